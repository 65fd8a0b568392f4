import { createHash } from 'node:crypto';
import type { types, webApi } from '@slack/bolt';
import { limits } from '../reply-limits.ts';
import type { Workspace } from '../workspaces.ts';

/** Where messages stand: a channel, or a thread in it. */
export interface Target {
  client: webApi.WebClient;
  channel: string;
  thread: string | null;
}

/** Dateline, as what it wrote names it: anyone may put a mark like ours on their messages. */
export type Author = Pick<Workspace, 'botId' | 'botUser'>;

/** What tells one message of a posting from all others. */
export interface Mark {
  key: string;
  index: number;
}

/** What Slack calls the mark; it is in the log of the workspace's administrators, so it names us. */
const eventType = 'dateline_message';
/** How far the clocks of Slack and of this machine may differ, in milliseconds. */
const clockSkew = 60_000;
/** Pages that are looked through: beyond them a channel is so busy that the message was long ago. */
const mostPages = 20;

/** The metadata by which a message is found again; nobody sees it (https://docs.slack.dev/messaging/message-metadata). */
export function writeMark({ key, index }: Mark): types.MessageMetadata {
  // A key says whose digest it is, and whoever may read the channel may read this.
  const name = createHash('sha256').update(key).digest('base64url').slice(0, 32);
  return { event_type: eventType, event_payload: { key: name, index } };
}

/** The `ts` of the message with the mark that we posted there since then; null where there is none. */
export async function findPosted(target: Target, author: Author, mark: Mark, since: Date): Promise<string | null> {
  const wanted = writeMark(mark).event_payload;
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const { messages, next } = await readPage(target, since, cursor);
    const found = messages.find(({ bot_id: bot, user, metadata }) => {
      const { key, index } = readPayload(metadata);
      const isOurs = bot === author.botId || user === author.botUser;
      return isOurs && key === wanted['key'] && index === wanted['index'];
    });
    if (found?.ts !== undefined) return found.ts;
    if (next === undefined || next === '') return null;
    cursor = next;
  }
  return null;
}

interface FoundMessage {
  ts?: string;
  bot_id?: string;
  user?: string;
  metadata?: { event_type?: string; event_payload?: unknown };
}

async function readPage(
  { client, channel, thread }: Target,
  since: Date,
  cursor: string | undefined,
): Promise<{ messages: FoundMessage[]; next: string | undefined }> {
  const range = {
    channel,
    oldest: ((since.getTime() - clockSkew) / 1_000).toFixed(6),
    include_all_metadata: true,
    limit: limits.historyPage,
    ...(cursor === undefined ? {} : { cursor }),
  };
  const { messages = [], response_metadata: metadata } =
    thread === null
      ? await client.conversations.history(range)
      : await client.conversations.replies({ ...range, ts: thread });
  return { messages, next: metadata?.next_cursor };
}

function readPayload(metadata: FoundMessage['metadata']): { key: unknown; index: unknown } {
  const payload = metadata?.event_type === eventType ? metadata.event_payload : null;
  if (typeof payload !== 'object' || payload === null) return { key: null, index: null };
  return { key: 'key' in payload ? payload.key : null, index: 'index' in payload ? payload.index : null };
}
