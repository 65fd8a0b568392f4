import { canonicalUrl } from '../articles/canonical-url.ts';
import type { Briefing } from '../briefings/briefing.ts';
import { DatelineError } from '../errors.ts';
import type { BriefingListing, BriefingStore } from '../ports/briefing-store.ts';
import { countTypingErrors } from './find-nearest.ts';
import { sayTyped } from './say-typed.ts';

type StoryStore = Pick<BriefingStore, 'count' | 'findByUrl' | 'findByWords' | 'get' | 'list'>;

/** A story, and others that may be meant as well. */
export interface ResolvedStory {
  briefing: Briefing;
  others: readonly BriefingListing[];
}

/** No story is what a person named; `nearest` are those they may mean, best first. */
export class StoryNotFound extends DatelineError {
  readonly nearest: readonly BriefingListing[];

  constructor(named: string, nearest: readonly BriefingListing[]) {
    super('not-found', `No story is called ${sayTyped(named)}.`, {
      hint: `Name one by words of its headline or by its number in /brief headlines.${nearest.length > 0 ? ' Nearest:' : ''}`,
    });
    this.name = 'StoryNotFound';
    this.nearest = nearest;
  }
}

/** No story is loaded. */
export class NoStoryYet extends DatelineError {
  constructor() {
    super('not-found', 'There is no story yet.', {
      hint: 'Give the link of an article to have it briefed: /brief, with the link behind it. Or paste its text.',
    });
    this.name = 'NoStoryYet';
  }
}

/** The article behind an address is none of those stored. */
export class ArticleNotStored extends DatelineError {
  readonly address: string;

  constructor(address: string) {
    super('not-found', `The article at ${sayTyped(address)} is not among the stories.`, {
      hint: 'Have it briefed first: /brief, with the link behind it.',
    });
    this.name = 'ArticleNotStored';
    this.address = address;
  }
}

/** As many other stories as stay a choice at a glance. */
const mostOffered = 4;
/** More words than this don't tell stories apart any better. */
const mostWords = 12;
/** Among how many of the latest stories a misspelt word is looked for. */
const mostCompared = 200;

/**
 * The story that a person names: by the id of its briefing, its number in the list of headlines (1 is the latest), the
 * address of its article, or words of its headline, where the latest is taken and the others offered.
 *
 * @throws StoryNotFound with the nearest stories; ArticleNotStored; DatelineError `not-found` where there is no story at all
 */
export async function resolveStory(store: StoryStore, named: string): Promise<ResolvedStory> {
  if (/^https?:\/\//iu.test(named)) return resolveAddress(store, named);
  const exact = await store.get(named.toLowerCase());
  if (exact !== null) return { briefing: exact, others: [] };
  const [first, ...others] = await findListings(store, named);
  const briefing = first === undefined ? null : await store.get(first.id);
  if (briefing !== null) return { briefing, others };
  if ((await store.count()) === 0) throw new NoStoryYet();
  throw new StoryNotFound(named, await findNearestStories(store, readHeadlineWords(named)));
}

async function resolveAddress(store: StoryStore, address: string): Promise<ResolvedStory> {
  const listing = await store.findByUrl(canonicalUrl(address));
  const briefing = listing === null ? null : await store.get(listing.id);
  if (briefing !== null) return { briefing, others: [] };
  throw new ArticleNotStored(address);
}

/** The story published last, with the next ones. @throws DatelineError `not-found` where there is none */
export async function findLatestStory(store: StoryStore): Promise<ResolvedStory> {
  const [first, ...others] = await store.list({ limit: mostOffered + 1, offset: 0 });
  const briefing = first === undefined ? null : await store.get(first.id);
  if (briefing === null) throw new NoStoryYet();
  return { briefing, others };
}

async function findListings(store: StoryStore, named: string): Promise<BriefingListing[]> {
  const number = /^#?([1-9]\d{0,5})$/.exec(named)?.[1];
  if (number !== undefined) {
    const numbered = await store.list({ limit: 1, offset: Number(number) - 1 });
    if (numbered.length > 0) return numbered;
  }
  const words = readHeadlineWords(named);
  if (words.length === 0) return [];
  const found = await store.findByWords(words, mostOffered + 1);
  const sameHeadline = found.filter(({ headline }) => headline.toLowerCase() === named.toLowerCase());
  return [...sameHeadline, ...found.filter((listing) => !sameHeadline.includes(listing))];
}

/** Stories that have most of the words, or else those of the latest with a word spelt much like one of them. */
async function findNearestStories(store: StoryStore, words: readonly string[]): Promise<BriefingListing[]> {
  const sharing = await findSharingStories(store, words);
  if (sharing.length > 0) return sharing;
  const latest = await store.list({ limit: mostCompared, offset: 0 });
  const alike = latest
    .map((listing) => ({ listing, errors: countErrors(listing.headline, words) }))
    .filter(({ errors }) => errors <= 2)
    .sort((a, b) => a.errors - b.errors)
    .map(({ listing }) => listing);
  return (alike.length > 0 ? alike : latest).slice(0, mostOffered);
}

async function findSharingStories(store: StoryStore, words: readonly string[]): Promise<BriefingListing[]> {
  const found = await Promise.all(words.map((word) => store.findByWords([word], mostOffered)));
  const shared = new Map<string, { listing: BriefingListing; letters: number }>();
  words.forEach((word, index) => {
    // A long word says more about a headline than "in" or "the".
    for (const listing of found[index] ?? []) {
      shared.set(listing.id, { listing, letters: (shared.get(listing.id)?.letters ?? 0) + word.length });
    }
  });
  const ranked = [...shared.values()].sort((a, b) => b.letters - a.letters);
  return ranked.slice(0, mostOffered).map(({ listing }) => listing);
}

/** The typing errors between the words that are most alike, among those long enough to tell. */
function countErrors(headline: string, words: readonly string[]): number {
  const long = words.filter((word) => word.length > 3);
  const pairs = readHeadlineWords(headline).flatMap((part) =>
    long.filter((word) => Math.abs(part.length - word.length) <= 1).map((word) => countTypingErrors(part, word)),
  );
  return Math.min(...pairs);
}

/** The words of a headline or of what a person typed, in lower case. */
export function readHeadlineWords(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, mostWords).map((word) => word.slice(0, 40));
}
