import { REST, Routes } from 'discord.js';
import { expect, it, onTestFinished } from 'vitest';
import { failureFields } from '../../../../src/adapters/platforms/discord/failure-fields.ts';
import { openLoopbackDiscord } from '../../../fakes/discord/loopback-discord.ts';

it('hold why Discord refused a request, and nothing of what was sent nor where', async () => {
  const peer = await openLoopbackDiscord();
  onTestFinished(() => peer.close());
  const rest = new REST({ api: peer.apiUrl }).setToken(peer.token);
  const failure: unknown = await rest
    .post(Routes.webhook('123456789012345678', 'a-secret-token'), { body: { content: 'what was said' }, auth: false })
    .catch((error: unknown) => error);
  const fields = failureFields(failure);
  expect(fields).toMatchObject({
    method: 'POST',
    status: expect.any(Number) as unknown,
    reason: expect.any(String) as unknown,
  });
  expect(JSON.stringify(fields)).not.toMatch(/a-secret-token|what was said/);
});

it('hold any other failure as it is', () => {
  const error = new Error('ours');
  expect(failureFields(error)).toEqual({ err: error });
});
