import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { openCalled } from './call-peer.ts';

interface Heard {
  readonly type: string;
  readonly envelope_id?: string;
  readonly retry_attempt?: number;
  readonly retry_reason?: string;
  readonly payload?: { readonly event_id?: string };
  readonly [key: string]: unknown;
}

type Opened = Awaited<ReturnType<typeof openCalled>>;

/** A connection of Socket Mode without any SDK: acknowledges nothing of itself. */
async function connect({ peer, call }: Opened) {
  const { body } = await call('apps.connections.open', {}, { token: peer.appToken });
  const socket = new WebSocket(String(body['url']));
  onTestFinished(() => socket.terminate());
  const heard: Heard[] = [];
  socket.on('message', (data: Buffer) => heard.push(JSON.parse(data.toString()) as Heard));
  await once(socket, 'message');
  const acknowledge = async (envelope: Heard | undefined, payload?: object): Promise<void> => {
    socket.send(JSON.stringify({ envelope_id: envelope?.envelope_id, ...(payload && { payload }) }));
    // What is sent and answered in order has been read once the pong is there.
    socket.ping();
    await once(socket, 'pong');
  };
  return { socket, heard, acknowledge };
}

describe('Socket Mode without an SDK', () => {
  it('says hello, and gives each address once', async () => {
    const opened = await openCalled();
    const { heard } = await connect(opened);
    expect(heard).toMatchObject([
      { type: 'hello', num_connections: 1, connection_info: { app_id: expect.any(String) as string } },
    ]);
    const { body } = await opened.call('apps.connections.open', {}, { token: opened.peer.appToken });
    const first = new WebSocket(String(body['url']));
    await once(first, 'open');
    const again = new WebSocket(String(body['url']));
    await once(again, 'error');
    expect(opened.peer.violations).toEqual(['a WebSocket without a fresh address']);
    first.terminate();
  });

  it('notes what is acknowledged twice, too late, or was never sent', async () => {
    const opened = await openCalled();
    const { peer, ada, news } = opened;
    const { heard, acknowledge } = await connect(opened);
    peer.say(news, ada, 'hello');
    await expect.poll(() => heard.length).toBe(2);
    await acknowledge(heard[1]);
    expect(peer.violations).toEqual([]);
    await acknowledge(heard[1]);
    await acknowledge({ type: '', envelope_id: 'other' });
    expect(peer.violations).toEqual([
      'acknowledged twice: event message',
      'acknowledged "other", which was never sent',
    ]);
  });

  it('sends an event again that was not acknowledged within 3 seconds, then after a minute and after five', async () => {
    const opened = await openCalled({ now: () => 1_700_000_000_000 });
    const { peer, ada, news } = opened;
    const { heard, acknowledge } = await connect(opened);
    peer.say(news, ada, 'hello');
    await expect.poll(() => heard.length).toBe(2);
    for (const pause of [3001, 60_000, 300_000]) {
      const before = heard.length;
      peer.advance(pause);
      // Each try that stays without acknowledgement is noted, 3 s after it.
      await expect.poll(() => heard.length).toBe(before + 1);
      peer.advance(3001);
    }
    const events = heard.slice(1);
    expect(events.map(({ retry_attempt: attempt }) => attempt)).toEqual([0, 1, 2, 3]);
    expect(events.slice(1).every(({ retry_reason: reason }) => reason === 'http_timeout')).toBe(true);
    expect(new Set(events.map(({ payload }) => payload?.event_id)).size).toBe(1);
    expect(peer.violations).toHaveLength(4);
    await acknowledge(events[3]);
    peer.advance(3_600_000);
    expect(heard).toHaveLength(5);
  });

  it('takes no payload where none is accepted', async () => {
    const opened = await openCalled();
    const { peer, ada, news } = opened;
    const { heard, acknowledge } = await connect(opened);
    peer.say(news, ada, 'hello');
    await expect.poll(() => heard.length).toBe(2);
    expect(heard[1]).toMatchObject({ type: 'events_api', accepts_response_payload: false });
    await acknowledge(heard[1], { text: 'hi' });
    expect(peer.violations).toEqual(['answered with a payload that is not accepted: event message']);
  });

  it('tells connections to go, and why', async () => {
    const opened = await openCalled();
    const { peer, ada, news } = opened;
    const { heard } = await connect(opened);
    peer.socket.disconnect('warning');
    peer.say(news, ada, 'still heard');
    peer.socket.disconnect('refresh_requested');
    peer.say(news, ada, 'not heard here');
    const second = await connect(opened);
    await expect.poll(() => second.heard.length).toBe(2);
    expect(heard.map(({ type, reason }) => reason ?? type)).toEqual([
      'hello',
      'warning',
      'events_api',
      'refresh_requested',
    ]);
    expect(second.heard[1]).toMatchObject({ type: 'events_api', retry_attempt: 1 });
  });

  it('has ten connections at most', async () => {
    const opened = await openCalled();
    for (let count = 0; count < 10; count += 1) await connect(opened);
    const eleventh = await connect(opened);
    expect(eleventh.heard[0]).toMatchObject({ type: 'disconnect', reason: 'too_many_websockets' });
    expect(opened.peer.socket.connections).toBe(10);
  });
});
