import type { AnyFeed } from 'feedsmith';
import type { FeedText, RawEntry } from './raw-entry.ts';
import { resolveUrl } from './raw-entry.ts';

/** A feed as its format gives it, before it is checked. */
export interface RawFeed {
  title: FeedText | undefined;
  siteUrl: string | undefined;
  base: string | null;
  entries: readonly RawEntry[];
  /** In minutes. */
  ttl: number | undefined;
  updatePeriod: string | undefined;
  updateFrequency: number | undefined;
  skipHours: readonly number[];
  skipDays: readonly string[];
}

type FeedOf<Format extends AnyFeed['format']> = Extract<AnyFeed, { format: Format }>['feed'];
type AtomFeed = FeedOf<'atom'>;
type AtomEntry = NonNullable<AtomFeed['entries']>[number];
type AtomLink = NonNullable<AtomEntry['links']>[number];
type AtomText = NonNullable<AtomEntry['summary']>;
type AtomContent = NonNullable<AtomEntry['content']>;

/** Brings the four formats into one form; `url` is where the feed came from. */
export function toRawFeed(parsed: AnyFeed, url: string | null): RawFeed {
  switch (parsed.format) {
    case 'rss':
      return fromRss(parsed.feed, url);
    case 'rdf':
      return fromRdf(parsed.feed, url);
    case 'atom':
      return fromAtom(parsed.feed, url);
    case 'json':
      return fromJson(parsed.feed, url);
  }
}

const noRhythm = { ttl: undefined, updatePeriod: undefined, updateFrequency: undefined, skipHours: [], skipDays: [] };

function fromRss(feed: FeedOf<'rss'>, url: string | null): RawFeed {
  const base = baseOf(feed.xml, url ?? resolveUrl(feed.link, null));
  return {
    title: inRss(feed.title),
    siteUrl: feed.link ?? linksOf(feed.atom?.links)[0],
    base,
    ttl: feed.ttl,
    updatePeriod: feed.sy?.updatePeriod,
    updateFrequency: feed.sy?.updateFrequency,
    skipHours: feed.skipHours ?? [],
    skipDays: feed.skipDays ?? [],
    entries: (feed.items ?? []).map((item) => ({
      id: item.guid?.value ?? item.atom?.id ?? item.dc?.identifiers?.[0],
      urls: [
        item.link,
        ...linksOf(item.atom?.links),
        // RSS 2.0: a guid is an address where it doesn't say otherwise.
        ...(item.guid?.isPermaLink === false || !isAddress(item.guid?.value) ? [] : [item.guid?.value]),
      ],
      title: inRss(item.title ?? item.dc?.titles?.[0]),
      authors: [...(item.authors ?? []).map(({ name }) => name), ...(item.dc?.creators ?? [])],
      source: item.source?.title,
      dates: [item.pubDate, ...(item.dc?.dates ?? []), item.atom?.published, item.atom?.updated],
      content: inRss(item.content?.encoded ?? item.atom?.content?.value),
      summary: inRss(item.description ?? item.dc?.descriptions?.[0] ?? item.atom?.summary?.value),
      base: baseOf(item.xml, base),
    })),
  };
}

function fromRdf(feed: FeedOf<'rdf'>, url: string | null): RawFeed {
  const base = baseOf(feed.xml, url ?? resolveUrl(feed.link, null));
  return {
    ...noRhythm,
    title: inRss(feed.title),
    siteUrl: feed.link,
    base,
    updatePeriod: feed.sy?.updatePeriod,
    updateFrequency: feed.sy?.updateFrequency,
    entries: (feed.items ?? []).map((item) => ({
      id: item.rdf?.about,
      urls: [item.link, item.rdf?.about],
      title: inRss(item.title ?? item.dc?.titles?.[0]),
      authors: item.dc?.creators ?? [],
      source: item.dc?.sources?.find((source) => !isAddress(source)),
      dates: item.dc?.dates ?? [],
      content: inRss(item.content?.encoded),
      summary: inRss(item.description ?? item.dc?.descriptions?.[0]),
      base: baseOf(item.xml, base),
    })),
  };
}

function fromAtom(feed: AtomFeed, url: string | null): RawFeed {
  const base = baseOf(feed.xml, url);
  const feedAuthors = (feed.authors ?? []).map(({ name }) => name);
  return {
    ...noRhythm,
    title: inAtom(feed.title),
    siteUrl: linksOf(feed.links)[0],
    base,
    updatePeriod: feed.sy?.updatePeriod,
    updateFrequency: feed.sy?.updateFrequency,
    entries: (feed.entries ?? []).map((entry) => {
      const authors = (entry.authors ?? entry.source?.authors ?? []).map(({ name }) => name);
      return {
        id: entry.id,
        urls: [...linksOf(entry.links), entry.content?.src, ...(isAddress(entry.id) ? [entry.id] : [])],
        title: inAtom(entry.title),
        authors: authors.length > 0 ? authors : (entry.dc?.creators ?? feedAuthors),
        source: inAtom(entry.source?.title)?.text,
        dates: [entry.published, ...(entry.dc?.dates ?? []), entry.updated],
        content: inAtom(entry.content),
        summary: inAtom(entry.summary),
        base: baseOf(entry.xml, base),
      };
    }),
  };
}

function fromJson(feed: FeedOf<'json'>, url: string | null): RawFeed {
  const base = url ?? resolveUrl(feed.feed_url ?? feed.home_page_url, null);
  const feedAuthors = (feed.authors ?? []).map(({ name }) => name);
  return {
    ...noRhythm,
    title: inText(feed.title),
    siteUrl: feed.home_page_url,
    base,
    entries: (feed.items ?? []).map((item) => ({
      id: item.id,
      urls: [item.url, item.external_url, ...(isAddress(item.id) ? [item.id] : [])],
      title: inText(item.title),
      authors: item.authors === undefined ? feedAuthors : item.authors.map(({ name }) => name),
      source: undefined,
      dates: [item.date_published, item.date_modified],
      content: inRss(item.content_html) ?? inText(item.content_text),
      summary: inText(item.summary),
      base,
    })),
  };
}

/** RSS doesn't say whether a text is HTML: readers have always taken it for that. */
function inRss(text: string | undefined): FeedText | undefined {
  return text === undefined ? undefined : { form: 'html', text };
}

function inText(text: string | undefined): FeedText | undefined {
  return text === undefined ? undefined : { form: 'text', text };
}

/** Atom says it (RFC 4287, 3.1.1 and 4.1.3.1); a text without a type is plain. Media and other documents are no text. */
function inAtom(content: AtomText | AtomContent | undefined): FeedText | undefined {
  if (content?.value === undefined) return undefined;
  const type = content.type?.toLowerCase() ?? 'text';
  if (type === 'text' || type === 'text/plain') return { form: 'text', text: content.value };
  return /^(?:html|xhtml|text\/html|application\/xhtml\+xml)$/u.test(type)
    ? { form: 'html', text: content.value }
    : undefined;
}

/** Where an entry can be read: pages first, whatever is no page (the feed itself, media, comments) not at all. */
function linksOf(links: readonly AtomLink[] | undefined): (string | undefined)[] {
  const alternates = (links ?? []).filter(({ rel }) => rel === undefined || rel.toLowerCase() === 'alternate');
  const pages = alternates.filter(({ type }) => type === undefined || /html/iu.test(type));
  return [...pages, ...alternates].map(({ href }) => href);
}

const isAddress = (text: string | undefined): boolean => /^https?:\/\//iu.test(text?.trim() ?? '');

function baseOf(xml: { base?: string | undefined } | undefined, outer: string | null): string | null {
  return resolveUrl(xml?.base, outer) ?? outer;
}
