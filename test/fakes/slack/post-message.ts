import type { SlackBlock } from './block-schemas.ts';
import type { Core } from './core.ts';
import { fillIds } from './fill-ids.ts';
import { refuse, refuseAsWrong } from './slack-error.ts';
import { messageJson } from './to-json.ts';
import { validateMessage } from './validate-blocks.ts';
import type { Channel, Message, MessageMetadata } from './world.ts';

export interface Content {
  readonly text: string;
  readonly blocks: readonly SlackBlock[];
}

/** What a message holds, judged; throws where Slack refuses it, and notes what readers would see otherwise than meant. */
export function judgeContent(core: Core, { text, blocks }: { text: string | undefined; blocks: unknown }): Content {
  const verdict = validateMessage({ ...(text !== undefined && { text }), blocks });
  if (verdict.refusal) throw refuseAsWrong(verdict.refusal.error, verdict.refusal.messages);
  for (const caution of verdict.cautions) core.violate(`posted what is not read as it was meant: ${caution}`);
  return { text: verdict.text, blocks: fillIds(core.world, verdict.blocks) };
}

/** https://docs.slack.dev/messaging/message-metadata */
const METADATA_MAX_BYTES = 8000;

/** Data that an app attaches to a message. Throws where it is in no shape for it. */
export function readMetadata(metadata: unknown): MessageMetadata | undefined {
  if (metadata === undefined) return undefined;
  if (typeof metadata !== 'object' || metadata === null) throw refuseAsWrong('invalid_metadata_format');
  const { event_type: type, event_payload: payload }: { event_type?: unknown; event_payload?: unknown } = metadata;
  if (typeof type !== 'string' || !/^\w[\w.-]*$/.test(type)) throw refuseAsWrong('invalid_metadata_format');
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) {
    throw refuseAsWrong('invalid_metadata_format');
  }
  if (Buffer.byteLength(JSON.stringify(metadata)) > METADATA_MAX_BYTES) throw refuseAsWrong('metadata_too_large');
  return { event_type: type, event_payload: Object.fromEntries(Object.entries(payload)) };
}

/** The thread a new message goes to; its first message has to be there, and be no reply itself. */
export function threadOf(core: Core, channel: Channel, threadTs: string | undefined): string | undefined {
  if (threadTs === undefined) return undefined;
  const parent = channel.messages.get(threadTs);
  if (!parent) throw refuse('thread_not_found');
  if (parent.threadTs !== undefined) {
    core.violate(`replied to a reply: thread_ts ${threadTs} is no thread's first message`);
  }
  return parent.threadTs ?? threadTs;
}

/** Replaces what a message holds, and tells of it. */
export function changeMessage(
  core: Core,
  message: Message,
  { content, isEdit }: { content: Partial<Content> & { metadata?: MessageMetadata }; isEdit: boolean },
): void {
  const previous = messageJson(core.world, message);
  Object.assign(message, content, {
    revision: message.revision + 1,
    ...(isEdit && { editedAt: core.world.ts() }),
  });
  if (!message.ephemeralFor) core.tellChange(message, 'message_changed', previous);
  core.changed();
}

/** Takes a message away, and tells of it. */
export function removeMessage(core: Core, message: Message): void {
  const { channel } = message;
  const previous = messageJson(core.world, message);
  message.isDeleted = true;
  message.revision += 1;
  if (message.ephemeralFor) channel.ephemerals.splice(channel.ephemerals.indexOf(message), 1);
  else channel.messages.delete(message.ts);
  if (!message.ephemeralFor) core.tellChange(message, 'message_deleted', previous);
  core.changed();
}
