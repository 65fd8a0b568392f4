import type { Card } from '../../../../core/cards/card.ts';
import { explainFailure, slackCode } from '../explain-failure.ts';
import { failureFields } from '../failure-fields.ts';
import { renderCard, type RenderedCard } from '../rendering/render-card.ts';
import { persist } from '../posting/persist.ts';
import type { ReplyPlace } from './reply-place.ts';
import type { MessageBody } from './response-url.ts';
import { sendFiles } from '../posting/send-files.ts';
import { messageArguments, sendMessages, type Sender } from '../posting/send-messages.ts';
import type { SurfaceTools } from '../surface.ts';

export type ShowTools = Pick<SurfaceTools, 'buttons'> & { sender: Sender };

/** An answer that could not be shown by then is given up, in milliseconds. */
const patience = 120_000;

/**
 * Answers with a card: whoever is there sees it, or only the person whom it concerns. A long one goes on in the thread of
 * its beginning. Rejects with a `DatelineError` where Slack takes it nowhere.
 */
export async function showCard(place: ReplyPlace, card: Card, tools: ShowTools): Promise<void> {
  const rendered = renderCard(card);
  if (rendered.kept.size > 0) await tools.buttons.keepButtons(rendered.kept);
  if (card.audience === 'caller' && !place.isDirect) await whisper(place, rendered, tools);
  else await tell(place, rendered, tools);
}

/** To everyone there. Dateline need not be a member where Slack gave an address to answer to. */
async function tell(place: ReplyPlace, rendered: RenderedCard, tools: ShowTools): Promise<void> {
  const { messages, files } = rendered;
  const isShort = messages.length === 1 && files.length === 0;
  if (isShort && place.thread === null && (await respond(place, messages, false, tools)) === 0) return;
  try {
    await post(place, rendered, tools);
  } catch (error) {
    if (place.response === null || !isNoMember(error)) throw error;
    const left = await respond(place, messages, false, tools);
    await tellDirectly(place, { ...rendered, messages: messages.slice(messages.length - left) }, tools);
  }
}

/** To the person alone, who sees it until Slack is loaded anew; files can't be shown to one person in a channel. */
async function whisper(place: ReplyPlace, { messages, ...rendered }: RenderedCard, tools: ShowTools): Promise<void> {
  const left = await respond(place, messages, true, tools);
  const unseen = messages.slice(messages.length - left);
  const rest = unseen.length > 0 && (await postEphemeral(place, unseen, tools)) ? [] : unseen;
  await tellDirectly(place, { ...rendered, messages: rest }, tools);
}

/** Sends through the address that Slack gave; says how many messages it did not take. */
async function respond(
  { response, thread }: ReplyPlace,
  messages: readonly MessageBody[],
  isPrivate: boolean,
  { sender }: ShowTools,
): Promise<number> {
  for (const [index, message] of messages.entries()) {
    if (response === null || response.left === 0) return messages.length - index;
    try {
      await response.send(message, { isPrivate, thread });
    } catch (error) {
      sender.logger.warn(failureFields(error), 'an answer did not get through the address that Slack gave for it');
      return messages.length - index;
    }
  }
  return 0;
}

/** Whether Slack takes them; it takes none where Dateline, or the person, is not in the channel. */
async function postEphemeral(
  { workspace, channel, thread, isThreadAlive, user }: ReplyPlace,
  messages: readonly MessageBody[],
  { sender }: ShowTools,
): Promise<boolean> {
  try {
    for (const message of messages) {
      const body = {
        channel,
        user,
        ...messageArguments(message),
        // In a thread that nobody has answered in yet, Slack shows it to nobody.
        ...(thread === null || !isThreadAlive ? {} : { thread_ts: thread }),
      };
      await persist(() => workspace.client.chat.postEphemeral(body), AbortSignal.timeout(patience));
    }
    return true;
  } catch (error) {
    sender.logger.warn(failureFields(error), 'an answer could not be shown to one person in a channel');
    return false;
  }
}

/** What has no room, or no right, where the person asked, stands in their direct messages: nothing is lost. */
async function tellDirectly(place: ReplyPlace, rendered: RenderedCard, tools: ShowTools): Promise<void> {
  if (rendered.messages.length === 0 && rendered.files.length === 0) return;
  const { channel } = await place.workspace.client.conversations.open({ users: place.user });
  if (channel?.id === undefined) throw new Error('Slack named no direct messages.');
  await post({ ...place, channel: channel.id, thread: null, key: `${place.key} directly` }, rendered, tools);
}

async function post(
  { workspace, channel, thread, key }: ReplyPlace,
  { messages, files }: RenderedCard,
  { sender }: ShowTools,
): Promise<void> {
  const signal = AbortSignal.timeout(patience);
  const sent: string[] = [];
  await sendMessages(
    {
      workspace,
      channel,
      thread,
      key,
      messages,
      restInThread: true,
      keep: async (ts) => void sent.push(ts),
      // An answer is better given twice than not at all.
      whenUnsure: 'repeat',
      signal,
    },
    sender,
  );
  if (files.length > 0) await sendFiles(workspace, { channel, thread: thread ?? sent[0] ?? null }, files);
}

/** Slack's words where Dateline would have to be a member. */
const notThere: ReadonlySet<string> = new Set(['channel_not_found', 'not_in_channel']);

function isNoMember(error: unknown): boolean {
  const code = slackCode(explainFailure(error).cause);
  return code !== null && notThere.has(code);
}
