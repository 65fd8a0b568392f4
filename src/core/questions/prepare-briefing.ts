import type { Briefing } from '../briefings/briefing.ts';
import { analyseText } from '../language/analyse-text.ts';
import { entitiesOf, type EntityAt } from './classify-candidate.ts';
import { familyOf } from './content-words.ts';
import { nameWordsOf, type NameWords } from './restore-names.ts';
import { indexArticle, type ArticleIndex } from './rank-sentences.ts';

/** A briefing with the grammar of its sentences, made ready for questions. */
export interface ReadableBriefing {
  briefing: Briefing;
  index: ArticleIndex;
  names: NameWords;
  /** Whom or what the briefing knows to be named at a place of the text. */
  entityAt: EntityAt;
}

/** Kinds of sentence that can show an answer: the news, its headings and its captions. */
const READABLE = new Set(['body', 'heading', 'caption']);

/** Makes a briefing ready for questions; costs what reading the grammar of its article costs. */
export function prepareBriefing(briefing: Briefing): ReadableBriefing {
  const { article } = briefing;
  const sentences = briefing.sentences.filter((sentence) => READABLE.has(sentence.kind));
  const titleFamilies = new Set(
    (article.title ?? briefing.headline.text).match(/[\p{L}\p{N}]+/gu)?.map(familyOf) ?? [],
  );
  const analysed = analyseText(article.text, sentences);
  return {
    briefing,
    index: indexArticle(analysed, titleFamilies),
    names: nameWordsOf(analysed),
    entityAt: entitiesOf(briefing),
  };
}
