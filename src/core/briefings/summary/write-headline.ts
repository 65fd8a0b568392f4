import type { Article } from '../../articles/article.ts';
import type { AnalysedSentence } from '../../language/analyse-text.ts';
import type { Briefing, Statement } from '../briefing.ts';
import { cutAtWord, newsStart, onOneLine, type Say } from './say-sentence.ts';
import { shortenSentence } from './shorten-sentence.ts';
import { tellsSomething } from './stands-alone.ts';

/** Characters of a headline made from the lede, and of the line under it. */
const HEADLINE_CHARACTERS = 120;
const DEK_CHARACTERS = 160;
/** A headline that can't be shortened at a phrase is cut here, and says so. */
const LONGEST_HEADLINE = 300;

/** The first of the body that tells something, past captions and notices; else whatever there is. */
export function ledeOf(sentences: readonly AnalysedSentence[]): AnalysedSentence | null {
  return (
    sentences.find((sentence) => sentence.sentence.kind === 'body' && tellsSomething(sentence)) ??
    sentences.find((sentence) => sentence.sentence.kind === 'body') ??
    sentences.find((sentence) => sentence.sentence.kind === 'heading') ??
    sentences[0] ??
    null
  );
}

/** The article's own title, or else the lede without what follows its main clause; and the line under it. */
export function writeHeadline(
  article: Article,
  lede: AnalysedSentence | null,
  say: Say,
): Pick<Briefing, 'headline' | 'dek'> {
  const opening = lede === null ? null : say(lede);
  if (article.title !== null) {
    const headline = { text: article.title, cites: ['title'] };
    if (lede === null || opening === null) return { headline, dek: null };
    const dek = shorten(article, lede, opening, DEK_CHARACTERS) ?? opening;
    return { headline, dek: dek.text === article.title ? null : dek };
  }
  if (lede === null || opening === null)
    return { headline: { text: cutAtWord(onOneLine(article.text), HEADLINE_CHARACTERS), cites: ['s1'] }, dek: null };
  const shortened = shorten(article, lede, opening, HEADLINE_CHARACTERS);
  const headline = shortened ?? { ...opening, text: cutAtWord(opening.text, LONGEST_HEADLINE) };
  const isWhole = withoutFullStop(opening.text) === withoutFullStop(headline.text);
  return { headline, dek: isWhole ? null : opening };
}

/** "… in the U.S." keeps its last mark. */
const withoutFullStop = (text: string): string => text.replace(/(?<=\p{L}{2}|\p{N}|["”’)])\.$/u, '');

/** A sentence of at most `longest` characters without its full stop; null where it can't be cut. */
function shorten(article: Article, lede: AnalysedSentence, opening: Statement, longest: number): Statement | null {
  if (opening.text.length <= longest) return { ...opening, text: withoutFullStop(opening.text) };
  const start = newsStart(article, lede.sentence);
  const from = lede.tokens.findIndex((token) => token.start >= start);
  const range = from === -1 ? null : shortenSentence(lede, from, longest);
  return range === null ? null : { text: onOneLine(article.text.slice(range.start, range.end)), cites: opening.cites };
}
