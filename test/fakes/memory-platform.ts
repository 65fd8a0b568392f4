import type { Card } from '../../src/core/cards/card.ts';
import { DatelineError } from '../../src/core/errors.ts';
import type { Platform, PostOptions } from '../../src/core/ports/platform.ts';

/** What a memory platform does with a posting instead of taking it: `lost` takes it and says that it doesn't know. */
export type PostFault = 'transient' | 'permanent' | 'unknown' | 'lost' | 'bug';

export interface MemoryPlatform extends Platform {
  /** What stands in each conversation: the cards, with the key of their posting. */
  shown: { conversation: string; key: string | undefined; card: Card }[];
  /** Every attempt, with how it was made. */
  attempts: { conversation: string; options: PostOptions | undefined }[];
  /** What goes wrong with an attempt; null for nothing. */
  fault: (attempt: number, conversation: string) => PostFault | null;
  /** Resolves before an attempt is answered. */
  gate: Promise<unknown> | null;
}

/** A platform over an array, for tests of what posts: a key that is there already is not shown again, but may be amended. */
export function createMemoryPlatform(name = 'test'): MemoryPlatform {
  const platform: MemoryPlatform = {
    name,
    shown: [],
    attempts: [],
    fault: () => null,
    gate: null,
    ended: new Promise(() => undefined),
    start: async () => undefined,
    stop: async () => undefined,
    openDirectMessages: async (user) => `${name}:dm:${user}`,
    async post(conversation, card, options) {
      const number = platform.attempts.push({ conversation, options });
      await platform.gate;
      const fault = platform.fault(number, conversation);
      if (fault === 'bug') throw new TypeError('a fault of ours');
      if (fault !== null && fault !== 'lost') {
        throw new DatelineError('platform-failed', `The platform is ${fault}.`, { prospect: fault, hint: 'Wait.' });
      }
      const key = options?.key;
      const there = key === undefined ? undefined : platform.shown.find((other) => other.key === key);
      if (there === undefined) platform.shown.push({ conversation, key, card });
      else if (options?.amends === true) there.card = card;
      if (fault === 'lost') throw new DatelineError('platform-failed', 'No answer came.', { prospect: 'unknown' });
      await options?.progress?.keep('m1');
    },
  };
  return platform;
}
