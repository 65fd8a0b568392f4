import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScoredCandidate } from '../../../src/core/questions/candidate.ts';
import { expectMost } from '../../../src/core/questions/expect-most.ts';

const candidate = (first: number, last: number, score: number, sentence = 0): ScoredCandidate => ({
  sentence,
  first,
  last,
  structure: 0,
  kind: 1,
  found: 'span',
  features: {},
  score,
  byReader: [score],
  shares: { words: score, features: 0, sentence: 0, grammar: 0 },
});

const sorted = (candidates: ScoredCandidate[]): ScoredCandidate[] => candidates.sort((a, b) => b.score - a.score);

describe('expectMost', () => {
  it('says the likeliest where the others have nothing in common with it', () => {
    const candidates = [candidate(0, 1, 3), candidate(4, 5, 1), candidate(0, 1, 1, 1)];
    expect(expectMost(candidates, 'what')).toEqual(candidates);
  });

  it('says what several share where each of them alone is less likely than a stretch elsewhere', () => {
    const [elsewhere, one, two] = [candidate(9, 10, 1.1), candidate(2, 3, 1), candidate(2, 4, 1)];
    expect(expectMost([elsewhere, one, two], 'what')[0]?.first).toBe(2);
  });

  it('takes a stretch for no likelier where it was found in two ways', () => {
    const [once, twice, again] = [candidate(9, 10, 1.1), candidate(2, 3, 1), candidate(2, 3, 0.9)];
    expect(expectMost([once, twice, again], 'what')[0]).toBe(once);
  });

  it('says the whole phrase where part of it is about as likely', () => {
    const [part, whole] = [candidate(3, 3, 1), candidate(2, 3, 0.9)];
    expect(expectMost([part, whole], 'what')[0]).toBe(whole);
  });

  it('says a name rather than the name with what stands about it, where that is less likely', () => {
    const [name, more] = [candidate(3, 7, 3.2), candidate(3, 9, 2)];
    expect(expectMost([name, more], 'who')[0]).toBe(name);
    expect(expectMost([name, more], 'what')[0]).toBe(more);
  });

  it('keeps every candidate, the others in the order of their scores', () => {
    const anyCandidate = fc
      .tuple(fc.nat(20), fc.nat(6), fc.double({ min: -9, max: 9, noNaN: true }), fc.nat(2))
      .map(([first, more, score, sentence]) => candidate(first, first + more, score, sentence));
    fc.assert(
      fc.property(fc.array(anyCandidate, { maxLength: 60 }), (candidates) => {
        const given = sorted(candidates);
        const said = expectMost(given, 'what');
        expect(new Set(said)).toEqual(new Set(given));
        const rest = said.slice(1).map(({ score }) => score);
        expect(rest).toEqual([...rest].sort((a, b) => b - a));
      }),
    );
  });
});
