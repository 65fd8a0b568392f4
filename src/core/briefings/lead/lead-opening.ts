import { analyseText, textBetween, type AnalysedSentence } from '../../language/analyse-text.ts';
import type { Clause } from '../../language/clause.ts';
import type { Token } from '../../language/token.ts';
import type { Statement } from '../briefing.ts';
import { unTitleCase } from './un-title-case.ts';

/** The title or a sentence of the opening, with the text that its tokens point into and what it is cited by. */
export interface Opening {
  text: string;
  sentence: AnalysedSentence;
  cite: string;
}

/** How many body sentences make the opening of an article. */
const OPENING_SENTENCES = 4;

/** The news of the title, where it says any; the whole title, topic and all; and the first sentences of the body. */
export function openingsOf(
  article: { title: string | null; text: string },
  sentences: readonly AnalysedSentence[],
): { title: Opening | null; topic: Opening | null; body: Opening[] } {
  const told = sentences.filter(({ sentence, clauses }) => sentence.kind === 'body' && clauses.length > 0);
  const body = told
    .slice(0, OPENING_SENTENCES)
    .map((sentence) => ({ text: article.text, sentence, cite: sentence.sentence.id }));
  const { title } = article;
  if (title === null) return { title: null, topic: null, body };
  const plain = unTitleCase(title, article.text);
  const whole = readAsSentence(title, plain, { start: 0, end: plain.length });
  const parts = partsOf(plain).map((part) => readAsSentence(title, plain, part));
  return { title: [...parts, whole].find(saysSomething) ?? null, topic: whole, body };
}

/** The two sides of a colon: "Croydon crash: Driver arrested", "Cubs win Series: 'Baseball will never be the same'". */
function partsOf(title: string): { start: number; end: number }[] {
  const colon = title.search(/: (?=\S)/u);
  if (colon === -1) return [];
  return [
    { start: 0, end: colon },
    { start: colon + 2, end: title.length },
  ];
}

/** Reads a part of a title whose style's capitals were taken back. */
function readAsSentence(title: string, plain: string, part: { start: number; end: number }): Opening | null {
  const [sentence] = analyseText(plain, [{ id: 's1', kind: 'heading', ...part }]);
  return sentence === undefined ? null : { text: title, sentence, cite: 'title' };
}

const saysSomething = (opening: Opening | null): opening is Opening =>
  opening !== null && mainClauseOf(opening) !== undefined;

/** What the first opening says that says anything. */
export function firstOf(openings: readonly Opening[], find: (opening: Opening) => Statement | null): Statement | null {
  for (const opening of openings) {
    const found = find(opening);
    if (found !== null) return found;
  }
  return null;
}

/** The words from one token to another, both inclusive, without marks at their ends; null where none is left. */
export function wordsOf(opening: Opening, first: number, last: number): Statement | null {
  const { tokens } = opening.sentence;
  let [from, to] = [first, last];
  while (to >= from && isLooseEnd(tokens, to)) to -= 1;
  while (from <= to && tokens[from]?.pos === 'PUNCT') from += 1;
  const text = from > to ? '' : textBetween(opening.text, tokens, from, to);
  return text === '' ? null : { text, cites: [opening.cite] };
}

/** A mark, or a word that leads on to what is not there: "turned over in a". */
function isLooseEnd(tokens: readonly Token[], at: number): boolean {
  const pos = tokens[at]?.pos ?? 'PUNCT';
  return /^(?:PUNCT|DET|CCONJ)$/u.test(pos) || (pos === 'ADP' && tokens[at - 1]?.pos !== 'VERB');
}

/** The clause that tells the main event: the first that asserts something by itself. */
export function mainClauseOf({ sentence: { clauses } }: Opening): Clause | undefined {
  return clauses.find(({ relation, subject }) => relation === 'main' && subject !== null);
}

/** Words of the longest phrase that still answers "what". */
const LONGEST_VERB_PHRASE = 6;

/** Where the verb phrase of a clause ends: behind its object and the phrases tied to it, as long as it stays short. */
export function verbPhraseEnd(clauses: readonly Clause[], clause: Clause): number {
  const { verb, objects, obliques } = clause;
  const longest = verb.first + LONGEST_VERB_PHRASE - 1;
  let end = Math.max(verb.last, objects.at(-1)?.last ?? 0);
  for (const { at, phrase } of obliques) if (at === end + 1 && phrase.last <= longest) end = phrase.last;
  if (end > verb.last) return Math.min(end, verb.first + 2 * LONGEST_VERB_PHRASE);
  const index = clauses.indexOf(clause);
  const asides = clauses.filter(
    ({ first, governor, relation }) => first > end && governor === index && relation === 'adverbial',
  );
  return Math.max(verb.last, Math.min(clause.last, longest, ...asides.map(({ first }) => first - 1)));
}
