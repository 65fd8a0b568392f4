import { ANSWER_WEIGHTS } from './answer-weights.ts';
import { familyOf } from './content-words.ts';
import type { ScoredCandidate } from './candidate.ts';
import { CONFIDENCE_FEATURES, type ConfidenceFeatures } from './features.ts';
import { areOpposite, deniesWord } from './opposites.ts';
import { heldBy, weighTerms, type ArticleIndex } from './rank-sentences.ts';
import type { QuestionReading } from './question-reading.ts';

const MUCH_MET = 6;
/** Under this likeness a word of the question counts as not said. */
const LEAST_SAID = 0.3;
/** What stands in the sentence before counts for so much. */
const BEFORE = 0.6;

/** What tells how sure the best of the candidates is; null where there is none. */
export function confidenceFeatures(
  candidates: readonly ScoredCandidate[],
  reading: QuestionReading,
  index: ArticleIndex,
): ConfidenceFeatures | null {
  const [best] = candidates;
  if (best === undefined) return null;
  const { features } = best;
  return {
    bias: 1,
    ...sharesOf(candidates, best),
    read: readAs(candidates.map(({ score }) => score)),
    ...leastOf(candidates, best),
    coverage: features.coverage ?? 0,
    lead: leadOf(candidates, best),
    near: features.near8 ?? 0,
    structure: best.structure,
    kind: best.kind,
    missingNames: features.missingNames ?? 0,
    repeats: features.inner ?? 0,
    focus:
      reading.focus === null
        ? 0
        : 1 - Math.max(features.focusInside ?? 0, features.focusBeside ?? 0, features.focusLikeAny ?? 0),
    ...missingIn(best, reading, index),
    polarity: polarityOf(best, reading, index),
    opposite: oppositeIn(best, reading, index),
  };
}

/** At this score, up or down, the reader is as sure as it gets. */
const SURE = 8;

/** How much likelier it is by the scores of all candidates that something answers than that nothing does, -1 to 1. */
function readAs(scores: readonly number[]): number {
  const top = Math.max(...scores);
  const whole = top + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - top), 0));
  return Math.max(-1, Math.min(1, whole / SURE));
}

/** What the reader who is least sure takes it for that something answers, and that the sentence of the best does. */
function leastOf(
  candidates: readonly ScoredCandidate[],
  best: ScoredCandidate,
): Pick<ConfidenceFeatures, 'leastRead' | 'agreed'> {
  const readers = best.byReader.map((_, at) => {
    const scores = candidates.map(({ byReader }) => byReader[at] ?? 0);
    return { read: readAs(scores), sentence: shareOf(candidates, scores, isBeside(best)) };
  });
  return {
    leastRead: Math.min(...readers.map(({ read }) => read)),
    agreed: Math.min(...readers.map(({ sentence }) => sentence)),
  };
}

/** How much of what all candidates are worth, by their scores, falls to the best, to what overlaps it, to its sentence. */
function sharesOf(
  candidates: readonly ScoredCandidate[],
  best: ScoredCandidate,
): Pick<ConfidenceFeatures, 'share' | 'around' | 'sentence'> {
  const scores = candidates.map(({ score }) => score);
  const isNear = isBeside(best);
  return {
    share: shareOf(
      candidates,
      scores,
      (other) => isNear(other) && other.first === best.first && other.last === best.last,
    ),
    around: shareOf(
      candidates,
      scores,
      (other) => isNear(other) && other.first <= best.last && other.last >= best.first,
    ),
    sentence: shareOf(candidates, scores, isNear),
  };
}

/** Whether another stands in the same sentence. */
const isBeside =
  (best: ScoredCandidate) =>
  (other: ScoredCandidate): boolean =>
    other.sentence === best.sentence;

/** How much of what all candidates are worth, by the score of each, falls to those counted. */
function shareOf(
  candidates: readonly ScoredCandidate[],
  scores: readonly number[],
  isCounted: (candidate: ScoredCandidate) => boolean,
): number {
  const top = Math.max(...scores);
  let whole = 0;
  let counted = 0;
  candidates.forEach((candidate, at) => {
    const mass = Math.exp((scores[at] ?? 0) - top);
    whole += mass;
    if (isCounted(candidate)) counted += mass;
  });
  return counted / whole;
}

function leadOf(candidates: readonly ScoredCandidate[], best: ScoredCandidate): number {
  const context = (candidate: ScoredCandidate): number => candidate.features.context ?? 0;
  const next = candidates.reduce(
    (most, other) => (other.sentence === best.sentence ? most : Math.max(most, context(other))),
    0,
  );
  return context(best) === 0 ? 0 : Math.min(1, Math.max(0, 1 - next / context(best)));
}

/** What of the question the sentence of the best candidate does not say, and what the whole article does not. */
function missingIn(
  best: ScoredCandidate,
  reading: QuestionReading,
  index: ArticleIndex,
): Pick<ConfidenceFeatures, 'missing' | 'missingMost' | 'absent' | 'met' | 'missingVerb'> {
  const terms = weighTerms(index, reading.terms);
  let whole = 0;
  let met = 0;
  let missing = 0;
  let most = 0;
  let absent = 0;
  let verb = 0;
  for (const term of terms) {
    const likeness = (at: number): number => heldBy(index, term, at);
    const here = likeness(best.sentence);
    const near = Math.max(
      here,
      BEFORE * likeness(best.sentence - 1),
      index.titleFamilies.has(term.term.family) ? BEFORE : 0,
    );
    whole += term.weight;
    met += here;
    missing += term.weight * (1 - here);
    most = Math.max(most, term.weight * (1 - near));
    if (near < LEAST_SAID && index.sentences.every((_, at) => likeness(at) < LEAST_SAID)) absent += term.weight;
    if (term.term.family === reading.verb?.family) verb = 1 - here;
  }
  const share = (weight: number): number => (whole === 0 ? 0 : weight / whole);
  return {
    missing: share(missing),
    missingMost: share(most),
    absent: share(absent),
    met: Math.min(1, met / MUCH_MET),
    missingVerb: verb,
  };
}

/** Whether the sentence says the opposite of a word of the question that it does not say: "north" to "south". */
function oppositeIn(best: ScoredCandidate, reading: QuestionReading, index: ArticleIndex): number {
  const tokens = index.sentences[best.sentence]?.tokens ?? [];
  const said = new Map(tokens.map(({ lower }) => [lower, familyOf(lower)]));
  const families = new Set(said.values());
  const asked = reading.text.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  const isTurned = asked.some((word) => {
    const family = familyOf(word);
    if (families.has(family)) return false;
    return [...said].some(([other, own]) => areOpposite(family, own) || deniesWord(word, other));
  });
  return isTurned ? 1 : 0;
}

/** Whether the clause of the candidate is denied where the question is not, or the other way round. */
function polarityOf(best: ScoredCandidate, reading: QuestionReading, index: ArticleIndex): number {
  const clauses = index.sentences[best.sentence]?.clauses ?? [];
  const around = clauses.filter((clause) => clause.first <= best.first && clause.last >= best.last);
  const negated = around.some((clause) => clause.verb.negated);
  return negated === (reading.verb?.negated === true) ? 0 : 1;
}

/** How likely the best candidate is the right answer, 0 to 1: a logistic function of the confidence features. */
export function judgeConfidence(
  candidates: readonly ScoredCandidate[],
  reading: QuestionReading,
  index: ArticleIndex,
): number {
  const features = confidenceFeatures(candidates, reading, index);
  if (features === null) return 0;
  const odds = CONFIDENCE_FEATURES.reduce(
    (sum, feature) => sum + ANSWER_WEIGHTS.confidence[feature] * features[feature],
    0,
  );
  return 1 / (1 + Math.exp(-odds));
}
