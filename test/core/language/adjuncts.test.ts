import { describe, expect, it } from 'vitest';
import {
  durationFillers,
  mannerFillers,
  placeFillers,
  reasonFillers,
  timeFillers,
  type Filler,
} from '../../../src/core/language/adjuncts.ts';
import type { AnalysedSentence } from '../../../src/core/language/analyse-text.ts';
import { analyseSentence, wordsBetween } from './describe-clauses.ts';

type Find = (sentence: AnalysedSentence, index: number) => Filler[];

/** The surest filler for the clause with `verb` as its main verb, as text; null without one. */
function surest(text: string, verb: string, find: Find): string | null {
  const sentence = analyseSentence(text);
  const index = sentence.clauses.findIndex((clause) => sentence.tokens[clause.verb.head]?.text === verb);
  const [best] = find(sentence, index).sort((a, b) => b.certainty - a.certainty);
  return best === undefined ? null : wordsBetween(text, sentence, best.first, best.last);
}

const time: Find = ({ clauses, tokens }, index) => timeFillers(clauses, index, tokens);
const reason: Find = ({ clauses, tokens }, index) => reasonFillers(clauses, index, tokens);
const manner: Find = ({ clauses, tokens }, index) => mannerFillers(clauses, index, tokens);
const place: Find = ({ clauses, tokens }, index) => placeFillers(clauses, index, tokens);
const duration: Find = ({ clauses, tokens }, index) => {
  const clause = clauses[index];
  return clause === undefined ? [] : durationFillers(clause, tokens);
};

describe('when', () => {
  it.each([
    ['The court released him on Tuesday.', 'released', 'on Tuesday'],
    ['The firm closed the plant last year.', 'closed', 'last year'],
    ['The bridge was built in 1931.', 'built', 'in 1931'],
    ['Police closed the road after a tree fell.', 'closed', 'after a tree fell'],
    ['He resigned after the vote.', 'resigned', 'after the vote'],
    ['She recently resigned.', 'resigned', 'recently'],
    ['Officials said on Monday that the dam had burst.', 'burst', 'on Monday'],
    ['The dam burst.', 'burst', null],
  ])('%s (%s): %s', (text, verb, expected) => {
    expect(surest(text, verb, time)).toBe(expected);
  });

  it('is less sure where only the clause above tells it', () => {
    const sentence = analyseSentence('Officials said on Monday that the dam had burst.');
    const [said, burst] = [0, 1].map((index) => timeFillers(sentence.clauses, index, sentence.tokens)[0]?.certainty);
    expect(burst).toBeLessThan(said ?? 0);
  });
});

describe('where', () => {
  it.each([
    ['The leaders met in Vienna on Monday.', 'met', 'in Vienna'],
    ['The ship sank off the coast of Malta.', 'sank', 'off the coast of Malta'],
    ['He now lives abroad.', 'lives', 'abroad'],
    ['The leaders met on Monday.', 'met', null],
  ])('%s (%s): %s', (text, verb, expected) => {
    expect(surest(text, verb, place)).toBe(expected);
  });
});

describe('why', () => {
  it.each([
    ['The minister resigned because the vote failed.', 'resigned', 'because the vote failed'],
    ['Rescuers turned back because of the snow.', 'turned', 'because of the snow'],
    ['The court fined the firm for polluting the river.', 'fined', 'polluting the river'],
    ['They met to ease tensions.', 'met', 'to ease tensions'],
    ['They met on Monday.', 'met', null],
  ])('%s (%s): %s', (text, verb, expected) => {
    expect(surest(text, verb, reason)).toBe(expected);
  });
});

describe('how', () => {
  it.each([
    ['The firm grew by raising its prices.', 'grew', 'raising its prices'],
    ['The plane landed safely.', 'landed', 'safely'],
    ['He opened the door with a knife.', 'opened', 'with a knife'],
    ['They met on Monday.', 'met', null],
  ])('%s (%s): %s', (text, verb, expected) => {
    expect(surest(text, verb, manner)).toBe(expected);
  });
});

describe('for how long', () => {
  it.each([
    ['The trial lasted for three weeks.', 'lasted', 'three weeks'],
    ['The shop is closed until Friday.', 'closed', 'until Friday'],
    ['The talks lasted two days.', 'lasted', 'two days'],
    ['The talks took place in Rome.', 'took', null],
  ])('%s (%s): %s', (text, verb, expected) => {
    expect(surest(text, verb, duration)).toBe(expected);
  });
});
