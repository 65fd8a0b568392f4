import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Briefing } from '../../../../src/core/briefings/briefing.ts';
import { checkBriefing, formatFaults, type Fault } from '../../../../src/core/briefings/checks/check-briefing.ts';
import { briefingArbitrary, findSpan, makeBriefing, makeBriefingOf } from '../../../fixtures/make-briefing.ts';

function faultsOf(value: unknown): Fault[] {
  const checked = checkBriefing(value);
  return checked.ok ? [] : checked.faults;
}

function onlyFault(value: unknown): Fault {
  const faults = faultsOf(value);
  expect(faults).toHaveLength(1);
  return faults[0] ?? { path: '', message: '', hint: '' };
}

function firstOf<T>(list: readonly T[]): T {
  const [first] = list;
  if (first === undefined) throw new Error('the fixture has an entry here');
  return first;
}

const valid = makeBriefing();
const { text } = valid.article;

describe('checkBriefing', () => {
  it('takes a briefing with every kind of finding and gives it back as it is', () => {
    expect(checkBriefing(valid)).toEqual({ ok: true, briefing: valid });
  });

  it('takes any valid briefing, in whatever characters its article is written', () => {
    fc.assert(
      fc.property(briefingArbitrary, (briefing) => {
        expect(faultsOf(briefing)).toEqual([]);
      }),
    );
  });

  it('finds any one span that is moved by a character', () => {
    fc.assert(
      fc.property(briefingArbitrary, fc.nat(), (briefing, pick) => {
        const figure = briefing.figures[pick % Math.max(1, briefing.figures.length)];
        fc.pre(figure !== undefined);
        const moved = { ...figure, start: figure.start + 1, end: figure.end + 1 };
        fc.pre(briefing.article.text.slice(moved.start, moved.end) !== moved.text);
        const figures = briefing.figures.map((other) => (other === figure ? moved : other));
        expect(faultsOf({ ...briefing, figures })).toHaveLength(1);
      }),
    );
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(checkBriefing(value).ok).toBe(false);
      }),
    );
  });
});

describe('the shape of a briefing', () => {
  it.each([
    ['null', null, { path: '', message: 'is null' }],
    ['a list', [], { path: '', message: 'is a list' }],
    ['text', 'briefing', { path: '', message: 'is “briefing”' }],
  ])('is not that of %s', (_name, value, fault) => {
    expect(onlyFault(value)).toMatchObject({ ...fault, hint: 'Make it an object in { }.' });
  });

  it('says which field is missing and what belongs there', () => {
    expect(onlyFault({ ...valid, keyPoints: undefined })).toEqual({
      path: 'keyPoints',
      message: 'is missing',
      hint: 'Add it: a list in [ ].',
    });
  });

  it('takes an unknown field for a slip of the missing one', () => {
    const { keyPoints, ...rest } = valid;
    expect(faultsOf({ ...rest, keyPionts: keyPoints })).toContainEqual({
      path: 'keyPionts',
      message: 'is no field of a briefing',
      hint: 'Did you mean “keyPoints”?',
    });
  });

  it('names the place of a fault inside lists', () => {
    const quote = firstOf(valid.quotes);
    const quotes = [quote, { ...quote, parts: [{ ...firstOf(quote.parts), start: 'three' }] }];
    expect(onlyFault({ ...valid, quotes })).toEqual({
      path: 'quotes[1].parts[0].start',
      message: 'is “three”',
      hint: 'Make it a number.',
    });
  });

  it.each<[string, Partial<Record<keyof Briefing, unknown>>, Partial<Fault>]>([
    ['an unknown choice', { events: [{ ...valid.events[0], status: 'sure' }] }, { path: 'events[0].status' }],
    [
      'an id in capitals',
      { id: 'Harbour Bridge' },
      { path: 'id', hint: expect.stringContaining('Correct it') as string },
    ],
    ['an empty text', { headline: { text: '', cites: ['s1'] } }, { path: 'headline.text', message: 'is empty' }],
    ['nothing cited', { headline: { text: 'x', cites: [] } }, { path: 'headline.cites', message: 'is an empty list' }],
    ['a cite that is no id', { headline: { text: 'x', cites: ['3'] } }, { path: 'headline.cites[0]' }],
    ['an id that is too long', { id: 'a'.repeat(101) }, { message: 'is more than 100 characters' }],
    ['a negative offset', { dates: [{ ...valid.dates[0], start: -1 }] }, { message: 'is less than 0' }],
    ['half an offset', { dates: [{ ...valid.dates[0], start: 0.5 }] }, { hint: 'Make it a whole number.' }],
    [
      'an address that is none',
      { article: { ...valid.article, url: 'javascript:alert(1)' } },
      { path: 'article.url', hint: 'Begin it with https://, or write null.' },
    ],
    [
      'a day that never was',
      { article: { ...valid.article, publishedAt: '2023-02-30' } },
      { path: 'article.publishedAt' },
    ],
  ])('refuses %s', (_name, overrides, fault) => {
    expect(onlyFault({ ...valid, ...overrides })).toMatchObject(fault);
  });

  it('speaks of nothing but the version when that is another', () => {
    expect(onlyFault({ version: 2, stories: [] })).toEqual({
      path: 'version',
      message: 'is 2, but this Dateline reads version 1',
      hint: 'Update Dateline, or build the briefing again with this one.',
    });
  });
});

describe('the spans of a briefing', () => {
  it('says where the words stand when the offsets are wrong, nearest first', () => {
    const briefing = makeBriefingOf({ sentences: ['Ada met Bo.', 'Ada left.', 'Then Ada slept.'], people: ['Ada'] });
    const person = firstOf(briefing.people);
    const mentions = [{ text: 'Ada', start: 10, end: 13 }];
    expect(onlyFault({ ...briefing, people: [{ ...person, mentions }] })).toEqual({
      path: 'people[0].mentions[0].text',
      message: 'is “Ada”, but from 10 to 13 the article has “. A”',
      hint: 'These words stand at 12 to 15, or 0 to 3, or 27 to 30: correct start and end.',
    });
  });

  it('says to copy the words where the article has not got them', () => {
    const dates = [{ ...firstOf(valid.dates), text: 'Mondag' }];
    expect(onlyFault({ ...valid, dates })).toMatchObject({
      path: 'dates[0].text',
      hint: 'Copy the words from article.text exactly as they stand there, and give their offsets.',
    });
  });

  it('shows characters that look alike apart', () => {
    const briefing = makeBriefingOf({ sentences: ['Ada\u00a0Okafor left.'] });
    const figures = [
      { text: 'Ada Okafor', start: 0, end: 10, value: null, unit: null, of: null, bound: null, cites: ['s1'] },
    ];
    expect(onlyFault({ ...briefing, figures }).message).toContain('“Ada\\u00a0Okafor”');
  });

  it.each([
    ['behind the text', { start: 5, end: 100_000 }, 'figures[0].end'],
    ['empty', { start: 5, end: 5 }, 'figures[0].end'],
    ['backwards', { start: 9, end: 5 }, 'figures[0].end'],
    [
      'longer than their words',
      { start: findSpan(text, '400').start, end: findSpan(text, '400').end + 1 },
      'figures[0].text',
    ],
  ])('refuses offsets that are %s', (_name, range, path) => {
    const figures = [{ ...firstOf(valid.figures), ...range }];
    expect(onlyFault({ ...valid, figures })).toMatchObject({
      path,
      hint: expect.stringContaining(`stand at ${findSpan(text, '400').start} to`) as string,
    });
  });

  it.each<[string, (wrong: { text: string; start: number; end: number }) => Partial<Briefing>]>([
    [
      'people[0].roles[0]',
      (wrong) => ({
        people: [{ ...firstOf(valid.people), roles: [{ ...wrong, when: 'now' }] }, ...valid.people.slice(1)],
      }),
    ],
    [
      'events[0].agents[0]',
      (wrong) => ({
        events: [{ ...firstOf(valid.events), agents: [{ ...wrong, entity: null }] }, ...valid.events.slice(1)],
      }),
    ],
    [
      'events[0].patients[0]',
      (wrong) => ({
        events: [{ ...firstOf(valid.events), patients: [{ ...wrong, entity: null }] }, ...valid.events.slice(1)],
      }),
    ],
    [
      'events[0].others[0]',
      (wrong) => ({
        events: [
          { ...firstOf(valid.events), others: [{ ...wrong, entity: null, role: 'with' }] },
          ...valid.events.slice(1),
        ],
      }),
    ],
    [
      'events[0].place',
      (wrong) => ({ events: [{ ...firstOf(valid.events), place: wrong }, ...valid.events.slice(1)] }),
    ],
    [
      'events[0].time',
      (wrong) => ({
        events: [{ ...firstOf(valid.events), time: { ...wrong, kind: 'date', edtf: null } }, ...valid.events.slice(1)],
      }),
    ],
    [
      'events[0].attribution.source',
      (wrong) => ({
        events: [
          { ...firstOf(valid.events), attribution: { source: { ...wrong, entity: null }, cue: 'said' } },
          ...valid.events.slice(1),
        ],
      }),
    ],
    ['dates[0]', (wrong) => ({ dates: [{ ...wrong, kind: 'date', edtf: null }] })],
    ['quotes[0].speaker', (wrong) => ({ quotes: [{ ...firstOf(valid.quotes), speaker: { ...wrong, entity: null } }] })],
  ])('are checked in %s', (path, overrides) => {
    const wrong = { text: 'zeppelin', start: 0, end: 8 };
    expect(onlyFault({ ...valid, ...overrides(wrong) }).path).toBe(`${path}.text`);
  });

  it('refuses a part that stands outside its quote, or before the part it follows', () => {
    const quote = firstOf(valid.quotes);
    const outside = { ...findSpan(text, 'A second') };
    expect(onlyFault({ ...valid, quotes: [{ ...quote, parts: [outside] }] }).path).toBe('quotes[0].parts[0]');
    expect(onlyFault({ ...valid, quotes: [{ ...quote, parts: [...quote.parts].reverse() }] }).path).toBe(
      'quotes[0].parts[1]',
    );
  });
});

describe('the sentences of a briefing', () => {
  const [first, second, ...rest] = valid.sentences;
  if (first === undefined || second === undefined) throw new Error('the fixture has sentences');

  it('stand in the order of the text', () => {
    expect(faultsOf({ ...valid, sentences: [second, first, ...rest] })).toMatchObject([{ path: 'sentences[1].start' }]);
  });

  it('do not overlap', () => {
    const sentences = [first, { ...second, start: first.end - 1 }, ...rest];
    expect(onlyFault({ ...valid, sentences }).path).toBe('sentences[1].start');
  });

  it('have ids of their own', () => {
    expect(faultsOf({ ...valid, sentences: [first, { ...second, id: 's1' }, ...rest] })).toContainEqual({
      path: 'sentences[1].id',
      message: 'is s1, as is that of sentences[0]',
      hint: 'Give each an id of its own.',
    });
  });

  it('lie inside the text', () => {
    const last = { id: 's9', start: text.length, end: text.length + 4, kind: 'body' } as const;
    expect(onlyFault({ ...valid, sentences: [...valid.sentences, last] }).path).toBe('sentences[5].end');
  });
});

describe('the references of a briefing', () => {
  it.each<[string, Partial<Briefing>]>([
    ['headline.cites[0]', { headline: { text: 'x', cites: ['s99'] } }],
    ['dek.cites[1]', { dek: { text: 'x', cites: ['s1', 's99'] } }],
    ['summary.short[0].cites[0]', { summary: { short: [{ text: 'x', cites: ['s99'] }], long: [] } }],
    ['summary.long[0].cites[0]', { summary: { short: [], long: [{ text: 'x', cites: ['s99'] }] } }],
    ['keyPoints[0].cites[0]', { keyPoints: [{ text: 'x', cites: ['s99'] }] }],
    ['lead.why.cites[0]', { lead: { ...valid.lead, why: { text: 'x', cites: ['s99'] } } }],
    [
      'people[0].cites[0]',
      { people: valid.people.map((person, at) => (at === 0 ? { ...person, cites: ['s99'] } : person)) },
    ],
    [
      'events[1].cites[0]',
      { events: valid.events.map((event, at) => (at === 1 ? { ...event, cites: ['s99'] } : event)) },
    ],
    ['timeline[0].cites[0]', { timeline: [{ ...firstOf(valid.timeline), cites: ['s99'] }] }],
    ['quotes[0].cites[0]', { quotes: [{ ...firstOf(valid.quotes), cites: ['s99'] }] }],
    [
      'disputes[0].claims[1].cites[0]',
      {
        disputes: [
          {
            matter: 'x',
            claims: [
              { source: 'a', text: 'b', cites: ['s1'] },
              { source: 'a', text: 'b', cites: ['s99'] },
            ],
          },
        ],
      },
    ],
    ['background[0].cites[0]', { background: [{ text: 'x', cites: ['s99'] }] }],
    ['next[0].cites[0]', { next: [{ text: 'x', cites: ['s99'] }] }],
    ['figures[0].cites[0]', { figures: [{ ...firstOf(valid.figures), cites: ['s99'] }] }],
    ['timeline[0].event', { timeline: [{ ...firstOf(valid.timeline), event: 'e99' }] }],
    [
      'quotes[0].speaker.entity',
      { quotes: [{ ...firstOf(valid.quotes), speaker: { ...findSpan(text, 'Okafor'), entity: 'o7' } }] },
    ],
  ])('lead somewhere: %s', (path, overrides) => {
    expect(onlyFault({ ...valid, ...overrides }).path).toBe(path);
  });

  it('cite the title only where the article has one', () => {
    const fault = onlyFault({ ...makeBriefingOf({ title: null }), headline: { text: 'x', cites: ['title'] } });
    expect(fault).toMatchObject({ path: 'headline.cites[0]', message: 'is title, but the article has no title' });
  });

  it('find one entity, one event', () => {
    const [person] = valid.people;
    const [event] = valid.events;
    expect(faultsOf({ ...valid, people: [...valid.people, person] }).map(({ path }) => path)).toEqual(['people[2].id']);
    expect(faultsOf({ ...valid, events: [...valid.events, event] }).map(({ path }) => path)).toEqual(['events[2].id']);
  });

  it('name a person p, an organisation o, a place g', () => {
    const places = [{ ...firstOf(valid.people), id: 'o1' }];
    expect(onlyFault({ ...valid, places })).toMatchObject({ path: 'places[0].id', message: 'is o1' });
  });

  it('have a lead that stands word for word in a cited sentence', () => {
    const lead = { ...valid.lead, where: { text: 'at the harbor bridge', cites: ['s1', 's2'] } };
    expect(onlyFault({ ...valid, lead })).toMatchObject({
      path: 'lead.where.text',
      message: 'is “at the harbor bridge”, which does not stand in s1, s2',
    });
  });
});

describe('formatFaults', () => {
  it('gives a heading and a line a fault', () => {
    const faults = [{ path: 'id', message: 'is missing', hint: 'Add it.' }];
    expect(formatFaults('story.json', faults)).toBe('story.json has 1 fault:\n  id is missing. Add it.');
  });

  it('shows twenty faults and counts the others', () => {
    const faults = Array.from({ length: 27 }, (_, index) => ({
      path: `a[${index}]`,
      message: 'is odd',
      hint: 'Mend it.',
    }));
    const lines = formatFaults('story.json', faults).split('\n');
    expect(lines).toHaveLength(22);
    expect(lines[0]).toBe('story.json has 27 faults:');
    expect(lines.at(-1)).toContain('and 7 more');
  });

  it('lets no word of a file act on a terminal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (key, value) => {
        const shown = formatFaults(
          value,
          faultsOf({ ...valid, [key]: value, id: value, headline: { text: 'x', cites: [value] } }),
        );
        expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Cs}]/u);
        expect(
          Math.max(
            ...shown
              .split('\n')
              .slice(1)
              .map((line) => line.length),
          ),
        ).toBeLessThanOrEqual(402);
      }),
    );
  });
});

describe('a hostile file', () => {
  it('is checked in time linear in its size', () => {
    const sentences = ['a'.repeat(200_000)];
    const span = { text: `${'a'.repeat(150)}b`, start: 1, end: 152 };
    const figure = {
      ...span,
      value: null,
      unit: null,
      of: null,
      bound: null,
      cites: Array.from({ length: 20 }, () => 's1'),
    };
    const figures = Array.from({ length: 20_000 }, () => figure);
    const started = performance.now();
    expect(faultsOf({ ...makeBriefingOf({ sentences }), figures })).toHaveLength(20_000);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
