import type { Sentence } from '../articles/article.ts';
import type { Briefing, Entity } from '../briefings/briefing.ts';
import { familyOf, FUNCTION_WORDS } from '../questions/content-words.ts';

/** How much each term stands for an article; terms are word families, or words of names in lower case. */
export type TermCounts = ReadonlyMap<string, number>;

/** What two articles are compared by. */
export interface ArticleFeatures {
  /** The day of publication in days since 1970; null where it isn't known to the day. */
  day: number | null;
  /** The words of title and news. */
  words: TermCounts;
  /** The words of title and opening: what the article is about, rather than what it recalls. */
  opening: TermCounts;
  /** The words of the names of people, organisations and places. */
  names: TermCounts;
  /** How many people and places it names: who and where, which tell events of one kind apart. */
  cast: number;
}

/** News stands at the top; what a long article recalls at its end tells of other events. */
const SENTENCES_READ = 30;
const SENTENCES_OF_OPENING = 4;
/** A place is shared by all that happens there: it tells half of what a person or an organisation tells. */
const PLACE_WEIGHT = 0.5;
/** More terms than thirty sentences of news have; a text that is no news may have any number. */
const MOST_TERMS = 2000;
const DAY = 86_400_000;
const CAPITALISED = /^\p{Lu}/u;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu;
const WORD_END = /(?:['’]s|['’.-]+)$/u;

/** Reads from a briefing what tells its event. Linear in the length of the article's first sentences. */
export function readFeatures(briefing: Briefing): ArticleFeatures {
  const { article } = briefing;
  const title = article.title ?? '';
  const news = briefing.sentences.filter(({ kind }) => kind === 'body').slice(0, SENTENCES_READ);
  const told = news.map(({ start, end }: Sentence) => article.text.slice(start, end));
  return {
    day: dayOf(article.publishedAt),
    // A title says in a few words what the article is about: it counts twice.
    words: countWords([title, title, ...told]),
    opening: countWords([title, ...told.slice(0, SENTENCES_OF_OPENING)]),
    names: countNames(briefing),
    cast: briefing.people.length + briefing.places.length,
  };
}

function dayOf(publishedAt: string | null): number | null {
  const day = /^\d{4}-\d\d-\d\d(?=$|T)/u.exec(publishedAt ?? '')?.[0];
  return day === undefined ? null : Math.floor(Date.parse(day) / DAY);
}

const wordsOf = (text: string): string[] =>
  (text.match(WORD) ?? []).map((word) => word.replace(WORD_END, '')).filter((word) => word.length > 1);

function countWords(texts: readonly string[]): TermCounts {
  const counts = new Map<string, number>();
  for (const word of texts.flatMap(wordsOf)) {
    const lower = word.toLowerCase();
    if (!FUNCTION_WORDS.has(lower)) count(counts, familyOf(lower), 1);
  }
  return counts;
}

/** A person counts by the surname, which every article gives; anything else by each word of its name. */
function countNames({ people, organisations, places }: Briefing): TermCounts {
  const counts = new Map<string, number>();
  for (const { text } of people.flatMap(({ mentions }) => mentions)) {
    const surname = wordsOf(text).at(-1);
    if (surname !== undefined) count(counts, surname.toLowerCase(), 1);
  }
  for (const word of nameWords(organisations)) count(counts, word, 1);
  for (const word of nameWords(places)) count(counts, word, PLACE_WEIGHT);
  return counts;
}

const nameWords = (entities: readonly Entity[]): string[] =>
  entities
    .flatMap(({ mentions }) => mentions)
    .flatMap(({ text }) => wordsOf(text))
    .filter((word) => CAPITALISED.test(word))
    .map((word) => word.toLowerCase());

function count(counts: Map<string, number>, term: string, by: number): void {
  const known = counts.get(term);
  if (known !== undefined || counts.size < MOST_TERMS) counts.set(term, (known ?? 0) + by);
}
