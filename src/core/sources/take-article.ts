import type { Article } from '../articles/article.ts';
import { canonicalUrl } from '../articles/canonical-url.ts';
import { readArticle, type ArticleInput } from '../articles/read-article.ts';
import type { Briefing } from '../briefings/briefing.ts';
import { buildBriefing } from '../briefings/build-briefing.ts';
import { verifyBriefing } from '../briefings/checks/verify-briefing.ts';
import { edtfBounds } from '../dates/edtf.ts';
import { DatelineError } from '../errors.ts';
import type { BriefingStore } from '../ports/briefing-store.ts';
import type { ArticleMarks, KnownArticle, KnownArticles } from '../ports/known-articles.ts';
import type { StoryIndex } from '../stories/story-index.ts';
import { isSameSite } from './choose-address.ts';
import { fingerprintSaid, listSaid, saysTheSame } from './what-is-said.ts';

/** An article as a source gives it. */
export interface IncomingArticle extends ArticleInput {
  /** Other addresses that lead to it: the link that somebody gave, before redirects. What is no web address is left out. */
  alsoAt?: readonly string[];
  /** Whether the text may be no more than its beginning: then it takes the place of no other. */
  isExtract?: boolean;
  /**
   * Whether somebody asked for a briefing of just this article: it can be looked at and asked about, and is no news for
   * digests until it comes from elsewhere too. Anybody can ask for anything.
   */
  isAsked?: boolean;
}

/** `changed`: an article that was known says something else now, or more is known about it; its briefing keeps its id. */
export interface TakenArticle {
  kind: 'new' | 'known' | 'changed';
  briefing: Briefing;
}

/**
 * Takes an article in: resolves once its briefing is stored. The same article a second time changes nothing: it has the
 * same address or says the same, whatever its title and link. An article that says something else under the same address
 * has changed; another site can copy an article, and not change it. Broken off at any point, it is taken in whole or not at all, and may be handed in again.
 *
 * Rejects with `DatelineError`: `bad-article` where it can't be read or is too long, `store-failed`.
 */
export type TakeArticle = (article: IncomingArticle) => Promise<TakenArticle>;

export interface TakeArticleDependencies {
  store: Pick<BriefingStore, 'get' | 'arrivalOf'> & KnownArticles;
  stories: Pick<StoryIndex, 'add' | 'remove'>;
  /** The most characters of an article. */
  mostCharacters: number;
  /** Called before a briefing is built, so that other work of the process goes on. */
  breathe: () => Promise<void>;
}

/** As often another process may come first; beyond that something is wrong. */
const MOST_TRIES = 8;
/** A text of fewer words than this is known by them only under the same title: pages without an article say the same. */
const TELLING_WORDS = 25;

export function createTakeArticle(dependencies: TakeArticleDependencies): TakeArticle {
  const { store, stories, mostCharacters, breathe } = dependencies;
  return async ({ alsoAt = [], isExtract = false, isAsked = false, ...input }) => {
    checkLength(input.text, mostCharacters);
    const article = readArticle(input);
    const marks = markArticle(article, alsoAt);
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const known = await store.findKnown(marks);
      const match = await findMatch(store, known, article);
      if (match !== null && isKept(match, article, { isExtract, isAsked })) {
        const others = otherAddresses(marks, match.briefing);
        if (others.length > 0) await store.addAddresses(match.briefing.id, others);
        const isNews = match.known.isAsked && !isAsked;
        if (isNews && !(await store.putArticle(match.briefing, marks, { known, isAsked }))) continue;
        return { kind: 'known', briefing: match.briefing };
      }
      await breathe();
      const built = verifyBriefing(buildBriefing(match === null ? article : completed(article, match))).briefing;
      const briefing = match === null ? { ...built, id: await findFreeId(store, built.id) } : inPlaceOf(built, match);
      const staysAsked = isAsked && (match === null || match.known.isAsked);
      if (!(await store.putArticle(briefing, marks, { known, isAsked: staysAsked }))) continue;
      if (match !== null) stories.remove(briefing.id);
      stories.add([briefing]);
      return { kind: match === null ? 'new' : 'changed', briefing };
    }
    throw new DatelineError('store-failed', 'The article was changed by others all the time.', {
      hint: 'Try again; if it stays so, end other processes that use the same database.',
      prospect: 'transient',
    });
  };
}

function checkLength({ length }: string, most: number): void {
  if (length <= most) return;
  throw new DatelineError('bad-article', `The article has ${length} characters, and ${most} is the most it may have.`, {
    hint: 'Shorten it, or ask whoever runs Dateline to raise limits.articleCharacters.',
  });
}

function markArticle({ url, text }: Article, alsoAt: readonly string[]): ArticleMarks {
  const others = new Set(alsoAt.flatMap((address) => readAddress(address) ?? []));
  return { address: url, alsoAt: [...others].filter((other) => other !== url), said: fingerprintSaid(text) };
}

function readAddress(address: string): string | null {
  try {
    return canonicalUrl(address);
  } catch {
    return null;
  }
}

/** All addresses but the one under which the briefing is known itself. */
const otherAddresses = ({ address, alsoAt }: ArticleMarks, { article }: Briefing): string[] =>
  [...(address === null ? [] : [address]), ...alsoAt].filter((other) => other !== article.url);

/** The stored briefing of the article that came in. */
interface Match {
  briefing: Briefing;
  known: KnownArticle;
  saysTheSame: boolean;
}

/** The first of the known that is the same article; null where none is. */
async function findMatch(
  store: Pick<BriefingStore, 'get'>,
  known: readonly KnownArticle[],
  article: Article,
): Promise<Match | null> {
  for (const candidate of known) {
    const briefing = await store.get(candidate.id);
    if (briefing === null) continue;
    const same = saysTheSame(briefing.article.text, article.text);
    const match = { briefing, known: candidate, saysTheSame: same };
    const isMatch = same ? candidate.by !== 'said' || isTelling(briefing.article, article) : hasChanged(match, article);
    if (isMatch) return match;
  }
  return null;
}

function isTelling(one: Article, other: Article): boolean {
  return one.title === other.title || listSaid(one.text).join(' ').split(' ').length >= TELLING_WORDS;
}

/** Whether an article that says something else is a newer version of the one that is known, and not another one. */
function hasChanged({ briefing: { article: before }, known }: Match, article: Article): boolean {
  if (known.by === 'address') return !isOfAnotherDay(before, article) || sharesSentence(before, article);
  // An address that only led there may lead elsewhere by now, and the copy on another site is not the article.
  const isOfSite = before.url !== null && article.url !== null && isSameSite(before.url, article.url);
  return known.by === 'also-at' && isOfSite && sharesSentence(before, article);
}

/** A page may show another article every day. */
const isOfAnotherDay = ({ publishedAt: one }: Article, { publishedAt: other }: Article): boolean =>
  one !== null && other !== null && edtfBounds(one).start !== edtfBounds(other).start;

function sharesSentence(one: Article, other: Article): boolean {
  const said = new Set(listSaid(one.text));
  return listSaid(other.text).some((sentence) => said.has(sentence));
}

/**
 * Whether the stored briefing stays as it is. What a person wrote into a file about an article is not completed, and not put
 * aside because anybody asks for its link; nor does what anybody gives complete what is there for all.
 */
function isKept(
  { briefing, known, saysTheSame: same }: Match,
  article: Article,
  { isExtract, isAsked }: { isExtract: boolean; isAsked: boolean },
): boolean {
  if (!same) return isExtract || (isAsked && known.file !== null);
  if (known.file !== null || (isAsked && !known.isAsked)) return true;
  return COMPLETED.every((field) => briefing.article[field] !== null || article[field] === null);
}

/** What is added where only a copy of the article has it. */
const COMPLETED = ['title', 'source', 'url', 'author', 'publishedAt'] as const;

/** The article with what is known of it: what says the same stays as it came in first, and is completed. */
function completed(article: Article, { briefing, saysTheSame: same }: Match): Article {
  const [first, then] = same ? [briefing.article, article] : [article, briefing.article];
  const fields = Object.fromEntries(COMPLETED.map((field) => [field, first[field] ?? then[field]]));
  return { ...first, ...fields, url: briefing.article.url ?? article.url };
}

function inPlaceOf(built: Briefing, { briefing, known }: Match): Briefing {
  const notes = known.file === null ? built.notes : [...built.notes, sayChanged(known.file)];
  return { ...built, id: briefing.id, notes };
}

const sayChanged = (file: string): string =>
  `The article says something else on the web than in ${file}, which counts again once it is saved.`;

async function findFreeId(store: Pick<BriefingStore, 'arrivalOf'>, id: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? id : `${id}-${number}`;
    if ((await store.arrivalOf(candidate)) === 0) return candidate;
  }
}
