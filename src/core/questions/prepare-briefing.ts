import { findDateline } from '../articles/find-dateline.ts';
import { analyseNews } from '../briefings/analyse-news.ts';
import type { Briefing } from '../briefings/briefing.ts';
import { entitiesOf, type EntityAt } from './classify-candidate.ts';
import { familyOf } from './content-words.ts';
import { nameWordsOf, type NameWords } from './restore-words.ts';
import { indexArticle, type ArticleIndex } from './rank-sentences.ts';
import { standInsOf } from './stand-ins.ts';

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

/** A dateline stands in one of the first sentences. */
const OPENING = 5;

/** Makes a briefing ready for questions; costs what reading the grammar of its article costs. */
export function prepareBriefing(briefing: Briefing): ReadableBriefing {
  const { article } = briefing;
  const sentences = briefing.sentences.filter((sentence) => READABLE.has(sentence.kind));
  const analysed = analyseNews(article, sentences);
  // What a dateline names is where all of the story is, as what the title names.
  const datelines = analysed.slice(0, OPENING).map(({ sentence: { start, end } }) => {
    const place = findDateline(article.text.slice(start, end))?.place ?? null;
    return place === null ? '' : article.text.slice(start + place.start, start + place.end);
  });
  const above = [article.title ?? briefing.headline.text, ...datelines].join(' ');
  const titleFamilies = new Set(above.match(/[\p{L}\p{N}]+/gu)?.map(familyOf) ?? []);
  return {
    briefing,
    index: indexArticle(analysed, titleFamilies, standInsOf(briefing)),
    names: nameWordsOf(analysed),
    entityAt: entitiesOf(briefing),
  };
}
