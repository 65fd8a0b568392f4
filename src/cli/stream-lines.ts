import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { z } from 'zod';
import { DatelineError } from '../core/errors.ts';

/**
 * Reads one JSON value a line from standard input and writes one a line to standard output, as they come, or what
 * `say` makes of it. A line that can't be read or answered is reported on standard error with its number, and the rest
 * is done.
 *
 * @returns the exit status: 0, or 1 where a line was left out
 */
export async function streamLines<Schema extends z.ZodType, Said>(
  schema: Schema,
  answer: (value: z.infer<Schema>) => Said,
  say: (said: Said) => string = JSON.stringify,
): Promise<number> {
  return streamAll(
    schema,
    (value) => [say(answer(value))],
    () => [],
    String,
  );
}

/**
 * Reads as `streamLines` does, where a value may be answered by any number of lines, at once or when all are read.
 *
 * @returns the exit status: 0, or 1 where a line was left out
 */
export async function streamAll<Schema extends z.ZodType>(
  schema: Schema,
  answer: (value: z.infer<Schema>) => readonly unknown[],
  finish: () => Iterable<unknown>,
  say: (value: unknown) => string = JSON.stringify,
): Promise<number> {
  const { stdin, stdout } = process;
  const gone = new AbortController();
  // A reader that has had enough (`| head -1`) ends the work quietly.
  stdout.on('error', () => {
    gone.abort();
  });
  let number = 0;
  let faults = 0;
  for await (const line of createInterface({ input: stdin, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    const output = answerLine(line, schema, answer);
    if (output.fault !== null) {
      faults += 1;
      process.stderr.write(`line ${number}: ${output.fault}\n`);
    } else await write(output.values);
    if (gone.signal.aborted) break;
  }
  if (!gone.signal.aborted) await write(finish());
  return faults === 0 ? 0 : 1;

  async function write(values: Iterable<unknown>): Promise<void> {
    for (const value of values) {
      if (gone.signal.aborted) return;
      if (stdout.write(`${say(value)}\n`)) continue;
      await once(stdout, 'drain', { signal: gone.signal }).catch(() => undefined);
    }
  }
}

type Output = { fault: null; values: readonly unknown[] } | { fault: string };

function answerLine<Schema extends z.ZodType>(
  line: string,
  schema: Schema,
  answer: (value: z.infer<Schema>) => readonly unknown[],
): Output {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { fault: 'it is no JSON value' };
  }
  const read = schema.safeParse(value);
  if (!read.success) {
    const [issue] = read.error.issues;
    return { fault: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'it is not of the form asked for'}` };
  }
  try {
    return { fault: null, values: answer(read.data) };
  } catch (error) {
    if (error instanceof DatelineError)
      return { fault: error.hint === null ? error.message : `${error.message} ${error.hint}` };
    throw error;
  }
}
