import { describe, expect, it } from 'vitest';
import { completePart } from '../../../src/core/questions/complete-part.ts';
import { answered, ask, readyArticle } from './ready-article.ts';

describe('completePart', () => {
  it.each([
    ['at what time', 'where did the jet land', 'at what time did the jet land'],
    ['why?', 'when did the bank move its office', 'why did the bank move its office'],
    ['when', 'where did they meet', 'when did they meet'],
    ['where did they meet', 'when', 'where did they meet'],
    ['how many', 'who won the cup', 'how many'],
    ['what is it worth', 'who won the prize', 'what is it worth'],
  ])('%j beside %j asks %j', (part, neighbour, whole) => {
    expect(completePart(part, neighbour)).toBe(whole);
  });

  it('leaves a part without a neighbour', () => {
    expect(completePart('why', undefined)).toBe('why');
  });
});

describe('a question of two parts', () => {
  const cup = readyArticle(
    `Comets left fielder Dan Pike was named player of the series on Sunday. The jet of the Comets touched down at Lindby Airport at 3:30pm on Monday.

Lontek's patent lawyer, Clara Voss of Voss & Partners LLP, praised the team. The police have not named the driver of the bus.`,
    'Comets win the cup',
  );

  it.each([
    ['who was named player of the series and what position does he play?', /Pike; left fielder$/u],
    ['who is clara voss and which firm is she with', /patent lawyer; Voss & Partners LLP$/u],
    ['where did the jet touch down and at what time', /Lindby Airport; .*15:30/u],
    ['when and where did the jet touch down', /Monday.*Lindby Airport/u],
  ])('%s', (question, said) => {
    expect(answered(question, cup).text).toMatch(said);
  });

  it('is not answered in the part that means what the other did not find', () => {
    expect(ask('who owns the bus company? who is it', cup).status).toBe('not-found');
  });
});
