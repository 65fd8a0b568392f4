import { randomBytes } from 'node:crypto';
import type { InstallURLOptions, StateStore } from '@slack/bolt';
import { z } from 'zod';
import type { SecretBox } from '../../../../core/ports/secret-box.ts';

/** As long as a person may think before they allow it. */
export const stateMilliseconds = 10 * 60_000;
/** As many used states as are remembered; each goes when it is too old anyway. */
const mostUsed = 10_000;
const purpose = 'slack oauth state';

const stateSchema = z.strictObject({
  id: z.string(),
  until: z.number(),
  options: z.strictObject({
    scopes: z.union([z.string(), z.array(z.string())]),
    teamId: z.string().optional(),
    redirectUri: z.string().optional(),
    userScopes: z.union([z.string(), z.array(z.string())]).optional(),
    metadata: z.string().optional(),
  }),
});

/**
 * The states of installations under way: sealed, so that nobody can make one; good for ten minutes, and once. Bolt also
 * sees to it that a state comes back from the browser that it was given to.
 */
export function createStateStore(box: SecretBox): StateStore {
  /** Ids of used states and until when they would work, in the order in which they were used. */
  const used = new Map<string, number>();

  function openState(state: string): z.infer<typeof stateSchema> {
    try {
      return stateSchema.parse(JSON.parse(box.open(state, purpose)));
    } catch (error) {
      throw invalid('It is none of ours.', error);
    }
  }

  function forgetOld(now: number): void {
    for (const [id, until] of used) {
      if (until > now && used.size <= mostUsed) return;
      used.delete(id);
    }
  }

  return {
    async generateStateParam(options, now) {
      const id = randomBytes(16).toString('base64url');
      return box.seal(JSON.stringify({ id, until: now.getTime() + stateMilliseconds, options }), purpose);
    },
    async verifyStateParam(now, state) {
      const { id, until, options } = openState(state);
      if (until <= now.getTime()) throw invalid('It is too old.');
      if (used.has(id)) throw invalid('It was used before.');
      used.set(id, until);
      forgetOld(now.getTime());
      return withoutUndefined(options);
    },
  };
}

/** As the library tells that a state is not valid; its own class for it is not exported. */
function invalid(why: string, cause?: unknown): Error {
  return Object.assign(new Error(`The state is not valid. ${why}`, { cause }), { code: 'slack_oauth_invalid_state' });
}

function withoutUndefined(options: z.infer<typeof stateSchema>['options']): InstallURLOptions {
  const { scopes, ...others } = options;
  return { scopes, ...Object.fromEntries(Object.entries(others).filter(([, value]) => value !== undefined)) };
}
