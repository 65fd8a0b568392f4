import type { BriefingListing } from '../ports/briefing-store.ts';

/** Something an edition says, with how sure it is in words; null where it is a plain fact. */
export interface EditionStatement {
  text: string;
  standing: string | null;
}

export interface EditionStory {
  story: BriefingListing;
  summary: readonly EditionStatement[];
}

/** What one digest holds; plain data, so that it can be kept and posted again as it was. */
export interface Edition {
  /** The story that leads, with its key points; null on a quiet day. */
  lead: (EditionStory & { keyPoints: readonly EditionStatement[] }) | null;
  /** The other stories, latest published first. */
  others: readonly EditionStory[];
  /** What is planned or possible, by the story that says so. */
  ahead: readonly { story: string; statement: EditionStatement }[];
  /** How many stories it leaves out. */
  more: number;
}
