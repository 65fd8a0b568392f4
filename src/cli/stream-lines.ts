import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { z } from 'zod';
import { DatelineError } from '../core/errors.ts';

/**
 * Reads one JSON value a line from standard input and writes one a line to standard output, as they come. A line
 * that can't be read or answered is reported on standard error with its number, and the rest is done.
 *
 * @returns the exit status: 0, or 1 where a line was left out
 */
export async function streamLines<Schema extends z.ZodType>(
  schema: Schema,
  answer: (value: z.infer<Schema>) => unknown,
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
    } else if (!stdout.write(`${output.text}\n`) && !gone.signal.aborted) {
      await once(stdout, 'drain', { signal: gone.signal }).catch(() => undefined);
    }
    if (gone.signal.aborted) break;
  }
  return faults === 0 ? 0 : 1;
}

type Output = { fault: null; text: string } | { fault: string };

function answerLine<Schema extends z.ZodType>(
  line: string,
  schema: Schema,
  answer: (value: z.infer<Schema>) => unknown,
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
    return { fault: null, text: JSON.stringify(answer(read.data)) };
  } catch (error) {
    if (error instanceof DatelineError)
      return { fault: error.hint === null ? error.message : `${error.message} ${error.hint}` };
    throw error;
  }
}
