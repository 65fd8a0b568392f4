import { Temporal } from 'temporal-polyfill';
import { weekdays, type Schedule } from './schedule.ts';
import { momentOf, zonedTime } from './zone.ts';

/** A time at which a digest is due. */
export interface Slot {
  /**
   * The day and time by the clocks of its zone, as EDTF: `2026-11-27T07:30`. It names the slot, whatever moment the rules
   * of the zone give it: where they change, a digest that went out doesn't go out again.
   */
  local: string;
  at: Date;
}

/** A week, and a second one for a zone that leaves out the only day. */
const daysAhead = 15;

/**
 * The slots of a schedule that are due behind `after`, up to and with `until`, in order. A time that the clocks jump over
 * is due at the first moment behind the gap; one that they show twice is due once, the first time.
 */
export function slotsBetween(schedule: Schedule, after: Date, until: Date): Slot[] {
  const slots: Slot[] = [];
  if (after >= until) return slots;
  for (const slot of slotsFrom(schedule, after)) {
    if (slot.at > until) break;
    slots.push(slot);
  }
  return slots;
}

/** The first slot behind a moment; null where there is none any more, at the end of the calendar. */
export function nextSlot(schedule: Schedule, after: Date): Slot | null {
  for (const slot of slotsFrom(schedule, after)) return slot;
  return null;
}

function* slotsFrom(schedule: Schedule, after: Date): Generator<Slot, void> {
  const { time, days, zone } = schedule;
  const plainTime = Temporal.PlainTime.from(time);
  // A slot at the end of a day may be due on the next one, where a gap lies across midnight.
  let day = zonedTime(after, zone).toPlainDate().subtract({ days: 1 });
  let last = day.add({ days: daysAhead });
  while (Temporal.PlainDate.compare(day, last) <= 0) {
    if (days.some((name) => name === weekdays[day.dayOfWeek - 1])) {
      const local = day.toPlainDateTime(plainTime);
      const at = momentOf(local, zone);
      if (at !== null && at > after) {
        yield { local: local.toString({ smallestUnit: 'minute' }), at };
        last = day.add({ days: daysAhead });
      }
    }
    day = day.add({ days: 1 });
  }
}
