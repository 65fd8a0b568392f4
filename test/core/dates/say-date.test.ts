import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sayDate } from '../../../src/core/dates/say-date.ts';
import { edtfs } from './edtf-arbitrary.ts';

describe('saying a date', () => {
  test.each([
    ['2023', '2023'],
    ['2022-08', 'August 2022'],
    ['2023-06-18', '18 June 2023'],
    ['2023-06-18T18:10', '18 June 2023, 18:10'],
    ['2023-06-18T06:05Z', '18 June 2023, 06:05 UTC'],
    ['2023-06-18T06:05-08:00', '18 June 2023, 06:05 UTC-08:00'],
    ['2016-11-09T06:10~', '9 November 2016, about 06:10'],
    ['2023-22', 'summer 2023'],
    ['199X', 'the 1990s'],
    ['19XX', 'the 20th century'],
    ['10XX', 'the 11th century'],
    ['20XX', 'the 21st century'],
    ['1990~', 'about 1990'],
    ['2023-06-11/2023-06-17', 'between 11 and 17 June 2023'],
    ['2023-05-30/2023-06-02', 'between 30 May and 2 June 2023'],
    ['2022-12-30/2023-01-02', 'between 30 December 2022 and 2 January 2023'],
    ['2012-10/2012-12', 'between October and December 2012'],
    ['1990/1995', 'between 1990 and 1995'],
    ['2023-06-11/..', 'since 11 June 2023'],
    ['../1996', 'until 1996'],
  ])('%s is %s', (edtf, said) => {
    expect(sayDate(edtf)).toBe(said);
  });

  test('puts the day of the week before a day where it is asked for', () => {
    expect(sayDate('2023-06-18', { weekday: true })).toBe('Sunday 18 June 2023');
    expect(sayDate('2023-06-11/2023-06-17', { weekday: true })).toBe('between Sunday 11 and Saturday 17 June 2023');
    expect(sayDate('2022-08', { weekday: true })).toBe('August 2022');
  });

  test('has words for every date that the schema takes', () => {
    fc.assert(
      fc.property(edtfs(), fc.boolean(), (edtf, weekday) => {
        expect(sayDate(edtf, { weekday })).toMatch(/\d/);
        expect(sayDate(edtf, { weekday })).not.toMatch(/undefined|NaN|null/);
      }),
    );
  });

  test('throws a RangeError on what is no date', () => {
    expect(() => sayDate('2023-02-30')).toThrow(RangeError);
  });
});
