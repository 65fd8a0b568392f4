import { describe, expect, it } from 'vitest';
import type { Event } from '../../../../src/core/briefings/briefing.ts';
import { makeTimeline } from '../../../../src/core/briefings/events/make-timeline.ts';
import { BRIDGE, briefingOf, TALKS } from '../example-articles.ts';

const event = (id: string, edtf: string | null, status: Event['status'] = 'happened'): Event => ({
  id,
  predicate: 'meet',
  text: 'They met',
  agents: [],
  patients: [],
  others: [],
  place: null,
  time: { text: 'then', start: 0, end: 4, kind: 'date', edtf },
  status,
  attribution: null,
  cites: [id.replace('e', 's')],
});

const timeline = (events: Event[], publishedAt: string | null = '2024-05-14'): string[] =>
  makeTimeline(events, publishedAt, (id) => ({ text: id, cites: [id] })).map(
    ({ edtf, when, event: of }) => `${edtf} ${when} ${String(of)}`,
  );

describe('makeTimeline', () => {
  it('orders the dated events of a report, those ahead told from those past', () => {
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

  it('gives each entry the sentence and the event that it stands on', () => {
    const { timeline: entries, events } = briefingOf(BRIDGE);
    for (const entry of entries) expect(events.find(({ id }) => id === entry.event)?.cites).toEqual(entry.cites);
  });

  it('takes what is planned for the day of publication as ahead, and what happened on it as past', () => {
    expect(timeline([event('e1', '2024-05-14'), event('e2', '2024-05-14', 'planned')])).toEqual([
      '2024-05-14 past e1',
      '2024-05-14 ahead e2',
    ]);
  });

  it('goes by the status where publication is not known', () => {
    expect(timeline([event('e1', '2024-05-14'), event('e2', '2024-05-15', 'possible')], null)).toEqual([
      '2024-05-14 past e1',
      '2024-05-15 ahead e2',
    ]);
  });

  it('leaves out what did not take place, what is denied, and what has no date', () => {
    expect(
      timeline([event('e1', '2024-05-14', 'denied'), event('e2', '2024-05-14', 'did-not-happen'), event('e3', null)]),
    ).toEqual([]);
  });

  it('has one entry for a date and sentence', () => {
    const again = { ...event('e2', '2024-05-13'), cites: ['s1'] };
    expect(timeline([event('e1', '2024-05-13'), again])).toEqual(['2024-05-13 past e1']);
  });
});
