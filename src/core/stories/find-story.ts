import type { Briefing } from '../briefings/briefing.ts';
import { wordsOf } from '../briefings/checks/claim-words.ts';
import type { BriefingStore } from '../ports/briefing-store.ts';
import { groupStories, type BriefedStory } from './group-stories.ts';

const MOST_TERMS = 16;
const MOST_HITS = 80;
/** Of a story told by more, the articles that share the most with the one asked for stand for all. */
const MOST_ARTICLES = 12;

/**
 * The story of a stored briefing: it and the briefings of other articles on its event. They are found by the words of
 * its headline and opening, so that the cost doesn't grow with the store. Rejects only when the store does.
 */
export async function findStory(
  store: Pick<BriefingStore, 'get' | 'searchSentences'>,
  briefing: Briefing,
): Promise<BriefedStory> {
  const hits = await store.searchSentences(termsOf(briefing), MOST_HITS);
  const ids = [...new Set(hits.map((hit) => hit.briefing))].filter((id) => id !== briefing.id).slice(0, MOST_ARTICLES);
  const found = await Promise.all(ids.map((id) => store.get(id)));
  const stories = groupStories([briefing, ...found.filter((other) => other !== null)]);
  const alone = { id: briefing.id, briefings: [briefing] };
  return stories.find(({ briefings }) => briefings.some(({ id }) => id === briefing.id)) ?? alone;
}

/** The words of headline and lede that say what it is about, names first. */
function termsOf({ article, headline, sentences }: Briefing): string[] {
  const lede = sentences.find(({ kind }) => kind === 'body');
  const told = lede === undefined ? '' : article.text.slice(lede.start, lede.end);
  const words = wordsOf(`${headline.text}. ${told}`).filter(({ kind }) => kind === 'content');
  const ordered = [...words.filter(({ fixed }) => fixed), ...words.filter(({ fixed }) => !fixed)];
  return [...new Set(ordered.map(({ form }) => form))].slice(0, MOST_TERMS);
}
