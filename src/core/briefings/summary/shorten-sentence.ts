import type { AnalysedSentence } from '../../language/analyse-text.ts';
import type { Chunk } from '../../language/chunk.ts';
import type { Clause } from '../../language/clause.ts';
import type { Token } from '../../language/token.ts';
import { SPEECH_VERBS } from '../../language/verb-classes.ts';
import { isBalanced } from './condense-sentence.ts';

/** What must not be cut off: it would turn what the sentence says. */
const TURNING_WORDS = new Set([
  'if',
  'unless',
  'although',
  'though',
  'but',
  'except',
  'until',
  'without',
  'despite',
  'whether',
  'than',
]);

/**
 * The beginning of the sentence, from token `from`, that holds its main clause with verb and objects, cut at the end
 * of a phrase so that it has at most `longest` characters. Null where the sentence can't be cut without losing who
 * says it, a condition, or half of a quote.
 */
export function shortenSentence(
  sentence: AnalysedSentence,
  from: number,
  longest: number,
): { start: number; end: number } | null {
  const { tokens, clauses } = sentence;
  const main = clauses.find(
    ({ relation, subject, verb }) => relation === 'main' && subject !== null && verb.form === 'finite',
  );
  const start = tokens[from]?.start;
  if (main === undefined || start === undefined || tokens.some(({ lower }) => TURNING_WORDS.has(lower))) return null;
  const needed = Math.max(coreEnd(main), ...clauses.map((clause) => attributionEnd(clauses, clause)));
  const cuts = cutsBehind(sentence, needed, main).filter((at) => at > from && isBalanced(tokens.slice(from, at)));
  const end = cuts.map((at) => tokens[at - 1]?.end ?? Infinity).findLast((candidate) => candidate - start <= longest);
  return end === undefined ? null : { start, end };
}

/** Where the verb, its objects and the adjective behind a copula end. */
function coreEnd({ verb, objects, modifiers }: Clause): number {
  const near = modifiers.filter((at) => at > verb.last && at < verb.last + 3);
  return Math.max(verb.last, ...objects.map(({ last }) => last), ...near);
}

/** Where the words that say who says it end ("according to …", "…, the police said"); -1 where the clause has none. */
function attributionEnd(clauses: readonly Clause[], clause: Clause): number {
  const source = clause.obliques.find(({ preposition }) => preposition === 'according to');
  const index = clauses.indexOf(clause);
  const isAside = SPEECH_VERBS.has(clause.verb.lemma) && clause.objects.length === 0 && clause.relation === 'main';
  const saysWhat = clauses.some(({ governor, relation }) => governor === index && relation === 'complement');
  return Math.max(source?.phrase.last ?? -1, isAside && !saysWhat ? clause.verb.last : -1);
}

/** The tokens before which the sentence may be cut: in no clause before its verb, at commas where a complement follows. */
function cutsBehind({ tokens, chunks, clauses }: AnalysedSentence, needed: number, main: Clause): number[] {
  const index = clauses.indexOf(main);
  const hasComplement = clauses.some(
    ({ governor, relation, first }) =>
      governor === index && (relation === 'complement' || relation === 'infinitive') && first <= needed + 3,
  );
  // "as" may open a clause whose verb is far: nothing is cut behind it.
  const as = tokens.findIndex(({ lower }, at) => at > needed && lower === 'as');
  const lastCut = as === -1 ? Infinity : as;
  const isBeforeVerb = (cut: number): boolean => clauses.some(({ first, verb }) => first < cut && cut <= verb.last);
  return chunks
    .filter((chunk, at) => canEndBefore(chunk, hasComplement) && !isMeasured(tokens, chunks[at - 1]))
    .filter(({ first }) => first > needed && first <= lastCut && !isBeforeVerb(first))
    .map(({ first }) => first);
}

/** "14 months | after": a length of time belongs to what follows it. */
const isMeasured = (tokens: readonly Token[], before: Chunk | undefined): boolean =>
  before?.kind === 'noun-phrase' &&
  /^(?:minute|hour|day|week|month|year|decade)s?$/u.test(tokens[before.head]?.lower ?? '');

function canEndBefore(chunk: Chunk, atCommasOnly: boolean): boolean {
  if (chunk.kind === 'noun-phrase' || chunk.kind === 'verb-group') return false;
  if (chunk.kind === 'comma' || atCommasOnly) return chunk.kind === 'comma';
  return /^(?:preposition|relative|stop|subordinator)$/u.test(chunk.kind) && chunk.word !== 'of';
}
