import type { ArgumentValues } from './command.ts';

/**
 * The command line of a call, for a button or a hint: the inverse of `parseCommandLine`. Every argument is
 * written as `name:value`, which reads the same whatever the words of the value are.
 *
 * @param path the words that call the action, without a slash: `timeline`, `digest preview`
 */
export function writeCommandLine(path: string, values: ArgumentValues = {}): string {
  const written = Object.entries(values).map(([name, value]) => writeArgument(name, String(value)));
  return [`/${path}`, ...written].join(' ');
}

/** One argument as `name:value`, with quotation marks where the value needs them. */
export function writeArgument(name: string, value: string): string {
  if (/^-?[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(value)) return `${name}:${value}`;
  return `${name}:"${value.replace(/["\\]/g, '\\$&')}"`;
}
