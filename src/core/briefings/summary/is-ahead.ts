import type { AnalysedSentence } from '../../language/analyse-text.ts';
import type { Clause } from '../../language/clause.ts';
import { judgeStatus } from '../../language/judge-status.ts';
import { governorOf } from '../../language/roles.ts';
import type { Token } from '../../language/token.ts';
import { SPEECH_VERBS, TEMPORAL_NOUNS } from '../../language/verb-classes.ts';
import { wordList } from '../../language/word-list.ts';

/** Whether a clause has a date behind the day of publication. */
export type IsLater = (sentence: AnalysedSentence, clause: Clause) => boolean;

/** Verbs that make a plan of the infinitive behind them, whenever they were said: "agreed to meet". */
const COMMITTING = wordList('agree promise pledge vow decide propose threaten offer');
/** Verbs and adjectives that make one only as long as they hold: "plans to", "is due to"; "was due to" is over. */
const PLANNING = wordList(
  'plan intend aim hope expect schedule set prepare due poised ready likely scheduled expected',
);
const ABILITY = wordList('see hear feel smell taste tell remember afford believe understand be');
/** Nouns behind which "that … would" tells what someone says, and not what is to come. */
const SAID_THINGS = wordList(
  'report rumour rumor claim allegation suggestion idea fear hope belief accusation speculation',
);

/** Whether a clause tells what is planned or possible from where the article stands; what one asks, imagines or could once do is not. */
export function isAhead(sentence: AnalysedSentence, clause: Clause, isLater: IsLater): boolean {
  const { tokens, clauses } = sentence;
  const { verb } = clause;
  if (judgeStatus(tokens, clauses, clauses.indexOf(clause)).status === 'denied') return false;
  if (clause.relation === 'infinitive') return !verb.negated && isPlannedBy(sentence, clause, isLater);
  // What someone quoted will do for themselves is no news; "Will & Grace" is a name that the tagger takes for a verb.
  if (tokens[clause.subject?.head ?? -1]?.text === 'I') return false;
  const opensAsName = verb.first > 0 && /^\p{Lu}/u.test(tokens[verb.first]?.text ?? '');
  // "Asked what she will miss": what is asked.
  const opening = tokens.slice(Math.max(0, clause.first - 1), clause.first + 1);
  const isAsked = opening.some(({ lower }) => /^(?:what|how)$/u.test(lower));
  if (verb.form !== 'finite' || opensAsName || isAsked) return false;
  if (verb.modal === null && verb.tense === 'present' && !verb.negated) return isPresentPlan(sentence, clause, isLater);
  return isForetold(sentence, clause, isLater);
}

/** "the talks resume on Friday", "the board expects the results by May": the present, of what is to come. */
function isPresentPlan(sentence: AnalysedSentence, clause: Clause, isLater: IsLater): boolean {
  if (SPEECH_VERBS.has(clause.verb.lemma)) return false;
  const expects =
    /^(?:expect|plan|await)$/u.test(clause.verb.lemma) && clause.verb.voice === 'active' && clause.objects.length > 0;
  const hasOwnSubject = clause.subject !== null && !clause.subjectUnderstood;
  return expects || (hasOwnSubject && isLater(sentence, clause));
}

/** "will open", "may close", "said that it would open". */
function isForetold(sentence: AnalysedSentence, clause: Clause, isLater: IsLater): boolean {
  const { tokens } = sentence;
  const { verb } = clause;
  const words = tokens.slice(verb.first, verb.last + 1).map(({ lower }) => lower);
  if (words.includes('have') && verb.modal !== null) return false;
  // "would not say": a refusal.
  if (verb.negated && verb.modal === 'would' && SPEECH_VERBS.has(verb.lemma)) return false;
  if (verb.tense === 'future' || /^(?:may|might)$/u.test(verb.modal ?? '')) return true;
  // In a quote "would" and "could" tell what one does, or would if one could.
  if (!/^(?:would|could)$/u.test(verb.modal ?? '') || isQuotedAt(tokens, verb.first)) return false;
  if (verb.modal === 'could' && verb.negated) return false;
  if (verb.modal === 'could' && isLater(sentence, clause)) return true;
  return !(verb.modal === 'could' && isAbility(sentence, clause)) && isSaid(sentence, clause);
}

/** "could see", "he could make anyone laugh": what someone was able to do is no prospect. */
function isAbility({ tokens }: AnalysedSentence, { verb, subject }: Clause): boolean {
  const who = tokens[subject?.head ?? -1]?.lower ?? '';
  return ABILITY.has(verb.lemma) || (verb.voice === 'active' && /^(?:he|she|i|who)$/u.test(who));
}

const isQuotedAt = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(0, at).filter(({ text }) => /^(?:["“”]|``|'')$/u.test(text)).length % 2 === 1;

/** "would" and "could" tell what is to come where someone says so, or the article itself; not what was hoped or feared. */
function isSaid({ tokens, clauses }: AnalysedSentence, clause: Clause): boolean {
  const governor = governorOf(clauses, clause);
  if (clause.relation === 'relative') return !SAID_THINGS.has(tokens[clause.antecedent?.head ?? -1]?.lemma ?? '');
  if (governor === undefined) return true;
  const root = governor.relation === 'conjunct' ? governorOf(clauses, governor) : governor;
  return SPEECH_VERBS.has(governor.verb.lemma) && root?.relation === 'main' && !isSaidThing(tokens, governor);
}

/** "an earlier report that …", which the tagger takes for a verb. */
const isSaidThing = (tokens: readonly Token[], { verb }: Clause): boolean =>
  SAID_THINGS.has(verb.lemma) && /^(?:DET|ADJ)$/u.test(tokens[verb.first - 1]?.pos ?? '');

/** "is due to host", "has agreed to meet": what the infinitive hangs on makes it a plan, and still does. */
function isPlannedBy(sentence: AnalysedSentence, clause: Clause, isLater: IsLater): boolean {
  const { tokens, clauses } = sentence;
  const governor = governorOf(clauses, clause);
  if (governor === undefined || governor.verb.negated || hangsOnNoun(tokens, governor, clause)) return false;
  const { verb, modifiers, relation } = governor;
  const isBarePast = verb.tense === 'past' && verb.form === 'finite' && verb.first === verb.last;
  if (COMMITTING.has(verb.lemma)) {
    // "after the company agreed to hire", "had decided to cut": settled before something else, and no news.
    const isNews = relation === 'main' || relation === 'conjunct' || (!isBarePast && verb.form === 'finite');
    return isNews && tokens[verb.first]?.lower !== 'had';
  }
  if (verb.form !== 'finite' && relation !== 'infinitive' && relation !== 'reduced-relative') return false;
  const isOver = /^(?:was|were|had)$/u.test(tokens[verb.first]?.lower ?? '') || (isBarePast && verb.voice === 'active');
  if (isOver && !isReported(clauses, governor)) return false;
  if (verb.lemma === 'be' && clause.first === verb.last + 1) return true;
  if (verb.lemma === 'go' && verb.progressive) return true;
  const isCopula = /^(?:be|remain|seem|appear|look)$/u.test(verb.lemma);
  const words = isCopula ? modifiers.map((at) => tokens[at]?.lower ?? '') : [verb.lemma];
  return words.some((word) => PLANNING.has(word)) || isLater(sentence, clause);
}

/** "proposed members as part of its effort to win": a noun between verb and infinitive, and none that says when or by whom. */
function hangsOnNoun(tokens: readonly Token[], { verb }: Clause, { first }: Clause): boolean {
  const between = tokens.slice(verb.last + 1, first);
  const hasNoun = between.some(({ pos, lower }) => pos === 'NOUN' && !TEMPORAL_NOUNS.has(lower));
  return hasNoun && !between.some(({ lower }) => lower === 'by');
}

const isReported = (clauses: readonly Clause[], clause: Clause): boolean =>
  clause.relation === 'complement' && SPEECH_VERBS.has(governorOf(clauses, clause)?.verb.lemma ?? '');
