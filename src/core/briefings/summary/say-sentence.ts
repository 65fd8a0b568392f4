import type { Article, Sentence } from '../../articles/article.ts';
import { findDateline } from '../../articles/find-dateline.ts';
import { measureEntryStamp } from '../../articles/find-stamps.ts';
import type { AnalysedSentence } from '../../language/analyse-text.ts';
import type { Statement } from '../briefing.ts';
import type { TokenRange } from './condense-sentence.ts';

/** A sentence as a statement: as a reader is shown it, and its citation. */
export type Say = (sentence: AnalysedSentence) => Statement;

/** What is longer is no sentence but a table or a list run together; a reader is shown its beginning. */
const LONGEST_STATEMENT = 1000;

/** Credits and links in brackets that stand before the news of a sentence. */
const BRACKETS_BEFORE = /^(?:\([^()]{1,80}\)|\[[^[\]]{1,120}\])\s+(?=["“‘']?\p{Lu})/u;

/** The mark of a list item, a quoted line or a heading, the turn of an interview, a flash: "• ", "> ", "## ", "A: ", "BREAKING: ". */
const LABEL_BEFORE =
  /^(?:[•·‣▪◦●*>–-]|#{1,6}|\(?\d{1,2}[.)]|(?:Q|A|Question|Answer)\s?[:.])\s+(?=["“‘'*]?[\p{L}\p{N}])|^(?:\p{Extended_Pictographic}\ufe0f?\s{0,2}){0,4}(?:BREAKING(?: NEWS)?|JUST IN|UPDATED?|EXCLUSIVE|LIVE)(?:\s?[:|–—-])?\s(?:\p{Extended_Pictographic}\ufe0f?\s{0,2}){0,4}(?=["“‘']?\p{Lu})/u;

/** Says the sentences of an article: without what stands before the news, line breaks as spaces. */
export function sayIn(article: Article): Say {
  const said = new Map<string, string>();
  return ({ sentence }) => {
    const text = said.get(sentence.id) ?? sayOnce(article, sentence);
    said.set(sentence.id, text);
    return { text, cites: [sentence.id] };
  };
}

function sayOnce(article: Article, sentence: Sentence): string {
  const shown = onOneLine(article.text.slice(newsStart(article, sentence), sentence.end));
  return cutAtWord(shown, LONGEST_STATEMENT);
}

/**
 * Parts of a sentence as a statement: a sentence of its own, with a capital and a full stop. Nothing else is added to
 * the words of the article, and nothing shown where `ranges` leave words out.
 */
export function sayRanges(
  text: string,
  { sentence, tokens }: AnalysedSentence,
  ranges: readonly TokenRange[],
): Statement {
  const parts = ranges.map(({ first, last }) => text.slice(tokens[first]?.start, tokens[last]?.end));
  const joined = onOneLine(parts.join(' '))
    .replace(/ (?=[.,;:!?])/gu, '')
    .replace(/[\s,;:–—-]+$/u, '');
  const closed = /[.!?…]["”’')\]]*$/u.test(joined) ? joined : `${joined}.`;
  return { text: closed.replace(/^\p{Ll}(?=[\p{Ll}\s])/u, (letter) => letter.toUpperCase()), cites: [sentence.id] };
}

/** Where the news of a sentence begins: behind its dateline, a credit, the stamp of a live report, or the title run into it. Offset into the text. */
export function newsStart(article: Pick<Article, 'title' | 'text'>, { start, end }: Sentence): number {
  const whole = article.text.slice(start, end);
  const behindDateline = findDateline(whole)?.end ?? 0;
  const brackets = BRACKETS_BEFORE.exec(whole.slice(behindDateline))?.[0].length ?? 0;
  const stamp = measureEntryStamp(whole.slice(behindDateline + brackets));
  const label = LABEL_BEFORE.exec(whole.slice(behindDateline + brackets + stamp))?.[0].length ?? 0;
  const from = behindDateline + brackets + stamp + label;
  const at = from + repeatedTitle(whole.slice(from), article.title);
  return at < whole.length ? start + at : start;
}

/** How much of the sentence is the title, which a page may repeat before the first sentence without a mark between. */
function repeatedTitle(sentence: string, title: string | null): number {
  if (title === null || !sentence.startsWith(`${title} `)) return 0;
  return /^["“‘']?\p{Lu}/u.test(sentence.slice(title.length + 1)) ? title.length + 1 : 0;
}

/** The words of a text, as a reader counts them. */
export const countWords = (text: string): number => text.split(/\s+/u).length;

/** Text as one line, white space of any kind as one space. */
export const onOneLine = (text: string): string => (UNEVEN_SPACE.test(text) ? text.replace(/\s+/gu, ' ') : text).trim();

/** White space, but for a single space. */
const UNEVEN_SPACE = /[^\S ]| {2}/u;

/** At most `longest` characters of a text, cut behind a word, with "…" where something was cut. */
export function cutAtWord(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const head = text.slice(0, longest - 2).toWellFormed();
  const space = head.lastIndexOf(' ');
  return `${space > longest / 2 ? head.slice(0, space) : head.replace(/\uFFFD$/u, '')} …`;
}
