import { describe, expect, it } from 'vitest';
import type { Briefing, Entity, Event, Participant, Quote, Span } from '../../src/core/briefings/briefing.ts';
import type { Labels } from '../../eval/formats.ts';
import { scoreFindings, sumFindings } from '../../eval/score-findings.ts';

const FIRST = 'Mayor Ann Low denied on Tuesday that she had met Bo Ek, a banker.';
const SECOND = '“It never happened,” Low said.';
const TEXT = `${FIRST} ${SECOND}`;

const span = (text: string): Span => {
  const start = TEXT.indexOf(text);
  return { text, start, end: start + text.length };
};
const participant = (text: string, entity: string | null = null): Participant => ({ ...span(text), entity });
const person = (id: string, name: string, changes: Partial<Entity> = {}): Entity => ({
  id,
  name,
  aliases: [],
  roles: [],
  mentions: [span(name)],
  cites: ['s1'],
  ...changes,
});
const meeting: Event = {
  id: 'e1',
  predicate: 'meet',
  text: 'she had met Bo Ek',
  agents: [participant('she')],
  patients: [participant('Bo Ek')],
  others: [],
  place: null,
  time: null,
  status: 'denied',
  attribution: { source: participant('Mayor Ann Low', 'p1'), cue: 'denied' },
  cites: ['s1'],
};
const quote: Quote = {
  ...span('“It never happened,”'),
  parts: [span('It never happened,')],
  kind: 'direct',
  speaker: participant('Low', 'p1'),
  cue: 'said',
  cites: ['s2'],
};

function briefing(changes: Partial<Briefing> = {}): Briefing {
  const nothing = { who: null, what: null, when: null, where: null, why: null, how: null };
  return {
    version: 1,
    id: 'low',
    article: {
      title: null,
      source: null,
      url: null,
      author: null,
      publishedAt: '2025-03-04',
      language: 'en',
      text: TEXT,
    },
    sentences: [
      { id: 's1', ...span(FIRST), kind: 'body' as const },
      { id: 's2', ...span(SECOND), kind: 'body' as const },
    ].map(({ id, start, end, kind }) => ({ id, start, end, kind })),
    headline: { text: FIRST, cites: ['s1'] },
    dek: null,
    summary: { short: [], long: [] },
    keyPoints: [],
    lead: nothing,
    people: [
      person('p1', 'Ann Low', { aliases: ['Low'], roles: [{ ...span('Mayor'), when: 'now' }] }),
      person('p2', 'Bo Ek', { roles: [{ ...span('banker'), when: 'now' }] }),
    ],
    organisations: [],
    places: [],
    events: [meeting],
    dates: [{ ...span('Tuesday'), kind: 'date', edtf: '2025-03-04' }],
    timeline: [],
    quotes: [quote],
    disputes: [],
    background: [],
    next: [],
    figures: [],
    notes: [],
    ...changes,
  };
}

const labels: Labels = {
  lead: { who: [], what: [], when: [], where: [], why: [], how: [] },
  people: [
    { name: 'Ann Low', aliases: ['Low'], roles: [{ text: 'Mayor', when: 'now' }] },
    { name: 'Bo Ek', aliases: [], roles: [{ text: 'banker', when: 'now' }] },
  ],
  quotes: [{ text: 'It never happened', speaker: 'Ann Low', kind: 'direct' }],
  dates: [{ text: 'Tuesday', edtf: '2025-03-04' }],
  events: [
    {
      predicate: 'meet',
      agents: ['she'],
      patients: ['Bo Ek'],
      status: 'denied',
      attribution: 'Ann Low',
      sentence: FIRST,
    },
  ],
};

describe('scoreFindings', () => {
  it('finds nothing wrong with a briefing that says what the labels say', () => {
    expect(scoreFindings(labels, briefing())).toMatchObject({
      people: { right: 2, said: 2, wanted: 2 },
      roles: { right: 2, said: 2, wanted: 2 },
      references: { right: 0, said: 0, wanted: 0 },
      quotes: { right: 1, said: 1, wanted: 1 },
      speakers: { right: 1, said: 1, wanted: 1 },
      dates: { right: 1, said: 1, wanted: 1 },
      events: { right: 1, said: null, wanted: 1 },
      participants: { right: 2, said: 2, wanted: 2 },
      statuses: { right: 1, said: 1, wanted: 1 },
      attributions: { right: 1, said: 1, wanted: 1 },
    });
  });

  it('counts a person who is none against precision, and a missing one against recall', () => {
    const people = [person('p1', 'Ann Low'), person('p2', 'Mayor'), person('p3', 'Tuesday')];
    expect(scoreFindings(labels, briefing({ people })).people).toEqual({ right: 1, said: 3, wanted: 2 });
  });

  it('counts one person found twice only once', () => {
    const people = [person('p1', 'Ann Low'), person('p2', 'Low')];
    expect(scoreFindings(labels, briefing({ people })).people).toEqual({ right: 1, said: 2, wanted: 2 });
  });

  it('does not take a person for another one of the same surname', () => {
    const family: Labels['people'] = [
      { name: 'Ann Low', aliases: ['Low'], roles: [] },
      { name: 'Cy Low', aliases: [], roles: [{ text: 'banker', when: 'now' }] },
    ];
    const people = [
      person('p1', 'Cy Low', { aliases: ['Low'], roles: [{ ...span('banker'), when: 'now' }] }),
      person('p2', 'Ann Low'),
    ];
    const counts = scoreFindings({ ...labels, people: family }, briefing({ people }));
    expect(counts.people.right).toBe(2);
    expect(counts.roles.right).toBe(1);
  });

  it('does not take a former role for a present one', () => {
    const people = [person('p1', 'Ann Low', { roles: [{ ...span('Mayor'), when: 'former' }] })];
    expect(scoreFindings(labels, briefing({ people })).roles.right).toBe(0);
  });

  it('tells a quote that has the wrong speaker, or none, from a quote that is missing', () => {
    const speakersOf = (speaker: Participant | null) =>
      scoreFindings(labels, briefing({ quotes: [{ ...quote, speaker }] }));
    expect(speakersOf(participant('Bo Ek', 'p2')).quotes.right).toBe(1);
    expect(speakersOf(participant('Bo Ek', 'p2')).speakers).toEqual({ right: 0, said: 1, wanted: 1 });
    expect(speakersOf(null).quotes.right).toBe(1);
    expect(speakersOf(null).speakers).toEqual({ right: 0, said: 0, wanted: 1 });
  });

  it('wants no speaker where the labels give none, and takes one that is said there for wrong', () => {
    const unspoken = { ...labels, quotes: labels.quotes.map((label) => ({ ...label, speaker: null })) };
    expect(scoreFindings(unspoken, briefing()).speakers).toEqual({ right: 0, said: 1, wanted: 0 });
  });

  it('counts the pronouns and descriptions that are given to whom they mean', () => {
    const asked = { ...labels, references: [{ mention: 'that [she] had met', who: 'Ann Low' }] };
    const she = { ...span('she had met'), text: 'she', end: span('she had met').start + 3 };
    const named = (id: string) =>
      briefing().people.map((one) => (one.id === id ? { ...one, mentions: [...one.mentions, she] } : one));
    expect(scoreFindings(asked, briefing()).references).toEqual({ right: 0, said: 0, wanted: 1 });
    expect(scoreFindings(asked, briefing({ people: named('p1') })).references).toEqual({
      right: 1,
      said: 1,
      wanted: 1,
    });
    expect(scoreFindings(asked, briefing({ people: named('p2') })).references).toEqual({
      right: 0,
      said: 1,
      wanted: 1,
    });
  });

  it('counts neither indirect quotes nor durations', () => {
    const indirect: Quote = { ...quote, kind: 'indirect' };
    const hours = { ...span('Tuesday'), kind: 'duration' as const, edtf: null };
    const counts = scoreFindings(labels, briefing({ quotes: [indirect], dates: [hours] }));
    expect(counts.quotes).toEqual({ right: 0, said: 0, wanted: 1 });
    expect(counts.dates).toEqual({ right: 0, said: 0, wanted: 1 });
  });

  it('counts a date that is resolved wrongly, or where the text cannot tell it, as said and wrong', () => {
    const dates = [{ ...span('Tuesday'), kind: 'date' as const, edtf: '2025-03-11' }];
    expect(scoreFindings(labels, briefing({ dates })).dates).toEqual({ right: 0, said: 1, wanted: 1 });
    const untold = { ...labels, dates: [{ text: 'Tuesday', edtf: null }] };
    expect(scoreFindings(untold, briefing()).dates).toEqual({ right: 0, said: 1, wanted: 0 });
  });

  it('shows a blurred status and a lost attribution on the event that has them', () => {
    const events = [{ ...meeting, status: 'happened' as const, attribution: null }];
    const counts = scoreFindings(labels, briefing({ events }));
    expect(counts.events.right).toBe(1);
    expect(counts.statuses).toEqual({ right: 0, said: 1, wanted: 1 });
    expect(counts.attributions).toEqual({ right: 0, said: 1, wanted: 1 });
  });

  it('does not take the same predicate in another sentence for the event', () => {
    const events = [{ ...meeting, cites: ['s2'] }];
    expect(scoreFindings(labels, briefing({ events })).events.right).toBe(0);
  });

  it('counts what is said too much only where every event is labelled', () => {
    const other: Event = { ...meeting, id: 'e2', predicate: 'leave' };
    const said = briefing({ events: [meeting, other] });
    expect(scoreFindings(labels, said).eventList).toEqual({ right: 0, said: 0, wanted: 0 });
    expect(scoreFindings({ ...labels, eventsComplete: true }, said).eventList).toEqual({
      right: 1,
      said: 2,
      wanted: 1,
    });
  });

  it('takes, of two events with one predicate, the one with the labelled participants', () => {
    const other: Event = { ...meeting, id: 'e2', agents: [], patients: [participant('banker')], status: 'happened' };
    const counts = scoreFindings(labels, briefing({ events: [other, meeting] }));
    expect(counts.statuses.right).toBe(1);
    expect(counts.participants).toEqual({ right: 2, said: 2, wanted: 2 });
  });
});

describe('sumFindings', () => {
  it('adds up counts and keeps what is not counted', () => {
    const one = scoreFindings(labels, briefing());
    const sum = sumFindings([one, one]);
    expect(sum.people).toEqual({ right: 4, said: 4, wanted: 4 });
    expect(sum.roles).toEqual({ right: 4, said: 4, wanted: 4 });
    expect(sum.events.said).toBeNull();
  });
});
