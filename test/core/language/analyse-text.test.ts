import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseText, textBetween } from '../../../src/core/language/analyse-text.ts';
import { judgeStatus } from '../../../src/core/language/judge-status.ts';
import { analyseSentence } from './describe-clauses.ts';

const words =
  'the a his of to not and or that who whom whose which while after before as if said says saying taken shot trapped is was being has had will could minister man Paris Monday he she it them two $ 50 old quickly , ; : - . " ( ) ’s down in on by with because following'.split(
    ' ',
  );
const sentence = fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((chosen) => chosen.join(' '));

describe('the grammar of a text', () => {
  it('points inside its sentence, whatever the order of the words', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const { tokens, clauses } = analyseSentence(text);
        const inside = ({ first, last }: { first: number; last: number }): void => {
          expect(first).toBeGreaterThanOrEqual(0);
          expect(last).toBeGreaterThanOrEqual(first);
          expect(last).toBeLessThan(tokens.length);
        };
        for (const clause of clauses) {
          const { subject, antecedent, objects, obliques, times } = clause;
          const phrases = [...objects, ...times, ...obliques.map(({ phrase }) => phrase)];
          for (const phrase of [clause, clause.verb, ...phrases]) inside(phrase);
          for (const phrase of [subject, antecedent]) if (phrase !== null) inside(phrase);
          for (const phrase of phrases) for (const item of phrase.items) inside(item);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('hangs clauses on one another without a circle, so that each can be judged', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const { tokens, clauses } = analyseSentence(text);
        clauses.forEach((clause, index) => {
          const above = new Set<number>([index]);
          for (let at = clause.governor; at !== null; at = clauses[at]?.governor ?? null) {
            expect(above).not.toContain(at);
            above.add(at);
          }
          expect(judgeStatus(tokens, clauses, index).status).toBeTypeOf('string');
        });
      }),
      { numRuns: 500 },
    );
  });

  it('tags a sentence of hundreds of words, but reads no clauses in it', () => {
    const text = 'the man saw the dog and '.repeat(100);
    const analysed = analyseSentence(text);
    expect(analysed.tokens.length).toBeGreaterThan(400);
    expect(analysed.clauses).toEqual([]);
  });

  it('takes time in proportion to the length of the text', () => {
    const timeFor = (count: number): number => {
      const one = 'The minister, who opened the bridge that the firm had built, said on Monday that it was safe. ';
      const text = one.repeat(count);
      const sentences = Array.from({ length: count }, (_, index) => ({
        id: `s${index + 1}`,
        start: index * one.length,
        end: (index + 1) * one.length - 1,
        kind: 'body' as const,
      }));
      const started = performance.now();
      analyseText(text, sentences);
      return performance.now() - started;
    };
    timeFor(500);
    expect(timeFor(4_000)).toBeLessThan(50 * Math.max(5, timeFor(400)));
  });

  it('cuts the text from one token to another', () => {
    const text = 'The old bridge fell.';
    const { tokens } = analyseSentence(text);
    expect(textBetween(text, tokens, 1, 2)).toBe('old bridge');
  });
});
