import type { Briefing, Event, Figure } from '../briefings/briefing.ts';
import { wordsOf } from '../briefings/checks/claim-words.ts';
import { fatesIn } from './fates.ts';
import { familyOf } from '../questions/content-words.ts';

/** A sentence of an article's news, with what was found in it. */
export interface Telling {
  briefing: Briefing;
  /** The id of the sentence. */
  cite: string;
  text: string;
  events: readonly Event[];
  figures: readonly Figure[];
  /** The families of its words. */
  words: ReadonlySet<string>;
  /** Its names, in lower case. */
  names: ReadonlySet<string>;
  /** Its numbers, as they are written. */
  numbers: ReadonlySet<string>;
  /** Words that turn it round or leave it open. */
  turns: ReadonlySet<string>;
  /** What it says befell people. */
  fates: readonly string[];
}

/** The sentences of an article's news. */
export function readTellings(briefing: Briefing): Telling[] {
  const { article, sentences, events, figures } = briefing;
  return sentences
    .filter(({ kind }) => kind === 'body')
    .map(({ id, start, end }) => {
      const text = article.text.slice(start, end);
      const cites = ({ cites: ids }: { cites: readonly string[] }): boolean => ids.includes(id);
      return {
        briefing,
        cite: id,
        text,
        events: events.filter(cites),
        figures: figures.filter(cites),
        ...readWords(text),
        fates: fatesIn(text),
      };
    });
}

function readWords(text: string): Pick<Telling, 'words' | 'names' | 'numbers' | 'turns'> {
  const words = wordsOf(text);
  const content = words.filter(({ kind }) => kind === 'content');
  const isNumber = (form: string): boolean => /^\p{N}/u.test(form);
  const setOf = (forms: readonly string[]): ReadonlySet<string> => new Set(forms);
  return {
    words: setOf(content.filter(({ form }) => !isNumber(form)).map(({ form }) => familyOf(form))),
    names: setOf(content.filter(({ fixed, form }) => fixed && !isNumber(form)).map(({ form }) => form)),
    numbers: setOf(content.filter(({ form }) => isNumber(form)).map(({ form }) => form)),
    turns: setOf(words.filter(({ kind }) => kind === 'negation' || kind === 'modality').map(({ form }) => form)),
  };
}

/** How much of the shorter of two sentences has to stand in the other, and of the longer one. */
const OF_SHORTER = 0.6;
const OF_LONGER = 0.4;
const FEWEST_SHARED = 3;
/** How much of what is said has to be said by the other as well. */
const OF_SAID = 0.55;
/** With fewer of its words than this in any sentence of another article, a statement isn't told there. */
const MAY_BE_TOLD = 0.4;
const FATE_TOLD = 0.2;
/** So many words in a row between quotation marks are one quote, whoever gives it. */
const QUOTED = 5;

/**
 * Whether two sentences tell of the same thing: the same event (predicate, and a name where both have some) in much the
 * same words, or the same quote. Numbers and dates may differ. Never where one denies, plans or leaves open what the
 * other doesn't.
 */
export function tellSameThing(one: Telling, other: Telling): boolean {
  if (!isSameSet(one.turns, other.turns)) return false;
  if (shareQuote(one, other)) return true;
  const shared = countShared(one.words, other.words);
  const [less, more] = [one.words.size, other.words.size].sort((a, b) => a - b);
  if (less === undefined || more === undefined || shared < FEWEST_SHARED) return false;
  if (shared < OF_SHORTER * less || shared < OF_LONGER * more) return false;
  const isNamed = one.names.size > 0 && other.names.size > 0;
  return sharePredicate(one, other) && (!isNamed || countShared(one.names, other.names) > 0);
}

/**
 * Whether another sentence says what one says: it tells of the same thing and has most of its words, its numbers, what
 * befell people, and how sure all that is.
 */
export function saysIt(other: Telling, one: Telling): boolean {
  return (
    tellSameThing(one, other) &&
    countShared(one.words, other.words) >= OF_SAID * one.words.size &&
    countShared(one.numbers, other.numbers) === one.numbers.size &&
    one.fates.every((fate) => other.fates.includes(fate)) &&
    hasQuoted(other, one) &&
    sayStatuses(one) === sayStatuses(other)
  );
}

/**
 * Whether another sentence may tell what one says, in other words: it has some of its words, its numbers, and what it says
 * befell people.
 */
export function mayTell(other: Telling, one: Telling): boolean {
  if (one.fates.some((fate) => !other.fates.includes(fate))) return false;
  if (countShared(one.numbers, other.numbers) < one.numbers.size) return false;
  const least = one.fates.length > 0 ? FATE_TOLD : MAY_BE_TOLD;
  return countShared(one.words, other.words) >= least * one.words.size;
}

/** Whether all that one quotes stands in the other: a quote is somebody's very words. */
function hasQuoted(other: Telling, one: Telling): boolean {
  const words = new Set(plainWords(other.text));
  return quotedWords(one.text).every((word) => words.has(word));
}

const sayStatuses = ({ events }: Telling): string => [...new Set(events.map(({ status }) => status))].sort().join();

function sharePredicate(one: Telling, other: Telling): boolean {
  const families = new Set(one.events.map(({ predicate }) => familyOf(predicate)));
  return other.events.some(({ predicate }) => families.has(familyOf(predicate)));
}

function shareQuote(one: Telling, other: Telling): boolean {
  const quoted = quotedWords(one.text);
  if (quoted.length < QUOTED) return false;
  const all = quotedWords(other.text).join(' ');
  return quoted.some((_, at) => at + QUOTED <= quoted.length && all.includes(quoted.slice(at, at + QUOTED).join(' ')));
}

const plainWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const quotedWords = (text: string): string[] =>
  plainWords(Array.from(text.matchAll(/["“]([^"“”]{2,400})["”]/gu), ([, words = '']) => words).join(' '));

function countShared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let count = 0;
  for (const word of one) if (other.has(word)) count += 1;
  return count;
}

const isSameSet = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && countShared(one, other) === one.size;
