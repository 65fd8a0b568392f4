import { createEmulator } from 'emulate';
import { z } from 'zod';

/** A message as it is stored, in a channel or one of its threads. */
export interface StoredMessage {
  readonly ts: string;
  readonly text: string;
  readonly threadTs: string | undefined;
  readonly blocks: readonly unknown[];
  readonly metadata: unknown;
}

/** A Web API on loopback that was written by others: what the app posts has to stand there too. */
export interface EmulatedSlack {
  /** What `SLACK_API_URL` names. */
  readonly apiUrl: string;
  /** A bot's token; it is a member of `channel`. */
  readonly token: string;
  readonly workspaceId: string;
  readonly botUserId: string;
  /** The id of a public channel with the bot in it. */
  readonly channel: string;
  /** The id of a person, who is in the channel too. */
  readonly person: string;
  /** All that stands in a channel, replies among it, in the order of their `ts`. */
  readonly messagesOf: (channel: string) => Promise<readonly StoredMessage[]>;
  /** Someone archives a channel. */
  readonly archive: (channel: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

const TOKEN = 'xoxb-emulated-dateline';
const BOT = { bot_id: 'B000DATELN', bot_user_id: 'U000DATELN', app_id: 'A000DATELN' };

const storedSchema = z.object({
  ts: z.string(),
  text: z.string().default(''),
  thread_ts: z.string().optional(),
  reply_count: z.number().default(0),
  blocks: z.array(z.unknown()).default([]),
  metadata: z.unknown().optional(),
});
const pageSchema = z.object({ ok: z.literal(true), messages: z.array(storedSchema) });

/**
 * Opens npm `emulate`'s Slack on a free port. It has no Socket Mode, no interactions and no limits of blocks: scenarios of
 * posting run against it beside the project's own loopback Slack, which was written with the same eyes as the app.
 */
export async function openEmulatedSlack(): Promise<EmulatedSlack> {
  const emulator = await createEmulator({
    service: 'slack',
    port: 0,
    seed: {
      slack: {
        team: { name: 'Newsroom', domain: 'newsroom' },
        users: [{ name: 'ada', real_name: 'Ada' }],
        channels: [{ name: 'news' }],
        oauth_apps: [
          {
            ...BOT,
            client_id: '1.2',
            client_secret: 'secret',
            name: 'Dateline',
            redirect_uris: [],
            bot_name: 'dateline',
          },
        ],
        tokens: [{ ...BOT, token: TOKEN, type: 'bot', user_id: BOT.bot_user_id }],
      },
    },
  });
  const apiUrl = `${emulator.url}/api/`;

  async function call(method: string, args: Record<string, string>): Promise<unknown> {
    const response = await fetch(`${apiUrl}${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(args).toString(),
    });
    return response.json();
  }

  const { channels } = z
    .object({ channels: z.array(z.object({ id: z.string(), name: z.string() })) })
    .parse(await call('conversations.list', {}));
  const channel = channels.find(({ name }) => name === 'news')?.id ?? '';
  await call('conversations.join', { channel });
  const { members } = z
    .object({ members: z.array(z.object({ id: z.string(), name: z.string(), team_id: z.string() })) })
    .parse(await call('users.list', {}));
  const ada = members.find(({ name }) => name === 'ada');

  async function messagesOf(id: string): Promise<StoredMessage[]> {
    const args = { channel: id, limit: '200', include_all_metadata: 'true' };
    const { messages } = pageSchema.parse(await call('conversations.history', args));
    const threads = messages.filter((message) => message.reply_count > 0);
    const pages = await Promise.all(
      threads.map(async ({ ts }) => pageSchema.parse(await call('conversations.replies', { ...args, ts }))),
    );
    const all = new Map(
      [...messages, ...pages.flatMap((page) => page.messages)].map((message) => [message.ts, message]),
    );
    return [...all.values()]
      .sort((a, b) => a.ts.localeCompare(b.ts))
      .map(({ ts, text, thread_ts: threadTs, blocks, metadata }) => ({
        ts,
        text,
        threadTs: threadTs === ts ? undefined : threadTs,
        blocks,
        metadata,
      }));
  }

  return {
    apiUrl,
    token: TOKEN,
    workspaceId: ada?.team_id ?? '',
    botUserId: BOT.bot_user_id,
    channel,
    person: ada?.id ?? '',
    messagesOf,
    async archive(id) {
      await call('conversations.archive', { channel: id });
    },
    close: () => emulator.close(),
  };
}
