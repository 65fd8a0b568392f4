import { describe, expect, it } from 'vitest';
import { unTitleCase } from '../../../../src/core/briefings/lead/un-title-case.ts';
import { BRIDGE, briefingOf, briefingOfText, TALKS } from '../example-articles.ts';

const headlineOf = (text: string): string => briefingOfText(text).headline.text;

describe('the headline', () => {
  it('is the title, where there is one, with the lede as the line under it', () => {
    const { headline, dek } = briefingOf(TALKS);
    expect(headline).toEqual({ text: TALKS.title, cites: ['title'] });
    expect(dek?.text).toMatch(/^Chinese Foreign Minister Chen Rui met .* in Tallinn on Monday/u);
    expect(dek?.cites).toEqual(['s1']);
  });

  it('is the lede without its full stop, where there is no title', () => {
    const { headline, dek } = briefingOfText('The old mill burned down in Holm on Sunday. Nobody was hurt.');
    expect(headline).toEqual({ text: 'The old mill burned down in Holm on Sunday', cites: ['s1'] });
    expect(dek).toBeNull();
  });

  it('is a long lede cut behind its main clause', () => {
    const { headline } = briefingOf(BRIDGE);
    expect(headline.text).toBe('The mayor of Harbour City, Lena Okafor, reopened the Kingsway Bridge on Tuesday');
  });

  it('is no beginning that leaves behind who says it', () => {
    const headline = headlineOf('HARBOUR HARBOUR said HARBOUR Mr said HARBOUR');
    expect(headline).toBe('HARBOUR HARBOUR said HARBOUR Mr said HARBOUR');
  });

  it('is the heading that runs into the lede, where there is no title', () => {
    const text = 'Mill in Holm burns down after storm The old mill of Holm burned down on Sunday, the police said.';
    expect(headlineOf(text)).toBe('Mill in Holm burns down after storm');
  });

  it('passes by stamps, captions and bylines', () => {
    const text =
      'Image: Workers hang lights on a bridge (L) on Monday. (Photo: Ann Reyes)\n\nBy Nina Holt\n\nThe old mill burned down in Holm on Sunday.';
    expect(headlineOf(text)).toBe('The old mill burned down in Holm on Sunday');
  });

  it.each([
    [
      'who says it',
      'The old mill burned down in the northern part of the town of Holm on Sunday night after a fire that began in a nearby barn, the police said.',
    ],
    [
      'a condition',
      'The owner will sell the old mill in the northern part of the town of Holm to the highest bidder on Sunday if the council gives its consent to a road.',
    ],
    [
      'the other side',
      'The council agreed to sell the old mill in the northern part of the town of Holm to a builder on Sunday, but a court stopped it within the hour.',
    ],
  ])('keeps %s', (_, lede) => {
    expect(headlineOf(lede).replace(/\.$/u, '')).toBe(lede.replace(/\.$/u, ''));
  });

  it('breaks off in no clause before its verb', () => {
    const lede =
      'The driver of the tram was released from the prison in Holm on Sunday as Dane Lund, a student of nineteen from the old town by the sea, was named as one of those killed.';
    expect(headlineOf(lede)).toBe('The driver of the tram was released from the prison in Holm on Sunday');
  });

  it('closes the quotes that it opens', () => {
    const lede =
      'The mayor praised the crews of the ferry line on Sunday for what she called "a calm, brave and quick rescue of people, pets and post in the middle of a storm" near Holm.';
    const quotes = headlineOf(lede).match(/"/gu) ?? [];
    expect(quotes.length % 2).toBe(0);
  });

  it('is cut at a word where a text has no sentence, and says so', () => {
    const headline = headlineOf('mill '.repeat(2000));
    expect(headline.length).toBeLessThanOrEqual(300);
    expect(headline).toMatch(/mill …$/u);
  });
});

describe('a title as it is shown', () => {
  const text = 'The old mill burned down in Holm on Sunday. Nobody was hurt, the police said.';
  const shownAs = (title: string, source: string | null = null): string =>
    briefingOf({ title, source, text, publishedAt: '2024-05-14' }).headline.text;

  it.each([
    ['Old mill burns down - Holm News', 'Old mill burns down'],
    ['Old mill burns down | Europe | HCN', 'Old mill burns down'],
    ['Old mill burns down – holmcourier.com', 'Old mill burns down'],
    ['WATCH: old mill burns down', 'Old mill burns down'],
    ['LIVE UPDATES | Old mill burns down', 'Old mill burns down'],
    ['Exclusive: Old mill burns down', 'Old mill burns down'],
  ])('is without the publisher and the label that stand around it: %j', (title, shown) => {
    expect(shownAs(title)).toBe(shown);
  });

  it('is without the name of its source, whatever that is', () => {
    expect(shownAs('Old mill burns down — The Long Valley', 'The Long Valley')).toBe('Old mill burns down');
    expect(shownAs('Old mill burns down — The Long Valley')).toBe('Old mill burns down — The Long Valley');
  });

  it.each([
    'Opinion: The old mill must not burn',
    'Old mill burns down - again',
    'Holm v Odden - live',
    'Live music returns to Holm',
    'Mill - BBC News',
  ])('keeps what says something: %j', (title) => {
    expect(shownAs(title)).toBe(title);
  });

  it('is written as a sentence where it is in capitals and the article writes each of its words', () => {
    expect(shownAs('OLD MILL BURNED DOWN IN HOLM')).toBe('Old mill burned down in Holm');
    expect(shownAs('OLD MILL TORCHED IN HOLM')).toBe('OLD MILL TORCHED IN HOLM');
    expect(shownAs('MILL IN HOLM')).toBe('MILL IN HOLM');
  });

  it('stays in the article what it was', () => {
    const { article, lead } = briefingOf({ title: 'WATCH: Mill burns down - Holm News', text, publishedAt: null });
    expect(article.title).toBe('WATCH: Mill burns down - Holm News');
    expect(lead.what?.text).toBe('burns down');
  });
});

describe('unTitleCase', () => {
  const text = 'A tram derailed in Croydon on Sunday, killing at least seven people. The driver, Ann Hale, was held.';

  it('takes back the capitals that only the style of a headline gives', () => {
    expect(unTitleCase('Tram Derails in Croydon, Killing at Least 7 People', text)).toBe(
      'tram derails in Croydon, killing at least 7 people',
    );
  });

  it('leaves a name alone that looks like the form of a word', () => {
    expect(unTitleCase('Ann Banks Resigns', 'The head of the bank, Ann Banks, resigned.')).toBe('Ann Banks resigns');
  });

  it('leaves names alone, and but for its first word a title written as a sentence', () => {
    expect(unTitleCase('Ann Hale Held', text)).toBe('Ann Hale held');
    expect(unTitleCase('Tram driver Ann Hale is held in Croydon', text)).toBe(
      'tram driver Ann Hale is held in Croydon',
    );
  });

  it('keeps every character in its place', () => {
    const title = 'İSTANBUL Fire: Straße Burns, 7 Held';
    expect(unTitleCase(title, 'straße istanbul fire burns held')).toHaveLength(title.length);
  });
});
