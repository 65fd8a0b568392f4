import { webApi } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { openCalled } from './call-peer.ts';
import { quiet } from './meet-bolt.ts';

const section = { type: 'section', text: { type: 'mrkdwn', text: 'words' } };

describe('the Web API', () => {
  it.each([
    { what: 'no token', token: '', error: 'not_authed' },
    { what: 'a token of nobody', token: 'xoxb-nobody', error: 'invalid_auth' },
  ])('refuses a call with $what', async ({ token, error }) => {
    const { peer, call } = await openCalled();
    expect((await call('auth.test', {}, { token })).body).toMatchObject({ ok: false, error });
    expect(peer.violations).toEqual([expect.stringContaining(error)]);
  });

  it('keeps the app’s token and the bot’s apart', async () => {
    const { peer, call } = await openCalled();
    const { appToken } = peer;
    expect((await call('apps.connections.open')).body).toMatchObject({ error: 'not_allowed_token_type' });
    expect((await call('auth.test', {}, { token: appToken })).body).toMatchObject({ error: 'not_allowed_token_type' });
    const opened = await call('apps.connections.open', {}, { token: appToken });
    expect(opened.body).toMatchObject({ ok: true, url: expect.stringMatching(/^ws:\/\/127\.0\.0\.1:/) as string });
  });

  it('says that a token was revoked, or that the app is gone', async () => {
    const { peer, call } = await openCalled();
    peer.revokeToken();
    expect((await call('auth.test')).body).toMatchObject({ ok: false, error: 'token_revoked' });
    peer.uninstall();
    expect((await call('auth.test')).body).toMatchObject({ ok: false, error: 'account_inactive' });
    expect(peer.violations).toEqual([]);
  });

  it('says which scope is missing', async () => {
    const { peer, news, call } = await openCalled();
    peer.workspace.scopes = new Set(['chat:write', 'im:history']);
    const refused = await call('conversations.history', { channel: news.id });
    expect(refused.body).toEqual({
      ok: false,
      error: 'missing_scope',
      needed: 'channels:history',
      provided: 'chat:write,im:history',
    });
    const allowed = await call('chat.postMessage', { channel: news.id, text: 'x' });
    expect(allowed.headers.get('x-oauth-scopes')).toBe('chat:write,im:history');
    expect(peer.violations).toHaveLength(1);
  });

  it('takes forms and JSON, with blocks as they are or as a string', async () => {
    const { peer, news, call } = await openCalled();
    const message = { channel: news.id, text: 'x', blocks: [section] };
    await call('chat.postMessage', message);
    await call('chat.postMessage', message, { asJson: true });
    await call('chat.postMessage', { ...message, blocks: JSON.stringify([section]) }, { asJson: true });
    expect(peer.messages(news).map((one) => peer.see(one).words)).toEqual(['words', 'words', 'words']);
    expect(peer.violations).toEqual([]);
  });

  it('refuses what it does not know, and notes it', async () => {
    const { peer, news, call } = await openCalled();
    expect((await call('chat.shout')).body).toMatchObject({ error: 'unknown_method' });
    expect((await call('chat.postMessage', { channel: news.id, text: 'x', blocks: '{' })).body).toMatchObject({
      error: 'invalid_blocks_format',
    });
    expect((await call('chat.postMessage', { channel: news.id, text: 'x', blocks: [{ type: 'shout' }] })).body).toEqual(
      {
        ok: false,
        error: 'invalid_blocks',
        errors: ['unsupported type: shout [json-pointer:/blocks/0/type]'],
        response_metadata: { messages: ['[ERROR] unsupported type: shout [json-pointer:/blocks/0/type]'] },
      },
    );
    expect((await call('chat.postMessage', { text: 'x' })).body).toMatchObject({ error: 'invalid_arguments' });
    expect(peer.violations).toHaveLength(4);
  });

  it('notes a text that would be read otherwise than it was meant', async () => {
    const { peer, news, call } = await openCalled();
    await call('chat.postMessage', { channel: news.id, text: 'Smith & Sons' });
    expect(peer.violations).toEqual([expect.stringContaining('a bare "&"')]);
  });

  it('lets the bot write where it may', async () => {
    const { peer, ada, call } = await openCalled();
    const errorIn = async (channel: string) => (await call('chat.postMessage', { channel, text: 'x' })).body['error'];
    const away = peer.addChannel('away', { members: [ada], withBot: false });
    const hidden = peer.addChannel('hidden', { kind: 'private', members: [ada], withBot: false });
    const elsewhere = peer.addChannel('elsewhere', { workspace: peer.addWorkspace('Other') });
    expect(await errorIn(away.id)).toBeUndefined();
    peer.workspace.scopes = new Set([...peer.workspace.scopes].filter((scope) => scope !== 'chat:write.public'));
    expect(await errorIn(away.id)).toBe('not_in_channel');
    expect(await errorIn(hidden.id)).toBe('channel_not_found');
    expect(await errorIn(elsewhere.id)).toBe('channel_not_found');
    expect((await call('conversations.history', { channel: away.id })).body['error']).toBe('not_in_channel');
    await call('conversations.join', { channel: away.id });
    expect(await errorIn(away.id)).toBeUndefined();
    expect(await errorIn(ada.id)).toBeUndefined();
    expect(peer.messages(peer.directMessages(ada))).toHaveLength(1);
    expect(peer.violations).toEqual([]);
  });

  it('gives history in pages, newest first, without replies', async () => {
    const { peer, ada, news, call } = await openCalled();
    const said = ['a', 'b', 'c'].map((text) => peer.say(news, ada, text));
    peer.say(news, ada, 'reply', { thread: said[0] });
    const textsOf = ({ body }: { body: Readonly<Record<string, unknown>> }) =>
      (body['messages'] as { text: string }[]).map(({ text }) => text);
    const first = await call('conversations.history', { channel: news.id, limit: 2 });
    expect([textsOf(first), first.body['has_more']]).toEqual([['c', 'b'], true]);
    const { next_cursor: cursor } = first.body['response_metadata'] as { next_cursor: string };
    expect(textsOf(await call('conversations.history', { channel: news.id, limit: 2, cursor }))).toEqual(['a']);
    const since = { channel: news.id, oldest: said[1]?.ts ?? '' };
    expect(textsOf(await call('conversations.history', since))).toEqual(['c']);
    expect(textsOf(await call('conversations.history', { ...since, inclusive: true }))).toEqual(['c', 'b']);
    expect(textsOf(await call('conversations.replies', { channel: news.id, ts: said[0]?.ts }))).toEqual(['a', 'reply']);
  });

  it('changes only what is the bot’s own, and with blocks or without them', async () => {
    const { peer, ada, news, call } = await openCalled();
    const theirs = peer.say(news, ada, 'mine');
    const channel = news.id;
    expect((await call('chat.update', { channel, ts: theirs.ts, text: 'x' })).body['error']).toBe(
      'cant_update_message',
    );
    expect((await call('chat.delete', { channel, ts: theirs.ts })).body['error']).toBe('cant_delete_message');
    const { body } = await call('chat.postMessage', { channel, text: 'x', blocks: [section] });
    await call('chat.update', { channel, ts: body['ts'], text: 'y', blocks: [section] });
    const [, own] = peer.messages(news);
    expect(own).toMatchObject({ text: 'y', editedAt: undefined, revision: 1 });
    await call('chat.update', { channel, ts: body['ts'], text: 'z' });
    expect(own).toMatchObject({ text: 'z', blocks: [], revision: 2 });
    expect(own?.editedAt).toBeDefined();
    const long = await call('chat.update', { channel, ts: body['ts'], text: 'w'.repeat(4001) });
    expect(long.body['error']).toBe('msg_too_long');
  });

  it('takes metadata in its shape alone', async () => {
    const { news, call } = await openCalled();
    const post = async (metadata: unknown) =>
      (await call('chat.postMessage', { channel: news.id, text: 'x', metadata })).body['error'];
    expect(await post({ event_type: 'edition', event_payload: { key: 'k' } })).toBeUndefined();
    expect(await post({ event_type: 'edition' })).toBe('invalid_metadata_format');
    expect(await post({ event_type: 'an edition', event_payload: {} })).toBe('invalid_metadata_format');
    expect(await post({ event_type: 'e', event_payload: { long: 'w'.repeat(9000) } })).toBe('metadata_too_large');
  });

  it('takes a file in the three steps of its upload', async () => {
    const { peer, news } = await openCalled();
    const client = new webApi.WebClient(peer.token, { slackApiUrl: peer.apiUrl, logger: quiet });
    await client.filesUploadV2({ channel_id: news.id, filename: 'a.txt', content: 'words', initial_comment: 'here' });
    const [message] = peer.messages(news);
    expect(message).toMatchObject({ text: 'here', files: [{ name: 'a.txt', length: 5 }] });
    expect(message?.files[0]?.content?.toString()).toBe('words');
    expect(peer.violations).toEqual([]);
  });

  it('suggests four prompts at most, and none into an agent’s thread', async () => {
    const { peer, ada, call } = await openCalled();
    const channel = peer.directMessages(ada);
    const prompt = { title: 'Ask', message: 'Who?' };
    const suggest = (more: object) =>
      call('assistant.threads.setSuggestedPrompts', { channel_id: channel.id, prompts: [prompt], ...more });
    expect((await suggest({ prompts: Array(5).fill(prompt) })).body['error']).toBe('invalid_arguments');
    expect((await suggest({ thread_ts: '1.0' })).body['ok']).toBe(true);
    expect(peer.world.prompts.size).toBe(0);
    expect(peer.violations).toHaveLength(2);
    await suggest({});
    expect(peer.world.prompts.get(channel.id)?.prompts).toEqual([prompt]);
  });
});

describe('ordered faults', () => {
  it('happen to the next calls of a method, in their order', async () => {
    const { peer, news, call } = await openCalled();
    const method = 'chat.postMessage';
    peer.faults.order({ kind: 'error', error: 'is_archived' }, { method });
    peer.faults.order({ kind: 'status', status: 503 }, { method });
    peer.faults.order({ kind: 'limited', retryAfterSeconds: 7 }, { method });
    expect((await call('auth.test')).body['ok']).toBe(true);
    const post = () => call(method, { channel: news.id, text: 'x' });
    expect((await post()).body).toEqual({ ok: false, error: 'is_archived' });
    expect((await post()).status).toBe(503);
    const limited = await post();
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '7']);
    expect((await post()).body['ok']).toBe(true);
    expect(peer.faults.left).toBe(0);
    expect(peer.violations).toEqual([]);
  });

  it.each([
    { when: 'before', posted: 0 },
    { when: 'after', posted: 1 },
  ] as const)('break the connection $when the message is there', async ({ when, posted }) => {
    const { peer, news, call } = await openCalled();
    peer.faults.order({ kind: 'reset', when }, { method: 'chat.postMessage' });
    await expect(call('chat.postMessage', { channel: news.id, text: 'x' })).rejects.toThrow();
    expect(peer.messages(news)).toHaveLength(posted);
  });

  it('hold a call until it is let go', async () => {
    const { peer, news, call } = await openCalled();
    const held = Promise.withResolvers<undefined>();
    peer.faults.order({ kind: 'held', until: held.promise });
    const posting = call('chat.postMessage', { channel: news.id, text: 'x' });
    await expect.poll(() => peer.requests.length).toBe(1);
    expect(peer.messages(news)).toHaveLength(0);
    held.resolve(undefined);
    expect((await posting).body['ok']).toBe(true);
  });
});

describe('an ordered rate limit', () => {
  it('notes who comes again too early', async () => {
    const { peer, news, call } = await openCalled({ now: () => 1_700_000_000_000 });
    const post = () => call('chat.postMessage', { channel: news.id, text: 'x' });
    peer.faults.order({ kind: 'limited', retryAfterSeconds: 2 });
    await post();
    peer.advance(1000);
    await post();
    expect(peer.violations).toEqual(['chat.postMessage again before Retry-After was over']);
    peer.advance(1000);
    await post();
    expect(peer.violations).toHaveLength(1);
  });
});

describe('rate limits', () => {
  it('let one message a second into a channel', async () => {
    const { peer, news, call } = await openCalled({ rateLimits: true, now: () => 1_700_000_000_000 });
    const other = peer.addChannel('other');
    const post = (channel = news) => call('chat.postMessage', { channel: channel.id, text: 'x' });
    expect((await post()).status).toBe(200);
    expect((await post(other)).status).toBe(200);
    const limited = await post();
    expect(limited).toMatchObject({ status: 429, body: { ok: false, error: 'ratelimited' } });
    expect(limited.headers.get('retry-after')).toBe('1');
    peer.advance(1000);
    expect((await post()).status).toBe(200);
    expect(peer.violations).toEqual([]);
  });

  it('note who does not wait', async () => {
    const { peer, news, call } = await openCalled({ rateLimits: true, now: () => 1_700_000_000_000 });
    for (let posted = 0; posted < 3; posted += 1) await call('chat.postMessage', { channel: news.id, text: 'x' });
    expect(peer.violations).toEqual(['chat.postMessage again before Retry-After was over']);
  });

  it('hold methods to their tier', async () => {
    const { call } = await openCalled({ rateLimits: true, now: () => 1_700_000_000_000 });
    const statuses: number[] = [];
    for (let called = 0; called < 21; called += 1) statuses.push((await call('conversations.list')).status);
    expect(statuses.indexOf(429)).toBe(20);
  });

  it('are obeyed by the unmodified client', async () => {
    const { peer, news } = await openCalled({ rateLimits: true });
    const client = new webApi.WebClient(peer.token, {
      slackApiUrl: peer.apiUrl,
      logger: quiet,
      retryConfig: { retries: 3, minTimeout: 1 },
    });
    await Promise.all(['a', 'b'].map((text) => client.chat.postMessage({ channel: news.id, text })));
    expect(peer.messages(news)).toHaveLength(2);
    expect(peer.requests.map(({ status }) => status).toSorted()).toEqual([200, 200, 429]);
    expect(peer.violations).toEqual([]);
  });
});
