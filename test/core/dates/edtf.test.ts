import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  edtfBounds,
  edtfInstant,
  edtfPrecision,
  edtfSchema,
  relationTo,
  sortByDate,
} from '../../../src/core/dates/edtf.ts';
import { edtfs } from './edtf-arbitrary.ts';

describe('the schema of dates', () => {
  test.each([
    ['2022', 'year'],
    ['2022-08', 'month'],
    ['2023-06-18', 'day'],
    ['2024-02-29', 'day'],
    ['2023-06-18T18:10', 'time'],
    ['2023-06-18T18:10:59Z', 'time'],
    ['2023-06-18T18:10+05:30', 'time'],
    ['2016-11-09T06:10~', 'time'],
    ['2023-22', 'season'],
    ['199X', 'decade'],
    ['199X~', 'decade'],
    ['19XX', 'century'],
    ['1990~', 'year'],
    ['2023-06-11/2023-06-17', 'interval'],
    ['2023-06-11/..', 'interval'],
    ['../1996', 'interval'],
  ])('takes %s as a %s', (edtf, precision) => {
    expect(edtfSchema.safeParse(edtf).success).toBe(true);
    expect(edtfPrecision(edtf)).toBe(precision);
  });

  test.each([
    '',
    'today',
    '22',
    '2023-13',
    '2023-00',
    '2023-20',
    '2023-25',
    '2023-22-01',
    '2023-02-29',
    '2023-06-31',
    '2023-6-18',
    '18/06/2023',
    '2023-06-18T24:00',
    '2023-06-18T18:60',
    '2023-06-18T18',
    '2023-06-18T18:10+15:00',
    '2023-06-18T18:10+05:60',
    '19XX-05',
    'X990',
    '../..',
    '2023/2022',
    '2023/2024/2025',
    '2023/',
    ' 2023',
    '2023\n',
    '２０２３',
  ])('refuses %j', (edtf) => {
    expect(edtfSchema.safeParse(edtf).success).toBe(false);
  });

  test('says what is wrong and how a date is written', () => {
    expect(edtfSchema.safeParse('18 June').error?.issues[0]?.message).toMatch(/"18 June" is not a date.*2023-06-18/);
    expect(edtfSchema.safeParse('2023-02-30').error?.issues[0]?.message).toMatch(/"2023-02-30" is not in the calendar/);
  });

  test('refuses any text at all without throwing', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof edtfSchema.safeParse(text).success === 'boolean'));
  });
});

describe('the order of dates', () => {
  const inOrder = (dates: readonly string[]): string[] =>
    sortByDate(dates.map((edtf) => ({ edtf }))).map(({ edtf }) => edtf);

  test('sorts by beginning, then by end', () => {
    const sorted = ['../1950', '19XX', '199X', '1999', '2023', '2023-03', '2023-21', '2023-03-01', '2023-03-01T08:00'];
    const expected = [
      '../1950',
      '19XX',
      '199X',
      '1999',
      '2023-03-01',
      '2023',
      '2023-03',
      '2023-21',
      '2023-03-01T08:00',
    ];
    expect(inOrder(sorted).slice(0, 4)).toEqual(expected.slice(0, 4));
    expect(inOrder(['2023', '2023-01-01', '2023-01'])).toEqual(['2023-01-01', '2023-01', '2023']);
  });

  test('is total', () => {
    fc.assert(
      fc.property(fc.array(edtfs()), fc.nat(), (dates, at) => {
        const turned = [...dates.slice(at % (dates.length + 1)), ...dates.slice(0, at % (dates.length + 1))];
        expect(inOrder(turned)).toEqual(inOrder(dates));
        expect(inOrder(dates.toReversed())).toEqual(inOrder(dates));
      }),
    );
  });

  test('gives every date a beginning before its end', () => {
    fc.assert(
      fc.property(edtfs(), (edtf) => {
        const { start, end } = edtfBounds(edtf);
        expect(start).toBeLessThan(end);
      }),
    );
  });

  test('bounds a date by the minutes that belong to it', () => {
    expect(edtfBounds('1970-01-01')).toEqual({ start: 0, end: 1440 });
    expect(edtfBounds('1970-01-01T01:00+01:00')).toEqual({ start: 0, end: 1 });
    expect(edtfBounds('1969-24')).toEqual({ start: -31 * 1440, end: 59 * 1440 });
    expect(edtfBounds('1970/..')).toEqual({ start: 0, end: Infinity });
  });

  test('throws a RangeError on what is no date', () => {
    expect(() => edtfBounds('soon')).toThrow(RangeError);
  });
});

describe('how a date lies to the publication', () => {
  test.each([
    ['2023-06-17', '2023-06-18', 'past'],
    ['2023-06-18', '2023-06-18', 'same'],
    ['2023-06-19', '2023-06-18', 'ahead'],
    ['2023-06', '2023-06-18', 'same'],
    ['2022-08', '2023-06-18', 'past'],
    ['2023-06-11/2023-06-17', '2023-06-18', 'past'],
    ['2023-06-20/..', '2023-06-18', 'ahead'],
    ['2023-06-18T06:00', '2023-06-18T18:00', 'past'],
    ['2023-06-18', '2023-06-18T23:30-05:00', 'same'],
    ['2023-06-18T20:00Z', '2023-06-18T21:30+02:00', 'ahead'],
  ])('%s is seen from %s as %s', (edtf, publishedAt, relation) => {
    expect(relationTo(edtf, publishedAt)).toBe(relation);
  });
});

describe('the moment that a date names', () => {
  test.each([
    ['2023-06-18T18:10Z', '2023-06-18T18:10:00.000Z'],
    ['2023-06-18T00:30:59+05:45', '2023-06-17T18:45:00.000Z'],
    ['2023-12-31T20:00-05:00', '2024-01-01T01:00:00.000Z'],
    ['2023-06-18T18:10', null],
    ['2023-06-18T18:10Z~', null],
    ['2023-06-18', null],
    ['2023-06', null],
    ['2023-06-18T18:10Z/2023-06-18T19:10Z', null],
    ['2023-06-18T18:10Z/..', null],
    ['../2023-06-18T18:10Z', null],
  ])('%s names %s', (edtf, instant) => {
    expect(edtfInstant(edtf)).toBe(instant);
  });

  test('is an instant exactly where the date is an exact time with a zone', () => {
    fc.assert(
      fc.property(edtfs(), (edtf) => {
        const isMoment = /^[^/~]*T[^/~]*(?:Z|[+-]\d\d:\d\d)$/.test(edtf);
        const minute = Math.floor(Date.parse(edtf) / 60_000) * 60_000;
        expect(edtfInstant(edtf)).toBe(isMoment ? new Date(minute).toISOString() : null);
      }),
    );
  });
});
