import { describe, expect, it } from 'vitest';
import { textBetween } from '../../../src/core/language/analyse-text.ts';
import { findCandidates } from '../../../src/core/questions/find-candidates.ts';
import { hasForm } from '../../../src/core/questions/fit-form.ts';
import { understandQuestion } from '../../../src/core/questions/understand-question.ts';
import { readyArticle } from './ready-article.ts';

function fits(question: string, phrase: string, text: string): boolean {
  const readable = readyArticle(text);
  const tokens = readable.index.sentences[0]?.tokens ?? [];
  const start = text.indexOf(phrase);
  const first = tokens.findIndex((token) => token.start === start);
  const last = tokens.findIndex((token) => token.end === start + phrase.length);
  const { reading } = understandQuestion(readable, question, []);
  return hasForm({ first, last }, tokens, reading, readable.briefing);
}

describe('hasForm', () => {
  const MEETING = 'Brandt, who leads the council, met Orlik again after the vote at the White House on 4 May.';
  it.each([
    ['when did they meet', 'on 4 May', true],
    ['when did they meet', 'after the vote', true],
    ['when did they meet', 'at the White House', false],
  ])('%s: "%s"', (question, phrase, isFit) => {
    expect(fits(question, phrase, MEETING)).toBe(isFit);
  });

  const STRIKE =
    'Half of the crews refused to sail from the harbour and several boats lost the catch that had spoiled.';
  it.each([
    ['how many crews refused', 'Half of the crews', true],
    ['how many boats lost it', 'several boats', true],
    ['how many boats lost it', 'the catch', false],
    ['who refused', 'to sail', false],
    ['what did they refuse', 'to sail', true],
  ])('%s: "%s"', (question, phrase, isFit) => {
    expect(fits(question, phrase, STRIKE)).toBe(isFit);
  });
});

describe('findCandidates', () => {
  it('has none that begins a clause on what stands before it', () => {
    const text =
      'The mayor met the crews, who were tired, at the hall after the storm that sank two boats, which shocked all.';
    const readable = readyArticle(text);
    const tokens = readable.index.sentences[0]?.tokens ?? [];
    for (const question of ['what did the crews do', 'why did the mayor meet the crews', 'how were the boats sunk']) {
      const { reading, carried } = understandQuestion(readable, question, []);
      const candidates = findCandidates(readable, reading, carried);
      expect(candidates).not.toHaveLength(0);
      for (const { first, last } of candidates)
        expect(textBetween(text, tokens, first, last)).not.toMatch(/^(?:who|that|which)\b/u);
    }
  });

  it('finds no when and no number where nothing tells one', () => {
    const readable = readyArticle(
      'The mayor met the crews at the town hall. The boats of the crews are in the harbour.',
    );
    for (const question of ['when did the mayor meet the crews', 'how many boats are in the harbour']) {
      const { reading, carried } = understandQuestion(readable, question, []);
      expect(findCandidates(readable, reading, carried)).toEqual([]);
    }
  });
});
