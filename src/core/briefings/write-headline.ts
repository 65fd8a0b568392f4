import type { Article } from '../articles/article.ts';
import type { AnalysedSentence } from '../language/analyse-text.ts';
import type { Briefing, Statement } from './briefing.ts';
import type { Say } from './choose-statements.ts';
import { shortenSentence } from './shorten-sentence.ts';

/** Characters of a headline made from the lede, and of the line under it. */
const HEADLINE_CHARACTERS = 120;
const DEK_CHARACTERS = 160;

/** The first of the body: what the article says first, past captions and notices. */
export function ledeOf(sentences: readonly AnalysedSentence[]): AnalysedSentence | null {
  return (
    sentences.find((sentence) => sentence.sentence.kind === 'body' && sentence.clauses.length > 0) ??
    sentences.find((sentence) => sentence.sentence.kind === 'body') ??
    sentences.find((sentence) => sentence.sentence.kind === 'heading') ??
    sentences[0] ??
    null
  );
}

/** The article's own title, or else the lede, shortened by leaving out what follows its main clause. */
export function writeHeadline(
  article: Article,
  lede: AnalysedSentence | null,
  say: Say,
): Pick<Briefing, 'headline' | 'dek'> {
  const opening = lede === null ? null : say(lede);
  if (article.title !== null) {
    const dek =
      lede === null || opening === null ? null : (shortened(article.text, lede, opening, DEK_CHARACTERS) ?? opening);
    return { headline: { text: article.title, cites: ['title'] }, dek };
  }
  if (lede === null || opening === null)
    return { headline: { text: article.text.trim().slice(0, HEADLINE_CHARACTERS), cites: ['s1'] }, dek: null };
  const headline = shortened(article.text, lede, opening, HEADLINE_CHARACTERS);
  return headline === null
    ? { headline: opening, dek: null }
    : { headline, dek: opening.text === headline.text ? null : opening };
}

function shortened(text: string, lede: AnalysedSentence, opening: Statement, longest: number): Statement | null {
  const stripped = opening.text.replace(/\.$/u, '');
  if (opening.text.length <= longest) return { ...opening, text: stripped };
  const offset =
    lede.sentence.start + text.slice(lede.sentence.start, lede.sentence.end).indexOf(opening.text.slice(0, 20));
  const from = lede.tokens.findIndex((token) => token.start >= offset);
  const range = shortenSentence(lede, Math.max(0, from), longest);
  return range === null
    ? null
    : { text: text.slice(range.start, range.end).replace(/\s+/gu, ' '), cites: opening.cites };
}
