import { analyseText, type AnalysedSentence } from '../../../src/core/language/analyse-text.ts';
import type { Clause, Phrase } from '../../../src/core/language/clause.ts';

/** The grammar of a text that is one sentence. */
export function analyseSentence(text: string): AnalysedSentence {
  const [sentence] = analyseText(text, [{ id: 's1', start: 0, end: text.length, kind: 'body' }]);
  if (sentence === undefined) throw new Error('one sentence goes in and none came out');
  return sentence;
}

/** The text from one token to another, both inclusive. */
export const wordsBetween = (text: string, { tokens }: AnalysedSentence, first: number, last: number): string =>
  text.slice(tokens[first]?.start, tokens[last]?.end);

/**
 * The clauses of a sentence, one a line, to be read at a glance:
 * `relation marker < governing verb: subject [verb] object + object; preposition phrase; @time`.
 * An understood subject stands in brackets; a passive verb has a "p" behind it.
 */
export function describeClauses(text: string): string[] {
  const sentence = analyseSentence(text);
  return sentence.clauses.map((clause) => describeClause(text, sentence, clause));
}

function describeClause(text: string, sentence: AnalysedSentence, clause: Clause): string {
  const words = ({ first, last }: { first: number; last: number }): string => wordsBetween(text, sentence, first, last);
  const governor = clause.governor === null ? undefined : sentence.clauses[clause.governor];
  const opening = [
    clause.relation,
    clause.marker ?? '',
    governor === undefined ? '' : `< ${words(governor.verb)}`,
  ].filter((part) => part !== '');
  const parts = [
    `${subjectOf(clause, words)} [${words(clause.verb)}]${clause.verb.voice === 'passive' ? 'p' : ''} ${clause.objects.map(words).join(' + ')}`,
    ...clause.obliques.map((oblique) => `${oblique.preposition} ${words(oblique.phrase)}`),
    ...clause.times.map((time) => `@${words(time)}`),
  ];
  return `${opening.join(' ')}: ${parts.map((part) => part.trim()).join('; ')}`;
}

function subjectOf({ subject, subjectUnderstood }: Clause, words: (phrase: Phrase) => string): string {
  if (subject === null) return '–';
  return subjectUnderstood ? `(${words(subject)})` : words(subject);
}
