import { once } from 'node:events';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LoopbackDiscord } from './loopback-discord.ts';
import { logIn, meet, part } from './meet-discord-js.ts';

afterEach(async () => {
  vi.useRealTimers();
  await part();
});

describe('connections that break', () => {
  const resumes = (peer: LoopbackDiscord) => peer.gateway.received.filter(({ op }) => op === 6).length;
  const identifies = (peer: LoopbackDiscord) => peer.gateway.received.filter(({ op }) => op === 2).length;

  it('are resumed when Discord asks for it', async () => {
    const { peer, client } = await meet();
    await logIn(client, peer);
    const resumed = once(client, 'shardResume');
    peer.gateway.askToReconnect();
    await resumed;
    expect([identifies(peer), resumes(peer)]).toEqual([1, 1]);
    expect(peer.violations).toEqual([]);
  });

  it('are resumed after INVALID_SESSION where the session can be', async () => {
    const { peer, client } = await meet();
    await logIn(client, peer);
    const resumed = once(client, 'shardResume');
    peer.gateway.refuseNextResume({ resumable: true });
    peer.gateway.drop();
    await resumed;
    expect([identifies(peer), resumes(peer)]).toEqual([1, 2]);
  });

  it('begin a new session where it cannot', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { peer, client } = await meet();
    await logIn(client, peer);
    // discord.js identifies once in 5 s by its own clock.
    vi.setSystemTime(Date.now() + 10_000);
    const ready = once(client, 'shardReady');
    peer.gateway.invalidate({ resumable: false });
    await ready;
    expect([identifies(peer), resumes(peer)]).toEqual([2, 0]);
    expect(peer.violations).toEqual([]);
  });

  it('are noticed by heartbeats that nobody acknowledges', async () => {
    const { peer, client } = await meet({ heartbeatMs: 30 });
    await logIn(client, peer);
    await expect.poll(() => peer.gateway.received.filter(({ op }) => op === 1).length).toBeGreaterThan(1);
    const resumed = once(client, 'shardResume');
    peer.gateway.acknowledgesHeartbeats = false;
    await expect.poll(() => resumes(peer)).toBe(1);
    peer.gateway.acknowledgesHeartbeats = true;
    await resumed;
  });
});
