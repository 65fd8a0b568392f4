import { App } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import type { LoopbackSlack } from './loopback-slack.ts';
import { meetBolt, quiet } from './meet-bolt.ts';

describe('Socket Mode', () => {
  it('connects again after a refresh, a dropped connection and silence, and loses no event', async () => {
    const { peer, app, start } = await meetBolt({}, { reconnectsAfterMs: 100 });
    const heard: string[] = [];
    app.message(async ({ message }) => void heard.push('text' in message ? (message.text ?? '') : ''));
    await start();
    const ada = peer.addUser('ada');
    const news = peer.addChannel('news', { members: [ada] });
    const ways = {
      refresh: () => peer.socket.disconnect('refresh_requested'),
      drop: () => peer.socket.drop(),
      silence: () => peer.socket.fallSilent(),
    };
    for (const [way, leave] of Object.entries(ways)) {
      leave();
      peer.say(news, ada, way);
      await expect.poll(() => heard).toContain(way);
    }
    // What was heard, but not acknowledged before the connection went, comes again.
    expect(new Set(heard)).toEqual(new Set(Object.keys(ways)));
    expect(peer.violations).toEqual([]);
  });

  it('seeks its connection until it is let in again', async () => {
    const { peer, app, start } = await meetBolt({}, { reconnectsAfterMs: 100 });
    const heard: string[] = [];
    app.message(async () => void heard.push('heard'));
    await start();
    const ada = peer.addUser('ada');
    const news = peer.addChannel('news', { members: [ada] });
    peer.socket.isRefusing = true;
    peer.socket.drop();
    await expect.poll(() => peer.socket.connections).toBe(0);
    peer.say(news, ada, 'hello');
    const opened = (): number => peer.requests.filter(({ method }) => method === 'apps.connections.open').length;
    const before = opened();
    await expect.poll(opened).toBeGreaterThan(before);
    expect(heard).toEqual([]);
    peer.socket.isRefusing = false;
    await expect.poll(() => heard).toContain('heard');
    expect(peer.violations).toEqual([]);
  });

  it('sends each event to one of several connections', async () => {
    const { peer, app, start } = await meetBolt();
    await start();
    const second = await meetBoltBeside(peer);
    const heard = { first: 0, second: 0 };
    app.message(async () => void (heard.first += 1));
    second.message(async () => void (heard.second += 1));
    const ada = peer.addUser('ada');
    const news = peer.addChannel('news', { members: [ada] });
    for (let said = 0; said < 6; said += 1) peer.say(news, ada, `message ${said}`);
    await expect.poll(() => heard).toEqual({ first: 3, second: 3 });
    await second.stop();
    expect(peer.violations).toEqual([]);
  });
});

/** Another connection of the same app. */
async function meetBoltBeside({ token, appToken, apiUrl }: LoopbackSlack): Promise<App> {
  const clientOptions = { slackApiUrl: apiUrl };
  const app = new App({ token, appToken, socketMode: true, clientOptions, logger: quiet });
  await app.start();
  return app;
}

describe('signed HTTP', () => {
  const event = { type: 'event_callback', event: { type: 'app_home_opened' }, event_id: 'Ev1', team_id: 'T1' };

  it('is refused by Bolt where it is signed wrongly or late, and shows what Bolt lets through', async () => {
    const { peer, app, start } = await meetBolt({ transport: 'http' }, { gaveUpAfterMs: 50 });
    app.event('app_home_opened', async () => undefined);
    await start();
    expect((await peer.send(event, { secret: 'wrong' })).status).toBe(401);
    expect((await peer.send(event, { secondsOff: -600 })).status).toBe(401);
    expect((await peer.send(event, { signature: 'v0=0' })).status).toBe(401);
    expect((await peer.send(event, { sentBody: JSON.stringify({ ...event, team_id: 'T2' }) })).status).toBe(401);
    // What stricter apps refuse or answer, Bolt doesn't.
    expect((await peer.send(event, { secondsOff: 600 })).status).toBe(200);
    expect((await peer.limitEvents()).status).toBe(404);
  });

  it('tries an event again that failed: at once, after a minute, after five', async () => {
    const { peer, app, start, stop } = await meetBolt({ transport: 'http' });
    const retries: unknown[] = [];
    app.use(async ({ context, next }) => {
      retries.push([context.retryNum, context.retryReason]);
      await next();
    });
    await start();
    const ada = peer.addUser('ada');
    const news = peer.addChannel('news', { members: [ada] });
    await stop();
    peer.say(news, ada, 'hello');
    const failures = () => peer.deliveries[0]?.attempts.map(({ failed }) => failed);
    await expect.poll(failures).toEqual(['connection_failed', 'connection_failed']);
    peer.advance(60_000);
    await expect.poll(failures).toEqual(['connection_failed', 'connection_failed', 'connection_failed']);
    await start();
    peer.advance(300_000);
    await expect.poll(() => retries).toEqual([[3, 'connection_failed']]);
    await expect.poll(() => peer.deliveries[0]?.acknowledgedAt).toBeDefined();
  });
});
