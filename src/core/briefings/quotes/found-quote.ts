import type { Quote } from '../briefing.ts';
import type { Range } from './pair-quote-marks.ts';

/** A quotation on its way to a Quote. */
export interface FoundQuote {
  parts: Range[];
  kind: Quote['kind'];
  speaker: Range | null;
  cue: Range | null;
}
