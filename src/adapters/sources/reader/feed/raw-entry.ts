import { longestLine, longestName, longestPlain, type FeedEntry } from '../../../../core/sources/feed.ts';
import { plainLine, plainOfHtml, plainOfText, textLine } from './plain-text.ts';
import { readFeedDate } from './read-feed-date.ts';

/** How a text of a feed is written: RSS doesn't say, and Atom does. */
export interface FeedText {
  text: string;
  form: 'html' | 'text';
}

/** An entry as its format gives it, before it is checked. */
export interface RawEntry {
  id: string | undefined;
  /** Where it may be read, the best first. */
  urls: readonly (string | undefined)[];
  title: FeedText | undefined;
  authors: readonly (string | undefined)[];
  source: string | undefined;
  /** When it was published, the best first. */
  dates: readonly (string | undefined)[];
  /** The whole text, as far as the format has a place for it. */
  content: FeedText | undefined;
  summary: FeedText | undefined;
  /** What its addresses are relative to. */
  base: string | null;
}

/** Less text than this, in characters, is hardly a whole article. */
const WHOLE = 600;
/** A summary that is so long is the article, however the feed calls it. */
const LONG_SUMMARY = 1_500;
/** The end of a text that goes on elsewhere; WordPress puts a line behind it. */
const CUT_OFF =
  /(?:…|\.\.\.|\[(?:…|\.\.\.|more)\]|\b(?:continue reading|read (?:the )?(?:more|full (?:story|article)|rest)|keep reading|full (?:story|article))\b.{0,120})\W*(?:the post .{0,300} appeared first on .{0,200})?$/iu;

/** The entry as Dateline knows it; null where it has neither a title, a text nor an address. */
export function toEntry(raw: RawEntry): FeedEntry | null {
  const content = chooseContent(raw);
  const plain = content === null ? '' : content.form === 'html' ? plainOfHtml(content.text) : plainOfText(content.text);
  const url = firstUrl(raw.urls, raw.base);
  const title = readTitle(raw.title);
  if (title === null && plain === '' && url === null) return null;
  const isOwn = content !== null && content.text === raw.content?.text;
  return {
    id: nameOf(raw.id),
    url,
    title,
    author: authorsOf(raw.authors),
    source: plainLine(raw.source, longestLine),
    publishedAt: raw.dates.reduce<string | null>((date, written) => date ?? readFeedDate(written), null),
    content: plain === '' ? null : content,
    plain: plain.slice(0, longestPlain).toWellFormed(),
    isExtract: plain.length < (isOwn ? WHOLE : LONG_SUMMARY) || CUT_OFF.test(plain.slice(-1_000)),
  };
}

/** Some feeds put the article into what should be its summary. */
function chooseContent({ content, summary }: RawEntry): FeedEntry['content'] {
  const [one, other] = [content, summary].map((text) => (text === undefined || text.text.trim() === '' ? null : text));
  const chosen =
    one === null || one === undefined || (other?.text.length ?? 0) > 2 * one.text.length ? (other ?? one) : one;
  return chosen === null || chosen === undefined ? null : { form: chosen.form, text: chosen.text.toWellFormed() };
}

function readTitle(title: FeedText | undefined): string | null {
  if (title === undefined) return null;
  return title.form === 'text' ? textLine(title.text, longestLine) : plainLine(title.text, longestLine);
}

/** The names, without the addresses that RSS wants there. */
function authorsOf(written: readonly (string | undefined)[]): string | null {
  const names = written
    .map((author) => plainLine(author, longestLine)?.replace(/^by\s+/iu, '') ?? '')
    .filter((name) => /\p{L}{2}/u.test(name) && !/^\S*(?:@|:\/\/)\S*$/u.test(name));
  const line = [...new Set(names)].join(', ');
  return textLine(line, longestLine);
}

function nameOf(id: string | undefined): string | null {
  const name = id?.toWellFormed().trim() ?? '';
  return name === '' || name.length > longestName ? null : name;
}

function firstUrl(written: readonly (string | undefined)[], base: string | null): string | null {
  for (const one of written) {
    const url = resolveUrl(one, base);
    if (url !== null) return url;
  }
  return null;
}

/** An address of the web, absolute; null where it is none. */
export function resolveUrl(written: string | undefined, base: string | null): string | null {
  if (written === undefined || written.trim() === '' || written.length > longestName) return null;
  const url = URL.parse(written.trim(), base ?? undefined);
  if (url === null || !/^https?:$/u.test(url.protocol)) return null;
  return url.href.length > longestName ? null : url.href;
}
