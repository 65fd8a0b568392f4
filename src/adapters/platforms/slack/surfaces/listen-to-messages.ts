import { z } from 'zod';
import { readMessage } from '../../../../core/commands/read-message.ts';
import { failureFields } from '../failure-fields.ts';
import { handFiles } from '../answering/handed-files.ts';
import { OwnThreads } from '../answering/own-threads.ts';
import { mentions, readNamedText } from '../answering/read-slack-text.ts';
import { serveRequest } from '../answering/serve-request.ts';
import type { Surface } from '../surface.ts';
import type { Workspace } from '../workspaces.ts';

/** A message that a person wrote. */
interface SaidMessage {
  user: string;
  text: string;
  channel: string;
  isDirect: boolean;
  ts: string;
  thread: string | null;
  /** As Slack gives them. */
  files: unknown;
}

/**
 * Questions: direct messages, messages that mention Dateline, and where Slack delivers them also those without a mention in
 * a thread in which the same person asked before. What bots write, what is changed or deleted, and what only tells that
 * something happened asks nothing.
 */
export const listenToMessages: Surface = (app, tools) => {
  const ownThreads = new OwnThreads();

  app.event('message', async ({ event, body, context }) => {
    const message = readSaid(event);
    const bot = context.botUserId ?? '';
    // Of a mention in a channel Slack tells twice: here, and as one.
    if (message === null || message.user === bot || (!message.isDirect && mentions(message.text, bot))) return;
    if (!message.isDirect && !mayFollowUp(message)) return;
    await take(message, body.event_id, context.teamId ?? body.team_id);
  });

  app.event('app_mention', async ({ event, body, context }) => {
    const {
      user,
      bot_id: bot,
      text,
      channel,
      ts,
      thread_ts: thread = null,
      files,
    } = event as typeof event & { files?: unknown };
    // A mention that is edited in later is told again.
    if (user === undefined || bot !== undefined || 'edited' in event) return;
    await take(
      { user, text, channel, ts, thread, files, isDirect: false },
      body.event_id,
      context.teamId ?? body.team_id,
    );
  });

  async function take(message: SaidMessage, event: string, team: string): Promise<void> {
    await tools.takeOnce(event, async () => {
      const workspace = await tools.workspaces.find(team);
      const isCalled = message.isDirect || mentions(message.text, workspace.botUser);
      if (!isCalled && !(await isFollowUp(message, workspace))) return;
      await answer(message, workspace);
    });
  }

  async function isFollowUp(message: SaidMessage, workspace: Workspace): Promise<boolean> {
    const { channel, thread, user } = message;
    if (thread === null) return false;
    try {
      return await ownThreads.isOf({ channel, thread, user }, workspace);
    } catch (error) {
      tools.logger.warn(failureFields(error), 'Slack does not say who began a thread');
      return false;
    }
  }

  async function answer(message: SaidMessage, workspace: Workspace): Promise<void> {
    const { user, channel, isDirect, ts } = message;
    // In direct messages as well: an agent's conversations are threads.
    const thread = message.thread ?? ts;
    if (!isDirect) ownThreads.add({ ...message, thread }, workspace);
    const place = {
      workspace,
      channel,
      thread,
      isThreadAlive: message.thread !== null,
      user,
      isDirect,
      response: null,
      key: `answer ${channel} ${ts}`,
    };
    const words = message.text.replaceAll(new RegExp(`<@${workspace.botUser}(?:\\|[^>]*)?>`, 'g'), ' ');
    const files = await handFiles(message.files, workspace, tools);
    await serveRequest(place, readMessage(await readNamedText(words, workspace, tools.directory), files), tools);
  }
};

/** Kinds of messages that a person's own words stand in. */
const spoken: ReadonlySet<string | undefined> = new Set([undefined, 'file_share', 'thread_broadcast']);

const messageSchema = z.object({
  subtype: z.string().optional(),
  user: z.string(),
  bot_id: z.string().nullish(),
  text: z.string().default(''),
  channel: z.string(),
  channel_type: z.string().optional(),
  ts: z.string(),
  thread_ts: z.string().optional(),
  files: z.unknown().optional(),
});

function readSaid(event: unknown): SaidMessage | null {
  const { success, data } = messageSchema.safeParse(event);
  if (!success || !spoken.has(data.subtype) || typeof data.bot_id === 'string') return null;
  const { user, text, channel, channel_type: channelType, ts, thread_ts: thread = null, files } = data;
  return { user, text, channel, isDirect: channelType === 'im', ts, thread, files };
}

/** In a thread, and not said to somebody else. */
function mayFollowUp({ text, thread }: SaidMessage): boolean {
  return thread !== null && text.trim() !== '' && !/<[@!]/.test(text);
}
