import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { scheduleSchema, weekdays, type Schedule } from '../../../src/core/digests/schedule.ts';
import { nextSlot, slotsBetween } from '../../../src/core/digests/slots.ts';

const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')];
const from = new Date('2026-01-01T00:00Z');
const to = new Date('2028-01-01T00:00Z');
const aMinute = 60_000;
const aDay = 86_400_000;
/** All zones take some seconds; many more where the machine has other work. */
const timeout = 120_000;

function daily(time: string, zone: string): Schedule {
  return scheduleSchema.parse({ time, days: [...weekdays], zone });
}

/** What the clocks of a zone show, by the formatter of the language: it shares nothing with how slots are made. */
function createClockFace(zone: string): (moment: number) => string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return (moment) => format.format(moment).replace(' ', 'T');
}

/** The moments at which the clocks of a zone are put forward or back in the two years. */
function transitionsOf(zone: string): number[] {
  const moments: number[] = [];
  let time = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(zone);
  for (;;) {
    const next = time.getTimeZoneTransition('next');
    if (next === null || next.epochMilliseconds >= to.getTime()) return moments;
    moments.push(next.epochMilliseconds);
    time = next;
  }
}

/**
 * Times of the day around what the clocks show on both sides of a transition: each minute of it and some before and
 * behind; for a zone whose clocks show the same as those of one before it, the edges and the middle.
 */
function timesAround(transition: number, read: (moment: number) => string, isKnown: boolean): Set<string> {
  const sides = [read(transition - aMinute), read(transition)].map((local) => Date.parse(`${local}Z`));
  const [first, last] = [Math.min(...sides), Math.max(...sides)];
  if (isKnown) {
    return new Set([first - aMinute, first, first + aMinute, (first + last) / 2, last, last + aMinute].map(timeOf));
  }
  const times = new Set<string>();
  for (let moment = first - 3 * aMinute; moment <= last + 3 * aMinute; moment += aMinute) times.add(timeOf(moment));
  for (let distance = 10; distance <= 120; distance += 11) {
    times.add(timeOf(first - distance * aMinute));
    times.add(timeOf(last + distance * aMinute));
  }
  return times;
}

const timeOf = (moment: number): string => new Date(moment).toISOString().slice(11, 16);

/** Wakes each minute (where nothing is due, the wake-ups between are left out) and posts what is due, once a slot. */
function simulate(schedule: Schedule, start: number, end: number): { local: string; wokenAt: number; at: number }[] {
  const posted: { local: string; wokenAt: number; at: number }[] = [];
  let now = start;
  for (;;) {
    const next = nextSlot(schedule, new Date(now));
    if (next === null) throw new Error('there is always a next day');
    const wokenAt = Math.ceil(next.at.getTime() / aMinute) * aMinute;
    if (wokenAt > end) return posted;
    for (const { local, at } of slotsBetween(schedule, new Date(now), new Date(wokenAt))) {
      posted.push({ local, wokenAt, at: at.getTime() });
    }
    now = wokenAt;
  }
}

/** Why a slot is not due when it should be; null where it is. */
function findFault(read: (moment: number) => string, { local, at }: { local: string; at: number }): string | null {
  const shown = read(at);
  if (shown === local) return null;
  // Put forward over it: the clocks showed less a moment before, and show more now.
  return shown > local && read(at - 1) < local ? null : `${local} is due when the clocks show ${shown}`;
}

describe('the slots of a daily digest', () => {
  it('are one a local day in every zone for two years, whatever the clocks do around a transition', { timeout }, () => {
    const faults: string[] = [];
    let simulated = 0;
    const known = new Set<string>();
    for (const zone of zones) {
      const read = createClockFace(zone);
      for (const transition of transitionsOf(zone)) {
        const shown = `${transition} ${read(transition - 1)} ${read(transition)}`;
        for (const time of timesAround(transition, read, known.has(shown))) {
          simulated += 1;
          const posted = simulate(daily(time, zone), transition - 2 * aDay, transition + 2 * aDay);
          const days = posted.map(({ local }) => local.slice(0, 10));
          const inOrder = days.every(
            (day, index) => index === 0 || Date.parse(day) - Date.parse(days[index - 1] ?? '') === aDay,
          );
          if (!inOrder || days.length < 3) faults.push(`${zone} ${time}: ${days.join(' ')}`);
          for (const slot of posted) {
            const fault = findFault(read, slot);
            if (fault !== null) faults.push(`${zone}: ${fault}`);
          }
        }
        known.add(shown);
      }
    }
    expect(faults).toEqual([]);
    // A hundred zones and more have summer time, with several minutes of each transition.
    expect(simulated).toBeGreaterThan(5_000);
  });

  it('are one a local day in every zone over the whole two years', { timeout }, () => {
    const known = new Set<string>();
    const faults = zones.flatMap((zone, index) => {
      const time = timeOf(index * 211 * aMinute);
      const read = createClockFace(zone);
      const shown = [from.getTime(), ...transitionsOf(zone)].map(read).join(' ');
      // A zone whose clocks show the same as those of one before it has the same slots.
      if (known.has(shown)) return [];
      known.add(shown);
      const days = slotsBetween(daily(time, zone), from, to).map(({ local }) => local.slice(0, 10));
      const span = (Date.parse(days.at(-1) ?? '') - Date.parse(days[0] ?? '')) / aDay + 1;
      return days.length === span && new Set(days).size === span && span >= 729
        ? []
        : [`${zone} ${time}: ${days.length}`];
    });
    expect(faults).toEqual([]);
  });

  it('come at the first moment behind a gap', () => {
    const slots = slotsBetween(
      daily('01:30', 'Europe/London'),
      new Date('2026-03-28T12:00Z'),
      new Date('2026-03-30T12:00Z'),
    );
    expect(slots).toEqual([
      { local: '2026-03-29T01:30', at: new Date('2026-03-29T01:00Z') },
      { local: '2026-03-30T01:30', at: new Date('2026-03-30T00:30Z') },
    ]);
  });

  it('come once, the first time, where the clocks show the hour twice', () => {
    const slots = slotsBetween(
      daily('01:30', 'Europe/London'),
      new Date('2026-10-24T12:00Z'),
      new Date('2026-10-25T12:00Z'),
    );
    expect(slots).toEqual([{ local: '2026-10-25T01:30', at: new Date('2026-10-25T00:30Z') }]);
  });

  it('belong to the day whose end is in the gap, where the clocks are put forward over midnight', () => {
    const slots = slotsBetween(
      daily('23:30', 'America/Nuuk'),
      new Date('2026-03-28T12:00Z'),
      new Date('2026-03-30T12:00Z'),
    );
    expect(slots.map(({ local, at }) => `${local} ${at.toISOString()}`)).toEqual([
      '2026-03-28T23:30 2026-03-29T01:00:00.000Z',
      '2026-03-29T23:30 2026-03-30T00:30:00.000Z',
    ]);
  });

  it('leave out a day that the zone leaves out', () => {
    const slots = slotsBetween(
      daily('07:30', 'Pacific/Apia'),
      new Date('2011-12-28T00:00Z'),
      new Date('2012-01-01T00:00Z'),
    );
    expect(slots.map(({ local }) => local)).toEqual([
      '2011-12-28T07:30',
      '2011-12-29T07:30',
      '2011-12-31T07:30',
      '2012-01-01T07:30',
    ]);
  });
});

const schedules = fc
  .record({
    time: fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })),
    days: fc.subarray([...weekdays], { minLength: 1 }),
    zone: fc.constantFrom(...zones),
  })
  .map(({ time, days, zone }) =>
    scheduleSchema.parse({ time: time.map((part) => String(part).padStart(2, '0')).join(':'), days, zone }),
  );
const moments = fc.date({ min: from, max: to, noInvalidDate: true });

describe('the slots of any schedule', () => {
  it('lie on its days, at its time, in order, each due when its zone shows it', () => {
    fc.assert(
      fc.property(schedules, moments, (schedule, after) => {
        const until = new Date(after.getTime() + 40 * aDay);
        const slots = slotsBetween(schedule, after, until);
        const read = createClockFace(schedule.zone);
        for (const [index, { local, at }] of slots.entries()) {
          const before = slots[index - 1];
          expect(at > (before?.at ?? after) && at <= until).toBe(true);
          expect(local.slice(11)).toBe(schedule.time);
          expect(schedule.days).toContain(weekdays[(new Date(`${local}Z`).getUTCDay() + 6) % 7]);
          expect(findFault(read, { local, at: at.getTime() })).toBeNull();
        }
        // As many as the days of some five weeks hold, one at either end apart.
        expect(Math.abs(slots.length - (40 / 7) * schedule.days.length)).toBeLessThanOrEqual(schedule.days.length + 1);
      }),
    );
  });

  it('are the same however the time is cut into wake-ups', () => {
    fc.assert(
      fc.property(
        schedules,
        moments,
        fc.array(fc.integer({ min: 1, max: 3 * aDay }), { maxLength: 12 }),
        (schedule, after, steps) => {
          const cuts = steps.reduce<number[]>(
            (times, step) => [...times, (times.at(-1) ?? 0) + step],
            [after.getTime()],
          );
          const pieces = cuts
            .slice(1)
            .flatMap((cut, index) => slotsBetween(schedule, new Date(cuts[index] ?? 0), new Date(cut)));
          expect(pieces).toEqual(slotsBetween(schedule, after, new Date(cuts.at(-1) ?? 0)));
          const [first] = slotsBetween(schedule, after, new Date(after.getTime() + 15 * aDay));
          expect(nextSlot(schedule, after)).toEqual(first);
        },
      ),
    );
  });
});
