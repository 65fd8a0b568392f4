import { z } from 'zod';

const momentSchema = z.iso.datetime();
const addressSchema = z.url({ protocol: /^https?$/ });

/** Someone who wants a source, and where they said so: they are told when it is dead. */
const followerSchema = z.strictObject({
  /** Whose source it is: a server, a workspace, or a person in direct messages (`placeOf`). */
  place: z.string(),
  /** Null where they had themselves forgotten. */
  user: z.string().nullable(),
  conversation: z.string(),
});
export type Follower = z.infer<typeof followerSchema>;

export const sourceKinds = ['feed', 'page'] as const;

/** Where articles come from: a feed, whose new entries are taken in, or one page, taken in when it has changed. */
export const sourceSchema = z.strictObject({
  /** Short enough to be typed: `s7k2m`. */
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'must be lower-case letters, digits and hyphens'),
  /** Null until it was looked at: a site, whose feed is still to be found. */
  kind: z.enum(sourceKinds).nullable(),
  /** What is asked for, in canonical form; no two sources have the same. */
  url: addressSchema,
  /** The address as it was given: that of the feed, or of the page on which the feed was found. */
  given: addressSchema,
  /** What it calls itself; null until it was read. */
  title: z.string().min(1).nullable(),
  /** Everybody who added it with a command. */
  followers: z.array(followerSchema),
  /** Whether it stands in the settings file. */
  fromFile: z.boolean(),
  /** Whether somebody paused it. */
  isPaused: z.boolean(),
  createdAt: momentSchema,
});
export type Source = z.infer<typeof sourceSchema>;

/** How a source is doing. */
export const sourceStateSchema = z.strictObject({
  /** What tells the site which version is known here; null where none is. */
  validators: z.strictObject({ etag: z.string().nullable(), lastModified: z.string().nullable() }).nullable(),
  /** When it was first read without a fault, and last. */
  firstReadAt: momentSchema.nullable(),
  lastReadAt: momentSchema.nullable(),
  /** When its newest entry was published, or came in where that isn't known. */
  newestAt: momentSchema.nullable(),
  /** Seconds that usually pass between two entries; null where that can't be told. */
  rhythm: z.number().nonnegative().nullable(),
  /** What the feed says of when it changes. */
  freshFor: z.number().positive().nullable(),
  skipHours: z.array(z.int()),
  skipDays: z.array(z.int()),
  /** Entries of the last reading that were left out because they were too many. */
  leftOut: z.int().nonnegative(),
  /** What went wrong since it was last read; null where nothing did. */
  failure: z
    .strictObject({
      /** How often. */
      count: z.int().positive(),
      since: momentSchema,
      /** What went wrong last, in words, and what to do about it. */
      message: z.string(),
      hint: z.string().nullable(),
    })
    .nullable(),
  /** Since when it counts as dead: it is hardly asked any more, and its followers are told. */
  deadSince: momentSchema.nullable(),
});
export type SourceState = z.infer<typeof sourceStateSchema>;

/** Before it was first read. */
export const unread: SourceState = {
  validators: null,
  firstReadAt: null,
  lastReadAt: null,
  newestAt: null,
  rhythm: null,
  freshFor: null,
  skipHours: [],
  skipDays: [],
  leftOut: 0,
  failure: null,
  deadSince: null,
};

/** A source as it is kept. */
export interface SourceRecord {
  source: Source;
  state: SourceState;
  /** When it is asked next; null while it is paused, and where it is gone for good. */
  nextCheck: Date | null;
}
