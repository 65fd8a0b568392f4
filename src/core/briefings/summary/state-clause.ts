import type { AnalysedSentence } from '../../language/analyse-text.ts';
import type { Clause, Phrase } from '../../language/clause.ts';
import type { Token } from '../../language/token.ts';
import { SPEECH_VERBS } from '../../language/verb-classes.ts';
import type { Statement } from '../briefing.ts';
import { readCited, verifyStatement } from '../checks/verify-statement.ts';
import { condense, isBalanced, type TokenRange } from './condense-sentence.ts';
import { countWords, sayRanges, type Say } from './say-sentence.ts';
import {
  hasClosedQuotes,
  isBareQuote,
  isRunTogether,
  isSomeonesVoice,
  pointsBack,
  type IsPerson,
} from './stands-alone.ts';

/** What statements are made from. */
export interface Telling {
  text: string;
  say: Say;
  isPerson: IsPerson;
}

type OfSentence<Found> = (telling: Telling, sentence: AnalysedSentence) => Found;

/** The same, worked out once for each sentence of an article: many statements are chosen from each. */
function once<Found>(find: OfSentence<Found>): OfSentence<Found> {
  const byTelling = new WeakMap<Telling, Map<AnalysedSentence, { found: Found }>>();
  return (telling, sentence) => {
    const bySentence = byTelling.get(telling) ?? new Map<AnalysedSentence, { found: Found }>();
    byTelling.set(telling, bySentence);
    const known = bySentence.get(sentence) ?? { found: find(telling, sentence) };
    bySentence.set(sentence, known);
    return known.found;
  };
}

/** A whole sentence of more words is told without the clauses that only add to it. */
const LONG_SENTENCE = 30;
/** What is longer and can't be cut is no sentence but several run together. */
const LONGEST_STATED = 70;

/**
 * The shortest part of its sentence that tells a clause: with who does it and who says so, with every "not" and "if"
 * that bears on it, and without a pronoun that nothing explains, as far as there is such a part. Null where the clause
 * stands only in a passage too long to be one sentence.
 */
export function stateClause(telling: Telling, sentence: AnalysedSentence, index: number): Statement | null {
  if (!isReporters(telling, sentence)) return null;
  const stated = partsAround(sentence, index)
    .filter((ranges) => isWhole(sentence, ranges))
    .map((ranges) => ({ ranges, statement: sayRanges(telling.text, sentence, ranges) }))
    .filter(({ statement }) => holds(telling, sentence, statement));
  const clear = stated.find(({ ranges }) => !pointsBack(tokensOf(sentence, ranges), telling.isPerson));
  return (clear ?? stated[0])?.statement ?? sayWhole(telling, sentence);
}

/** Whether the sentence is in the reporter's words, and holds the whole of what it quotes. */
const isReporters = once(
  (_, sentence) => !isSomeonesVoice(sentence.tokens) && !isBareQuote(sentence) && hasClosedQuotes(sentence.tokens),
);

/** A sentence as a statement, without clauses that only add to it where it is long; null where it is no one sentence. */
export const sayWhole: OfSentence<Statement | null> = once((telling, sentence) => {
  if (isRunTogether(sentence.tokens)) return null;
  const whole = telling.say(sentence);
  if (!holds(telling, sentence, whole)) return null;
  if (countWords(whole.text) <= LONG_SENTENCE) return whole;
  const statement = sayCondensed(telling, sentence) ?? whole;
  return countWords(statement.text) > LONGEST_STATED ? null : statement;
});

/** A sentence without the clauses that only add to it; null where there are none, or they bear on the rest. */
export const sayCondensed: OfSentence<Statement | null> = once((telling, sentence) => {
  const ranges = condense(sentence);
  if (ranges.length === 1 && ranges[0]?.last === sentence.tokens.length - 1) return null;
  const statement = sayRanges(telling.text, sentence, ranges);
  const isShorter = countWords(statement.text) < countWords(telling.say(sentence).text);
  return isShorter && isWhole(sentence, ranges) && holds(telling, sentence, statement) ? statement : null;
});

const cited = once(({ text }, { sentence: { start, end } }) => readCited(text.slice(start, end)));

/** Whether a sentence shows what a statement says. */
export const holds = (telling: Telling, sentence: AnalysedSentence, statement: Statement): boolean =>
  verifyStatement(statement, [cited(telling, sentence)]) === null;

const tokensOf = ({ tokens }: AnalysedSentence, ranges: readonly TokenRange[]): Token[] =>
  ranges.flatMap(({ first, last }) => tokens.slice(first, last + 1));

/** Whether a part ends where what it says ends: in no quote, before no quote that it announces, in one sentence. */
function isWhole({ tokens }: AnalysedSentence, ranges: readonly TokenRange[]): boolean {
  const part = ranges.flatMap(({ first, last }) => tokens.slice(first, last + 1));
  const end = ranges.at(-1)?.last ?? 0;
  const [last, next] = [tokens[end], tokens[end + 1]];
  const isInCompound = next?.text === '-' && next.start === last?.end;
  const goesOn =
    isInCompound ||
    /^(?::|["“‘]|``)$/u.test(next?.text ?? '') ||
    /^(?:saying|adding|said|added)$/u.test(part.at(-1)?.lower ?? '');
  return (
    !goesOn &&
    part.length <= LONGEST_STATED &&
    !isRunTogether(part) &&
    ranges.every(
      ({ first, last }) =>
        isBalanced(tokens.slice(0, first)) &&
        isBalanced(tokens.slice(first, last + 1)) &&
        hasClosedQuotes(tokens.slice(first, last + 1)),
    )
  );
}

/** The clause at `index` and those that it hangs on, each with its subject, the innermost first. */
function partsAround(sentence: AnalysedSentence, index: number): TokenRange[][] {
  const parts: TokenRange[][] = [];
  const { clauses } = sentence;
  for (let at: number | null = index, steps = 0; at !== null && steps < 10; steps += 1) {
    const clause: Clause | undefined = clauses[at];
    if (clause === undefined) break;
    const part = partOf(sentence, clause);
    if (part !== null) parts.push(part);
    at = clause.governor;
  }
  return parts;
}

/** Adverbial clauses that assert what they tell, whatever they hang on. */
const ASSERTING_MARKERS = /^(?:after|as|when|while|because)$/u;

/** A clause as a statement of its own; null where its grammar hangs on another one. */
function partOf(sentence: AnalysedSentence, clause: Clause): TokenRange[] | null {
  const { relation, subject, antecedent, subjectUnderstood } = clause;
  const { tokens } = sentence;
  const own = trimmed(sentence, clause);
  const isFinite = clause.verb.form === 'finite';
  // What stands behind a comma may belong to the clause around it again.
  const hasComma = ({ first, last }: TokenRange): boolean =>
    tokens.slice(first, last + 1).some(({ text }) => text === ',');
  switch (relation) {
    case 'main':
      return isFinite && subject !== null ? [own] : null;
    case 'adverbial':
      return isFinite && subject !== null && !subjectUnderstood && ASSERTING_MARKERS.test(clause.marker ?? '')
        ? [own]
        : null;
    case 'conjunct':
      return conjunctPart(sentence, clause, own);
    case 'participial':
      // "Dahl, adding that …": who says so, and what.
      return SPEECH_VERBS.has(clause.verb.lemma) && subject !== null && tokens[own.first - 1]?.text === ','
        ? [subject, { first: own.first - 1, last: own.last }]
        : null;
    case 'relative':
      // "a new bridge, which is to open in spring": "a new bridge is to open in spring".
      return antecedent !== null && subjectUnderstood && addsToNoun(sentence, clause, antecedent) && !hasComma(own)
        ? [
            { first: antecedent.first, last: antecedent.last },
            { first: own.first + 1, last: own.last },
          ]
        : null;
    default:
      return null;
  }
}

/**
 * "a new bridge, which is to open in spring": what a comma sets apart is told of its noun whatever the sentence says of
 * it; "a strike planned for August" may have been called off.
 */
function addsToNoun({ tokens }: AnalysedSentence, { marker, first, verb }: Clause, antecedent: Phrase): boolean {
  const finite = tokens[verb.first]?.lower ?? '';
  const isMany =
    antecedent.items.length > 1 || tokens[antecedent.head]?.lower !== tokens[antecedent.head]?.lemma.toLowerCase();
  // "devices, which is set to …" tells of something before the devices.
  if (/^(?:which|who)$/u.test(marker ?? '') && (isMany ? /^(?:is|was|has)$/u : /^(?:are|were|have)$/u).test(finite))
    return false;
  const isNamed = /^(?:NOUN|PROPN)$/u.test(tokens[antecedent.head]?.pos ?? '');
  // "…, which may help" behind a bare noun often means the whole sentence.
  const isSure = marker !== 'which' || antecedent.first < antecedent.last || tokens[antecedent.head]?.pos === 'PROPN';
  const isApart = tokens[antecedent.last + 1]?.text === ',' && first - antecedent.last <= 3;
  return isNamed && isSure && isApart && /^(?:who|which)$/u.test(marker ?? '');
}

/** "Dahl resigned and left the country": "Dahl left the country", where both are told and not only said or planned. */
function conjunctPart({ clauses }: AnalysedSentence, clause: Clause, own: TokenRange): TokenRange[] | null {
  let root: Clause | undefined = clause;
  while (root?.relation === 'conjunct' && root.governor !== null) root = clauses[root.governor];
  const { subject, subjectUnderstood, verb } = clause;
  if (root?.relation !== 'main' || verb.form !== 'finite' || subject === null) return null;
  if (!subjectUnderstood) return [own];
  return subject.last < own.first ? [{ first: subject.first, last: subject.last }, own] : null;
}

/** A clause from behind the word that opens it to before the mark that closes it. */
function trimmed({ tokens }: AnalysedSentence, clause: Clause): TokenRange {
  let { first, last } = clause;
  const opens = (at: number): boolean =>
    tokens[at]?.text === ',' ||
    /^(?:and|but|or|so|that)$/u.test(tokens[at]?.lower ?? '') ||
    (clause.relation === 'adverbial' && tokens[at]?.lower === clause.marker);
  while (first < last && opens(first)) first += 1;
  while (last > first && /^[.,;:]$/u.test(tokens[last]?.text ?? '')) last -= 1;
  return { first, last };
}
