import { dayNumberOf } from '../../dates/calendar.ts';
import { edtfBounds, edtfPrecision, parseEdtf, type EdtfBounds } from '../../dates/edtf.ts';
import { findDates } from '../../dates/find-dates.ts';

/** The date that a question names. */
export interface AskedDate {
  /** Where its words stand in the question, the preposition before them among them. */
  start: number;
  end: number;
  /** The times it may mean, the likeliest first: a day without its year may be of several. */
  bounds: readonly EdtfBounds[];
  /** Whether only the asker's own day tells it ("yesterday"), so that a story of another time is never meant. */
  deictic: boolean;
  /** Whether it lies behind the asker's day. */
  past: boolean;
}

const MINUTES_A_DAY = 1440;
/** How many years a day without its year may lie back. */
const YEARS_BACK = 5;

const MONTH = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)`;
/** A month as people type it, where a number or "in" tells that "may" and "march" are no verbs. */
const TYPED_MONTH = new RegExp(
  String.raw`(?<=\b\d{1,2}(?:st|nd|rd|th)?(?: of)? |\b(?:in|since|until|last|next|early|late) )${MONTH}\b|\b${MONTH}(?= \d{1,4}(?:st|nd|rd|th)?\b)`,
  'giu',
);
const DEICTIC =
  /\b(?:today|yesterday|tonight|tomorrow|ago|(?:this|last|next|past) (?:night|morning|afternoon|evening|week|weekend|month)|the weekend|overnight)\b/iu;
const AHEAD = /\b(?:will|won['’]t|going to|happens|planned|next|tomorrow|due|upcoming)\b/iu;
/** What ties a date to its sentence. */
const TIE = /(?:^|\s)(?:on|in|at|during|over|from|of|for|since|by|until)(?: the)?\s+$/iu;

/**
 * The date of a question, seen from the asker's day (EDTF, a day). Null where it names none, or several, or only a year,
 * which is no time of publication.
 */
export function readAskedDate(text: string, askedOn: string): AskedDate | null {
  const written = text.replace(TYPED_MONTH, (month) => month.charAt(0).toUpperCase() + month.slice(1));
  const past = !AHEAD.test(text);
  const found = findDates(
    written,
    { start: 0, end: written.length },
    { publishedAt: askedOn, direction: past ? 'past' : 'future' },
  );
  const [mention, another] = found.filter(({ kind, edtf }) => (kind === 'date' || kind === 'time') && edtf !== null);
  const edtf = mention?.edtf ?? null;
  if (mention === undefined || another !== undefined || edtf === null || !isOfDays(edtf)) return null;
  const deictic = DEICTIC.test(mention.text);
  const hasYear = /\d{4}/u.test(mention.text);
  const isCalendar = new RegExp(String.raw`\b${MONTH}\b`, 'iu').test(mention.text);
  const tie = TIE.exec(text.slice(0, mention.start))?.[0] ?? '';
  // "the May election" names it; "in May" asks for what was then.
  if (isCalendar && !hasYear && edtfPrecision(edtf) === 'month' && tie === '') return null;
  return {
    start: mention.start - tie.length,
    end: mention.end + (/^['’]s/u.test(text.slice(mention.end)) ? 2 : 0),
    bounds: hasYear || deictic || !isCalendar ? [widened(edtf)] : yearsBack(edtf),
    deictic,
    past,
  };
}

const isOfDays = (edtf: string): boolean => /^(?:day|time|month|interval)$/u.test(edtfPrecision(edtf));

/** A whole day for a time of it; weeks begin on Sunday for some and on Monday for others. */
function widened(edtf: string): EdtfBounds {
  const { start, end } = edtfBounds(edtfPrecision(edtf) === 'time' ? edtf.slice(0, 10) : edtf);
  const isWeek = end - start === 7 * MINUTES_A_DAY;
  return isWeek ? { start, end: end + MINUTES_A_DAY } : { start, end };
}

function yearsBack(edtf: string): EdtfBounds[] {
  const { from } = parseEdtf(edtf) ?? {};
  if (from === undefined || from === 'open' || from.month === null) return [widened(edtf)];
  const { year, month, day } = from;
  return Array.from({ length: YEARS_BACK }, (_, back) => {
    const start = dayNumberOf({ year: year - back, month, day: day ?? 1 }) * MINUTES_A_DAY;
    const next =
      day === null
        ? dayNumberOf({ year: year - back + Math.floor(month / 12), month: (month % 12) + 1, day: 1 })
        : null;
    return { start, end: next === null ? start + MINUTES_A_DAY : next * MINUTES_A_DAY };
  });
}
