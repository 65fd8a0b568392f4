import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callPeer } from './call-peer.ts';
import { openLoopbackDiscord } from './loopback-discord.ts';
import type { LoopbackDiscord, LoopbackOptions } from './loopback-discord.ts';
import type { Channel } from './state.ts';

const POST = 'POST /channels/:channel/messages';
let peer: LoopbackDiscord;
let channel: Channel;
async function open(options: LoopbackOptions = {}): Promise<void> {
  peer = await openLoopbackDiscord({ now: () => Date.UTC(2026, 10, 27), ...options });
  channel = peer.addChannel(peer.addGuild('Newsroom'), 'news');
}
beforeEach(() => open());
afterEach(() => peer.close());

const post = (to = channel) => callPeer(peer, `POST /channels/${to.id}/messages`, { content: 'a' });

describe('the REST side', () => {
  it('wants the token, and says so in its violations', async () => {
    const refused = await callPeer(peer, 'GET /users/@me', undefined, { authorization: 'Bot other' });
    expect({ status: refused.status, body: refused.body }).toEqual({
      status: 401,
      body: { code: 0, message: '401: Unauthorized' },
    });
    expect(peer.violations).toHaveLength(1);
    expect(peer.invalidRequests).toBe(1);
  });

  it('answers 404 to what it does not know, and says so in its violations', async () => {
    expect((await callPeer(peer, 'GET /lobbies/1')).status).toBe(404);
    expect(peer.violations).toEqual(['no such route: GET /lobbies/1']);
  });

  it('records each request with its answer', async () => {
    await post();
    expect(peer.requests.at(-1)).toMatchObject({
      method: 'POST',
      path: `/channels/${channel.id}/messages`,
      route: POST,
      body: { content: 'a' },
      status: 200,
      answer: { content: 'a' },
    });
  });
});

describe('rate limits', () => {
  const two = { limits: { routes: { [POST]: { limit: 2, perMs: 5000 } } } };

  it('are told in headers, by route and channel', async () => {
    await peer.close();
    await open(two);
    const { headers } = await post();
    expect(Object.fromEntries([...headers].filter(([name]) => name.startsWith('x-ratelimit')))).toEqual({
      'x-ratelimit-limit': '2',
      'x-ratelimit-remaining': '1',
      'x-ratelimit-reset': String((Date.UTC(2026, 10, 27) + 5000) / 1000) + '.000',
      'x-ratelimit-reset-after': '5.000',
      'x-ratelimit-bucket': expect.stringMatching(/^[0-9a-f]{32}$/) as unknown,
    });
    const other = peer.addChannel(channel.guild ?? expect.fail(), 'more');
    expect((await post(other)).headers.get('x-ratelimit-remaining')).toBe('1');
  });

  it('refuse what is too much until the window has gone by', async () => {
    await peer.close();
    await open(two);
    await post();
    await post();
    peer.advance(2000);
    const { status, headers, body } = await post();
    expect(status).toBe(429);
    expect(body).toEqual({ message: 'You are being rate limited.', retry_after: 3, global: false });
    expect(headers.get('retry-after')).toBe('3.000');
    expect(headers.get('x-ratelimit-scope')).toBe('user');
    expect(headers.has('x-ratelimit-global')).toBe(false);
    expect(peer.violations).toHaveLength(1);
    peer.advance(3000);
    expect((await post()).status).toBe(200);
  });

  it('are 50 requests a second over all routes, those of interactions aside', async () => {
    for (let count = 0; count < 50; count += 1) await callPeer(peer, 'GET /users/@me');
    const { status, headers, body } = await callPeer(peer, 'GET /users/@me');
    expect({ status, global: headers.get('x-ratelimit-global'), scope: headers.get('x-ratelimit-scope') }).toEqual({
      status: 429,
      global: 'true',
      scope: 'global',
    });
    expect(body['global']).toBe(true);
    const answered = await callPeer(peer, 'POST /interactions/1/token/callback', { type: 4 }, {});
    expect(answered.body.code).toBe(10062);
    peer.advance(1000);
    expect((await callPeer(peer, 'GET /users/@me')).status).toBe(200);
  });

  it('of ordered faults carry what Discord sends with each scope', async () => {
    for (const scope of ['user', 'global', 'shared'] as const) {
      peer.faults.order({ kind: 'limited', scope, retryAfterMs: 1500 });
      const { headers, body } = await post();
      expect(headers.get('x-ratelimit-scope')).toBe(scope);
      expect(headers.get('retry-after')).toBe('1.500');
      expect(body).toMatchObject({ retry_after: 1.5, global: scope === 'global' });
    }
    expect(peer.violations).toEqual([]);
  });
});
