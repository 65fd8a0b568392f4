import { z } from 'zod';
import type { SaidStatement } from '../cards/say-standing.ts';
import type { BriefingListing } from '../ports/briefing-store.ts';
import { digestDepths } from './subscription.ts';

const saidSchema: z.ZodType<SaidStatement> = z.strictObject({ text: z.string(), standing: z.string().nullable() });
const listingSchema: z.ZodType<BriefingListing> = z.strictObject({
  id: z.string(),
  headline: z.string(),
  source: z.string().nullable(),
  url: z.string().nullable(),
  publishedAt: z.string().nullable(),
});

const storySchema = z.strictObject({
  /** The article that tells it. */
  story: listingSchema,
  /** Other articles of the same story. */
  alsoIn: z.array(listingSchema),
  /** Whether an earlier edition told it: then only what is new stands here. */
  isUpdate: z.boolean(),
  summary: z.array(saidSchema),
  /** What the summary doesn't tell. */
  keyPoints: z.array(saidSchema),
  /** All that its articles say in brief, shown or not: what a later edition's news is measured by. */
  told: z.array(z.string()),
});
export type EditionStory = z.output<typeof storySchema>;

/** What became of a story that an edition could hold. */
const outcomes = ['taken', 'folded', 'filtered-out', 'already-posted', 'beyond-the-most'] as const;

const decisionSchema = z.strictObject({
  story: listingSchema,
  outcome: z.enum(outcomes),
  /** By which rule, in words: `leaves out "football"`. */
  rule: z.string(),
});
export type Decision = z.output<typeof decisionSchema>;

/** A slot whose digest did not go out, and why. */
const missedSchema = z.strictObject({ slot: z.string(), why: z.string() });
export type MissedSlot = z.output<typeof missedSchema>;

/**
 * What one digest holds; plain data, fixed when it is made, so that it can be kept and posted again as it was.
 */
export const editionSchema = z.strictObject({
  /** The slot by the clocks of its zone (EDTF): the title says its day. */
  slot: z.string(),
  zone: z.string(),
  depth: z.enum(digestDepths),
  /** The subscription that it was made for; null for one that nobody subscribed to. */
  subscription: z.string().nullable(),
  /** Latest first; the first one leads. Empty on a quiet day. */
  stories: z.array(storySchema),
  /** What is planned or possible, by the story that says so. */
  ahead: z.array(z.strictObject({ story: listingSchema, statement: saidSchema })),
  /** How many stories it leaves out because they are more than the most. */
  more: z.int().nonnegative(),
  /** Digests since the last one that did not go out. */
  missed: z.array(missedSchema),
  /** What became of each story that came in since the last edition. */
  decisions: z.array(decisionSchema),
  /** The last arrival that it knows of: the next edition begins behind it. */
  arrivedUntil: z.int().nonnegative(),
});
export type Edition = z.output<typeof editionSchema>;
