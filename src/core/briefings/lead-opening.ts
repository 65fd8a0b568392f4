import type { Sentence } from '../articles/article.ts';
import { analyseText, textBetween, type AnalysedSentence } from '../language/analyse-text.ts';
import type { Clause } from '../language/clause.ts';
import type { Statement } from './briefing.ts';
import { unTitleCase } from './un-title-case.ts';

/** The title or a sentence of the opening, with the text that its tokens point into and what it is cited by. */
export interface Opening {
  text: string;
  sentence: AnalysedSentence;
  cite: string;
}

/** How many body sentences make the opening of an article. */
const OPENING_SENTENCES = 4;

/** The title, where it says something, and the first sentences of the body. */
export function openingsOf(
  article: { title: string | null; text: string },
  sentences: readonly AnalysedSentence[],
): { title: Opening | null; body: Opening[] } {
  const told = sentences.filter(({ sentence, clauses }) => sentence.kind === 'body' && clauses.length > 0);
  const body = told
    .slice(0, OPENING_SENTENCES)
    .map((sentence) => ({ text: article.text, sentence, cite: sentence.sentence.id }));
  return { title: article.title === null ? null : readTitle(article.title, article.text), body };
}

/** What stands before the news of a title: "Croydon crash: Driver arrested". */
const TOPIC = /^[^:]{3,60}: (?=\S)/u;

/** The title behind its topic, read with the capitals that only its style gives taken back. */
function readTitle(title: string, text: string): Opening | null {
  const plain = unTitleCase(title, text);
  const from = TOPIC.exec(plain)?.[0].length ?? 0;
  return readAsSentence(title, plain, from) ?? (from > 0 ? readAsSentence(title, plain, 0) : null);
}

function readAsSentence(title: string, plain: string, start: number): Opening | null {
  const whole: Sentence = { id: 's1', start, end: plain.length, kind: 'heading' };
  const [sentence] = analyseText(plain, [whole]);
  return sentence === undefined || sentence.clauses.length === 0 ? null : { text: title, sentence, cite: 'title' };
}

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
  while (to >= from && tokens[to]?.pos === 'PUNCT') to -= 1;
  while (from <= to && tokens[from]?.pos === 'PUNCT') from += 1;
  const text = from > to ? '' : textBetween(opening.text, tokens, from, to);
  return text === '' ? null : { text, cites: [opening.cite] };
}

/** The clause that tells the main event: the first that asserts something by itself. */
export function mainClauseOf({ sentence: { clauses } }: Opening): Clause | undefined {
  return clauses.find(({ relation, subject }) => relation === 'main' && subject !== null);
}
