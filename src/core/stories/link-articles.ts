import { compareVectors } from './term-vectors.ts';
import type { WeighedArticle } from './weigh-articles.ts';

/**
 * What each likeness tells. Logistic regressions over pairs of articles on known events, each fitted to one set of
 * events and tried on another, gave their size; they are rounded, since a change of a tenth hardly moves a group.
 */
const BIAS = -6;
const WORDS = 15;
const OPENING = 14;
const NAMES = 10;
/** Two central banks raise their rates on one day in the same words: what tells them apart is that no name is shared. */
const NO_SHARED_NAME = 3.5;
const FEW_SHARED = 0.1;
/** With fewer names than this, what they tell is less sure. */
const ENOUGH_NAMES = 4;
const ENOUGH_CAST = 3;
const DAYS = 3.5;
/** Reports of one event come within days of each other; further apart, only nearly the same text is the same story. */
const MOST_DAYS = 14;
const TOO_FAR = 12;
/** Where a date is missing, the articles are taken to be so many days apart. */
const UNKNOWN_DAYS = 2;

/**
 * How surely two articles tell of one event: above 0 for rather yes, below for rather no (the logarithm of the odds).
 * The same both ways round.
 */
export function linkArticles(one: WeighedArticle, other: WeighedArticle): number {
  return (
    BIAS +
    WORDS * compareVectors(one.words, other.words) +
    OPENING * compareVectors(one.opening, other.opening) +
    linkNames(one, other) -
    parting(one.day === null || other.day === null ? UNKNOWN_DAYS : Math.abs(one.day - other.day))
  );
}

function linkNames(one: WeighedArticle, other: WeighedArticle): number {
  const likeness = compareVectors(one.names, other.names);
  const known = Math.min(1, one.names.terms.length / ENOUGH_NAMES, other.names.terms.length / ENOUGH_NAMES);
  const cast = Math.min(1, one.cast / ENOUGH_CAST, other.cast / ENOUGH_CAST);
  return NAMES * known * likeness - NO_SHARED_NAME * cast * Math.max(0, 1 - likeness / FEW_SHARED);
}

/** How much the days between two articles speak against one event; the day after says nothing yet. */
function parting(days: number): number {
  return DAYS * Math.log1p(Math.min(MOST_DAYS, Math.max(0, days - 1))) + (days > MOST_DAYS ? TOO_FAR : 0);
}
