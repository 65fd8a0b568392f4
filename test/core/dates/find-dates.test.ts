import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEdtf } from '../../../src/core/dates/edtf.ts';
import { findDates } from '../../../src/core/dates/find-dates.ts';
import type { DateReference } from '../../../src/core/dates/find-dates.ts';
import { sayDate } from '../../../src/core/dates/say-date.ts';

const ON_A_SUNDAY: DateReference = { publishedAt: '2023-06-18', direction: null };

function found(text: string, reference: DateReference): string {
  const mentions = findDates(text, { start: 0, end: text.length }, reference);
  return mentions.map((mention) => `${mention.text}=${String(mention.edtf)}`).join(';');
}

describe('dates in an article of Sunday 18 June 2023', () => {
  test.each([
    ['They met on 18 June 2023.', '18 June 2023=2023-06-18'],
    ['The vote on June 18th, 2023, passed.', 'June 18th, 2023=2023-06-18'],
    ['They met on Sunday 18 June.', 'Sunday 18 June=2023-06-18'],
    ['Filed 18/06/2023 and 05/06/2023.', '18/06/2023=2023-06-18;05/06/2023=null'],
    ['It closed on Nov. 10 last year.', 'Nov. 10 last year=2022-11-10'],
    ['He was born in 1959.', '1959=1959'],
    ['The 2022-23 season ended.', '2022-23=2022/2023'],
    ['Prices fell in the early 1990s.', 'the early 1990s=199X~'],
    ['It opened in mid-2018.', 'mid-2018=2018'],
    ['She spoke on Sunday morning.', 'Sunday morning=2023-06-18'],
    ['She arrived on Wednesday night.', 'Wednesday night=2023-06-14'],
    ['They must reply by Friday.', 'Friday=2023-06-23'],
    ['They will meet next Monday.', 'next Monday=2023-06-19'],
    ['It rained last Sunday.', 'last Sunday=2023-06-11'],
    ['He left two days ago.', 'two days ago=2023-06-16'],
    ['He left five years ago.', 'five years ago=2018'],
    ['The court will rule in three weeks.', 'three weeks=2023-07-09~'],
    ['The trip took three weeks.', 'three weeks=null'],
    ['She won in 2015. The following year she lost.', '2015=2015;The following year=2016'],
    ['He was held on 3 May 2023 and freed the next day.', '3 May 2023=2023-05-03;the next day=2023-05-04'],
    ['Sales were down from a year earlier.', 'a year earlier=null'],
    ['In August, the speaker flew to the island.', 'August=2022-08'],
    ['The upcoming summit in March is on.', 'March=2024-03'],
    ['It grew in the first quarter of 2012.', 'the first quarter of 2012=2012-01/2012-03'],
    ["Fireworks on New Year's Eve were called off.", "New Year's Eve=2022-12-31"],
    ['The train left at 6:10am.', '6:10am=null'],
    ['The crash came shortly after 6 a.m. on Sunday.', 'shortly after 6 a.m. on Sunday=2023-06-18T06:00~'],
    ['It landed at 3:30pm GMT on Sunday.', '3:30pm GMT on Sunday=2023-06-18T15:30Z'],
    ['Doors shut at 18:00.', '18:00=null'],
    ['It fell at 11am local time on Sunday.', '11am local time on Sunday=2023-06-18T11:00'],
    ['On Friday the alarm rang in the hall at about 6.10am.', 'Friday=2023-06-16;about 6.10am=2023-06-16T06:10~'],
    ['It lasted more than an hour.', 'more than an hour=null'],
    ['A two-day visit and a 90-minute talk.', 'two-day=null;90-minute=null'],
    ['They have waited for decades.', 'decades=null'],
    ['They meet every Tuesday.', 'every Tuesday=null'],
    ['Trains run on weekdays.', 'weekdays=null'],
    ['The fair ran from 3 to 5 May.', 'from 3 to 5 May=2023-05-03/2023-05-05'],
    ['They ruled between 1990 and 1995.', 'between 1990 and 1995=1990/1995'],
    ['The fair ran June 11-17.', 'June 11-17=2023-06-11/2023-06-17'],
    ['Spending in 2015–16 rose.', '2015–16=2015/2016'],
    ['It was built about 1990.', 'about 1990=1990~'],
    ['A meeting could be held on Monday.', 'Monday=2023-06-19'],
    ['He is due to arrive on Monday.', 'Monday=2023-06-19'],
    ['Mrs May may march on with 2,000 people.', ''],
    ['Theresa May said May would not resign.', ''],
    ['The March on Washington drew thousands.', ''],
    ['The Sun and the Sunday Times said so.', ''],
    ['A 23-year-old man, 50 years old, won 8-7 in Super Bowl 50.', ''],
    ['She came second; 1,500 people left on page 12.', ''],
    ['The A320 and the F-16 flew 3.2 miles.', ''],
    ['Seven members of the May Day group.', ''],
    ['Later this year he will retire.', 'Later this year=2023'],
    ['last night the council voted.', 'last night=2023-06-17'],
    ['He spoke later Sunday.', 'later Sunday=2023-06-18'],
    ['It will open on January 9.', 'January 9=2024-01-09'],
    [
      'Dinner on Sunday at 8pm and drinks from 9pm to 11pm.',
      'Sunday at 8pm=2023-06-18T20:00;from 9pm to 11pm=2023-06-18T21:00/2023-06-18T23:00',
    ],
    ['The 19th century mill, built in the 1870s.', 'The 19th century=18XX;the 1870s=187X'],
    ["He won the Nobel in '98 and led through the '90s.", "the '90s=199X"],
    ['Between 3 May and 5 June 2022 it rained.', 'Between 3 May and 5 June 2022=2022-05-03/2022-06-05'],
    ['From June to August 2022 it was dry.', 'From June to August 2022=2022-06/2022-08'],
    ['It happened on Tuesday last week.', 'Tuesday last week=null'],
    ['The ship was lost on February 30, 2020.', 'February 30, 2020=null'],
    ['April said she would call June.', ''],
    ['They paid $2010 for 2015 chairs.', ''],
    ['She spent a summer there in the summer of 2015.', 'the summer of 2015=2015-22'],
    ['The deal will close at the end of May.', 'the end of May=2024-05'],
    ['Two weeks later he was dead.', 'Two weeks later=null'],
    ['It opens at noon on Monday.', 'noon on Monday=2023-06-19T12:00'],
    ['He trained twice a week.', 'twice a week=null'],
    ['Twenty years ago today the war ended.', 'Twenty years ago today=2003-06-18'],
    ['Police said the meeting on Monday will be closed.', 'Monday=2023-06-19'],
    ['The company said on Monday it will close.', 'Monday=2023-06-12'],
    ['"I will see him," he said on Friday.', 'Friday=2023-06-16'],
    ['It was 9.30 and he ran 10:25 there.', ''],
    ['Results for the three months to June were flat.', 'three months=null;June=2023-06'],
    ['Earlier this month, they met.', 'Earlier this month=2023-06'],
    ['They have talked since Thursday.', 'Thursday=2023-06-15'],
    ['The ban runs until Friday.', 'Friday=2023-06-23'],
    ['Next week the court sits.', 'Next week=2023-06-19/2023-06-25'],
    ['We may 18 times win.', ''],
    ['On Monday, 12 June, he fell.', 'Monday, 12 June=2023-06-12'],
    ['The day after tomorrow they fly.', 'The day after tomorrow=2023-06-20'],
    ['At 14:45 BST today the siren rang.', '14:45 BST today=2023-06-18T14:45+01:00'],
    ['On 2023-06-18T18:10Z it blew.', '2023-06-18T18:10Z=2023-06-18T18:10Z'],
    ['Some 100 days before the election, polls shift.', 'Some 100 days=null'],
    ['a 24-hour strike; within 48 hours of it', '24-hour=null;48 hours=null'],
    ['In the past two weeks, and in recent months', 'the past two weeks=null;recent months=null'],
    ['The book of 1984 and the film 2001 and Agenda 2030.', '1984=1984'],
    ['The 18th of June was hot.', '18th of June=2023-06-18'],
    ['She is released on bail until May.', 'May=null'],
    ['On Friday, 16 June, they won; on Friday, 18 June, they lost.', 'Friday, 16 June=2023-06-16;Friday, 18 June=null'],
    ['Sunday, 18 June 2022 never was.', 'Sunday, 18 June 2022=null'],
    ['This may take a while; she may in May.', 'May=2024-05'],
    ['In 2009 he retired and in April he moved.', '2009=2009;April=null'],
    ['The law of 1066 and a 2015 study, in 2000 people.', '2015=2015'],
    ['“60 Minutes” and USA Today and the Daily Mail.', ''],
    ['From 9am to 5pm on Sunday it was shut.', 'From 9am to 5pm on Sunday=2023-06-18T09:00/2023-06-18T17:00'],
    ['Floods came in 1563, 1593, 1603 and 1625.', '1563=1563;1593=1593;1603=1603;1625=1625'],
    ['It was sold in 1200 BC.', ''],
    ['Born in the 3rd century BC.', 'the 3rd century=null'],
  ])('%s', (text, expected) => {
    expect(found(text, ON_A_SUNDAY)).toBe(expected);
  });
});

describe('dates in articles of other days', () => {
  test.each([
    ['2016-11-09', 'The tram overturned near the stop on Wednesday.', 'Wednesday=2016-11-09'],
    ['2016-11-10', 'She takes office in January.', 'January=2017-01'],
    ['2016-11-10', 'She took office in January.', 'January=2016-01'],
    ['2016-11-10', 'It all began this summer; last summer was dry.', 'this summer=2016-22;last summer=null'],
    ['2017-01-04', 'The talks were held on December 28.', 'December 28=2016-12-28'],
    ['2017-12-28', 'The talks will resume on January 9.', 'January 9=2018-01-09'],
    [
      '2024-02-29',
      'It was founded four years ago today and one year ago today.',
      'four years ago today=2020-02-29;one year ago today=null',
    ],
    ['2024-03-31', 'It closed a month ago.', 'a month ago=2024-02'],
    ['2024-01-01', 'It closed yesterday, the last day of last month.', 'yesterday=2023-12-31;last month=2023-12'],
    [
      '2023-06-21',
      'They met last week, meet this week and will meet next week.',
      'last week=2023-06-11/2023-06-17;this week=2023-06-18/2023-06-24;next week=2023-06-25/2023-07-01',
    ],
    ['2023-06-21', 'It fell on Tuesday last week.', 'Tuesday last week=2023-06-13'],
    ['2023-06-18T21:30+02:00', 'It fell today at 6pm.', 'today at 6pm=2023-06-18T18:00'],
    ['2023-06', 'It fell last month, on Monday.', 'last month=2023-05;Monday=null'],
    ['2023', 'It fell last year and last month.', 'last year=2022;last month=null'],
  ])('of %s: %s', (publishedAt, text, expected) => {
    expect(found(text, { publishedAt, direction: null })).toBe(expected);
  });

  test('without a date of publication only what names its year is resolved', () => {
    const text = 'On Sunday, two days ago, last week, on 3 May, in August; on 3 May 2020 and in 1959.';
    expect(found(text, { publishedAt: null, direction: null })).toBe(
      'Sunday=null;two days ago=null;last week=null;3 May=null;August=null;3 May 2020=2020-05-03;1959=1959',
    );
  });

  test("the caller's direction goes before that of the clause", () => {
    expect(found('Talks on Monday', { publishedAt: '2023-06-18', direction: 'future' })).toBe('Monday=2023-06-19');
    expect(found('Talks on Monday', { publishedAt: '2023-06-18', direction: 'past' })).toBe('Monday=2023-06-12');
    expect(found('Talks on Sunday', { publishedAt: '2023-06-18', direction: 'future' })).toBe('Sunday=2023-06-18');
  });
});

describe('kinds of mention', () => {
  test.each([
    ['It began on Sunday.', 'date'],
    ['It began at 6am.', 'time'],
    ['It began at 6am on Sunday.', 'date'],
    ['It lasted two hours.', 'duration'],
    ['It is held every year.', 'recurring'],
    ['The annual fair is here.', 'recurring'],
  ])('%s holds a %s', (text, kind) => {
    expect(findDates(text, { start: 0, end: text.length }, ON_A_SUNDAY).map((mention) => mention.kind)).toEqual([kind]);
  });

  test('a time of day takes the day that its sentence names, not that of another sentence', () => {
    expect(found('On Friday the bell rang in town at 6am.', ON_A_SUNDAY)).toBe(
      'Friday=2023-06-16;6am=2023-06-16T06:00',
    );
    expect(found('The bell rang at 6am in town on Friday.', ON_A_SUNDAY)).toBe(
      '6am=2023-06-16T06:00;Friday=2023-06-16',
    );
    expect(found('They met on Friday. The bell rang at 6am.', ON_A_SUNDAY)).toBe('Friday=2023-06-16;6am=null');
  });
});

describe('the range', () => {
  test('limits what is read, while offsets count from the beginning of the text', () => {
    const text = 'He left on Friday. He is back since Sunday morning. He leaves tomorrow.';
    const range = { start: text.indexOf('He is'), end: text.indexOf(' morning') };
    const start = text.indexOf('Sunday');
    expect(findDates(text, range, ON_A_SUNDAY)).toEqual([
      { text: 'Sunday', start, end: start + 6, kind: 'date', edtf: '2023-06-18' },
    ]);
  });
});

const PIECES =
  'on|in|at|the|from|between|and|to|early|late|last|next|this|every|following|same|about|shortly after|a|an|two|twenty-one|' +
  'several|18|31|30|6|2023|1990|2015-16|1990s|19th century|6.10am|18:00|9 a.m.|noon|midnight|GMT|Sunday|Mon|Tuesdays|June|' +
  'May|Sept.|February|summer|winter|first quarter of|overnight|on the 14th|Easter Monday|end of the|third quarter|year|years|day|days|weeks|month|ago|later|before|today|tonight|morning|' +
  "New Year's Eve|will|met|said|is due to|,|.|-|–|\n|\n\n|“|”|/|😀|\u202e|\u0000";
const newsLike = fc.array(fc.constantFrom(...PIECES.split('|')), { maxLength: 30 }).map((pieces) => pieces.join(' '));
const published = fc.constantFrom(
  '2023-06-18',
  '2024-02-29',
  '2016-12-31',
  '0001-01-01',
  '9999-12-31',
  '2023-06',
  '2023',
  null,
);

describe('any text at all', () => {
  test('gives mentions in order, disjoint, verbatim, and each date is real', () => {
    fc.assert(
      fc.property(
        fc.oneof(newsLike, fc.string({ unit: 'binary' })),
        published,
        fc.nat(20),
        (text, publishedAt, from) => {
          const range = { start: Math.min(from, text.length), end: text.length };
          let floor = range.start;
          for (const mention of findDates(text, range, { publishedAt, direction: null })) {
            expect(mention.text).toBe(text.slice(mention.start, mention.end));
            expect(mention.start).toBeGreaterThanOrEqual(floor);
            expect(mention.end).toBeGreaterThan(mention.start);
            expect(mention.text).toBe(mention.text.trim());
            if (mention.edtf !== null) {
              expect(parseEdtf(mention.edtf), mention.edtf).not.toBeNull();
              expect(sayDate(mention.edtf)).toMatch(/\d/);
            }
            if (mention.kind === 'duration' || mention.kind === 'recurring') expect(mention.edtf).toBeNull();
            floor = mention.end;
          }
          expect(floor).toBeLessThanOrEqual(range.end);
        },
      ),
      { numRuns: 2000 },
    );
  });

  // A megabyte takes well under 2 s; anything worse than linear would take hours.
  test.each([
    'last ',
    'Monday ',
    '1',
    '1.',
    'June 1-',
    'between 1990 and ',
    'two and a half years ',
    'Sunday at about ',
    '6am ',
    'a year ',
    ' ',
    '\n',
    'said on Monday. ',
    'the first quarter of ',
    'from Monday to ',
    'on the 14th ',
    'the end of the year ',
    '10:32 Aa bb. ',
  ])(
    'reads a megabyte of %j in time that grows with its length',
    (unit) => {
      const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
      const began = performance.now();
      findDates(text, { start: 0, end: text.length }, ON_A_SUNDAY);
      expect(performance.now() - began).toBeLessThan(20_000);
    },
    30_000,
  );
});
