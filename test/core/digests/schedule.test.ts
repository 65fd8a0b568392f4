import { describe, expect, it } from 'vitest';
import {
  readDays,
  readTime,
  sayDays,
  scheduleSchema,
  weekdays,
  writeDays,
} from '../../../src/core/digests/schedule.ts';

describe('readDays', () => {
  it.each([
    ['daily', weekdays],
    ['every day', weekdays],
    ['weekdays', ['mon', 'tue', 'wed', 'thu', 'fri']],
    ['weekend', ['sat', 'sun']],
    ['Thursday, mon', ['mon', 'thu']],
    ['Mondays and Thursdays', ['mon', 'thu']],
    ['tu th', ['tue', 'thu']],
    ['mon-wed', ['mon', 'tue', 'wed']],
    ['fri – mon', ['mon', 'fri', 'sat', 'sun']],
    ['weekends, wed', ['wed', 'sat', 'sun']],
  ])('reads %s', (words, days) => {
    expect(readDays(words)).toEqual(days);
  });

  it.each(['', 'never', 't', 'mon-', 'mon-tue-wed', 'mon,noday', '7'])('refuses %j', (words) => {
    expect(readDays(words)).toBeNull();
  });

  it.each([['daily'], ['weekdays'], ['weekends'], ['sat'], ['mon,thu']])('reads %s as it is written', (written) => {
    expect(writeDays(readDays(written) ?? [])).toBe(written);
  });
});

it.each([
  ['daily', 'daily'],
  ['weekdays', 'on weekdays'],
  ['sat', 'on Saturdays'],
  ['mon,thu,fri', 'on Mondays, Thursdays and Fridays'],
])('says %s as "%s"', (written, said) => {
  expect(sayDays(readDays(written) ?? [])).toBe(said);
});

describe('readTime', () => {
  it.each([
    ['07:30', '07:30'],
    ['7:30', '07:30'],
    ['7.30', '07:30'],
    ['7h30', '07:30'],
    ['7:30 pm', '19:30'],
    ['7 p.m.', '19:00'],
    ['12am', '00:00'],
    ['12 pm', '12:00'],
    ['23:59', '23:59'],
  ])('reads %s', (typed, time) => {
    expect(readTime(typed)).toBe(time);
  });

  it.each(['', '7', '730', '24:00', '7:60', '13 pm', '0 am', 'noon', '07:30:00'])('refuses %j', (typed) => {
    expect(readTime(typed)).toBeNull();
  });
});

describe('a schedule', () => {
  it('has its days in the order of the week, each once', () => {
    expect(scheduleSchema.parse({ time: '07:30', days: ['sun', 'mon', 'sun'], zone: 'Europe/London' }).days).toEqual([
      'mon',
      'sun',
    ]);
  });

  it.each([
    { time: '7:30', days: ['mon'], zone: 'Europe/London' },
    { time: '07:30', days: [], zone: 'Europe/London' },
    { time: '07:30', days: ['mon'], zone: 'Europe/Velden' },
    { time: '07:30', days: ['mon'], zone: '+02:00' },
  ])('is refused where it is $time, $days, $zone', (schedule) => {
    expect(scheduleSchema.safeParse(schedule).success).toBe(false);
  });
});
