import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDayOf, dayNumberOf, daysInMonth, isRealDay, weekdayOf } from '../../../src/core/dates/calendar.ts';

describe('the calendar', () => {
  test('counts days from the epoch as Date.UTC does', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (dayNumber) => {
        const date = new Date(dayNumber * 86_400_000);
        const civil = civilDayOf(dayNumber);
        expect(civil).toEqual({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() });
        expect(dayNumberOf(civil)).toBe(dayNumber);
        expect(weekdayOf(dayNumber)).toBe(date.getUTCDay());
      }),
    );
  });

  test('knows leap years by the Gregorian rule', () => {
    expect([1900, 2000, 2023, 2024].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
    expect(isRealDay({ year: 2023, month: 2, day: 29 })).toBe(false);
    expect(isRealDay({ year: 2024, month: 2, day: 29 })).toBe(true);
    expect(isRealDay({ year: 2024, month: 4, day: 31 })).toBe(false);
    expect(isRealDay({ year: 2024, month: 0, day: 1 })).toBe(false);
  });
});
