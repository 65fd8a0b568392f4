import { edtfBounds } from '../../dates/edtf.ts';
import type { AnalysedSentence } from '../../language/analyse-text.ts';
import type { Clause } from '../../language/clause.ts';
import { judgeStatus } from '../../language/judge-status.ts';
import { governorOf } from '../../language/roles.ts';
import type { Token } from '../../language/token.ts';
import { SPEECH_VERBS } from '../../language/verb-classes.ts';
import { wordList } from '../../language/word-list.ts';
import type { Statement } from '../briefing.ts';
import type { DatesOf } from '../events/dates-by-sentence.ts';
import { stateClause, type Telling } from './state-clause.ts';
import type { WeighedSentence } from './weigh-sentences.ts';

const MOST_NEXT = 8;

/** Verbs and adjectives that make a plan of the infinitive behind them, whenever they were said: "agreed to meet". */
const COMMITTING = wordList('agree promise pledge vow decide propose threaten offer');
/** Those that make one only as long as they hold: "plans to", "is due to"; "was due to" is over. */
const PLANNING = wordList(
  'plan intend aim hope expect schedule set prepare go due poised ready likely scheduled expected',
);
const ABILITY = wordList('see hear feel smell taste tell remember afford believe understand be');

/** What is planned or possible: the clauses that say so, in the article's order. */
export function chooseNext(
  weighed: readonly WeighedSentence[],
  datesOf: DatesOf,
  publishedAt: string | null,
  telling: Telling,
): Statement[] {
  const isLater = laterThan(datesOf, publishedAt);
  const stated: Statement[] = [];
  for (const { sentence } of weighed) {
    if (stated.length >= MOST_NEXT) break;
    if (sentence.tokens.at(-1)?.text === '?') continue;
    const ahead = sentence.clauses.findIndex((clause) => isAhead(sentence, clause, isLater));
    const statement = ahead === -1 ? null : stateClause(telling, sentence, ahead);
    if (statement !== null) stated.push(statement);
  }
  return stated;
}

type IsLater = (sentence: AnalysedSentence, clause: Clause) => boolean;

function isAhead(sentence: AnalysedSentence, clause: Clause, isLater: IsLater): boolean {
  const { tokens, clauses } = sentence;
  const { verb } = clause;
  const words = tokens.slice(verb.first, verb.last + 1).map(({ lower }) => lower);
  if (words.includes('have') && verb.modal !== null) return false;
  if (verb.modal === 'would' && isQuotedAt(tokens, verb.first)) return false;
  const { status } = judgeStatus(tokens, clauses, clauses.indexOf(clause));
  if (status !== 'planned' && status !== 'possible') return false;
  if (clause.relation === 'infinitive') return isPlannedBy(sentence, clause) || isLater(sentence, clause);
  if (verb.modal === 'would') return isForetold(sentence, clause);
  if (verb.tense === 'future') return true;
  if (!/^(?:could|may|might)$/u.test(verb.modal ?? '')) return false;
  return (
    verb.modal !== 'could' ||
    isLater(sentence, clause) ||
    (!isAbility(sentence, clause) && isForetold(sentence, clause))
  );
}

/** "could see", "he could make anyone laugh": what someone was able to do is no prospect. */
function isAbility({ tokens }: AnalysedSentence, { verb, subject }: Clause): boolean {
  const who = tokens[subject?.head ?? -1]?.lower ?? '';
  return ABILITY.has(verb.lemma) || (verb.voice === 'active' && /^(?:he|she|i|who)$/u.test(who));
}

/** In a quote "would" tells what one does, or would if one could; what is to come is said with "will" there. */
const isQuotedAt = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(0, at).filter(({ text }) => /^(?:["“”]|``|'')$/u.test(text)).length % 2 === 1;

/** "is due to host", "has agreed to meet": what the infinitive hangs on makes it a plan, and still does. */
function isPlannedBy({ tokens, clauses }: AnalysedSentence, clause: Clause): boolean {
  const governor = governorOf(clauses, clause);
  if (governor === undefined) return false;
  const { verb, modifiers } = governor;
  if (COMMITTING.has(verb.lemma)) return !verb.negated;
  const isCopula = /^(?:be|remain|seem|appear|look)$/u.test(verb.lemma);
  const isDirect = clause.first === verb.last + 1;
  const words = isCopula ? modifiers.map((at) => tokens[at]?.lower ?? '') : [verb.lemma];
  const isOver =
    /^(?:was|were|had)$/u.test(tokens[verb.first]?.lower ?? '') ||
    (verb.tense === 'past' &&
      verb.voice === 'active' &&
      verb.form === 'finite' &&
      tokens[verb.first]?.lower === tokens[verb.head]?.lower);
  const plans = words.some((word) => PLANNING.has(word)) || (verb.lemma === 'be' && isDirect);
  return plans && !verb.negated && (!isOver || isReported(clauses, governor));
}

/** Nouns behind which "that … would" tells what someone says, and not what is to come. */
const SAID_THINGS = wordList(
  'report rumour rumor claim allegation suggestion idea fear hope belief accusation speculation',
);

/** "would" and "could" tell what is to come where someone says so, or the article itself does; not what was hoped or feared. */
function isForetold({ tokens, clauses }: AnalysedSentence, clause: Clause): boolean {
  const governor = governorOf(clauses, clause);
  if (clause.relation === 'relative') return !SAID_THINGS.has(tokens[clause.antecedent?.head ?? -1]?.lemma ?? '');
  if (governor === undefined) return true;
  const root = governor.relation === 'conjunct' ? governorOf(clauses, governor) : governor;
  return SPEECH_VERBS.has(governor.verb.lemma) && root?.relation === 'main';
}

const isReported = (clauses: readonly Clause[], clause: Clause): boolean =>
  clause.relation === 'complement' && SPEECH_VERBS.has(governorOf(clauses, clause)?.verb.lemma ?? '');

/** Whether a clause has a date behind the day of publication. */
function laterThan(datesOf: DatesOf, publishedAt: string | null): IsLater {
  if (publishedAt === null) return () => false;
  const published = edtfBounds(publishedAt).end;
  return ({ sentence, tokens }, { first, last }) =>
    datesOf(sentence.id).some(
      ({ edtf, start, end }) =>
        edtf !== null &&
        edtfBounds(edtf).start > published &&
        start >= (tokens[first]?.start ?? 0) &&
        end <= (tokens[last]?.end ?? 0),
    );
}
