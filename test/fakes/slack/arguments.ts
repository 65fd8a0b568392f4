import { missingArgument, refuseAsWrong } from './slack-error.ts';

/** Anything as an object: what is none has no keys. */
export const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};

/** The arguments of a call: forms carry words, with JSON in some of them; JSON bodies carry what they are. */
export class Arguments {
  readonly #values: ReadonlyMap<string, unknown>;

  constructor(values: Iterable<readonly [string, unknown]>) {
    this.#values = new Map(values);
  }

  optional(name: string): string | undefined {
    const value = this.#values.get(name);
    if (value === undefined || value === null || value === '') return undefined;
    return typeof value === 'string' ? value : JSON.stringify(value);
  }

  required(name: string): string {
    const value = this.optional(name);
    if (value === undefined) throw missingArgument(name);
    return value;
  }

  flag(name: string): boolean | undefined {
    const value = this.optional(name);
    return value === undefined ? undefined : value === 'true' || value === '1';
  }

  count(name: string, otherwise: number): number {
    const value = Number(this.optional(name) ?? otherwise);
    if (!Number.isInteger(value) || value < 1) throw refuseAsWrong('invalid_limit');
    return value;
  }

  /** What stands as JSON; undefined where the argument is missing. Throws `error` where it is none. */
  json(name: string, error = 'invalid_arguments'): unknown {
    const value = this.#values.get(name);
    if (typeof value !== 'string') return value ?? undefined;
    if (value === '') return undefined;
    try {
      return JSON.parse(value);
    } catch {
      throw refuseAsWrong(error);
    }
  }

  entries(): Record<string, unknown> {
    return Object.fromEntries(this.#values);
  }
}
