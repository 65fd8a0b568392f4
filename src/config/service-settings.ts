import type { ServiceSettings } from '../core/places/places.ts';
import { settingsSchema, type Settings } from './settings-schema.ts';

/** What of the settings file holds wherever nothing else is set, and what would hold without the file. */
export function serviceSettings(settings: Settings): { settings: ServiceSettings; defaults: ServiceSettings } {
  return { settings: pick(settings), defaults: pick(settingsSchema.parse({})) };
}

function pick({ place, digest, answers }: Settings): ServiceSettings {
  return {
    zone: place.zone,
    digestStories: digest.mostStories,
    conversationMinutes: answers.conversationMinutes,
  };
}
