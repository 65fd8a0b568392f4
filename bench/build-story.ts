import type { Briefing } from '../src/core/briefings/briefing.ts';
import { buildBriefing } from '../src/core/briefings/build-briefing.ts';
import { generateStory } from './generate-articles.ts';

/** The briefing of story `number`, with an id of its own: headlines of one day can be the same. */
export function buildStory(number: number): Briefing {
  const briefing = buildBriefing(generateStory(number).article);
  return { ...briefing, id: `${briefing.id}-${number}` };
}
