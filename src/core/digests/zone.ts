import { Temporal } from 'temporal-polyfill';

/** Whether the words name a time zone of the IANA database. A bare offset is none: it knows no summer time. */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z]/u.test(name)) return false;
  try {
    new Temporal.ZonedDateTime(0n, name);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** The day and time that the clocks of a zone show at a moment, as EDTF without a zone: `2026-11-27T07:30`. */
export function localTimeAt(moment: Date, zone: string): string {
  return zonedTime(moment, zone).toPlainDateTime().toString({ smallestUnit: 'minute' });
}

/** The same with its difference from UTC, as EDTF: `2026-11-27T07:30+01:00`. */
export function offsetTimeAt(moment: Date, zone: string): string {
  return zonedTime(moment, zone).toString({ smallestUnit: 'minute', timeZoneName: 'never' });
}

export function zonedTime(moment: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone);
}

/**
 * The first moment at which the clocks of a zone show a local time, or have passed it where they are put forward over it;
 * null where the zone never had that day at all (Samoa skipped 30 December 2011 to change the side of the date line).
 */
export function momentOf(local: Temporal.PlainDateTime, zone: string): Date | null {
  const first = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (first.toPlainDateTime().equals(local)) return new Date(first.epochMilliseconds);
  const day = local.toPlainDate();
  if (!day.toZonedDateTime(zone).toPlainDate().equals(day)) return null;
  // In a gap, the earlier reading lies before it: what comes next is the end of the gap.
  const behind = first.getTimeZoneTransition('next');
  return behind === null ? null : new Date(behind.epochMilliseconds);
}

/** The first moment at which the clocks of a zone show `2026-11-27T07:30`; null where that is no day and time there. */
export function readLocalTime(local: string, zone: string): Date | null {
  try {
    return momentOf(Temporal.PlainDateTime.from(local), zone);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
