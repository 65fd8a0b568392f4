import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textBetween } from '../../../src/core/language/analyse-text.ts';
import { isRelative, LONGEST_SPAN, spanBounds, spansBetween } from '../../../src/core/questions/spans.ts';
import { readyArticle } from './ready-article.ts';

function spansOf(text: string): string[] {
  const { index } = readyArticle(text);
  return index.sentences.flatMap((sentence) =>
    spansBetween(spanBounds(sentence)).map(({ first, last }) => textBetween(text, sentence.tokens, first, last)),
  );
}

describe('spansBetween', () => {
  it.each([
    ['a name', 'The mayor of Lindby, Ada Okafor, opened the Alder bridge.', 'Ada Okafor'],
    ['a phrase with its article and without', 'The mayor opened the Alder bridge.', 'Alder bridge'],
    ['a name inside a phrase', 'The 1947 Alder treaty ended the war.', '1947'],
    ['a phrase and what it is of', 'They dug the bed of the canal by hand.', 'the bed of the canal'],
    ['a list', 'The bread, the soup and the meat were cold.', 'The bread, the soup and the meat'],
  ])('gives %s', (_, text, span) => {
    expect(spansOf(text)).toContain(span);
  });

  it('begins with no mark or "and", and ends with no article or preposition', () => {
    for (const span of spansOf('The captain of the ferry, and the cook, left for the harbour of Brindisi on Monday.')) {
      expect(span).not.toMatch(/^(?:and\b|[,.])/u);
      expect(span).not.toMatch(/(?:\b(?:the|of|for|on)|[,.])$/u);
    }
  });

  it('gives each stretch once, none longer than the longest, all inside the sentence', () => {
    const words = fc.constantFrom('the', 'ferry', 'Alma', 'and', 'sank', ',', 'of', '41', 'slowly', '“', 'who', 'in');
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 60 }), (said) => {
        const { index } = readyArticle(`${said.join(' ')}.`);
        for (const sentence of index.sentences) {
          const spans = spansBetween(spanBounds(sentence));
          expect(new Set(spans.map(({ first, last }) => `${String(first)}-${String(last)}`)).size).toBe(spans.length);
          for (const { first, last } of spans) {
            expect(last).toBeGreaterThanOrEqual(first);
            expect(last - first).toBeLessThan(LONGEST_SPAN);
            expect(last).toBeLessThan(sentence.tokens.length);
          }
        }
      }),
    );
  });
});

describe('isRelative', () => {
  it.each([
    ['who', 'Brandt, who leads the council, met Orlik.', true],
    ['that', 'The boats lost the catch that had spoiled.', true],
    ['that', 'The crews refused on that day.', false],
    ['which', 'The ferry, which burned, was new.', true],
    ['council', 'Brandt, who leads the council, met Orlik.', false],
  ])('"%s" in "%s"', (word, text, isBegun) => {
    const tokens = readyArticle(text).index.sentences[0]?.tokens ?? [];
    expect(
      isRelative(
        tokens,
        tokens.findIndex(({ lower }) => lower === word),
      ),
    ).toBe(isBegun);
  });
});
