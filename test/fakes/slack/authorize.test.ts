import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver, MemoryInstallationStore } from '@slack/bolt';
import { expect, it, onTestFinished } from 'vitest';
import { openLoopbackSlack } from './loopback-slack.ts';
import { quiet } from './meet-bolt.ts';

it('lets an admin install the unmodified Bolt in another workspace, whose events it then answers', async () => {
  const peer = await openLoopbackSlack({ transport: 'http' });
  const clientOptions = { slackApiUrl: peer.apiUrl };
  const receiver = new HTTPReceiver({
    signingSecret: peer.signingSecret,
    clientId: peer.client.id,
    clientSecret: peer.client.secret,
    stateSecret: 'state',
    scopes: ['chat:write', 'app_mentions:read'],
    installationStore: new MemoryInstallationStore(),
    installerOptions: { clientOptions, authorizationUrl: 'https://slack.com/oauth/v2/authorize', directInstall: true },
    logger: quiet,
  });
  const app = new App({ receiver, clientOptions, logger: quiet });
  app.event('app_mention', async ({ event, say }) => {
    await say({ text: 'here', thread_ts: event.ts });
  });
  const server = await receiver.start(0);
  const { port } = server.address() as AddressInfo;
  onTestFinished(async () => {
    await receiver.stop();
    await peer.close();
  });
  const address = `http://127.0.0.1:${port}`;
  await peer.connectTo(`${address}/slack/events`);

  const other = peer.addWorkspace('Other', { installed: false });
  const bo = peer.addUser('bo', { workspace: other, isAdmin: true });
  const begun = await fetch(`${address}/slack/install`, { redirect: 'manual' });
  const consent = new URL(begun.headers.get('location') ?? '');
  peer.redirectUrl = `${address}/slack/oauth_redirect`;
  const back = peer.authorize(bo, consent.href);
  const cookie = begun.headers.get('set-cookie')?.split(';')[0] ?? '';
  const done = await fetch(back, { headers: { cookie } });
  expect(done.status).toBe(200);
  expect(other).toMatchObject({ isInstalled: true, scopes: new Set(['chat:write', 'app_mentions:read']) });

  const news = peer.addChannel('news', { workspace: other, members: [bo] });
  const answer = await peer.answerTo(peer.say(news, bo, `<@${other.bot.id}> hello`));
  expect(answer).toMatchObject({ text: 'here', author: other.bot });
  expect((await fetch(back, { headers: { cookie } })).status).not.toBe(200);
  await peer.settled();
  expect(peer.violations).toEqual([]);
});
