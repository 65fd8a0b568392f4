import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/core/articles/read-article.ts';
import type { Briefing, Statement } from '../../../src/core/briefings/briefing.ts';
import { buildBriefing } from '../../../src/core/briefings/build-briefing.ts';
import { checkBriefing } from '../../../src/core/briefings/checks/check-briefing.ts';
import { verifyBriefing } from '../../../src/core/briefings/checks/verify-briefing.ts';
import { LONG_WORDS, SHORT_WORDS } from '../../../src/core/briefings/summary/choose-summary.ts';
import { DatelineError } from '../../../src/core/errors.ts';
import { BRIDGE, briefingOf, TALKS } from './example-articles.ts';

const faultsOf = (briefing: Briefing): unknown[] => {
  const checked = checkBriefing(briefing);
  return checked.ok ? [] : checked.faults;
};

const countWords = (statements: readonly Statement[]): number =>
  statements.flatMap(({ text }) => text.split(/\s+/u)).length;

/** Words of news, hostile marks and odd characters, in any order. */
const scraps = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...`${BRIDGE.text} ${TALKS.text}`.split(/(?<=\s)/u)) },
      fc.constantFrom('“', '”', '"', "'", '(', ')', '[', ']', ' -- ', ': ', '; ', '. ', ', ', '\n', '\n\n', '\t', '…'),
      fc.constantFrom('said ', 'who ', 'according to ', 'Mr ', 'President-elect ', 'of ', 'the ', 'Ltd. ', 'US-based '),
      fc.constantFrom(
        '\u202e',
        '\u0000',
        '\u001b[31m',
        '\ud83d',
        '👩‍👩‍👧',
        'שלום ',
        'مرحبا ',
        '@everyone ',
        'https://a.example ',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { minLength: 1, maxLength: 120 },
  )
  .map((parts) => parts.join(''));

describe('buildBriefing', () => {
  it.each([
    ['a report without a title', BRIDGE],
    ['a report with one', TALKS],
    ['one word', { text: 'Hello' }],
    ['a heading alone', { text: 'MILL BURNS' }],
    ['an emoji', { text: '👩‍👩‍👧' }],
    ['a link of the page alone', { text: 'READ MORE: Ten bridges that changed the world' }],
    ['text from right to left', { text: 'שלום עולם. זה יום חדש.' }],
    [
      'a title longer than the text',
      { text: 'Yes.', title: 'Is this the longest title that was ever seen? '.repeat(20) },
    ],
  ])('passes its own check for %s', (_, input) => {
    expect(faultsOf(briefingOf(input))).toEqual([]);
  });

  it('passes its own check where only the year of publication is known', () => {
    const article = { ...readArticle(BRIDGE), publishedAt: '2024' };
    expect(faultsOf(buildBriefing(article))).toEqual([]);
  });

  it('keeps the article unchanged', () => {
    const article = readArticle(TALKS);
    expect(buildBriefing(article).article).toEqual(article);
  });

  it('claims nothing about a text in another language, and says so', () => {
    const text =
      'Der Bürgermeister eröffnete am Dienstag die neue Brücke über den Fluss. Tausende Menschen kamen, um zu feiern. Die Reparatur hatte mehr als ein Jahr gedauert.';
    const briefing = briefingOf({ text });
    expect(briefing.article.language).toBe('de');
    expect(briefing.notes.join(' ')).toMatch(/not in English \(de\)/u);
    expect([briefing.people, briefing.events, briefing.keyPoints, briefing.quotes]).toEqual([[], [], [], []]);
    expect(briefing.sentences).toHaveLength(3);
    expect(faultsOf(briefing)).toEqual([]);
  });

  it('ties the speaker of a quote to the person', () => {
    const { quotes, people } = briefingOf(BRIDGE);
    const okafor = people.find(({ name }) => name === 'Lena Okafor');
    expect(quotes.find(({ text }) => text.startsWith('We promised'))?.speaker?.entity).toBe(okafor?.id);
  });

  it('reads a sentence from behind its dateline', () => {
    const [first] = briefingOf(BRIDGE).events;
    expect(first?.text).toMatch(/^The mayor of Harbour City/u);
  });
});

describe('buildBriefing: any text at all', () => {
  it('builds a briefing that passes its check, the same each time, or says what is wrong', () => {
    fc.assert(
      fc.property(scraps, fc.option(scraps), (text, title) => {
        const built = build({ text, title, publishedAt: '2024-05-14' });
        if (built === null) return;
        expect(faultsOf(built)).toEqual([]);
        expect(build({ text, title, publishedAt: '2024-05-14' })).toEqual(built);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('says nothing that its own verification leaves out', () => {
    fc.assert(
      fc.property(scraps, fc.option(scraps), (text, title) => {
        const built = build({ text, title, publishedAt: '2024-05-14' });
        if (built !== null) expect(verifyBriefing(built)).toEqual({ briefing: built, leftOut: [] });
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('keeps its summaries within their words, and says no sentence twice in one', () => {
    fc.assert(
      fc.property(scraps, (text) => {
        const built = build({ text, publishedAt: '2024-05-14' });
        if (built === null) return;
        const { short, long } = built.summary;
        expect(countWords(short)).toBeLessThanOrEqual(SHORT_WORDS);
        expect(countWords(long)).toBeLessThanOrEqual(LONG_WORDS);
        for (const statements of [short, long, built.keyPoints]) {
          const cites = statements.flatMap((statement) => statement.cites);
          expect(new Set(cites).size).toBe(cites.length);
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('cites only what stands in the article', () => {
    fc.assert(
      fc.property(scraps, (text) => {
        const built = build({ text });
        if (built === null) return;
        const article = built.article.text;
        const spans = [
          ...[...built.people, ...built.organisations, ...built.places].flatMap(({ mentions, roles }) => [
            ...mentions,
            ...roles,
          ]),
          ...built.events.flatMap(({ agents, patients, others }) => [...agents, ...patients, ...others]),
          ...built.events.flatMap(({ place }) => place ?? []),
          ...built.dates,
        ];
        for (const span of spans) expect(article.slice(span.start, span.end)).toBe(span.text);
        for (const event of built.events) expect(article).toContain(event.text);
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it.each(['', ' \n\t ', '\u0000'])('says clearly that there is no text in %j', (text) => {
    expect(() => briefingOf({ text })).toThrow(DatelineError);
  });

  const megabyte = (part: string): string => part.repeat(Math.ceil(1_000_000 / part.length));
  it.each([
    ['words without a full stop', megabyte('the man said that he would go to London and ')],
    ['one word', megabyte('x')],
    ['quotation marks', megabyte('"')],
    ['quotes', megabyte('“a” ‘b ')],
    ['digits', megabyte('12 ')],
    ['line breaks', `a${megabyte('\n')}b`],
    ['names', Array.from({ length: 60_000 }, (_, at) => `Ann Zed${String(at)}`).join(' and ')],
    ['sentences about names', Array.from({ length: 40_000 }, (_, at) => `Ann Zed${String(at)} met Bo.`).join(' ')],
    ['one sentence again and again', megabyte('Ann met Bo in Rome on Monday. ')],
    ['roles', megabyte('President of State ')],
    ['control characters', megabyte('\u0001\u001b[31m')],
    ['ordinary news', megabyte(`${BRIDGE.text}\n\n${TALKS.text}\n\n`)],
    ['dates', megabyte('on 3 May 2020 ')],
    ['sentences with dates', megabyte('The bridge opened on 3 May 2020 at 5 p.m. ')],
    ['nested brackets', `${'('.repeat(500_000)}${')'.repeat(500_000)}`],
    ['brackets with words in them', `${'[a '.repeat(200_000)}${'] '.repeat(200_000)}`],
    ['reported speech', megabyte('He said that she said that ')],
    ['one thing that is alleged', megabyte('It was an alleged spy balloon. ')],
    [
      'claims that all differ',
      Array.from({ length: 20_000 }, (_, at) => `Zed${String(at)} said the balloon was a q${String(at)} thing.`).join(
        ' ',
      ),
    ],
  ])(
    'reads a megabyte of %s in bounded time',
    (_, text) => {
      const before = process.cpuUsage();
      const briefing = briefingOf({ text, publishedAt: '2024-05-14' });
      const { user } = process.cpuUsage(before);
      // Under 10 s by itself; counting what the tests cover, as `npm run check` does, makes it three times as dear.
      expect(user / 1e6).toBeLessThan(30);
      expect(faultsOf(briefing)).toEqual([]);
    },
    90_000,
  );
});

/** The briefing, or null where the article is refused with words for a person. */
function build(input: Parameters<typeof readArticle>[0]): Briefing | null {
  try {
    return briefingOf(input);
  } catch (error) {
    if (error instanceof DatelineError) return null;
    throw error;
  }
}
