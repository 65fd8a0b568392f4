import { DetectError, parseFeed as parseAnyFeed, type AnyFeed } from 'feedsmith';
import {
  feedSchema,
  longestLine,
  mostEntries,
  type Feed,
  type FeedEntry,
  type FeedReading,
} from '../../../../core/sources/feed.ts';
import { toRawFeed, type RawFeed } from './formats.ts';
import { plainLine, textLine } from './plain-text.ts';
import { resolveUrl, toEntry } from './raw-entry.ts';

/** An HTML page may hold words that look like a feed. */
const PAGE = /^[\s\ufeff]*(?:<!--[^>]{0,2000}-->\s*)*(?:<!doctype html|<html[\s>])/iu;

/**
 * Reads a feed: RSS 0.9 to 2.0, RDF, Atom, JSON Feed. Entities that a document declares are not expanded, and nothing
 * outside it is read.
 *
 * @param text the document, decoded
 * @param url where it came from, which resolves its links
 */
export function parseFeed(text: string, url: string | null): FeedReading {
  const document = text.replace(/^\ufeff/u, '');
  if (PAGE.test(document.slice(0, 10_000))) return { kind: 'fault', fault: 'not-a-feed' };
  let parsed: AnyFeed;
  try {
    // One more than are read, which tells whether there are any behind them.
    parsed = parseAnyFeed(document, { maxItems: mostEntries + 1 });
  } catch (error) {
    return { kind: 'fault', fault: error instanceof DetectError ? 'not-a-feed' : 'malformed' };
  }
  return { kind: 'feed', feed: feedSchema.parse(toFeed(toRawFeed(parsed, url))) };
}

function toFeed(raw: RawFeed): Feed {
  const entries: FeedEntry[] = [];
  for (const one of raw.entries.slice(0, mostEntries)) {
    const entry = toEntry(one);
    if (entry !== null) entries.push(entry);
  }
  return {
    title: raw.title?.form === 'text' ? textLine(raw.title.text, longestLine) : plainLine(raw.title?.text, longestLine),
    siteUrl: resolveUrl(raw.siteUrl, raw.base),
    entries,
    isCut: raw.entries.length > mostEntries,
    freshFor: freshFor(raw),
    skipHours: [...new Set(raw.skipHours.map(hourOf).filter((hour) => hour !== null))],
    skipDays: [...new Set(raw.skipDays.flatMap((day) => weekdayOf(day) ?? []))],
  };
}

/** Hours a period of `sy:updatePeriod` has (web.resource.org/rss/1.0/modules/syndication). */
const PERIODS: Readonly<Record<string, number>> = { hourly: 1, daily: 24, weekly: 168, monthly: 720, yearly: 8_760 };

/** In seconds: the longer of what the feed says in both ways; null where it says nothing that makes sense. */
function freshFor({ ttl, updatePeriod, updateFrequency }: RawFeed): number | null {
  const hours = PERIODS[updatePeriod?.trim().toLowerCase() ?? ''];
  const frequency = updateFrequency !== undefined && updateFrequency >= 1 ? updateFrequency : 1;
  const seconds = [(ttl ?? 0) * 60, hours === undefined ? 0 : (hours * 3_600) / frequency];
  const longest = Math.max(...seconds.filter((one) => Number.isFinite(one)));
  return longest > 0 ? longest : null;
}

/** RSS 0.91 counts hours from 1 to 24, RSS 2.0 from 0 to 23. */
function hourOf(hour: number): number | null {
  return Number.isInteger(hour) && hour >= 0 && hour <= 24 ? hour % 24 : null;
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

function weekdayOf(day: string): number | null {
  const number = WEEKDAYS.indexOf(day.trim().toLowerCase());
  return number === -1 ? null : number;
}
