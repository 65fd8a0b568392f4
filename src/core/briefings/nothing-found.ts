import type { Briefing } from './briefing.ts';

/** What is found in an article: a briefing without the article itself. */
export type Findings = Omit<Briefing, '$schema' | 'version' | 'id' | 'article' | 'sentences' | 'headline' | 'notes'>;

/** The findings of an article in which nothing is found. */
export const nothingFound = (): Findings => ({
  dek: null,
  summary: { short: [], long: [] },
  keyPoints: [],
  lead: { who: null, what: null, when: null, where: null, why: null, how: null },
  people: [],
  organisations: [],
  places: [],
  events: [],
  dates: [],
  timeline: [],
  quotes: [],
  disputes: [],
  background: [],
  next: [],
  figures: [],
});
