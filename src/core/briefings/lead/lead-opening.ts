import type { AnalysedSentence } from '../../language/analyse-text.ts';
import type { Clause } from '../../language/clause.ts';
import type { Token } from '../../language/token.ts';
import type { Statement } from '../briefing.ts';
import { newsOfTitle, partsOfTitle, reportedEnd, type TitlePart } from './news-of-title.ts';
import { readTitle } from './read-title.ts';
import { isRunTogether } from '../summary/stands-alone.ts';
import { stemOf, unTitleCase } from './un-title-case.ts';

/** The title or a sentence of the opening, with the text that its tokens point into and what it is cited by. */
export interface Opening {
  text: string;
  sentence: AnalysedSentence;
  cite: string;
  /** Where who says it ends, as an offset into the text, where that stands behind the sentence; else null. */
  reportedEnd: number | null;
  /** The words of the title, without what their forms differ in; none where there is no title. */
  titleWords: ReadonlySet<string>;
  /** How many of its words stand in the title too; what is said in one that shares none is hardly the main event. */
  shared: number;
}

/** How many body sentences make the opening of an article. */
const OPENING_SENTENCES = 4;

/** How many behind it may still call the cause by its name. */
const FURTHER_SENTENCES = 3;

/** How many captions may tell where it was, and how long one is at most, in tokens. */
const CAPTIONS = 3;
const LONGEST_CAPTION = 80;

/** The news of the title, where it says any; the whole title, topic and all; and the first sentences of the body, with those that follow them and what pictures show. */
export function openingsOf(
  article: { title: string | null; source: string | null; text: string },
  sentences: readonly AnalysedSentence[],
): { title: Opening | null; topic: Opening | null; body: Opening[]; further: Opening[]; captions: Opening[] } {
  const told = sentences.filter(({ sentence, clauses }) => sentence.kind === 'body' && clauses.length > 0);
  const { title, text } = article;
  const titleWords = new Set(
    title
      ?.toLowerCase()
      .match(/[\p{L}\p{N}]{3,}/gu)
      ?.map(stemOf),
  );
  const single = title === null ? told : told.filter(({ tokens }) => !isRunTogether(tokens));
  const asOpening = (sentence: AnalysedSentence): Opening => ({
    text,
    sentence,
    cite: sentence.sentence.id,
    reportedEnd: null,
    titleWords,
    shared: title === null ? Infinity : countShared(sentence, titleWords),
  });
  const captions = sentences
    .filter(({ sentence, tokens }) => sentence.kind === 'caption' && tokens.length <= LONGEST_CAPTION)
    .slice(0, CAPTIONS)
    .map(asOpening);
  const first = (single.length === 0 ? told : single).slice(0, OPENING_SENTENCES + FURTHER_SENTENCES).map(asOpening);
  const [body, further] = [first.slice(0, OPENING_SENTENCES), first.slice(OPENING_SENTENCES)];
  if (title === null) return { title: null, topic: null, body, further, captions };
  const plain = unTitleCase(title, article.text);
  const used = {
    verbs: new Set(body.flatMap(({ sentence }) => sentence.clauses.map(({ verb }) => verb.lemma))),
    names: new Set(body.flatMap(({ sentence: { tokens } }) => tokens.filter(isName).map((token) => token.text))),
  };
  const news = newsOfTitle(title, article.source);
  const read = (part: TitlePart): Opening => ({
    text: title,
    sentence: readTitle(plain, part, used),
    cite: 'title',
    reportedEnd: reportedEnd(title, part, news),
    titleWords,
    shared: Infinity,
  });
  const topic = read(news);
  const heading = firstTelling(partsOfTitle(title, news), (part) => (part === news ? topic : read(part)));
  return { title: heading, topic, body, further, captions };
}

/** The first part of a title that says something; the others are not read. */
function firstTelling(parts: readonly TitlePart[], read: (part: TitlePart) => Opening): Opening | null {
  for (const part of parts) {
    const opening = read(part);
    if (saysSomething(opening)) return opening;
  }
  return null;
}

const isName = ({ pos }: Token): boolean => pos === 'PROPN';

/** The words of a title, without what their forms differ in; none where there is no title. */
export const stemsOf = (title: string | null): ReadonlySet<string> =>
  new Set(
    title
      ?.toLowerCase()
      .match(/[\p{L}\p{N}]{3,}/gu)
      ?.map(stemOf),
  );

/** How many words of a sentence, but for its small ones, stand in a title in this form or another. */
export function countShared({ tokens }: AnalysedSentence, titleWords: ReadonlySet<string>): number {
  const words = tokens.filter(({ pos, lower }) => /^(?:NOUN|PROPN|VERB|NUM|ADJ)$/u.test(pos) && lower.length > 2);
  return new Set(words.map(({ lower }) => stemOf(lower)).filter((stem) => titleWords.has(stem))).size;
}

/** A title that asks, or speaks of itself ("You knew it", "Why the tax is back"), does not say what happened. */
function saysSomething(opening: Opening): boolean {
  const clause = mainClauseOf(opening);
  if (clause?.subject === undefined || clause.subject === null) return false;
  const { tokens } = opening.sentence;
  const [head, verb] = [tokens[clause.subject.head], tokens[clause.verb.head]];
  // "China well rescue: …": a noun that looks like a verb does not agree with what would be its subject.
  const isMany = clause.subject.items.length > 1 || /s$|^(?:police|people)$/u.test(head?.lower ?? '');
  const agrees =
    isMany ||
    tokens.slice(clause.verb.first, clause.verb.head).some(({ pos }) => pos === 'AUX') ||
    clause.objects.length > 0 ||
    verb?.lemma !== verb?.lower;
  return head !== undefined && head.pos !== 'PRON' && agrees;
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
  while (from <= to && tokens[from]?.pos === 'PUNCT') from += 1;
  for (;;) {
    while (to >= from && isLooseEnd(tokens, to)) to -= 1;
    if (from > to) return null;
    const text = withQuoteMarks(opening.text, tokens[from]?.start ?? 0, tokens[to]?.end ?? 0);
    if (text !== null) return { text, cites: [opening.cite] };
    to -= 1;
  }
}

/** The text with the marks of a quote that it begins or ends; null where it holds but one half of a quote. */
function withQuoteMarks(text: string, start: number, end: number): string | null {
  const from = /["“‘'`]/u.test(text[start - 1] ?? '') ? start - 1 : start;
  const to = /["”’'`]/u.test(text[end] ?? '') ? end + 1 : end;
  const phrases = [text.slice(start, end), text.slice(start, to), text.slice(from, end)];
  return phrases.find(hasWholeQuotes) ?? null;
}

/** Whether each quote that opens closes. A mark between letters, or behind a plural, is an apostrophe. */
function hasWholeQuotes(text: string): boolean {
  const count = (mark: RegExp): number => text.match(mark)?.length ?? 0;
  return (
    count(/"/gu) % 2 === 0 &&
    count(/“/gu) === count(/”/gu) &&
    count(/(?<![\p{L}\p{N}])['‘](?=[\p{L}\p{N}])/gu) === count(/(?<=[\p{L}\p{N}.,!?])['’](?![\p{L}\p{N}])/gu)
  );
}

/** A mark, or a word that leads on to what is not there: "turned over in a". */
function isLooseEnd(tokens: readonly Token[], at: number): boolean {
  const pos = tokens[at]?.pos ?? 'PUNCT';
  if (pos !== 'ADP') return /^(?:PUNCT|DET|CCONJ|SCONJ)$/u.test(pos);
  const isParticle = /^(?:VERB|AUX)$/u.test(tokens[at - 1]?.pos ?? '') || (at > 0 && tokens[at + 1]?.pos === 'PUNCT');
  return !isParticle;
}

/** Pictures show, people do. */
const SHOWING = new Set(['footage', 'video', 'photo', 'photos', 'picture', 'pictures', 'image', 'images']);

/**
 * The clause that tells the main event: the first that asserts something of someone by itself, past "You knew it, but
 * …"; none where a picture shows it.
 */
export function mainClauseOf({ cite, sentence: { clauses, tokens } }: Opening): Clause | undefined {
  const told = clauses.filter(
    ({ relation, subject, subjectUnderstood, verb }) =>
      subject !== null &&
      (cite === 'title' || verb.form === 'finite') &&
      (relation === 'main' || (relation === 'conjunct' && !subjectUnderstood)),
  );
  const main = told.find(({ subject }) => tokens[subject?.head ?? -1]?.pos !== 'PRON') ?? told[0];
  return SHOWING.has(tokens[main?.subject?.head ?? -1]?.lower ?? '') ? undefined : main;
}
