import type { APIAllowedMentions, APIEmbed } from 'discord.js';
import type { Component } from './components.ts';
import { emptyMessage, invalidForm } from './discord-error.ts';
import type { Fault } from './discord-error.ts';
import { componentFaults, requireStorable } from './validate-components.ts';

/** A message as requests carry it, its shape already checked. */
export interface MessageBody {
  content?: string | null;
  embeds?: APIEmbed[] | null;
  components?: Component[] | null;
  flags?: number | null;
  allowed_mentions?: APIAllowedMentions | null;
  attachments?: { id: string | number; filename?: string | null; description?: string | null }[] | null;
  poll?: object | null;
  sticker_ids?: string[] | null;
  nonce?: string | number | null;
  enforce_nonce?: boolean | null;
  message_reference?: { message_id: string; channel_id?: string | null; fail_if_not_exists?: boolean | null } | null;
  tts?: boolean | null;
}

// https://docs.discord.com/developers/resources/message#message-object-message-flags
export const FLAG = {
  crossposted: 1 << 0,
  suppressEmbeds: 1 << 2,
  hasThread: 1 << 5,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  suppressNotifications: 1 << 12,
  voiceMessage: 1 << 13,
  componentsV2: 1 << 15,
} as const;

const CONTENT_MAX = 2000;
const EMBEDS_TEXT_MAX = 6000;

/** The message as it will stand: on an edit, what isn't mentioned stays as it was. */
export interface WholeMessage {
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly Component[];
  readonly attachmentCount: number;
  readonly hasPoll: boolean;
  readonly isV2: boolean;
}

/** What Discord's schemas don't say of a message; throws 400 with all faults, or "Cannot send an empty message". */
export function requireValidMessage(body: MessageBody, whole: WholeMessage, fileNames: readonly string[]): void {
  const faults = [
    ...contentFaults(body, whole),
    ...embedFaults(whole.embeds),
    ...componentFaults(whole, fileNames),
    ...mentionFaults(body.allowed_mentions),
  ];
  if (faults.length > 0) throw invalidForm(faults);
  const { content, embeds, components, attachmentCount, hasPoll } = whole;
  const isEmpty = content.trim() === '' && embeds.length === 0 && attachmentCount === 0 && !hasPoll;
  if (isEmpty && components.length === 0 && !body.sticker_ids?.length) throw emptyMessage();
  requireStorable(components);
}

function contentFaults(body: MessageBody, whole: WholeMessage): Fault[] {
  const faults: Fault[] = [];
  if ((body.content ?? '').length > CONTENT_MAX) {
    faults.push({
      path: ['content'],
      code: 'BASE_TYPE_MAX_LENGTH',
      message: `Must be ${CONTENT_MAX} or fewer in length.`,
    });
  }
  if (!whole.isV2) return faults;
  const legacy: [string, boolean][] = [
    ['content', whole.content !== ''],
    ['embeds', whole.embeds.length > 0],
    ['poll', whole.hasPoll],
    ['sticker_ids', (body.sticker_ids?.length ?? 0) > 0],
  ];
  for (const [field, isUsed] of legacy) {
    if (!isUsed) continue;
    faults.push({
      path: [field],
      code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    });
  }
  return faults;
}

function embedFaults(embeds: readonly APIEmbed[]): Fault[] {
  const faults: Fault[] = [];
  let total = 0;
  for (const [index, embed] of embeds.entries()) {
    const fields = embed.fields ?? [];
    const texts = [embed.title, embed.description, embed.footer?.text, embed.author?.name];
    const all = [...texts, ...fields.flatMap(({ name, value }) => [name, value])];
    total += all.reduce((sum, text) => sum + (text?.trim().length ?? 0), 0);
    const media = [embed.image, embed.thumbnail, embed.video];
    const isEmpty = texts.every((text) => !text?.trim()) && fields.length === 0 && media.every((one) => !one?.url);
    if (isEmpty) {
      faults.push({
        path: ['embeds', index, 'description'],
        code: 'BASE_TYPE_REQUIRED',
        message: 'This field is required',
      });
    }
    for (const [place, { name, value }] of fields.entries()) {
      for (const [key, text] of [['name', name] as const, ['value', value] as const]) {
        if (text.trim() !== '') continue;
        const path = ['embeds', index, 'fields', place, key];
        faults.push({ path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' });
      }
    }
  }
  if (total > EMBEDS_TEXT_MAX) {
    faults.push({
      path: ['embeds'],
      code: 'MAX_EMBED_SIZE_EXCEEDED',
      message: `Embed size exceeds maximum size of ${EMBEDS_TEXT_MAX}`,
    });
  }
  return faults;
}

/** `parse: ['users']` and a list of users exclude each other, and so do roles. */
function mentionFaults(allowed: APIAllowedMentions | null | undefined): Fault[] {
  return (['users', 'roles'] as const)
    .filter((kind) => allowed?.parse?.some((one) => (one as string) === kind) && (allowed[kind]?.length ?? 0) > 0)
    .map((kind) => ({
      path: ['allowed_mentions'],
      code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
      message: `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
    }));
}
