import { createHash } from 'node:crypto';
import {
  PermissionFlagsBits,
  SnowflakeUtil,
  type AnyThreadChannel,
  type ForumChannel,
  type MediaChannel,
  type Message,
  type SendableChannels,
} from 'discord.js';
import { DatelineError } from '../../../../core/errors.ts';

/** Messages that are read at once; as many as Discord gives (resources/message#get-channel-messages). */
const page = 100;
/** How far the clocks of Discord and of this machine may differ, in milliseconds. */
const clockSkew = 60_000;

/**
 * The number that a message is known by among all in its channel, on its outermost component (components/reference, "id":
 * 32 bits, given back as it was sent). Nobody sees it.
 */
export function markOf(key: string, index: number): number {
  // Below 1,000,000 stand the numbers that Discord gives to the other components.
  return (createHash('sha256').update(`${key}\n${index}`).digest().readUInt32BE() % 2_000_000_000) + 1_000_000;
}

/** The id of our message with the mark that was posted since then; null where there is none. */
export async function findMarkedMessage(channel: SendableChannels, since: Date, mark: number): Promise<string | null> {
  requireHistory(channel);
  const { user } = channel.client;
  let after = SnowflakeUtil.generate({ timestamp: since.getTime() - clockSkew }).toString();
  for (;;) {
    const messages = [...(await channel.messages.fetch({ after, limit: page, cache: false })).values()];
    const found = messages.find(({ author, components }) => author.id === user.id && isMarked(components, mark));
    if (found !== undefined) return found.id;
    if (messages.length < page) return null;
    after = messages.reduce((latest, { id }) => (BigInt(id) > BigInt(latest) ? id : latest), after);
  }
}

/** The post of a forum that we began since then with the marked message; null where there is none. */
export async function findMarkedPost(
  forum: ForumChannel | MediaChannel,
  since: Date,
  mark: number,
): Promise<AnyThreadChannel | null> {
  requireHistory(forum);
  const { threads } = await forum.threads.fetchActive();
  for (const thread of threads.values()) {
    const isRecent = (thread.createdTimestamp ?? 0) >= since.getTime() - clockSkew;
    if (thread.ownerId !== forum.client.user.id || !isRecent) continue;
    const message = await thread.fetchStarterMessage({ cache: false });
    if (message !== null && isMarked(message.components, mark)) return thread;
  }
  return null;
}

function isMarked(components: Message['components'], mark: number): boolean {
  return components.some(({ id }) => id === mark);
}

/** Without this right, Discord shows an empty channel: what was posted would be posted again. */
function requireHistory(channel: SendableChannels | ForumChannel | MediaChannel): void {
  if (channel.isDMBased()) return;
  const mayRead = channel.permissionsFor(channel.client.user)?.has(PermissionFlagsBits.ReadMessageHistory) ?? false;
  if (mayRead) return;
  throw new DatelineError('not-allowed', 'Dateline may not look for what it posted here.', {
    hint: 'Someone who manages the server gives Dateline’s role Read Message History there.',
  });
}
