import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../../src/core/articles/split-sentences.ts';
import { groupDates } from '../../../../src/core/briefings/events/dates-by-sentence.ts';
import { findBefore } from '../../../../src/core/briefings/summary/choose-background.ts';
import { findDates } from '../../../../src/core/dates/find-dates.ts';
import { analyseText } from '../../../../src/core/language/analyse-text.ts';

/** Whether a sentence tells what came before the news of Tuesday 14 May 2024. */
function isBefore(text: string): boolean {
  const publishedAt = '2024-05-14';
  const sentences = splitSentences(text);
  const dates = findDates(text, { start: 0, end: text.length }, { publishedAt, direction: null });
  return findBefore(text, analyseText(text, sentences), groupDates(sentences, dates), publishedAt).size === 1;
}

describe('what came before the news', () => {
  it.each([
    ['a date long before', 'The mill burned down in 1987.'],
    ['"previously"', 'The mayor has previously called the mill a ruin.'],
    ['a past before the past', 'The owner had replaced the roof.'],
  ])('is told by %s', (_, text) => {
    expect(isBefore(text)).toBe(true);
  });

  it.each([
    ['happened in the week of the news', 'The mill burned down on Sunday.'],
    ['has no date', 'The mill burned down.'],
    ['is only compared with what was', 'Turnout was 61 per cent, the highest since 2001.'],
    ['was like none before', 'No storm had taken so many lives.'],
    ['has a time of its own', 'By noon hundreds had gathered at the gate.'],
  ])('is not what %s', (_, text) => {
    expect(isBefore(text)).toBe(false);
  });
});
