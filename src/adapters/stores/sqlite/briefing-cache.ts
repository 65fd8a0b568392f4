import type { Briefing } from '../../../core/briefings/briefing.ts';

/** How many parsed briefings stay in memory: the stories people ask about at a time. */
const mostBriefings = 64;

export interface BriefingCache {
  /** The briefing of a row, parsed from the JSON that `read` gives where it isn't there yet; frozen. */
  get(key: number, read: () => string): Briefing;
}

/** The briefings used last. Row keys are never used twice, so that a replaced briefing is never found here. */
export function createBriefingCache(): BriefingCache {
  const briefings = new Map<number, Briefing>();
  return {
    get(key, read) {
      const briefing = briefings.get(key) ?? parseStored(read());
      // A map keeps the order of insertion: the first is the one that was used the longest ago.
      briefings.delete(key);
      briefings.set(key, briefing);
      const [oldest] = briefings.keys();
      if (briefings.size > mostBriefings && oldest !== undefined) briefings.delete(oldest);
      return briefing;
    },
  };
}

function parseStored(json: string): Briefing {
  const value: unknown = JSON.parse(json);
  freeze(value);
  if (!isStored(value)) throw new Error('A stored briefing has another version than 1');
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
