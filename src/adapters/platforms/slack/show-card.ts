import type { Card } from '../../../core/cards/card.ts';
import type { ReplyPlace } from './reply-place.ts';
import type { MessageBody } from './response-url.ts';
import type { SurfaceTools } from './surface.ts';
import { draftMessages } from './draft-messages.ts';

/** Answers with a card: whoever is there sees it, or only the person whom it concerns. Rejects with what Slack says. */
export async function showCard(place: ReplyPlace, card: Card, tools: Pick<SurfaceTools, 'buttons'>): Promise<void> {
  const { messages, kept } = draftMessages(card);
  if (kept.size > 0) await tools.buttons.keepButtons(kept);
  const isPrivate = card.audience === 'caller' && !place.isDirect;
  if (isPrivate || place.response !== null) await sendAll(place, messages, isPrivate);
  else await postAll(place, messages);
}

async function sendAll(place: ReplyPlace, messages: readonly MessageBody[], isPrivate: boolean): Promise<void> {
  for (const message of messages) {
    if (place.response !== null && place.response.left > 0) {
      await place.response.send(message, { isPrivate, thread: place.thread });
    } else {
      await place.workspace.client.chat.postEphemeral({
        channel: place.channel,
        user: place.user,
        ...toArguments(message),
        ...(place.thread === null ? {} : { thread_ts: place.thread }),
      });
    }
  }
}

/** The rest of a long answer stands in the thread of its beginning. */
async function postAll(place: ReplyPlace, messages: readonly MessageBody[]): Promise<void> {
  let { thread } = place;
  for (const message of messages) {
    const { ts } = await place.workspace.client.chat.postMessage({
      channel: place.channel,
      ...toArguments(message),
      ...(thread === null ? {} : { thread_ts: thread }),
      unfurl_links: false,
      unfurl_media: false,
    });
    thread ??= ts ?? null;
  }
}

function toArguments({ text, blocks }: MessageBody) {
  return { text, ...(blocks === undefined ? {} : { blocks: [...blocks] }) };
}
