import type { Readable } from 'node:stream';

/** A line without its end, or word that one was too long to be kept. */
export type InputLine = { kind: 'line'; text: string } | { kind: 'too-long' };

const newline = 0x0a;

/**
 * The lines of a stream of UTF-8, ended by LF or CRLF or by the end of the stream. Bytes that are no UTF-8 become
 * U+FFFD. Of a line longer than `maximumBytes` nothing is kept, so that memory stays bounded whatever is sent.
 */
export async function* readLines(input: Readable, maximumBytes: number): AsyncGenerator<InputLine, void> {
  let parts: Buffer[] = [];
  let length = 0;

  function add(part: Buffer): void {
    length += part.length;
    if (length > maximumBytes) parts = [];
    else if (part.length > 0) parts.push(part);
  }

  function take(): InputLine {
    const line: InputLine =
      length > maximumBytes ? { kind: 'too-long' } : { kind: 'line', text: decodeLine(Buffer.concat(parts)) };
    parts = [];
    length = 0;
    return line;
  }

  // Who opened the stream closes it: leaving the loop early is no failure of the stream's.
  for await (const chunk of input.iterator({ destroyOnReturn: false })) {
    const bytes = toBytes(chunk);
    let start = 0;
    for (let end = bytes.indexOf(newline); end !== -1; end = bytes.indexOf(newline, start)) {
      add(bytes.subarray(start, end));
      yield take();
      start = end + 1;
    }
    add(bytes.subarray(start));
  }
  if (length > 0) yield take();
}

function toBytes(chunk: unknown): Buffer {
  if (typeof chunk === 'string') return Buffer.from(chunk);
  if (chunk instanceof Uint8Array) return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  throw new TypeError('A stream of lines holds bytes or text.');
}

function decodeLine(bytes: Buffer): string {
  return new TextDecoder().decode(bytes).replace(/\r$/, '');
}
