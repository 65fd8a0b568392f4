import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLines } from '../../../../src/adapters/platforms/terminal/read-lines.ts';

async function read(chunks: readonly (string | Uint8Array)[], maximum = 1_000) {
  const lines: (string | null)[] = [];
  for await (const line of readLines(Readable.from(chunks), maximum)) {
    lines.push(line.kind === 'line' ? line.text : null);
  }
  return lines;
}

describe('lines of a stream', () => {
  it('are the same however its bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom('a', 'é', '北', '🇺', '\n', '\r\n', ' '), maxLength: 40 }),
        fc.array(fc.nat({ max: 7 })),
        async (text, sizes) => {
          const bytes = Buffer.from(text);
          const chunks: Uint8Array[] = [];
          let start = 0;
          for (const size of sizes) {
            chunks.push(bytes.subarray(start, start + size));
            start += size;
          }
          chunks.push(bytes.subarray(start));
          const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
          const expected = text === '' || text.endsWith('\n') ? lines.slice(0, -1) : lines;
          expect(await read(chunks)).toEqual(expected);
        },
      ),
    );
  });

  it('are told to be too long, and don’t spoil the next', async () => {
    expect(await read(['a'.repeat(11), 'b\nnext\n'], 10)).toEqual([null, 'next']);
    expect(await read(['a'.repeat(10), '\n', 'a'.repeat(11)], 10)).toEqual(['a'.repeat(10), null]);
  });

  it('may come as text', async () => {
    expect(await read(['o', 'ne\ntwo'])).toEqual(['one', 'two']);
  });
});
