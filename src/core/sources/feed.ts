import { z } from 'zod';
import { edtfSchema } from '../dates/edtf.ts';

/** As many entries of a feed are read at most, the first ones. */
export const mostEntries = 10_000;
/** As long may be what an entry is called, in UTF-16 units; what is longer is cut. */
export const longestLine = 1_000;
/** So much of a text tells it from others, in UTF-16 units. */
export const longestPlain = 2_000;
/** An id or address that is longer is none. */
export const longestName = 4_096;

const lineSchema = z.string().min(1).max(longestLine).nullable();
const nameSchema = z.string().min(1).max(longestName).nullable();

/** One entry of a feed, whatever the format of the feed is. */
export const feedEntrySchema = z.strictObject({
  /** As the feed names it (guid, id, about). */
  id: nameSchema,
  /** http or https. */
  url: nameSchema,
  /** Without markup. */
  title: lineSchema,
  /** The names of its authors, parted by commas. */
  author: lineSchema,
  /** Who published it, where a feed gathers entries of others. */
  source: lineSchema,
  /** EDTF, with the zone where the feed gives one. */
  publishedAt: edtfSchema.nullable(),
  /** The most of it that the feed gives; null where that is nothing. */
  content: z.strictObject({ form: z.enum(['html', 'text']), text: z.string().min(1) }).nullable(),
  /** The beginning of the content, without markup, on one line. */
  plain: z.string().max(longestPlain),
  /** Whether the content is only a beginning, or a summary. */
  isExtract: z.boolean(),
});
export type FeedEntry = z.infer<typeof feedEntrySchema>;

const weekdaySchema = z.int().min(0).max(6);

/** A feed as Dateline knows it: RSS, RDF, Atom and JSON Feed alike. */
export const feedSchema = z.strictObject({
  title: lineSchema,
  /** The site that it is of. */
  siteUrl: nameSchema,
  /** In the order of the feed. */
  entries: z.array(feedEntrySchema).max(mostEntries),
  /** Whether there are entries behind the most that are read. */
  isCut: z.boolean(),
  /** For how many seconds the feed says that it need not be read again (`ttl`, `sy:updatePeriod`). */
  freshFor: z.number().positive().nullable(),
  /** Hours of the day (0 to 23, UTC) and days of the week (0 is Sunday, UTC) at which it doesn't change. */
  skipHours: z.array(z.int().min(0).max(23)),
  skipDays: z.array(weekdaySchema),
});
export type Feed = z.infer<typeof feedSchema>;

/** Why a document gives no feed: it is something else, or can't be read as the XML or JSON that it should be. */
export type FeedFault = 'not-a-feed' | 'malformed' | 'unreadable';

/** What became of reading a feed. */
export type FeedReading = { kind: 'feed'; feed: Feed } | { kind: 'fault'; fault: FeedFault };

/** One line of a list of feeds (OPML). */
export interface ListedFeed {
  url: string;
  title: string | null;
}

/** What became of reading a list of feeds; `left` are lines without an address of the web. */
export type ListReading =
  { kind: 'list'; feeds: readonly ListedFeed[]; left: number } | { kind: 'fault'; fault: FeedFault };
