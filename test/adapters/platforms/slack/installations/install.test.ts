import { randomBytes } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { SlackOptions } from '../../../../../src/adapters/platforms/slack/create-slack-platform.ts';
import { createSecretBox } from '../../../../../src/adapters/secrets/aes-gcm/create-secret-box.ts';
import type { Platform } from '../../../../../src/core/ports/platform.ts';
import { createMemoryInstallationStore } from '../../../../fakes/memory-installation-store.ts';
import type { Workspace } from '../../../../fakes/slack/world.ts';
import { holding, openNewsroom, textCard, type Newsroom } from '../open-slack.ts';

const key = randomBytes(32);

interface Service extends Newsroom {
  installations: ReturnType<typeof createMemoryInstallationStore>;
  service: Platform;
  /** Opens a page of Dateline's as a browser with these cookies does. */
  browse(address: string, cookie?: string): Promise<{ status: number; html: string; cookie: string; headers: Headers }>;
  /** An admin of the workspace installs Dateline; gives what they see at the end. */
  install(workspace: Workspace): Promise<{ status: number; html: string }>;
  createService(keys?: readonly [Uint8Array, ...Uint8Array[]]): Platform;
}

/** Dateline for any workspace that installs it, over HTTP. */
async function open(options: Partial<SlackOptions> = {}): Promise<Service> {
  const room = await openNewsroom({ transport: 'http', ...options });
  const installations = createMemoryInstallationStore();
  const createService: Service['createService'] = (keys = [key]) =>
    room.createPlatform({
      workspaces: {
        kind: 'installed',
        clientId: room.peer.client.id,
        clientSecret: room.peer.client.secret,
        installations,
        box: createSecretBox(keys),
      },
    });
  const service = createService();
  onTestFinished(async () => {
    await service.stop();
    await room.close();
  });
  await service.start(async ({ line, caller }) => textCard(`got ${line} in ${caller.space}`));

  const browse: Service['browse'] = async (address, cookie) => {
    const port = room.log.findLast(({ message }) => message.includes('listened for'))?.fields['port'];
    const url = new URL(address, 'https://dateline.example.com');
    const response = await fetch(`http://127.0.0.1:${String(port)}${url.pathname}${url.search}`, {
      headers: cookie === undefined ? {} : { cookie },
    });
    const given = response.headers.getSetCookie().map((one) => one.split(';')[0] ?? '');
    return {
      status: response.status,
      html: await response.text(),
      cookie: given.join('; '),
      headers: response.headers,
    };
  };

  async function install(workspace: Workspace): Promise<{ status: number; html: string }> {
    const { html, cookie } = await browse('/slack/install');
    const admin = room.peer.addUser('admin', { workspace, isAdmin: true });
    return browse(room.peer.authorize(admin, linkIn(html)), cookie);
  }

  return { ...room, installations, service, browse, install, createService };
}

/** The way to Slack on the page, as a browser reads it. */
function linkIn(html: string): string {
  const [, link = ''] = /class="button" href="([^"]+)"/.exec(html) ?? [];
  return link.replaceAll('&#38;', '&');
}

describe('Dateline for any workspace', () => {
  it('is installed from a page, and answers each workspace with its own token', async () => {
    const room = await open();
    const { peer } = room;
    const second = peer.addWorkspace('Second & <Co>', { installed: false });
    expect((await room.install(peer.workspace)).status).toBe(200);
    const installed = await room.install(second);
    expect(installed.html).toContain('Dateline is in Second &#38; &#60;Co&#62; now');
    for (const workspace of [peer.workspace, second]) {
      const user = peer.addUser('reader', { workspace });
      const channel = peer.addChannel('desk', { workspace, members: [user] });
      const answer = await peer.answerTo(peer.say(channel, user, `<@${workspace.bot.id}> who?`));
      expect(room.read(answer)).toContain(`got who? in ${workspace.id}`);
      const posted = `slack:${workspace.id}:${channel.id}`;
      await room.service.post(posted, textCard('a digest'));
      expect(peer.messages(channel).map((message) => room.read(message))).toContainEqual(holding('a digest'));
    }
    const kept = JSON.stringify(await room.installations.listInstallations('slack'));
    expect(kept).not.toContain(second.botToken);
    expect(JSON.stringify(room.log)).not.toContain(second.botToken);
  });

  it('has pages that load nothing, stand in no frame and tell the address to nobody', async () => {
    const room = await open();
    const page = await room.browse('/slack/install');
    const failed = await room.browse('/slack/oauth_redirect?code=1&state=2');
    for (const { headers } of [page, failed]) {
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cache-control')).toBe('no-store');
    }
    expect(page.html).toContain('<code>commands</code>: the slash commands and the shortcuts');
    expect(new URL(linkIn(page.html)).pathname).toBe('/oauth/v2/authorize');
  });

  it('is installed once by one way to Slack, in the browser that it was given to', async () => {
    const room = await open();
    const admin = room.peer.addUser('admin', { isAdmin: true });
    const { html, cookie } = await room.browse('/slack/install');
    const back = room.peer.authorize(admin, linkIn(html));
    expect(await room.browse(back)).toMatchObject({ status: 400, html: holding('another browser') });
    expect(await room.browse(back.replace(/state=[^&]+/, 'state=v1.forged'), cookie)).toMatchObject({ status: 400 });
    expect((await room.browse(back, cookie)).status).toBe(200);
    expect(await room.browse(back, cookie)).toMatchObject({ status: 400, html: holding('used before') });
  });

  it('says why it was not installed: cancelled in Slack, or refused', async () => {
    const room = await open();
    const { cookie } = await room.browse('/slack/install');
    const cancelled = await room.browse('/slack/oauth_redirect?error=access_denied&state=x', cookie);
    expect(cancelled).toMatchObject({ status: 200, html: holding('cancelled') });
    const { html, cookie: fresh } = await room.browse('/slack/install');
    const state = new URL(linkIn(html)).searchParams.get('state') ?? '';
    const refused = await room.browse(`/slack/oauth_redirect?code=wrong&state=${state}`, fresh);
    expect(refused).toMatchObject({ status: 500, html: holding('Start again') });
    expect(await room.installations.listInstallations('slack')).toEqual([]);
  });

  it('forgets a workspace that takes it out, and goes on with the others', async () => {
    const room = await open();
    const { peer } = room;
    const second = peer.addWorkspace('Second', { installed: false });
    await room.install(peer.workspace);
    await room.install(second);
    peer.uninstall(second);
    const teams = async () => (await room.installations.listInstallations('slack')).map(({ workspace }) => workspace);
    await expect.poll(teams).toEqual([peer.workspace.id]);
    await room.idle();
    await expect(room.service.post(`slack:${second.id}:C1`, textCard('late'))).rejects.toMatchObject({
      code: 'not-found',
      message: 'Dateline is not installed in this Slack workspace.',
    });
    const answer = await peer.answerTo(peer.say(room.channel, room.ada, `<@${peer.bot.id}> who?`));
    expect(room.read(answer)).toContain('got who?');
  });

  it('keeps a workspace that installed it again before it was told that it had been taken out', async () => {
    const room = await open();
    await room.install(room.peer.workspace);
    room.peer.core.tell(room.peer.workspace, { type: 'app_uninstalled' });
    await room.peer.settled();
    await room.idle();
    expect(await room.installations.listInstallations('slack')).toHaveLength(1);
  });

  it('starts again with the same key, and with a new one beside the old', async () => {
    const room = await open();
    await room.install(room.peer.workspace);
    await room.service.stop();
    const [newKey, wrongKey] = [randomBytes(32), randomBytes(32)];
    const wrong = room.createService([wrongKey]);
    await expect(wrong.start(async () => textCard('never'))).rejects.toMatchObject({
      code: 'bad-configuration',
      hint: holding('DATELINE_OLD_ENCRYPTION_KEY'),
    });
    await wrong.stop();
    const rotated = room.createService([newKey, key]);
    await rotated.start(async () => textCard('got it'));
    await rotated.stop();
    const after = room.createService([newKey]);
    onTestFinished(() => after.stop());
    await after.start(async ({ line }) => textCard(`still got ${line}`));
    const answer = await room.peer.answerTo(room.peer.say(room.channel, room.ada, `<@${room.peer.bot.id}> who?`));
    expect(room.read(answer)).toContain('still got who?');
  });

  it('renews a token that is about to expire, once, and goes on with the new one', async () => {
    let now = Date.now();
    const room = await open({ clock: { now: () => new Date(now) } });
    room.peer.workspace.refreshToken = 'xoxe-1-first';
    await room.install(room.peer.workspace);
    const before = room.peer.workspace.botToken;
    const conversation = room.conversation();
    await room.service.post(conversation, textCard('early'));
    expect(room.peer.workspace.botToken).toBe(before);
    now += 11 * 3_600_000;
    await Promise.all([1, 2, 3].map((index) => room.service.post(conversation, textCard(`late ${index}`))));
    const { botToken } = room.peer.workspace;
    expect(botToken).not.toBe(before);
    const renewals = room.peer.requests.filter(
      ({ method, args }) => method === 'oauth.v2.access' && args['grant_type'] === 'refresh_token',
    );
    expect(renewals).toHaveLength(1);
    expect(room.peer.messages(room.channel)).toHaveLength(4);
    expect(JSON.stringify(room.log)).not.toContain(botToken);
  });

  it('goes on with the token that works where it cannot be renewed, and with that of another process that was first', async () => {
    let now = Date.now();
    const room = await open({ clock: { now: () => new Date(now) } });
    room.peer.workspace.refreshToken = 'xoxe-1-first';
    await room.install(room.peer.workspace);
    const other = room.createService();
    onTestFinished(() => other.stop());
    await other.start(async () => textCard('never'));
    now += 11 * 3_600_000;
    room.peer.faults.order({ kind: 'error', error: 'service_unavailable' }, { method: 'oauth.v2.access' });
    await room.service.post(room.conversation(), textCard('with the old one'));
    expect(room.log.filter(({ message }) => message === 'a token of Slack could not be renewed')).toHaveLength(1);
    await Promise.all([room.service, other].map((one) => one.post(room.conversation(), textCard('with the new one'))));
    expect(room.peer.messages(room.channel)).toHaveLength(3);
    expect(room.log.filter(({ message }) => message === 'a token of Slack could not be renewed')).toHaveLength(1);
  });
});
