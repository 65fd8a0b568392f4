import { webApi } from '@slack/bolt';
import type { types } from '@slack/bolt';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openEmulatedSlack } from './emulated-slack.ts';
import type { StoredMessage } from './emulated-slack.ts';
import { openLoopbackSlack } from './loopback-slack.ts';
import { quiet } from './meet-bolt.ts';

/** A Slack to post to, whoever wrote it. */
interface Ground {
  readonly client: webApi.WebClient;
  readonly channel: string;
  readonly person: string;
  readonly messages: () => Promise<readonly StoredMessage[]>;
  readonly archive: () => Promise<void>;
}

const clientOf = (token: string, slackApiUrl: string): webApi.WebClient =>
  new webApi.WebClient(token, { slackApiUrl, logger: quiet, retryConfig: { retries: 0 } });

async function openEmulated(): Promise<Ground> {
  const slack = await openEmulatedSlack();
  onTestFinished(() => slack.close());
  const { token, apiUrl, channel, person } = slack;
  return {
    client: clientOf(token, apiUrl),
    channel,
    person,
    messages: () => slack.messagesOf(channel),
    archive: () => slack.archive(channel),
  };
}

async function openLoopback(): Promise<Ground> {
  const peer = await openLoopbackSlack();
  onTestFinished(() => peer.close());
  const ada = peer.addUser('ada');
  const news = peer.addChannel('news', { members: [ada] });
  return {
    client: clientOf(peer.token, peer.apiUrl),
    channel: news.id,
    person: ada.id,
    messages: async () =>
      peer.messages(news).map(({ ts, text, threadTs, blocks, metadata }) => ({ ts, text, threadTs, blocks, metadata })),
    archive: async () => peer.archive(news, ada),
  };
}

/** The error of a call that is refused. */
const errorOf = async (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'none',
    (error: unknown) => (error instanceof webApi.WebAPIPlatformError ? error.data.error : error),
  );

const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: '*bold*' } }];

describe.each([
  { name: 'the emulated Slack', open: openEmulated },
  { name: 'the loopback Slack', open: openLoopback },
])('posting to $name', ({ open }) => {
  it('keeps messages, threads and metadata, and gives them back', async () => {
    const { client, channel, messages } = await open();
    const metadata = { event_type: 'edition', event_payload: { key: 'k1' } };
    const parent = await client.chat.postMessage({ channel, text: 'parent', blocks, metadata });
    const thread_ts = parent.ts ?? '';
    await client.chat.postMessage({ channel, text: 'reply', thread_ts });
    expect(await messages()).toMatchObject([
      { ts: parent.ts, text: 'parent', threadTs: undefined, metadata, blocks },
      { text: 'reply', threadTs: thread_ts },
    ]);
    const history = await client.conversations.history({ channel, include_all_metadata: true });
    expect(history.messages).toMatchObject([{ text: 'parent', ts: parent.ts, metadata }]);
    const replies = await client.conversations.replies({ channel, ts: thread_ts });
    expect(replies.messages?.map(({ text }) => text)).toEqual(['parent', 'reply']);
  });

  it('changes and deletes messages', async () => {
    const { client, channel, messages } = await open();
    const { ts = '' } = await client.chat.postMessage({ channel, text: 'first', blocks });
    await client.chat.update({ channel, ts, text: 'second' });
    expect(await messages()).toMatchObject([{ text: 'second' }]);
    await client.chat.delete({ channel, ts });
    expect(await messages()).toEqual([]);
    expect(await errorOf(client.chat.update({ channel, ts, text: 'third' }))).toBe('message_not_found');
    expect(await errorOf(client.chat.delete({ channel, ts }))).toBe('message_not_found');
  });

  it('keeps what only one person sees out of the history', async () => {
    const { client, channel, person, messages } = await open();
    const { message_ts: ts } = await client.chat.postEphemeral({ channel, user: person, text: 'psst' });
    expect(ts).toBeDefined();
    expect(await messages()).toEqual([]);
  });

  it('opens direct messages by the user', async () => {
    const { client, person } = await open();
    const { channel } = await client.conversations.open({ users: person });
    const posted = await client.chat.postMessage({ channel: channel?.id ?? '', text: 'hello' });
    expect(posted.channel).toBe(channel?.id);
  });

  it('refuses what cannot be', async () => {
    const { client, channel, archive } = await open();
    expect(await errorOf(client.chat.postMessage({ channel: 'C00NOWHERE', text: 'x' }))).toBe('channel_not_found');
    expect(await errorOf(client.chat.postMessage({ channel, text: '' }))).toBe('no_text');
    expect(await errorOf(client.users.info({ user: 'U00NOBODY' }))).toBe('user_not_found');
    await archive();
    expect(await errorOf(client.chat.postMessage({ channel, text: 'x' }))).toBe('is_archived');
  });

  it('cuts a text beyond 40,000 characters, and says so', async () => {
    const { client, channel, messages } = await open();
    const posted = await client.chat.postMessage({ channel, text: 'w'.repeat(40_001) });
    expect(posted.warning).toBe('message_truncated');
    expect((await messages())[0]?.text).toHaveLength(40_000);
  });

  it('opens no modal with a trigger that was never given', async () => {
    const { client, person } = await open();
    const view: types.View = { type: 'modal', title: { type: 'plain_text', text: 'x' }, blocks: [] };
    expect(await errorOf(client.views.open({ trigger_id: 'never', view }))).toMatch(/trigger/);
    const home = await client.views.publish({ user_id: person, view: { type: 'home', blocks } });
    expect(home.view?.type).toBe('home');
  });
});
