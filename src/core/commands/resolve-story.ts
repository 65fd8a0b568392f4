import type { Briefing } from '../briefings/briefing.ts';
import { DatelineError } from '../errors.ts';
import type { BriefingListing, BriefingStore } from '../ports/briefing-store.ts';
import { countTypingErrors } from './find-nearest.ts';
import { sayTyped } from './say-typed.ts';

type StoryStore = Pick<BriefingStore, 'count' | 'findByWords' | 'get' | 'list'>;

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

/** As many other stories as stay a choice at a glance. */
const mostOffered = 4;
/** More words than this don't tell stories apart any better. */
const mostWords = 12;
/** Among how many of the latest stories a misspelt word is looked for. */
const mostCompared = 200;

/**
 * The story that a person names: by the id of its briefing, its number in the list of headlines (1 is the latest),
 * or words of its headline, where the latest is taken and the others offered.
 *
 * @throws StoryNotFound with the nearest stories; DatelineError `not-found` where there is no story at all
 */
export async function resolveStory(store: StoryStore, named: string): Promise<ResolvedStory> {
  const exact = await store.get(named.toLowerCase());
  if (exact !== null) return { briefing: exact, others: [] };
  const [first, ...others] = await findListings(store, named);
  const briefing = first === undefined ? null : await store.get(first.id);
  if (briefing !== null) return { briefing, others };
  if ((await store.count()) === 0) throw refuseEmptyStore();
  throw new StoryNotFound(named, await findNearestStories(store, readHeadlineWords(named)));
}

/** The story published last, with the next ones. @throws DatelineError `not-found` where there is none */
export async function findLatestStory(store: StoryStore): Promise<ResolvedStory> {
  const [first, ...others] = await store.list({ limit: mostOffered + 1, offset: 0 });
  const briefing = first === undefined ? null : await store.get(first.id);
  if (briefing === null) throw refuseEmptyStore();
  return { briefing, others };
}

/** What to say where no story is loaded. */
export function refuseEmptyStore(): DatelineError {
  return new DatelineError('not-found', 'There is no story yet.', {
    hint: 'Whoever runs Dateline adds one with: npm run -s dateline -- build FILE',
  });
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

/** Stories that have most of the words, then those of the latest with a word spelt much like one of them. */
async function findNearestStories(store: StoryStore, words: readonly string[]): Promise<BriefingListing[]> {
  const found = await Promise.all(words.map((word) => store.findByWords([word], mostOffered)));
  const hits = new Map<string, { listing: BriefingListing; words: number }>();
  for (const listing of found.flat()) {
    hits.set(listing.id, { listing, words: (hits.get(listing.id)?.words ?? 0) + 1 });
  }
  const sharing = [...hits.values()].sort((a, b) => b.words - a.words).map(({ listing }) => listing);
  if (sharing.length > 0) return sharing.slice(0, mostOffered);
  const latest = await store.list({ limit: mostCompared, offset: 0 });
  const alike = latest.filter(({ headline }) => hasWordLike(headline, words));
  return (alike.length > 0 ? alike : latest).slice(0, mostOffered);
}

function hasWordLike(headline: string, words: readonly string[]): boolean {
  return readHeadlineWords(headline).some((part) =>
    words.some(
      (word) => word.length > 3 && Math.abs(part.length - word.length) <= 2 && countTypingErrors(part, word) <= 2,
    ),
  );
}

/** The words of a headline or of what a person typed, in lower case. */
export function readHeadlineWords(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, mostWords).map((word) => word.slice(0, 40));
}
