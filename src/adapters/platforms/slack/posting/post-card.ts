import { randomUUID } from 'node:crypto';
import type { types } from '@slack/bolt';
import type { Card } from '../../../../core/cards/card.ts';
import { DatelineError } from '../../../../core/errors.ts';
import type { ButtonStore } from '../../../../core/ports/button-store.ts';
import type { PostOptions } from '../../../../core/ports/platform.ts';
import { readConversationId } from '../conversation-id.ts';
import { explainFailure } from '../explain-failure.ts';
import { renderCard } from '../rendering/render-card.ts';
import type { MessageBody } from '../answering/response-url.ts';
import { sendFiles } from './send-files.ts';
import { sendMessages, type Sender } from './send-messages.ts';
import type { Workspaces } from '../workspaces.ts';

export interface PostDependencies {
  workspaces: Workspaces;
  buttons: ButtonStore;
  sender: Sender;
  /** How long posting may take, in milliseconds. */
  patience: number;
}

/** How far back a posting is looked for of which nobody kept how far it came, in milliseconds. */
const lookedBack = 24 * 60 * 60_000;

/** What is kept of the files of a posting in place of a name: Slack gives their message none. */
const filesPosted = 'files';

/**
 * Posts a card to a conversation: the first message, and those behind it in its thread. Rejects with a `DatelineError`
 * that says what a second attempt may do.
 */
export async function postCard(
  { workspaces, buttons, sender, patience }: PostDependencies,
  conversation: string,
  card: Card,
  options: PostOptions = {},
): Promise<void> {
  const place = readConversationId(conversation);
  if (place === null) throw refuseConversation();
  const call = options.mention === undefined ? null : writeMention(options.mention);
  const workspace = await workspaces.find(place.team);
  const { messages, kept, files } = renderCard(card);
  if (kept.size > 0) await buttons.keepButtons(kept);
  const { progress } = options;
  const accepted = (progress?.accepted ?? []).filter((name) => name !== filesPosted);
  const sent = [...accepted];
  await sendMessages(
    {
      workspace,
      channel: place.channel,
      thread: place.thread,
      key: options.key ?? randomUUID(),
      messages: messages.map((message, index) => (index === 0 && call !== null ? addCall(message, call) : message)),
      restInThread: options.details !== 'below',
      accepted,
      unknownSince: progress === undefined ? sinceOf(options, sender) : progress.unknownSince,
      amends: options.amends === true,
      keep: async (ts) => {
        sent.push(ts);
        await progress?.keep(ts);
      },
      // A posting comes once or, where that can't be known, not at all for now.
      whenUnsure: 'stop',
      signal: AbortSignal.timeout(patience),
    },
    sender,
  );
  if (files.length === 0 || progress?.accepted.includes(filesPosted) === true) return;
  try {
    await sendFiles(workspace, { channel: place.channel, thread: place.thread ?? sent[0] ?? null }, files);
  } catch (error) {
    throw explainFailure(error);
  }
  await progress?.keep(filesPosted);
}

/** A posting with a name may have been made before, by a process that is gone. */
function sinceOf({ key }: PostOptions, { now }: Sender): Date | null {
  return key === undefined ? null : new Date(now() - lookedBack);
}

/** Whom a post calls, by id alone: a user group, or a person. */
function writeMention(mention: string): string {
  if (/^S[A-Z0-9]{2,30}$/.test(mention)) return `<!subteam^${mention}>`;
  if (/^[UW][A-Z0-9]{2,30}$/.test(mention)) return `<@${mention}>`;
  throw new DatelineError('bad-argument', 'This is not the id of a user group or a person on Slack.', {
    hint: 'A user group’s begins with S (it stands in its address), a person’s with U (profile → ⋮ → Copy member ID).',
  });
}

/** The call stands above everything else; `limits.blocks` leaves room for it. */
function addCall({ text, blocks }: MessageBody, call: string): MessageBody {
  const section: types.SectionBlock = { type: 'section', text: { type: 'mrkdwn', text: call } };
  return { text: `${call}\n${text}`, ...(blocks === undefined ? {} : { blocks: [section, ...blocks] }) };
}

function refuseConversation(): DatelineError {
  return new DatelineError('not-found', 'Slack has no such conversation to post to.', {
    hint: 'Choose a channel, a thread or direct messages that Dateline is in.',
  });
}
