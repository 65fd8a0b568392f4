import { z } from 'zod';
import { scheduleSchema } from './schedule.ts';

/** How much of each story a digest tells. */
export const digestDepths = ['headlines', 'short', 'full'] as const;
/** What becomes of a digest without a new story. */
export const quietDays = ['say', 'silent'] as const;
/** Where the rest of a digest stands that is longer than one message. */
export const detailPlaces = ['below', 'thread'] as const;

const mostStoriesSchema = z.int().min(1).max(25);
/** How many words or names a digest follows or leaves out, and how long each may be. */
export const filterLimits = { words: 20, length: 80 } as const;

const wordsSchema = z.array(z.string().trim().min(1).max(filterLimits.length)).max(filterLimits.words);

const pauseSchema = z.strictObject({
  /** Whether a person paused it, or a fault that does not heal by itself. */
  by: z.enum(['person', 'fault']),
  /** Why, in words; null where a person gave no reason. */
  why: z.string().nullable(),
  at: z.iso.datetime(),
});

/** Who wants what when, and where it goes. */
export const subscriptionSchema = z.strictObject({
  /** Short enough to be typed: `d7k2`. */
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'must be lower-case letters, digits and hyphens'),
  /** `platform:space:channel[:thread]`. */
  conversation: z.string().regex(/^[a-z]+:.+$/, 'must be platform:space:channel'),
  schedule: scheduleSchema,
  /** Words and names: only stories that hold one of them; empty: all stories. */
  follow: wordsSchema,
  /** Words and names: no story that holds one of them. */
  leaveOut: wordsSchema,
  /** Names of publications: only their stories; empty: all. */
  sources: wordsSchema,
  depth: z.enum(digestDepths),
  mostStories: mostStoriesSchema,
  quietDay: z.enum(quietDays),
  details: z.enum(detailPlaces),
  /** The platform's id of the role or group that is called; null for none. */
  mention: z.string().max(100).nullable(),
  /** Null while it is active. */
  pause: pauseSchema.nullable(),
  /** Whether it stands in the settings file: then it is changed there. */
  fromFile: z.boolean(),
  /** Who made it, and where they were met: they are told when a fault pauses it. Null where nobody is known. */
  maker: z.strictObject({ user: z.string(), conversation: z.string() }).nullable(),
  createdAt: z.iso.datetime(),
});
export type Subscription = z.output<typeof subscriptionSchema>;
