import { describe, expect, it } from 'vitest';
import { answered, ask, readyArticle } from './ready-article.ts';

const chips = readyArticle(
  `WASHINGTON — The US Commerce Department said on Tuesday that it would tighten export rules for chips. A White House spokesman, Tom Leary, said the rules were not aimed at any country.

China's foreign ministry called the rules “bullying”. The Kremlin said it was watching closely. The EU said it had not been consulted. French president Marc Odet said Europe should keep its own rules. The Pentagon declined to comment. Nora Beck, the envoy of Ostmark, did not respond to questions.

The chip maker Lontek said the rules would cost it $2 billion. Japanese carmaker Toruda said it had enough chips. A Norlandic navy officer said two sailors were detained.`,
  'Chips divide the powers',
);

describe('who speaks for a state', () => {
  it.each([
    ['what did Washington say'],
    ['what does the us say?'],
    ['what did america say about the rules'],
    ['what did the american government say'],
  ])('%s: its department and its spokesman, each with how sure it is', (question) => {
    const { text, evidence, standing } = answered(question, chips);
    expect(text).toBe(
      'it would tighten export rules for chips (planned, according to The US Commerce Department); ' +
        'the rules were not aimed at any country (according to Tom Leary)',
    );
    expect(evidence.map(({ sentence }) => sentence)).toEqual(['s1', 's2']);
    expect(standing).toEqual({ status: 'happened', attribution: null });
  });

  it.each([
    ['what does beijing say', 'bullying'],
    ['what did the chinese say', 'bullying'],
    ['what did moscow say', 'it was watching closely'],
    ['what did france say', 'Europe should keep its own rules'],
    ['what did the european union say', 'it had not been consulted'],
    ['what did brussels say', 'it had not been consulted'],
    ['what did the french president say', 'Europe should keep its own rules'],
    ['what did the white house say', 'the rules were not aimed at any country'],
    ['what did norland say', 'two sailors were detained'],
  ])('%s: %s', (question, text) => {
    expect(answered(question, chips).text).toBe(text);
  });

  it('is none of its companies, and no other state', () => {
    expect(ask('what did japan say', chips).status).toBe('not-found');
    expect(ask('what did germany say', chips).status).toBe('not-found');
    expect(ask('what did the japanese government say', chips).status).toBe('not-found');
  });
});

describe('other speakers', () => {
  it.each([
    ['what did lontek say', 'the rules would cost it $2 billion'],
    ['what did the carmaker say', 'it had enough chips'],
    ['what did the pentagon say', 'declined to comment'],
    ['what did nora beck say', 'did not respond to questions'],
    ["what did ostmark's envoy say", 'did not respond to questions'],
  ])('%s: %s', (question, text) => {
    expect(answered(question, chips).text).toBe(text);
  });
});
