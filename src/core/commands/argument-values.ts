import type { ArgumentValues } from './command.ts';

/** The words given for an argument; null where it was left out. */
export function readText(values: ArgumentValues, name: string): string | null {
  const value = values[name];
  return value === undefined ? null : String(value);
}
