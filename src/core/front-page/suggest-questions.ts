import type { Briefing } from '../briefings/briefing.ts';
import type { BriefingStore } from '../ports/briefing-store.ts';

/** A question that the stories answer, and a few words for it where there is little room. */
export interface SuggestedQuestion {
  title: string;
  question: string;
}

/** Questions on what is in the news now, four at most. Rejects with `DatelineError('store-failed')`. */
export type SuggestQuestions = () => Promise<SuggestedQuestion[]>;

/** As many as chat platforms show. */
const mostQuestions = 4;
/** A headline longer than this is cut, at a word. */
const longestTitle = 60;

export function createSuggestQuestions(store: Pick<BriefingStore, 'get' | 'list'>): SuggestQuestions {
  return async () => {
    const listings = await store.list({ limit: mostQuestions, offset: 0 });
    const found = await Promise.all(listings.map(({ id }) => store.get(id)));
    const briefings = found.filter((briefing) => briefing !== null);
    const [latest] = briefings;
    if (latest === undefined) return [];
    return [...askLatest(latest), ...askWho(briefings)].slice(0, mostQuestions);
  };
}

/** What is asked without a name is about the latest story. */
function askLatest({ headline, summary, next }: Briefing): SuggestedQuestion[] {
  return [
    ...(summary.short.length === 0 ? [] : [{ title: shorten(headline.text), question: 'What happened?' }]),
    ...(next.length === 0 ? [] : [{ title: 'What happens next?', question: 'What happens next?' }]),
  ];
}

/** Of each story the first person of whom it says who they are. */
function askWho(briefings: readonly Briefing[]): SuggestedQuestion[] {
  const names = briefings.flatMap(({ people }) => people.find(({ roles }) => roles.length > 0)?.name ?? []);
  return [...new Set(names)].map((name) => ({ title: `Who is ${name}?`, question: `Who is ${name}?` }));
}

function shorten(headline: string): string {
  if (headline.length <= longestTitle) return headline;
  return `${headline.slice(0, longestTitle - 1).replace(/\s+\S*$/u, '')}…`;
}
