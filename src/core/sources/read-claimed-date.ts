import { readPublicationDate } from '../articles/read-publication.ts';
import { edtfBounds, parseEdtf } from '../dates/edtf.ts';

/** What is dated later than this from now is dated wrongly, in milliseconds: days begin earlier in the east. */
const AHEAD = 86_400_000;

/**
 * When an article was published as its page or file says, as EDTF. Null where that can't be read, is no day of the calendar,
 * or is still to come, as where an event is announced: nobody who hands it over could mend it.
 *
 * @param now null where nobody knows
 */
export function readClaimedDate(written: string | null, now: Date | null = null): string | null {
  // As site generators write it: "2023-06-18 12:30:00 +0200".
  const joined = (written ?? '').trim().replace(/(:\d\d(?:\.\d+)?) (?=[+-]\d\d:?\d\d$)/u, '$1');
  const date = readPublicationDate(joined);
  if (date === null || parseEdtf(date) === null) return null;
  const isAhead = now !== null && edtfBounds(date).start * 60_000 > now.getTime() + AHEAD;
  return isAhead ? null : date;
}
