import type { SaidStatement } from '../cards/say-standing.ts';
import type { BriefingListing } from '../ports/briefing-store.ts';

export interface EditionStory {
  story: BriefingListing;
  summary: readonly SaidStatement[];
}

/** What one digest holds; plain data, so that it can be kept and posted again as it was. */
export interface Edition {
  /** The story that leads, with the key points that its summary doesn't tell; null on a quiet day. */
  lead: (EditionStory & { keyPoints: readonly SaidStatement[] }) | null;
  /** The other stories, latest published first. */
  others: readonly EditionStory[];
  /** What is planned or possible, by the story that says so. */
  ahead: readonly { story: BriefingListing; statement: SaidStatement }[];
  /** How many stories it leaves out. */
  more: number;
}
