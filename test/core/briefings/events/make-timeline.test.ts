import { describe, expect, it } from 'vitest';
import { BRIDGE, briefingOf, briefingOfText, TALKS } from '../example-articles.ts';

/** The timeline of a text published on Tuesday 14 May 2024. */
const timeline = (text: string): string[] =>
  briefingOfText(text).timeline.map(({ edtf, when, text: told }) => `${edtf} ${when}: ${told}`);

describe('makeTimeline', () => {
  it('orders what is dated in a report, what is ahead told apart from what is past', () => {
    expect(briefingOf(BRIDGE).timeline.map(({ edtf, when }) => `${edtf} ${when}`)).toEqual([
      '1931 past',
      '2023-03-03 past',
      '2024-05-14 past',
      '2024-06-20 ahead',
      '2025 ahead',
    ]);
    expect(briefingOf(TALKS).timeline.map(({ edtf, when }) => `${edtf} ${when}`)).toEqual(
      expect.arrayContaining(['2022-11 past', '2024-03-11 past', '2024-03-14 ahead']),
    );
  });

  it('gives each entry the event that it dates, which stands on the same sentence', () => {
    const { timeline: entries, events } = briefingOf(BRIDGE);
    const dated = entries.filter(({ event }) => event !== null);
    expect(dated.length).toBeGreaterThan(3);
    for (const entry of dated) expect(events.find(({ id }) => id === entry.event)?.cites).toEqual(entry.cites);
  });

  it('tells the part of a sentence that has the date, with who does it and who says so', () => {
    expect(timeline('The mill is closing after its owner, Bo Lund, who bought it in 2019, ran out of money.')).toEqual([
      '2019 past: Bo Lund bought it in 2019.',
    ]);
    expect(timeline('Bo Lund sold the mill and left for Oslo on Monday.')).toEqual([
      '2024-05-13 past: Bo Lund left for Oslo on Monday.',
    ]);
    expect(timeline('The mayor apologised, but said that the mill would reopen on May 20.')).toEqual([
      '2024-05-20 ahead: The mayor said that the mill would reopen on May 20.',
    ]);
  });

  it('dates nothing by the day of something else from which it went on', () => {
    expect(timeline('The engines have failed since their launch in 2016.')).toEqual([]);
  });

  it('keeps what a part of a sentence hangs on', () => {
    expect(timeline('A strike planned for May 20 was called off.')).toEqual([
      '2024-05-20 ahead: A strike planned for May 20 was called off.',
    ]);
    expect(timeline('If the council agrees, the mill will reopen on May 20.')).toEqual([
      '2024-05-20 ahead: If the council agrees, the mill will reopen on May 20.',
    ]);
  });

  it('takes what is planned for the day of publication as ahead, and what happened on it as past', () => {
    expect(timeline('Bo Lund met Ann Reyes on Tuesday. The council will meet on Tuesday evening.')).toEqual([
      '2024-05-14 past: Bo Lund met Ann Reyes on Tuesday.',
      '2024-05-14 ahead: The council will meet on Tuesday evening.',
    ]);
  });

  it('goes by what is told where publication is not known', () => {
    const text = 'Bo Lund met Ann Reyes on May 13, 2024. The council could meet on May 15, 2024.';
    expect(briefingOf({ text }).timeline.map(({ edtf, when }) => `${edtf} ${when}`)).toEqual([
      '2024-05-13 past',
      '2024-05-15 ahead',
    ]);
  });

  it('keeps the order of the text within a day', () => {
    expect(timeline('On Monday the dam broke. On Monday the mill flooded.').map((entry) => entry.slice(0, 30))).toEqual(
      ['2024-05-13 past: On Monday the', '2024-05-13 past: On Monday the'],
    );
  });

  it.each([
    ['what did not take place', 'Bo Lund did not meet Ann Reyes on Monday.'],
    ['what is denied', 'Bo Lund denied that he met Ann Reyes on Monday.'],
    ['when something was only said', 'The mill is safe, the council said on Monday.'],
    ['a date that something is compared with', 'Turnout was 61 per cent, the highest since 2001.'],
    ['the date of what the sentence is about', "Monday's march was loud."],
    ['someone’s message', 'We lost our mill on Monday.'],
  ])('leaves out %s', (_, text) => {
    expect(timeline(text)).toEqual([]);
  });

  it('tells once what a sentence says once', () => {
    expect(timeline('Bo Lund ran the mill in 2019, in 2020 and in 2021.')).toHaveLength(1);
  });
});
