import { afterEach, describe, expect, it } from 'vitest';
import type { LoopbackOptions } from './loopback-discord.ts';
import { logIn, meet, part } from './meet-discord-js.ts';

afterEach(part);

describe('requests that go wrong', () => {
  const POST = 'POST /channels/:channel/messages';

  async function sender(options: LoopbackOptions = {}) {
    const { peer, client, channel } = await meet(options);
    await logIn(client, peer);
    const found = client.channels.cache.get(channel.id);
    if (!found?.isSendable()) throw new Error('no channel');
    const posts = () => peer.requests.filter(({ route }) => route === POST).map(({ status }) => status);
    const said = () => peer.messages(channel).map(({ content }) => content);
    return { peer, found, posts, said };
  }

  it.each(['user', 'global', 'shared'] as const)('are made again after a limit of scope %s', async (scope) => {
    const { peer, found, posts, said } = await sender();
    peer.faults.order({ kind: 'limited', scope, retryAfterMs: 20 }, { route: POST, times: 2 });
    await found.send('once');
    expect(posts()).toEqual([429, 429, 200]);
    expect(said()).toEqual(['once']);
    expect(peer.invalidRequests).toBe(scope === 'shared' ? 0 : 2);
    expect(peer.violations).toEqual([]);
  });

  it('wait of themselves where the headers say that the bucket is empty', async () => {
    const { peer, found, posts } = await sender({ limits: { routes: { [POST]: { limit: 2, perMs: 60 } } } });
    for (const text of ['a', 'b', 'c']) await found.send(text);
    expect(posts()).toEqual([200, 200, 200]);
    expect(peer.violations).toEqual([]);
  });

  it.each([500, 502] as const)('are made again after %i', async (status) => {
    const { peer, found, posts, said } = await sender();
    peer.faults.order({ kind: 'status', status }, { route: POST });
    await found.send('once');
    expect(posts()).toEqual([status, 200]);
    expect(said()).toEqual(['once']);
  });

  it('have no effect where the connection breaks before', async () => {
    const { peer, found, posts, said } = await sender();
    peer.faults.order({ kind: 'reset', when: 'before' }, { route: POST });
    await found.send('once');
    expect(posts()).toEqual([0, 200]);
    expect(said()).toEqual(['once']);
  });

  it('take effect where it breaks after, so that only an enforced nonce keeps a repetition from posting twice', async () => {
    const { peer, found, posts, said } = await sender();
    peer.faults.order({ kind: 'reset', when: 'after' }, { route: POST });
    await found.send('twice');
    expect(said()).toEqual(['twice', 'twice']);
    peer.faults.order({ kind: 'reset', when: 'after' }, { route: POST });
    await found.send({ content: 'once', nonce: 'n', enforceNonce: true });
    expect(said()).toEqual(['twice', 'twice', 'once']);
    expect(posts()).toEqual([0, 200, 0, 200]);
  });

  it('are slow, or held until a test lets them go', async () => {
    const { peer, found, said } = await sender();
    const { promise, resolve } = Promise.withResolvers<undefined>();
    peer.faults.order({ kind: 'held', until: promise }, { route: POST });
    const sent = found.send('held');
    await expect.poll(() => peer.requests.at(-1)?.route).toBe(POST);
    expect(said()).toEqual([]);
    resolve(undefined);
    await sent;
    expect(said()).toEqual(['held']);
    peer.faults.order({ kind: 'slow', milliseconds: 20 }, { route: POST });
    await found.send('slow');
    expect(said()).toEqual(['held', 'slow']);
    expect(peer.faults.left).toBe(0);
  });

  it('are refused where the channel or the permission is gone', async () => {
    const { peer, found } = await sender();
    const there = peer.world.channels.get(found.id) ?? expect.fail();
    peer.deny(there, 'SendMessages');
    await expect(found.send('a')).rejects.toMatchObject({ status: 403, code: 50013 });
    peer.deny(there, 'ViewChannel');
    await expect(found.send('a')).rejects.toMatchObject({ status: 403, code: 50001 });
    peer.deleteChannel(there);
    await expect(found.send('a')).rejects.toMatchObject({ status: 404, code: 10003 });
    expect(peer.violations).toEqual([]);
  });

  it('are left to the caller where the connection was closed without an answer', async () => {
    const { peer, found, said } = await sender();
    peer.faults.order({ kind: 'closed', when: 'after' }, { route: POST });
    await expect(found.send('once')).rejects.toThrow(/closed/);
    expect(said()).toEqual(['once']);
  });
});
