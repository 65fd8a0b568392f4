import type { Clause, Phrase } from '../../language/clause.ts';
import type { Token } from '../../language/token.ts';
import { wordList } from '../../language/word-list.ts';

/** Tokens of a phrase that still answers "what" or "how" at a glance. */
const LONG_ENOUGH = 9;
/** A phrase with the clause that it can't do without ("agrees to buy …", "says he …") may be longer. */
const LONGEST = 15;

/** Verbs that an infinitive completes: without it they say nothing. */
const COMPLETED_BY_INFINITIVE = wordList(`
  agree aim appear attempt be begin bid cease choose claim continue decide decline dare due expect fail fear force get go have help hope intend
  manage need offer order oblige plan pledge pretend prepare promise propose prove refuse seek seem set start stop struggle swear tend tell threaten
  try urge use vote vow want wish allow ask ban warn advise invite persuade encourage cause lead appoint elect choose require request schedule`);

/** Whether the verb of a clause says nothing without the infinitive behind it: "agrees | to buy". */
export const needsInfinitive = ({ verb }: Pick<Clause, 'verb'>): boolean => isCompletedByInfinitive(verb.lemma);

/** The same of a verb by its base form, with or without its particle. */
export const isCompletedByInfinitive = (lemma: string): boolean =>
  COMPLETED_BY_INFINITIVE.has(lemma.split(' ')[0] ?? '');

/** Prepositions that lead on to why or after what it happened; "outraged over …" is nothing without it. */
const LEADS_ON = new Set([
  ...wordList('after following amid over since despite before until as'),
  'because of',
  'due to',
  'according to',
]);

/**
 * Where the verb phrase of a clause ends: behind its object, what completes its verb, and the phrases tied to it, as
 * long as it stays short and is not cut inside one of them.
 */
export function verbPhraseEnd(clauses: readonly Clause[], clause: Clause, tokens: readonly Token[]): number {
  const { verb } = clause;
  const core = withDescription(clauses, coreEnd(clause, tokens), tokens);
  const completion = completionOf(clauses, clause, core);
  if (completion !== undefined) {
    const end = verbPhraseEnd(clauses, completion, tokens);
    if (end - verb.first < LONGEST) return Math.max(end, core);
  }
  return asWhatEnd(clause, withTiedPhrases(clause, core, tokens), tokens);
}

/** "identify three | remaining victims", "made a $12 million | \"final offer\"": what a number is of. */
export function withDescription(clauses: readonly Clause[], core: number, tokens: readonly Token[]): number {
  if (tokens[core]?.pos !== 'NUM') return core;
  if (OPENING_MARK.test(tokens[core + 1]?.text ?? '')) {
    const close = tokens.findIndex(
      ({ text }, at) => at > core + 1 && at < core + LONG_ENOUGH && CLOSING_MARK.test(text),
    );
    return close === -1 ? core : close - 1;
  }
  const description = clauses.find(({ relation, first }) => relation === 'reduced-relative' && first === core + 1);
  return description === undefined ? core : Math.max(core, ...description.objects.map(({ last }) => last));
}

const OPENING_MARK = /^["“‘]$/u;
const CLOSING_MARK = /^["”’]$/u;

/** Where verb, particle and objects end, and what is said of them behind a copula or "leave … dead". */
function coreEnd({ verb, objects, modifiers }: Clause, tokens: readonly Token[]): number {
  const behind = objects.filter(({ first }) => first > verb.last);
  const particle = isParticle(tokens, verb.last + 1) ? verb.last + 1 : verb.last;
  const end = Math.max(particle, ...behind.map(({ last }) => last));
  const isSaidOf = (at: number): boolean =>
    modifiers.includes(at) || (LEAVES_STATE.has(verb.lemma) && tokens[at]?.pos === 'ADJ' && !isNounAt(tokens, at + 1));
  let last = end;
  while (isSaidOf(last + 1)) last += 1;
  return /^(?:ADJ|VERB|ADV)$/u.test(tokens[last]?.pos ?? '') ? last : end;
}

/** Verbs whose object gets an adjective behind it: "left two dead", "make them lighter". */
const LEAVES_STATE = wordList('leave make find keep turn declare render fear pronounce hold get set drive');

/** "blacked out in", "is out": of two prepositions the first belongs to the verb; so does one with nothing behind it. */
const isParticle = (tokens: readonly Token[], at: number): boolean =>
  /^(?:ADP|ADV)$/u.test(tokens[at]?.pos ?? '') && /^(?:ADP|PUNCT|SCONJ)$/u.test(tokens[at + 1]?.pos ?? 'PUNCT');

const isNounAt = (tokens: readonly Token[], at: number): boolean => /^(?:NOUN|PROPN|ADJ)$/u.test(tokens[at]?.pos ?? '');

/** The infinitive or complement directly behind that the verb is nothing without. */
function completionOf(clauses: readonly Clause[], clause: Clause, core: number): Clause | undefined {
  const index = clauses.indexOf(clause);
  return clauses.find(
    ({ governor, relation, first }) =>
      governor === index &&
      first > clause.verb.last &&
      first <= core + 2 &&
      (relation === 'complement' || (relation === 'infinitive' && needsInfinitive(clause))),
  );
}

/** Verbs that say as what: "named as the winner", "described as 'excellent'". */
const AS_WHAT = wordList(
  'describe hail name identify brand dismiss see treat regard unveil reveal appoint elect choose confirm install',
);

/** Where the phrase ends that says as what; `end` where there is none. */
function asWhatEnd({ verb, obliques }: Clause, end: number, tokens: readonly Token[]): number {
  if (tokens[end + 1]?.lower !== 'as' || !AS_WHAT.has(verb.lemma)) return end;
  const named = obliques.find(({ at }) => at === end + 1);
  if (named !== undefined) return named.phrase.last - verb.first < LONGEST ? named.phrase.last : end;
  let last = end + 1;
  while (/^(?:ADV|ADJ|PUNCT)$/u.test(tokens[last + 1]?.pos ?? '') && !/^[,.;:]$/u.test(tokens[last + 1]?.text ?? ''))
    last += 1;
  return last === end + 1 ? end : last;
}

function withTiedPhrases({ verb, obliques, times }: Clause, core: number, tokens: readonly Token[]): number {
  const tied: { at: number; phrase: Phrase }[] = [
    ...obliques.filter(
      ({ preposition }) => !LEADS_ON.has(preposition) || (preposition === 'over' && core === verb.first),
    ),
    ...times.map((phrase) => ({ at: phrase.first, phrase })),
  ].sort((a, b) => a.at - b.at);
  let end = core;
  for (const { at, phrase } of tied) {
    if (at !== end + 1 && !(at === end + 2 && tokens[end + 1]?.pos === 'ADV')) continue;
    if (phrase.last - verb.first >= LONG_ENOUGH) break;
    end = phrase.last;
  }
  return end;
}
