import type { BriefingStore } from '../ports/briefing-store.ts';
import type { Argument } from './command.ts';
import { findNearest } from './find-nearest.ts';
import { readHeadlineWords } from './resolve-story.ts';
import { suggestZones } from './zones.ts';

/** Where suggestions come from. */
export type SuggestionStore = Pick<BriefingStore, 'findByWords' | 'findPeople' | 'list'>;

/** A value that an argument may have, and how it reads: a story's headline stands for its id. */
export interface Suggestion {
  value: string;
  label: string;
}

/** As many as Discord shows; more are no help on other platforms either. */
export const mostSuggestions = 25;

/** What may be meant by the beginning of a value, best first. Rejects only when the store does. */
export async function suggestValues(argument: Argument, typed: string, store: SuggestionStore): Promise<Suggestion[]> {
  switch (argument.kind) {
    case 'choice':
      return rankNames(typed, argument.choices).map(asItself);
    case 'value':
      return rankNames(typed, argument.suggestions).map(asItself);
    case 'story':
      return suggestStories(typed, store);
    case 'person':
      return (await store.findPeople(typed.trim(), mostSuggestions)).map(asItself);
    case 'zone':
      return suggestZones(typed, mostSuggestions).map(asItself);
    case 'text':
    case 'article':
    case 'number':
      return [];
  }
}

/** Stories by words of their headline; the latest where there is no word. */
async function suggestStories(typed: string, store: SuggestionStore): Promise<Suggestion[]> {
  const words = readHeadlineWords(typed);
  const found =
    words.length === 0
      ? await store.list({ limit: mostSuggestions, offset: 0 })
      : await store.findByWords(words, mostSuggestions);
  return found.map(({ id, headline }) => ({ value: id, label: headline }));
}

/** The names that begin as typed, or else those that differ from it by few typing errors. */
export function rankNames(typed: string, names: readonly string[]): string[] {
  const begun = names.filter((name) => name.toLowerCase().startsWith(typed.toLowerCase()));
  return begun.length > 0 ? begun : findNearest(typed, names, mostSuggestions);
}

function asItself(value: string): Suggestion {
  return { value, label: value };
}
