import type { Briefing, Statement } from '../briefings/briefing.ts';
import type { Citation } from '../cards/sources-card.ts';
import { findDifferences, type Difference } from './find-differences.ts';
import type { BriefedStory } from './group-stories.ts';
import { mayTell, readTellings, saysIt, type Telling } from './read-tellings.ts';

/** A statement, in the words of the first of the articles that tell it. */
export interface StoryStatement {
  statement: Statement;
  told: readonly [Citation, ...Citation[]];
}

/** The briefing of a story's briefings. */
export interface StoryBriefing {
  story: BriefedStory;
  /** What several articles tell, each thing once; what most of them tell comes first. */
  shared: readonly StoryStatement[];
  /** What matters to one article and no other tells. */
  single: readonly StoryStatement[];
  /** Where they say different things. */
  differences: readonly Difference[];
  /** What articles published on later days tell that none did before. */
  later: readonly StoryStatement[];
}

/** As much as is read at a glance. */
const MOST_SHARED = 6;
const MOST_SINGLE = 6;
const SINGLE_EACH = 2;
const MOST_LATER = 4;

/**
 * Lays a story's briefings side by side. Statements are compared by their findings (events, names, numbers, quotes) as
 * well as by their words; what is only said in quite other words counts as told by one. Latest articles come first, so
 * that the newest words stand for what several tell.
 *
 * @param since the time, in EDTF, after which what is told is news; null for none
 */
export function briefStory(story: BriefedStory, since: string | null = null): StoryBriefing {
  const latestFirst = story.briefings.toReversed();
  const articles = latestFirst.map(readTellings);
  const statements = latestFirst.flatMap((briefing, at) => readStatements(briefing, articles[at] ?? [], articles));
  const shared = statements
    .filter(({ told }) => told.length > 1)
    .toSorted((one, other) => other.told.length - one.told.length);
  return {
    story,
    shared: withoutRepeats(shared).slice(0, MOST_SHARED),
    single: chooseSingle(statements.filter(({ isOnlyHere }) => isOnlyHere)),
    differences: findDifferences(articles.toReversed()),
    later: since === null ? [] : findLater(statements, articles, dayOf(since)),
  };
}

const dayOf = (edtf: string): string => edtf.slice(0, 10);

/** What is told after a day, where nothing told until then may say it. */
function findLater(
  statements: readonly StoryStatement[],
  articles: readonly (readonly Telling[])[],
  day: string,
): StoryStatement[] {
  const isLater = ({ article }: Briefing): boolean => article.publishedAt !== null && dayOf(article.publishedAt) > day;
  const tellings = articles.flat();
  const before = tellings.filter(({ briefing }) => !isLater(briefing));
  const later = statements.filter(({ statement, told }) => {
    const [{ briefing }] = told;
    const own = tellings.find((telling) => telling.briefing === briefing && statement.cites.includes(telling.cite));
    return isLater(briefing) && own !== undefined && !before.some((telling) => mayTell(telling, own));
  });
  return withoutRepeats(later).slice(0, MOST_LATER);
}

const keysOf = ({ briefing, cites }: Citation): string[] => cites.map((cite) => `${briefing.id} ${cite}`);

interface FoundStatement extends StoryStatement {
  /** What may be told elsewhere in other words is neither what several tell nor what only one does. */
  isOnlyHere: boolean;
}

/** The statements with which an article is briefed, each with all the articles that tell it. */
function readStatements(
  briefing: Briefing,
  own: readonly Telling[],
  articles: readonly (readonly Telling[])[],
): FoundStatement[] {
  const byCite = new Map(own.map((telling) => [telling.cite, telling]));
  const chosen = [...briefing.summary.short, ...briefing.keyPoints, ...briefing.summary.long];
  return chosen.flatMap((statement): FoundStatement[] => {
    const [cite = ''] = statement.cites;
    const telling = byCite.get(cite);
    // A statement made of several sentences can't be compared with one.
    if (telling === undefined || statement.cites.length > 1) return [];
    const rest = articles.filter((tellings) => tellings !== own);
    const others = rest.flatMap((tellings): Citation[] => {
      const same = tellings.find((other) => saysIt(other, telling));
      return same === undefined ? [] : [{ briefing: same.briefing, cites: [same.cite] }];
    });
    const isOnlyHere = others.length === 0 && !rest.flat().some((other) => mayTell(other, telling));
    return [{ statement, told: [{ briefing, cites: statement.cites }, ...others], isOnlyHere }];
  });
}

/** A few of each article, the ones that its own briefing has first. */
function chooseSingle(statements: readonly StoryStatement[]): StoryStatement[] {
  const counts = new Map<Briefing, number>();
  const chosen = withoutRepeats(statements).filter(({ told: [{ briefing }] }) => {
    const count = (counts.get(briefing) ?? 0) + 1;
    counts.set(briefing, count);
    return count <= SINGLE_EACH;
  });
  return chosen.slice(0, MOST_SINGLE);
}

/** Each sentence once: the first statement that stands on it. */
function withoutRepeats(statements: readonly StoryStatement[]): StoryStatement[] {
  const said = new Set<string>();
  return statements.filter(({ told }) => {
    const keys = told.flatMap(keysOf);
    if (keys.some((key) => said.has(key))) return false;
    for (const key of keys) said.add(key);
    return true;
  });
}
