import { readPublicationDate } from '../../../../core/articles/read-publication.ts';
import { edtfSchema } from '../../../../core/dates/edtf.ts';

/** The zones that RFC 822 names, and those that feeds use beside them where they mean one thing. */
const ZONES: Readonly<Record<string, string>> = {
  ...{ z: 'Z', ut: 'Z', utc: 'Z', gmt: 'Z', wet: 'Z' },
  ...{ est: '-05:00', edt: '-04:00', cst: '-06:00', cdt: '-05:00', mst: '-07:00', mdt: '-06:00' },
  ...{ pst: '-08:00', pdt: '-07:00', akst: '-09:00', akdt: '-08:00', hst: '-10:00' },
  ...{ cet: '+01:00', met: '+01:00', cest: '+02:00', mest: '+02:00', eet: '+02:00', eest: '+03:00', msk: '+03:00' },
  ...{ jst: '+09:00', kst: '+09:00', aest: '+10:00', aedt: '+11:00', nzst: '+12:00', nzdt: '+13:00' },
};
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** "Wed, 02 Oct 2002 15:00:00 +0200", its weekday in any language, its year of two digits too. */
const MAIL =
  /^(?:\p{L}+\.?,? )?(?<day>\d{1,2})[ -](?<month>\p{L}{3,9})\.?[ -](?<year>\d{4}|\d{2}),?(?: (?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d+)?)?(?: (?<half>[ap])\.?m\.?)?(?: ?(?<zone>[+-]\d{1,2}:?\d{2}|\(?\p{L}{1,5}\)?))?)?(?: \([^()]{1,40}\))?$/iu;
/** "Oct 2, 2002 3:00 PM". */
const MONTH_FIRST =
  /^(?:\p{L}+\.?,? )?(?<month>\p{L}{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4}),?(?: (?:at )?(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))?(?: ?(?<half>[ap])\.?m\.?)?(?: ?(?<zone>[+-]\d{1,2}:?\d{2}|\p{L}{1,5}))?)?$/iu;
/** "2002-10-02 15:00:00 +0200", "2002-10-02T15:00:00.123Z", "2002/10/02", "2002-10-02 15:00 GMT". */
const YEAR_FIRST =
  /^(?<year>\d{4})[-/](?<month>\d{1,2})[-/](?<day>\d{1,2})(?:[T ](?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?)? ?(?<zone>[+-]\d{1,2}:?\d{2}|[+-]\d{2}|\p{L}{1,5})?)?$/iu;

/** Feeds without a date of their own give the beginning of Unix time. */
const EARLIEST = '1990';
const LONGEST = 100;

/**
 * Reads a date of a feed: as in mail (RFC 822, 2822), as in RFC 3339 and ISO 8601, or as people write it. Gives EDTF with
 * the offset that is written (`2002-10-02T15:00:00+02:00`); a time whose zone can't be told is left out, since it may be
 * that of another day there. Null for anything else.
 */
export function readFeedDate(written: string | undefined): string | null {
  const text = (written ?? '').slice(0, LONGEST).replace(/\s+/gu, ' ').trim();
  const parts = (MAIL.exec(text) ?? YEAR_FIRST.exec(text) ?? MONTH_FIRST.exec(text))?.groups;
  const date = parts === undefined ? readPublicationDate(text) : write(parts);
  return date !== null && date >= EARLIEST && edtfSchema.safeParse(date).success ? date : null;
}

function write(parts: Record<string, string | undefined>): string | null {
  const day = dayOf(parts);
  if (day === null) return null;
  const { hour, minute, second, half, zone } = parts;
  if (hour === undefined || minute === undefined) return day;
  const offset = zone === undefined ? '' : offsetOf(zone);
  // 24:00, as some write midnight, would be a time of the next day.
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (offset === null || hours > 23) return day;
  const seconds = second === undefined ? '' : `:${second === '60' ? '59' : second}`;
  return `${day}T${pad(hours)}:${minute}${seconds}${offset}`;
}

function dayOf({ year = '', month = '', day = '' }: Record<string, string | undefined>): string | null {
  const number = /^\d/u.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  if (number === 0) return null;
  // RFC 2822, 4.3: years of two digits.
  const whole = year.length === 4 ? year : String(Number(year) + (Number(year) < 50 ? 2000 : 1900));
  return `${whole}-${pad(number)}-${pad(Number(day))}`;
}

/** `Z`, or `±hh:mm`; null where the zone isn't known. */
function offsetOf(zone: string): string | null {
  const [, sign, hours, minutes] = /^([+-])(\d{1,2}):?(\d{2})?$/u.exec(zone) ?? [];
  if (sign !== undefined) return `${sign}${pad(Number(hours))}:${minutes ?? '00'}`;
  return ZONES[zone.replace(/[()]/gu, '').toLowerCase()] ?? null;
}

const pad = (number: number): string => String(number).padStart(2, '0');
