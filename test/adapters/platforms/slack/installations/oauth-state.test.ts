import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createStateStore } from '../../../../../src/adapters/platforms/slack/installations/oauth-state.ts';
import { createSecretBox } from '../../../../../src/adapters/secrets/aes-gcm/create-secret-box.ts';

const box = createSecretBox([randomBytes(32)]);
const options = { scopes: ['commands', 'chat:write'] };
const noon = new Date('2026-03-01T12:00:00Z');
const after = (seconds: number): Date => new Date(noon.getTime() + seconds * 1_000);
const refused = expect.objectContaining({ code: 'slack_oauth_invalid_state' }) as Error;

describe('the state of an installation under way', () => {
  it('gives back what the installation was begun with', async () => {
    const store = createStateStore(box);
    const state = await store.generateStateParam(options, noon);
    expect(state).toMatch(/^[\w.-]+$/);
    expect(await store.verifyStateParam(after(599), state)).toEqual(options);
  });

  it('works once', async () => {
    const store = createStateStore(box);
    const state = await store.generateStateParam(options, noon);
    await store.verifyStateParam(noon, state);
    await expect(store.verifyStateParam(after(1), state)).rejects.toThrow(refused);
  });

  it('works for ten minutes', async () => {
    const store = createStateStore(box);
    const state = await store.generateStateParam(options, noon);
    await expect(store.verifyStateParam(after(600), state)).rejects.toThrow(refused);
  });

  it('cannot be made by anyone else, nor of anything else that was sealed', async () => {
    const store = createStateStore(box);
    const foreign = await createStateStore(createSecretBox([randomBytes(32)])).generateStateParam(options, noon);
    const token = box.seal(JSON.stringify({ id: 'x', until: after(60).getTime(), options }), 'slack installation T1');
    for (const state of [foreign, token, '', 'eyJhbGciOiJub25lIn0..', `${foreign}A`]) {
      await expect(store.verifyStateParam(noon, state)).rejects.toThrow(refused);
    }
  });
});
