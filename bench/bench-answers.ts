import type { Bench, Surroundings } from './bench.ts';
import { benchManyBriefings } from './bench-many-briefings.ts';
import { benchOneBriefing } from './bench-one-briefing.ts';

/** How long an answer takes: over one briefing, and over all of a large store. */
export const benchAnswers: Bench = {
  name: 'answers',
  run: async (surroundings: Surroundings) => {
    await benchOneBriefing(surroundings);
    await benchManyBriefings(surroundings);
  },
};
