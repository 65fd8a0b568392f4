import { describe, expect, it } from 'vitest';
import { peopleCard } from '../../../src/core/cards/people-card.ts';
import { quotesCard, speakerNotQuotedCard } from '../../../src/core/cards/quotes-card.ts';
import { timelineCard } from '../../../src/core/cards/timeline-card.ts';
import { actionsOf, linesOf, quotesOf, wordsOf } from './card-text.ts';
import { harbour, plainStory } from './example-briefings.ts';

const empty = plainStory('empty-1', 'A fire', null);

describe('timelineCard', () => {
  it('tells the past from what is ahead, each in order, with dates and standing in words', () => {
    expect(linesOf(timelineCard(harbour, []))).toEqual([
      'Timeline: Minister in Velden for harbour talks',
      'So far',
      'April 2024: The works began.',
      '7 May 2024: Duarte met Holm in Velden.',
      'Ahead',
      '10 May 2024: Duarte is due to open the harbour. — planned',
      'July 2024: A visit to the island could follow. — reported as possible, not confirmed (according to some reports)',
      '[Brief]',
      'The Coast Post · 7 May 2024',
    ]);
  });

  it('says so where the article dates nothing', () => {
    expect(linesOf(timelineCard(empty, []))[1]).toBe('The article dates nothing that happened or is planned.');
  });
});

describe('peopleCard', () => {
  it('shows roles, marks a former one, and gives other names and the first sentence', () => {
    const lines = linesOf(peopleCard(harbour, []));
    expect(lines[1]).toBe('Ana Duarte — Foreign Minister; former judge (also: Duarte)');
    expect(lines[2]).toBe('Foreign Minister Ana Duarte met Port Authority head Lars Holm in Velden on Tuesday.');
    expect(lines[3]).toBe('Lars Holm');
  });

  it('says so where nobody is named', () => {
    expect(linesOf(peopleCard(empty, []))[1]).toBe('The article names no person.');
  });
});

describe('quotesCard', () => {
  it('gives the words verbatim, whatever they hold, with speaker and cue', () => {
    const shown = quotesOf(quotesCard(harbour, harbour.quotes, [])).map(({ text, attribution }) => [
      wordsOf(text),
      wordsOf(attribution),
    ]);
    expect(shown).toEqual([
      ['“We will keep the harbour open,”', 'Lars Holm · said'],
      ['“overdue”', 'Lars Holm · called · part of a sentence'],
      ['“Nobody asked us,”', 'speaker not named'],
      ['talks would go on', 'Ana Duarte · said'],
    ]);
  });

  it('keeps reported speech apart from verbatim words', () => {
    const lines = linesOf(quotesCard(harbour, harbour.quotes, []));
    const apart = lines.indexOf("Reported, not in the speaker's own words");
    expect(lines.indexOf('“Nobody asked us,”')).toBeLessThan(apart);
    expect(lines[apart + 1]).toBe('talks would go on');
  });

  it('offers those who are quoted where the one asked for is not', () => {
    const card = speakerNotQuotedCard(harbour, 'Xi', []);
    expect(card.tone).toBe('not-found');
    expect(linesOf(card)[1]).toBe('The article does not quote Xi.');
    expect(actionsOf(card)[0]).toEqual({
      label: 'Lars Holm',
      command: '/quotes story:2024-05-07-velden-harbour speaker:"Lars Holm"',
    });
  });
});
