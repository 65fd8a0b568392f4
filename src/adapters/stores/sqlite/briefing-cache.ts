import type { Briefing } from '../../../core/briefings/briefing.ts';

/** How many parsed briefings stay in memory: the stories people ask about at a time. */
const mostBriefings = 64;

/** The briefings used last, by the key of their row. Keys are never used twice, so that none found here is outdated. */
export interface BriefingCache {
  find(key: number): Briefing | null;
  /** Parses the JSON of a row, freezes it, keeps it and gives it back. */
  keep(key: number, json: string): Briefing;
}

export function createBriefingCache(): BriefingCache {
  const briefings = new Map<number, Briefing>();
  return {
    find(key) {
      const briefing = briefings.get(key);
      if (briefing === undefined) return null;
      // A map keeps the order of insertion: its first entry is the one that was used the longest ago.
      briefings.delete(key);
      briefings.set(key, briefing);
      return briefing;
    },
    keep(key, json) {
      const briefing = parseStored(json);
      briefings.set(key, briefing);
      const [oldest] = briefings.keys();
      if (briefings.size > mostBriefings && oldest !== undefined) briefings.delete(oldest);
      return briefing;
    },
  };
}

function parseStored(json: string): Briefing {
  const value: unknown = JSON.parse(json);
  if (!isStored(value)) throw new Error('A stored briefing has another version than 1');
  freeze(value);
  return value;
}

/** It was checked before it was stored and nobody has changed it since: the version tells that this holds today. */
function isStored(value: unknown): value is Briefing {
  return typeof value === 'object' && value !== null && 'version' in value && value.version === 1;
}

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
}
