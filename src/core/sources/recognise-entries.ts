import { canonicalUrl } from '../articles/canonical-url.ts';
import { hashText } from '../stories/article-fingerprint.ts';
import type { FeedEntry } from './feed.ts';

/** An entry with that by which it is known when it comes again. */
export interface RecognisedEntry {
  entry: FeedEntry;
  /** At least one; entries that share one are the same. */
  keys: readonly string[];
  /** What it says: a fingerprint. */
  said: string;
}

/** Less text than this may be said of several articles, in characters. */
const TELLING = 120;

/**
 * What makes an entry the same one, however a feed changes it: its id, its address in canonical form, and what it says
 * with either its title or its date. An id or address that several entries of the feed have names none of them, and
 * neither does the address of the site itself. Entries that are the same come once, as the first of them.
 *
 * @param ownUrls the addresses of the feed and of its site
 */
export function recogniseEntries(entries: readonly FeedEntry[], ownUrls: readonly string[]): RecognisedEntry[] {
  const own = new Set(ownUrls.flatMap((url) => readUrl(url) ?? []));
  const ids = countBy(entries.map(({ id }) => id));
  const urls = countBy(entries.map(({ url }) => addressOf(url, own)));
  const taken = new Set<string>();
  const recognised: RecognisedEntry[] = [];
  for (const entry of entries) {
    const url = addressOf(entry.url, own);
    const keys = [
      ...(entry.id !== null && ids.get(entry.id) === 1 ? [`i${hashText(entry.id)}`] : []),
      ...(url !== null && urls.get(url) === 1 ? [`u${hashText(url)}`] : []),
      ...textKeys(entry),
    ];
    if (keys.length === 0) keys.push(`w${hashText(JSON.stringify([entry.id, entry.url, entry.title, entry.plain]))}`);
    const isSame = keys.some((key) => taken.has(key));
    for (const key of keys) taken.add(key);
    if (!isSame) recognised.push({ entry, keys: [...new Set(keys)], said: sayOf(entry) });
  }
  return recognised;
}

/** Where a feed has changed ids and addresses at once, its entries are known by their words. */
function textKeys({ title, plain, publishedAt }: FeedEntry): string[] {
  const text = wordsOf(plain);
  const heading = wordsOf(title ?? '');
  const isTelling = text.length >= TELLING;
  return [
    ...(isTelling && heading !== '' ? [`t${hashText(`${heading}\n${text}`)}`] : []),
    ...(isTelling && publishedAt !== null ? [`d${hashText(`${publishedAt}\n${text}`)}`] : []),
    // A heading by itself may come again on another day.
    ...(!isTelling && publishedAt !== null && heading !== ''
      ? [`h${hashText(`${publishedAt}\n${heading}\n${text}`)}`]
      : []),
  ];
}

/** Punctuation, markup and layout tell nothing; of a number each digit does. */
const sayOf = ({ title, plain }: FeedEntry): string => hashText(`${wordsOf(title ?? '')}\n${wordsOf(plain)}`);

const wordsOf = (text: string): string =>
  (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}\p{Sc}%]+/gu) ?? []
  ).join(' ');

function addressOf(url: string | null, own: ReadonlySet<string>): string | null {
  const address = url === null ? null : readUrl(url);
  return address === null || own.has(address) || isRoot(address) ? null : address;
}

const isRoot = (address: string): boolean => {
  const { pathname, search } = new URL(address);
  return pathname === '/' && search === '';
};

function readUrl(url: string): string | null {
  try {
    return canonicalUrl(url);
  } catch {
    return null;
  }
}

function countBy(values: readonly (string | null)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
