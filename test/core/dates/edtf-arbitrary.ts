import fc from 'fast-check';
import { civilDayOf } from '../../../src/core/dates/calendar.ts';
import { edtfBounds } from '../../../src/core/dates/edtf.ts';

const two = (value: number): string => String(value).padStart(2, '0');

const days = fc.integer({ min: -300_000, max: 50_000 }).map((dayNumber) => {
  const { year, month, day } = civilDayOf(dayNumber);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
});

const points = fc
  .tuple(
    days,
    fc.integer({ min: 0, max: 1439 }),
    fc.constantFrom('', 'Z', '+05:30', '-08:00'),
    fc.integer({ min: 21, max: 24 }),
  )
  .chain(([day, minute, zone, season]) =>
    fc.constantFrom(
      day,
      day.slice(0, 7),
      day.slice(0, 4),
      `${day.slice(0, 4)}-${String(season)}`,
      `${day.slice(0, 3)}X`,
      `${day.slice(0, 2)}XX`,
      `${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}${zone}`,
    ),
  )
  .chain((point) => fc.constantFrom(point, `${point}~`));

/** Every form of date that the schema takes. */
export function edtfs(): fc.Arbitrary<string> {
  const intervals = fc.tuple(points, points).map((ends) => {
    const [from, to] = ends.toSorted((a, b) => edtfBounds(a).start - edtfBounds(b).start);
    return `${from ?? ''}/${to ?? ''}`;
  });
  return fc.oneof(
    points,
    intervals,
    points.map((point) => `${point}/..`),
    points.map((point) => `../${point}`),
  );
}
