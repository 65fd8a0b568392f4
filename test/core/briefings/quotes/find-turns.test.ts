import { describe, expect, it } from 'vitest';
import { findTurns } from '../../../../src/core/briefings/quotes/find-turns.ts';
import { briefingOfText } from '../example-articles.ts';

const turnsIn = (text: string): string[] =>
  findTurns(text).map(({ parts, speaker }) => {
    const [words] = parts;
    const who = speaker === null ? '-' : text.slice(speaker.start, speaker.end);
    return `${who}: ${text.slice(words?.start, words?.end)}`;
  });

const DIALOGUE = `Agnes Holt has blown glass since 1985.

Star: Why are you stopping?

Holt: My shoulders decided. I only agreed.

Star: Will you come back?

Holt: Only to look.`;

describe('findTurns', () => {
  it('reads the turns of an interview by their labels', () => {
    expect(turnsIn(DIALOGUE)).toEqual([
      'Star: Why are you stopping?',
      'Star: Will you come back?',
      'Holt: My shoulders decided. I only agreed.',
      'Holt: Only to look.',
    ]);
  });

  it('gives each turn to whom its label names', () => {
    const { quotes, people } = briefingOfText(DIALOGUE);
    const [holt] = people;
    expect(quotes.filter(({ speaker }) => speaker?.entity === holt?.id).map(({ text }) => text)).toEqual([
      'My shoulders decided. I only agreed.',
      'Only to look.',
    ]);
  });

  it('guesses nobody behind Q and A', () => {
    expect(turnsIn('Q: Why now?\nA: It was time.\nQ: And then?\nA: Sleep.')).toEqual([
      '-: Why now?',
      '-: And then?',
      '-: It was time.',
      '-: Sleep.',
    ]);
  });

  it.each([
    ['nobody asks', 'Weather: rain.\nTraffic: slow.\nWeather: sun.\nTraffic: fast.'],
    ['each label stands once', 'Where: the hall?\nWhen: at noon?'],
    ['the words stand in quote marks', 'Ann: “Why?”\nBo: “So.”\nAnn: “Oh?”\nBo: “Yes.”'],
  ])('finds none where %s', (_, text) => {
    expect(turnsIn(text)).toEqual([]);
  });

  it('reads a megabyte of labels in bounded time', () => {
    expect(turnsIn('A B C D: x?\n'.repeat(90_000))).toEqual([]);
  }, 5000);
});
