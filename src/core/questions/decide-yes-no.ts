import type { AnalysedSentence } from '../language/analyse-text.ts';
import type { Clause } from '../language/clause.ts';
import { judgeStatus } from '../language/judge-status.ts';
import { governorOf } from '../language/roles.ts';
import { ASKS_STATUS } from './asks-status.ts';
import { familiesBetween, familyOf } from './content-words.ts';
import { verdictOf } from './judge-verdict.ts';
import type { Verdict } from './verdict.ts';
import { areOpposed } from './opposites.ts';
import { held, missingNames, rankSentences, weightOf, type ArticleIndex } from './rank-sentences.ts';
import type { QuestionReading, Term } from './question-reading.ts';
import { callsOff, verbAsked } from './tells-asked.ts';

/** The clause that a yes-or-no question is decided by. */
export interface Decision {
  /** Index of the sentence in the article, and of the clause in the sentence. */
  sentence: number;
  clause: number;
  verdict: Verdict;
  /** How much of the question the clause speaks of, 0 to 1. */
  confidence: number;
}

/** What a clause scores for its verb where it calls off what is asked about. */
const CALLED_OFF = 0.95;
const MISSING_NAMES_COST = 0.5;
/** What a clause on the past is worth to a question on what will be. */
const PAST_FOR_FUTURE = 0.6;
const SENTENCES_READ = 5;

/** Decides a yes-or-no question by the clause that tells of what it asks; null where none does. */
export function decideYesNo(index: ArticleIndex, read: QuestionReading, context: readonly Term[]): Decision | null {
  const reading = withDeedAsked(read);
  const own = reading.terms.filter((term) => !ASKS_STATUS.has(term.family));
  // "have they got him out yet?" names nothing: what is asked about stands in the question before.
  const asked = own.length > 0 ? own : context;
  if (asked.length === 0) return null;
  const aside = termsAside(reading);
  const terms = asked.map((term) => ({
    term,
    weight: (aside.has(term.family) ? SAID_ASIDE : 1) * weightOf(term, index),
  }));
  const named = asked.filter(({ family }) => !aside.has(family));
  const whole = terms.reduce((sum, { weight }) => sum + weight, 0);
  const found: Decision[] = [];
  for (const ranked of rankSentences(index, { ...reading, terms: asked }, context).slice(0, SENTENCES_READ)) {
    const sentence = index.sentences[ranked.index];
    if (sentence === undefined) continue;
    const stoodFor = index.stoodFor[ranked.index];
    const names = missingNames(index, ranked.index, named);
    sentence.clauses.forEach((clause, at) => {
      const own = familiesIn(sentence, clause, stoodFor);
      const verb = callsOff(sentence.tokens, clause, reading)
        ? CALLED_OFF
        : verbAsked(reading, asked, sentence.tokens, clause);
      // "stood ready to help" tells of an offer without the word.
      const heldIn = (term: Term): number =>
        Math.max(heldOrExcluded(term, own), term.family === reading.verb?.family ? TOLD_OTHERWISE * verb : 0);
      const met = terms.reduce((sum, { term, weight }) => sum + weight * heldIn(term), 0) / whole;
      const told = isToldAhead(sentence, at) || reading.time !== 'future' ? 1 : PAST_FOR_FUTURE;
      const confidence = told * (0.45 * met + 0.25 * verb + 0.3 * ranked.score) * (1 - MISSING_NAMES_COST * names);
      const verdict = verdictOf(sentence, at, reading, { verb, met, families: own });
      found.push({ sentence: ranked.index, clause: at, verdict, confidence });
    });
  }
  return surest(found);
}

/** What the words behind "after" or "since" count: they say which time is meant, which the clause need not repeat. */
const SAID_ASIDE = 0.3;

function termsAside({ tokens, terms }: QuestionReading): ReadonlySet<string> {
  const from = tokens.findIndex(({ lower }, at) => at > 2 && /^(?:after|since|following|amid)$/u.test(lower));
  if (from === -1) return new Set();
  const aside = new Set(familiesBetween(tokens, from + 1, tokens.length - 1));
  return terms.every(({ family }) => aside.has(family)) ? new Set() : aside;
}

/** What the verb asked about counts where the clause tells of it by another. */
const TOLD_OTHERWISE = 0.8;

/** What decides goes before what leaves it open and speaks of the question about as much. */
const ABOUT_AS_MUCH = 0.1;

function surest(found: readonly Decision[]): Decision | null {
  const [best, ...rest] = found.toSorted((a, b) => b.confidence - a.confidence);
  if (best?.verdict !== 'unclear') return best ?? null;
  return (
    rest.find(({ verdict, confidence }) => verdict !== 'unclear' && confidence >= best.confidence - ABOUT_AS_MUCH) ??
    best
  );
}

/** The words of a clause and of its understood subject, by family, with those of the names that a word of it stands for. */
function familiesIn(
  { tokens, clauses }: AnalysedSentence,
  clause: Clause,
  stoodFor: ReadonlyMap<string, readonly number[]> | undefined,
): ReadonlySet<string> {
  const { subject, first, last } = clause;
  const isIn = (at: number): boolean =>
    (at >= first && at <= last) || (subject !== null && at >= subject.first && at <= subject.last);
  const names = [...(stoodFor ?? [])].filter(([, places]) => places.some(isIn)).map(([word]) => familyOf(word));
  // "the prosecutor said he would appeal"
  const above = clause.relation === 'complement' ? governorOf(clauses, clause)?.subject : null;
  const isSpeaker = subject !== null && /^(?:he|she|it|they)$/u.test(tokens[subject.head]?.lower ?? '');
  return new Set([
    ...names,
    ...(isSpeaker && above !== null && above !== undefined ? familiesBetween(tokens, above.first, above.last) : []),
    ...(subject === null ? [] : familiesBetween(tokens, subject.first, subject.last)),
    ...familiesBetween(tokens, first, last),
  ]);
}

const TAKES_PLACE = /\b(?:take|takes|took|taken|taking) place\b|\b(?:go|goes|went|gone|going) ahead\b/iu;
const IS_OVER = /\bover(?: yet| now| already)?[?.!\s]*$/iu;
/** Somebody or something that is got out, not who pulls out of a deal or what comes out. */
const GETS_OUT =
  /\b(?:get|gets|got|gotten|getting|pull|pulled|bring|brought) (?:him|her|them|everyone|everybody|anyone|all|(?:the|all) [\p{L}\s-]{2,40}?) out\b/iu;

/** The question with the verb that its words stand for: "is it over" asks whether it ended, "get him out" is to rescue. */
function withDeedAsked(reading: QuestionReading): QuestionReading {
  const { text, verb, terms } = reading;
  if (TAKES_PLACE.test(text)) {
    const carried = new Set(['take', 'plac', 'go', 'ahead'].map(familyOf));
    return { ...reading, verb: null, terms: terms.filter(({ family }) => !carried.has(family)) };
  }
  const lemma = IS_OVER.test(text) && verb === null ? 'end' : GETS_OUT.test(text) ? 'rescue' : null;
  if (lemma === null) return reading;
  const negated = verb?.negated ?? false;
  return { ...reading, verb: { lemma, family: familyOf(lemma), passive: false, negated } };
}

/** What excludes the matter asked about speaks of it too: "cleared" to "convicted". */
const EXCLUDED = 0.8;

const heldOrExcluded = (term: Term, families: ReadonlySet<string>): number =>
  Math.max(held(term, families), [...families].some((family) => areOpposed(term.family, family)) ? EXCLUDED : 0);

const isToldAhead = ({ tokens, clauses }: AnalysedSentence, at: number): boolean =>
  !['happened', 'ongoing'].includes(judgeStatus(tokens, clauses, at).status);
