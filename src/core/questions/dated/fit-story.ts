import type { Briefing, DateMention } from '../../briefings/briefing.ts';
import { edtfBounds, type EdtfBounds } from '../../dates/edtf.ts';
import type { Published } from '../../ports/briefing-store.ts';
import type { AskedDate } from './read-asked-date.ts';

const A_DAY = 1440;
/** What happened is reported within so many days; what is to happen so many before. */
const REPORTED_WITHIN = 8 * A_DAY;
const ANNOUNCED_BEFORE = 90 * A_DAY;
/** Papers may be dated by clocks that are half a day apart. */
const CLOCKS_APART = A_DAY / 2;
/** What a story is worth that came out soon behind the day and names no day. */
const SOON_BEHIND = 0.5;

/** When a story on what was, or will be, at a time is published. */
export const publishedAround = ({ start, end }: EdtfBounds, { past }: Pick<AskedDate, 'past'>): Published =>
  past
    ? { start: start - CLOCKS_APART, end: end + REPORTED_WITHIN }
    : { start: start - ANNOUNCED_BEFORE, end: end + CLOCKS_APART };

/** The dates of a briefing that lie in the time asked about. */
export const datesWithin = ({ dates }: Briefing, asked: EdtfBounds): DateMention[] =>
  dates.filter(({ edtf }) => {
    if (edtf === null) return false;
    const { start, end } = edtfBounds(edtf);
    return start < asked.end && end > asked.start && end - start <= Math.max(asked.end - asked.start, 2 * A_DAY);
  });

/** How well a story fits the time asked about: 1 where it tells a date in it or came out in it, 0 where it can't be meant. */
export function fitStory(briefing: Briefing, asked: EdtfBounds): number {
  if (datesWithin(briefing, asked).length > 0) return 1;
  const { publishedAt } = briefing.article;
  const at = publishedAt === null ? NaN : edtfBounds(publishedAt).start;
  if (at >= asked.start && at < asked.end) return 1;
  return at >= asked.end && at < asked.end + 2 * A_DAY ? SOON_BEHIND : 0;
}
