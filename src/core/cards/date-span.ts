import { edtfInstant } from '../dates/edtf.ts';
import { sayDate } from '../dates/say-date.ts';
import type { TextSpan } from './card.ts';
import { plain } from './text.ts';

/**
 * When something was done, in words; a time that names its zone is one that a reader may see in their own. A day is never
 * that: moved to another zone it could become the day before. Throws RangeError where `edtf` does not fit `edtfSchema`.
 */
export function dateSpan(edtf: string): TextSpan {
  const text = sayDate(edtf);
  const instant = edtfInstant(edtf);
  return instant === null ? plain(text) : { kind: 'time', text, instant };
}
