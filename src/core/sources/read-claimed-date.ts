import { readPublicationDate } from '../articles/read-publication.ts';
import { parseEdtf } from '../dates/edtf.ts';

/**
 * When an article was published as its page or file says, as EDTF. Null where that can't be read or is no day of the
 * calendar: nobody who hands it over could mend it.
 */
export function readClaimedDate(written: string | null): string | null {
  // As site generators write it: "2023-06-18 12:30:00 +0200".
  const joined = (written ?? '').trim().replace(/(:\d\d(?:\.\d+)?) (?=[+-]\d\d:?\d\d$)/u, '$1');
  const date = readPublicationDate(joined);
  return date !== null && parseEdtf(date) !== null ? date : null;
}
