import type { types } from '@slack/bolt';
import { takenOutWords } from '../../../../core/cards/taken-out-words.ts';
import type { FailCard } from '../../../../core/commands/answer-in-time.ts';
import { DatelineError, type Prospect } from '../../../../core/errors.ts';
import type { Logger } from '../../../../core/ports/logger.ts';
import { explainFailure, foresee, retryAfterOf, slackCode } from '../explain-failure.ts';
import { failureFields } from '../failure-fields.ts';
import { findPosted, writeMark, type Target } from './find-posted.ts';
import type { Pace } from './pace.ts';
import { persist, waitForNext } from './persist.ts';
import type { MessageBody } from '../answering/response-url.ts';
import type { Workspace } from '../workspaces.ts';

export interface Sender {
  pace: Pace;
  logger: Logger;
  failCard: FailCard;
  /** The time, in milliseconds since 1970. */
  now: () => number;
}

/** Messages that belong together: they are sent in their order, each once. */
export interface Sending {
  workspace: Workspace;
  channel: string;
  thread: string | null;
  /** Names them, so that each can be found again. */
  key: string;
  messages: readonly MessageBody[];
  /** Whether those behind the first stand in its thread, where they are not in one anyway. */
  restInThread: boolean;
  /** The `ts` of those that were accepted before. */
  accepted?: readonly string[];
  /** Since when the next one may stand there already; null: it does not. */
  unknownSince?: Date | null;
  /** Whether those that were accepted before are changed to what they say now; where there are fewer, the rest say so. */
  amends?: boolean;
  /** Takes the `ts` of each message once Slack accepted it. */
  keep?: (message: string) => Promise<void>;
  /** What is done where Slack doesn't say whether a message was accepted, and it can't be looked for. */
  whenUnsure: 'stop' | 'repeat';
  signal: AbortSignal;
}

/** What is wrong with a message itself: its words get through without their blocks. */
const badMessages: ReadonlySet<string> = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'invalid_attachments',
  'msg_blocks_too_long',
  'msg_too_long',
]);

/** What is left of a message that a correction has no words for. */
const takenOut: MessageBody = { text: takenOutWords, blocks: [] };

/**
 * Sends messages to a channel, none twice: where the connection breaks, or Slack fails, after it was asked, the message is
 * looked for before it is sent again. Rejects with a `DatelineError` that says what a second attempt may do.
 */
export async function sendMessages(sending: Sending, sender: Sender): Promise<void> {
  const { accepted = [], messages, restInThread } = sending;
  let { thread } = sending;
  /** While messages turn out to be there already, the next one may be, too. */
  let since = sending.unknownSince ?? null;
  try {
    for (const [index, message] of messages.entries()) {
      const before = accepted[index];
      const target = { client: sending.workspace.client, channel: sending.channel, thread };
      if (before !== undefined && sending.amends === true) await amend(before, message, sending);
      const one = { ...sending, target, message, index };
      const found = before ?? (since === null ? null : await lookFor(one, since, sender));
      if (found === null) since = null;
      const ts = found ?? (await sendOne(one, sender));
      if (before === undefined) await sending.keep?.(ts);
      if (restInThread) thread ??= ts;
    }
    if (sending.amends !== true) return;
    // Their names stay good, for a correction that is longer again; and nothing goes in silence.
    for (const ts of accepted.slice(messages.length)) await amend(ts, takenOut, sending);
  } catch (error) {
    throw explainFailure(error);
  }
}

interface One extends Sending {
  target: Target;
  message: MessageBody;
  index: number;
}

async function sendOne(one: One, sender: Sender): Promise<string> {
  const { index, key, signal, target, workspace } = one;
  const startedAt = new Date(sender.now());
  let { message } = one;
  let since: Date | null = null;
  for (let attempt = 0; ; attempt += 1) {
    if (since !== null) {
      const found = await lookFor(one, since, sender);
      if (found !== null) return found;
    }
    await takeTurn(one, sender, since === null ? 'transient' : 'unknown');
    try {
      const { ts } = await target.client.chat.postMessage({
        channel: target.channel,
        ...messageArguments(message),
        ...(target.thread === null ? {} : { thread_ts: target.thread }),
        metadata: writeMark({ key, index }),
      });
      if (ts === undefined) throw new Error('Slack named no ts of the message that it accepted.');
      return ts;
    } catch (error) {
      const code = slackCode(error);
      if (code !== null && badMessages.has(code) && message.blocks !== undefined) {
        sender.failCard(error, 'Slack refuses the blocks of a message: its words are sent without them');
        message = { text: message.text };
      } else if (code === 'not_in_channel' && attempt === 0) {
        await join(workspace, target.channel, error);
      } else {
        const pause = retryAfterOf(error);
        if (pause !== null) sender.pace.pause(workspace.team, pause);
        await waitForNext(error, attempt, signal);
        if (foresee(error) === 'unknown') since ??= startedAt;
        sender.logger.warn({ ...failureFields(error), attempt }, 'a message to Slack is tried again');
      }
    }
  }
}

async function takeTurn({ channel, signal, workspace }: Sending, { pace }: Sender, prospect: Prospect): Promise<void> {
  await pace.take(workspace.team, channel, signal).catch((cause: unknown) => {
    throw new DatelineError('platform-failed', 'Slack takes too long to take a message.', {
      hint: 'It limits how much may be posted: try again in some minutes.',
      prospect,
      cause,
    });
  });
}

async function lookFor(one: One, since: Date, { logger }: Sender): Promise<string | null> {
  const { index, key, signal, target, whenUnsure, workspace } = one;
  try {
    return await persist(() => findPosted(target, workspace, { key, index }, since), signal);
  } catch (error) {
    logger.warn(failureFields(error), 'it could not be looked up whether Slack has a message');
    if (whenUnsure === 'repeat') return null;
    const { message, hint } = explainFailure(error);
    throw new DatelineError('platform-failed', `It is not known whether Slack has the message. ${message}`, {
      ...(hint === null ? {} : { hint }),
      cause: error,
      prospect: 'unknown',
    });
  }
}

/** Changes what was posted. Changed twice to the same, it is the same: no need to look. */
async function amend(ts: string, message: MessageBody, { workspace, channel, signal }: Sending): Promise<void> {
  try {
    await persist(() => workspace.client.chat.update({ channel, ts, ...messageArguments(message) }), signal);
  } catch (error) {
    // Someone deleted it: there is nothing to correct.
    if (slackCode(error) !== 'message_not_found') throw error;
  }
}

/** Dateline may go into a public channel by itself, where it was given the scope. Rejects with what it failed of before. */
async function join({ client }: Workspace, channel: string, before: unknown): Promise<void> {
  await client.conversations.join({ channel }).catch(() => {
    throw before;
  });
}

/** A message as Slack's methods take it: nothing in it is looked through for names, and no link is unfolded. */
export function messageArguments({ text, blocks }: MessageBody) {
  return {
    text,
    ...(blocks === undefined ? {} : { blocks: toBlocks(blocks) }),
    parse: 'none',
    link_names: false,
    unfurl_links: false,
    unfurl_media: false,
  } as const;
}

function toBlocks(blocks: readonly types.KnownBlock[]): types.KnownBlock[] {
  return [...blocks];
}
