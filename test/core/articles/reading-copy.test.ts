import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingCopy, readPlainly } from '../../../src/core/articles/reading-copy.ts';

describe('readPlainly', () => {
  it.each([
    ['ope\u00adned a\u200b \u202ebridge\u202c', 'opened a bridge'],
    ['&ldquo;Yes,&rdquo; &amp; &#8216;no&#x2019; for &pound;3&nbsp;million', '“Yes,” & ‘no’ for £3\u00a0million'],
    ['â€œItâ€™s here,â€\u009d said CafÃ© Zoe â€“ for Â£3', '“It’s here,” said Café Zoe – for £3'],
    ['**Bridge opens** in [the city](https://a.example/x)', 'Bridge opens in the city'],
    ['\u001b[31mred\u001b[0m\u0007', 'red'],
  ])('reads %j', (text, read) => {
    expect(readPlainly(text)).toBe(read);
  });

  it.each([
    'Smith & Sons; AT&T; R&D; &unknown; &#1; &#xd800;',
    'The F**K band; 2**8; a ** b',
    'A list [1](note) and [a link](mailto:x)',
    'Château, São Paulo, Ângela, naïve, â',
    '👩‍👩‍👧 نمی\u200cخواهم',
  ])('leaves alone what is meant: %s', (text) => {
    expect(readPlainly(text)).toBe(text);
    expect(readingCopy(text)).toBeNull();
  });
});

describe('readingCopy', () => {
  const scraps = fc
    .array(
      fc.constantFrom(
        'a',
        'B ',
        '\u00ad',
        '\u200b',
        '&amp;',
        '&quot;',
        'â€™',
        '**',
        '[',
        '](https://x)',
        '\u001b[1m',
        '😀',
      ),
    )
    .map((parts) => parts.join(''));

  it('leads every character of the copy back to where it stands', () => {
    fc.assert(
      fc.property(scraps, (original) => {
        const copy = readingCopy(original);
        if (copy === null) return;
        let floor = 0;
        for (let at = 0; at < copy.text.length; at += 1) {
          const [start, end] = [copy.startOf(at), copy.endOf(at + 1)];
          expect(start).toBeGreaterThanOrEqual(floor);
          expect(end).toBeGreaterThan(start);
          const written = original.slice(start, end);
          expect(written.length === 1 ? written : readPlainly(written)).toBe(copy.text.charAt(at));
          floor = end;
        }
        expect(floor).toBeLessThanOrEqual(original.length);
      }),
    );
  });

  it.each(['\u00ad', '&amp;', '&', 'â€', '**a** ', '**', '[a](https:', '](https://', '\u001b['])(
    'reads a megabyte of %j in linear time',
    (unit) => {
      const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
      const started = performance.now();
      readingCopy(text);
      expect(performance.now() - started).toBeLessThan(10_000);
    },
    20_000,
  );
});
