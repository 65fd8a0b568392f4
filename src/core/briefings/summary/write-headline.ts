import type { Article } from '../../articles/article.ts';
import type { AnalysedSentence } from '../../language/analyse-text.ts';
import type { Statement } from '../briefing.ts';
import { readCited, verifyStatement } from '../checks/verify-statement.ts';
import { cutAtWord, newsStart, onOneLine, type Say } from './say-sentence.ts';
import { showTitle } from './show-title.ts';
import { shortenSentence } from './shorten-sentence.ts';
import { sentenceInside, tellsSomething } from './stands-alone.ts';
import { withoutFullStop } from './write-dek.ts';

/** Characters of a headline made from the lede. */
const HEADLINE_CHARACTERS = 120;
/** Fewer words before a sentence are a name or a label. */
const FEWEST_HEADING_WORDS = 4;
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

/** The article's own title, or else the lede without what follows its main clause. */
export function writeHeadline(article: Article, lede: AnalysedSentence | null, say: Say): Statement {
  const { title, source, text } = article;
  if (title !== null) return { text: showTitle(title, source, text), cites: ['title'] };
  if (lede === null) return { text: cutAtWord(onOneLine(text), HEADLINE_CHARACTERS), cites: ['s1'] };
  const opening = say(lede);
  return (
    headingIn(article, lede) ??
    shorten(article, lede, opening) ?? { ...opening, text: withoutFullStop(cutAtWord(opening.text, LONGEST_HEADLINE)) }
  );
}

/** The heading that runs into the lede without a mark between them: "Mill burns down The old mill …"; null where none does, or it says less by itself. */
function headingIn({ text }: Article, { sentence, tokens }: AnalysedSentence): Statement | null {
  const inside = sentenceInside(tokens);
  const [first, last] = [tokens[0], tokens[inside - 1]];
  const words = tokens.slice(0, Math.max(inside, 0)).filter(({ pos }) => pos !== 'PUNCT');
  if (words.length < FEWEST_HEADING_WORDS || first === undefined || last === undefined) return null;
  const heading = { text: onOneLine(text.slice(first.start, last.end)), cites: [sentence.id] };
  if (heading.text.length > HEADLINE_CHARACTERS) return null;
  // Where who says it stands behind, what looks like a heading is only its beginning.
  const cited = readCited(text.slice(sentence.start, sentence.end));
  return verifyStatement(heading, [cited]) === null ? heading : null;
}

/** A sentence as a headline, without its full stop; null where it can't be cut. */
function shorten(article: Article, lede: AnalysedSentence, opening: Statement): Statement | null {
  if (opening.text.length <= HEADLINE_CHARACTERS) return { ...opening, text: withoutFullStop(opening.text) };
  const start = newsStart(article, lede.sentence);
  const from = lede.tokens.findIndex((token) => token.start >= start);
  const range = from === -1 ? null : shortenSentence(lede, from, HEADLINE_CHARACTERS);
  return range === null ? null : { text: onOneLine(article.text.slice(range.start, range.end)), cites: opening.cites };
}
