import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tagTokens } from '../../../src/core/language/tag-tokens.ts';
import type { Token } from '../../../src/core/language/token.ts';

const tag = (text: string): Token[] => tagTokens(text, [{ start: 0, end: text.length }])[0] ?? [];

/** What articles hold, and what those who would break the bot put into them. */
const fragment = fc.oneof(
  fc.constantFrom('The', 'minister', 'said', 'U.S.', "it's", '2.5', '$3bn', 'p.m.', 'AT&T', 'a@b.example', '#news'),
  fc.constantFrom(' ', '\n', '\n\n', '\t', '\u00a0', '\u2028', '\u0000', '\u001b[31m', '\u202e', '\u200b', '\ufeff'),
  fc.constantFrom('.', ',', '"', '“', '”', '``', "''", "'", '’', '--', '…', '(', ']', '!', '/', '-'),
  fc.constantFrom('\ud800', '\udfff', '👩‍👩‍👧', 'İ', 'ﬁ', 'e\u0301', 'ß', '中文', 'א'),
  fc.string({ unit: 'binary', maxLength: 5 }),
);
const article = fc.array(fragment, { maxLength: 60 }).map((fragments) => fragments.join(''));

/** A text and ranges of it, in order, that do not overlap; some are empty. */
const textWithRanges = fc.tuple(article, fc.array(fc.nat(), { maxLength: 12 })).map(([text, cuts]) => {
  const ends = cuts.map((cut) => cut % (text.length + 1)).sort((a, b) => a - b);
  const ranges = ends.flatMap((end, index) => (index % 2 === 1 ? [{ start: ends[index - 1] ?? 0, end }] : []));
  return { text, ranges };
});

describe('the tagger', () => {
  it('gives each token the text at its offsets, in order and inside its range, for any text', () => {
    fc.assert(
      fc.property(textWithRanges, ({ text, ranges }) => {
        const tagged = tagTokens(text, ranges);
        expect(tagged).toHaveLength(ranges.length);
        ranges.forEach((range, index) => {
          let position = range.start;
          for (const token of tagged[index] ?? []) {
            expect(token.text).toBe(text.slice(token.start, token.end));
            expect(token.start).toBeGreaterThanOrEqual(position);
            expect(token.end).toBeGreaterThan(token.start);
            expect(token.lower).toBe(token.text.toLowerCase());
            position = token.end;
          }
          expect(position).toBeLessThanOrEqual(Math.max(range.start, range.end));
        });
      }),
      { numRuns: 500 },
    );
  });

  it('loses no letter of a sentence whose words are of ordinary length', () => {
    const sentence = fc
      .array(fc.constantFrom('The', 'storm', 'hit', 'Malta', '2,000', 'people', ',', '“', '”', "'s", 'U.S.', '-', '–'))
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(sentence, (text) => {
        const tokens = tag(text).map((token) => token.text);
        expect(tokens.join('')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });

  it('does not cut a word by what it met in a text before', () => {
    expect(tag('Abroad is Q.Z, he said.').map((token) => token.text)).toContain('Q.Z');
    expect(tag('He moved to the Q.Z.').at(-1)?.text).toBe('Q.Z.');
  });

  it('reads a text the same before and after any other', () => {
    const probe = "Trump's aide left the U.S. for the self-made state of Zorkia. It's 2.5 km off.";
    fc.assert(
      fc.property(article, (before) => {
        const alone = tag(probe);
        tag(before);
        expect(tag(probe)).toEqual(alone);
      }),
    );
  });

  it.each(["It was Miller's, he said.", 'It was Miller’s, he said.', "The plan is Miller's.", "(Miller's) plan"])(
    'sets a genitive apart from its name, whatever mark follows: %s',
    (text) => {
      expect(tag(text).map((token) => token.text)).toContain('Miller');
    },
  );

  it('keeps sentences apart, so that what stands in one never moves to the next', () => {
    const text = 'One.\u0000\u0001\n\nTwo.   Three.';
    const tagged = tagTokens(text, [
      { start: 0, end: 4 },
      { start: 4, end: 6 },
      { start: 6, end: 8 },
      { start: 8, end: 12 },
      { start: 15, end: 21 },
    ]);
    expect(tagged.map((tokens) => tokens.map((token) => token.text))).toEqual([
      ['One', '.'],
      [],
      [],
      ['Two', '.'],
      ['Three', '.'],
    ]);
  });

  it.each([
    ['letters', 'a'.repeat(100_000)],
    ['marks', '!'.repeat(100_000)],
    ['quote marks', "'".repeat(100_000)],
    ['commas between letters', 'a,'.repeat(50_000)],
    ['an address', `https://${'a.'.repeat(50_000)}`],
    ['at signs', 'a@'.repeat(50_000)],
    ['sums', '$1,'.repeat(33_000)],
    ['emoji', '🎉'.repeat(50_000)],
    ['lone surrogates', '\ud800'.repeat(100_000)],
    ['control characters', '\u0000'.repeat(100_000)],
    ['single letters', 'a '.repeat(50_000)],
    ['quote marks apart', '" '.repeat(50_000)],
    ['closing marks before a last word', `${'! '.repeat(50_000)}x`],
    ['names that are verbs', 'Paris Ford '.repeat(9_000)],
    ['genitives', "x's ".repeat(25_000)],
  ])('takes bounded time for 100 kB of %s', (_, text) => {
    const started = performance.now();
    const tokens = tag(text);
    expect(performance.now() - started).toBeLessThan(2_000);
    for (const token of tokens) expect(token.text).toBe(text.slice(token.start, token.end));
  });

  it('reads a run of over 60 characters as far as the 60th, and what follows it at its own offset', () => {
    const tokens = tag(`${'x'.repeat(70)} fell`);
    expect(tokens.map(({ start, end }) => [start, end])).toEqual([
      [0, 60],
      [71, 75],
    ]);
  });

  it('takes doubled quote characters for one mark', () => {
    expect(tag("``Go'' she said.").map((token) => token.text)).toEqual(['``', 'Go', "''", 'she', 'said', '.']);
  });

  it('sets the full stop apart from a last word that looks like an abbreviation, but not from a true one', () => {
    expect(tag('There he sat.').at(-1)?.text).toBe('.');
    expect(tag('He moved to the U.S.').at(-1)?.text).toBe('U.S.');
  });
});

describe('the tagger mends', () => {
  const posOf = (text: string, word: string): string | undefined => tag(text).find((token) => token.text === word)?.pos;
  const lemmaOf = (text: string, word: string): string | undefined =>
    tag(text).find((token) => token.text === word)?.lemma;

  it.each([
    ['a perfect that looks like an adjective', 'They have limited contact with him.', 'limited', 'VERB'],
    ['a passive with its agent', 'Growth was limited by the war.', 'limited', 'VERB'],
    ['a gerund with its object', 'The police won by offering a reward.', 'offering', 'VERB'],
    ['a name that opens a sentence', 'Grant Shapps resigned.', 'Grant', 'PROPN'],
    ['an adverb inside a perfect', 'It has since remained shut.', 'since', 'ADV'],
    ['a noun that ends a phrase', 'The US defence chief resigned.', 'chief', 'NOUN'],
    ['the clitic of "to be"', "He's the first.", "'s", 'AUX'],
    ['the clitic of "to be" with a curly apostrophe', 'It’s not over.', '’s', 'AUX'],
    ['a noun behind its determiner', 'He fell into the well.', 'well', 'NOUN'],
    ['a noun that opens a sentence', 'Expectations of a deal faded.', 'Expectations', 'NOUN'],
  ])('%s: %s', (_, text, word, pos) => {
    expect(posOf(text, word)).toBe(pos);
  });

  it('gives a mended verb its base', () => {
    expect(lemmaOf('They have limited contact with him.', 'limited')).toBe('limit');
  });

  it.each([
    ["They've gone.", "'ve", 'have'],
    ['They’ve gone.', '’ve', 'have'],
    ["We'll go.", "'ll", 'will'],
    ['It is being built.', 'being', 'be'],
  ])('gives an auxiliary its base: %s', (text, word, lemma) => {
    expect(lemmaOf(text, word)).toBe(lemma);
  });

  it('leaves a genitive alone', () => {
    expect(posOf("The minister's brother left.", "'s")).toBe('PART');
  });
});
