import { EmbedType } from 'discord.js';
import type { APIAttachment, APIEmbed } from 'discord.js';
import { numberComponents } from './components.ts';
import type { Core } from './core.ts';
import { entityTooLarge, invalidForm, unknownMessage } from './discord-error.ts';
import { INTENT } from './gateway.ts';
import type { Interaction } from './interaction-lifetimes.ts';
import { resolvePings, spokenTexts } from './resolve-pings.ts';
import type { Channel, Message, User } from './state.ts';
import { messageEventJson } from './to-json.ts';
import { FLAG, requireValidMessage } from './validate-message.ts';
import type { MessageBody } from './validate-message.ts';
import { isGiven } from './is-given.ts';

export interface UploadedFile {
  readonly field: string;
  readonly name: string;
  readonly content: Buffer;
}

const SETTABLE = FLAG.suppressEmbeds | FLAG.suppressNotifications | FLAG.voiceMessage | FLAG.componentsV2;
const EDITABLE = FLAG.suppressEmbeds | FLAG.componentsV2;

/** Makes a message from a request's body, checks it as Discord does, and tells everyone who can see it. */
export function postMessage(
  core: Core,
  body: MessageBody,
  to: {
    channel: Channel;
    author: User;
    files?: readonly UploadedFile[];
    interaction?: Interaction;
    type?: number;
    id?: string;
  },
): Message {
  const { world } = core;
  const { channel, author, files = [], interaction } = to;
  const flags = body.flags ?? 0;
  const settable = interaction ? SETTABLE | FLAG.ephemeral : SETTABLE;
  if (flags & ~settable) throw invalidFlags();
  const replyTo = replyOf(channel, body);
  const components = body.components ?? [];
  requireTakenFiles(files, 0);
  const stored = storedFiles(core, channel, files, body);
  const content = (body.content ?? '').trim();
  requireValidMessage(
    body,
    {
      content,
      embeds: body.embeds ?? [],
      components,
      attachmentCount: files.length,
      hasPoll: Boolean(body.poll),
      isV2: (flags & FLAG.componentsV2) !== 0,
    },
    stored.attachments.map(({ filename }) => filename),
  );
  const message: Message = {
    id: to.id ?? world.snowflake(),
    channel,
    author,
    createdAt: world.clock.now(),
    type: to.type ?? (replyTo ? 19 : interaction ? 20 : 0),
    editedAt: null,
    revision: 0,
    content,
    embeds: storedEmbeds(body.embeds),
    components: numberComponents(components),
    ...stored,
    flags,
    pings: { users: new Set(), roles: new Set(), everyone: false },
    allowedMentions: body.allowed_mentions ?? undefined,
    pinned: false,
    crossposted: false,
    reactions: new Map(),
    ...(isGiven(body.nonce) && { nonce: body.nonce }),
    ...(replyTo && { replyTo: { channelId: channel.id, messageId: replyTo.id } }),
    ...(interaction && { interaction: interaction.metadata }),
    ...(interaction && flags & FLAG.ephemeral && { ephemeralFor: interaction.user }),
  };
  message.pings = pingsOf(message, replyTo?.author);
  if (!message.ephemeralFor) channel.messages.set(message.id, message);
  publishMessage(core, 'MESSAGE_CREATE', message);
  return message;
}

/** Changes a message as a request's body says; what the body doesn't mention stays. */
export function changeMessage(
  core: Core,
  message: Message,
  body: MessageBody,
  files: readonly UploadedFile[] = [],
): Message {
  const isV2Now = (message.flags & FLAG.componentsV2) !== 0;
  const asked = body.flags ?? (isV2Now ? FLAG.componentsV2 : 0);
  if (isGiven(body.flags) && body.flags & ~(EDITABLE | FLAG.ephemeral)) throw invalidFlags();
  if (isV2Now && !(asked & FLAG.componentsV2)) {
    throw invalidForm([
      {
        path: ['flags'],
        code: 'MESSAGE_COMPONENTS_V2_FLAG_CANNOT_BE_REMOVED',
        message: 'IS_COMPONENTS_V2 cannot be removed from a message.',
      },
    ]);
  }
  const kept = body.attachments
    ? message.attachments.filter(({ id }) => body.attachments?.some((one) => String(one.id) === id))
    : message.attachments;
  requireTakenFiles(files, kept.length);
  const added = storedFiles(core, message.channel, files, body);
  const content = body.content === undefined ? message.content : (body.content ?? '').trim();
  // An empty list takes embeds away, null does not: https://github.com/discord/discord-api-docs/issues/7787.
  const embeds = body.embeds ? storedEmbeds(body.embeds) : message.embeds;
  const components = body.components === undefined ? message.components : (body.components ?? []);
  requireValidMessage(
    body,
    {
      content,
      embeds,
      components,
      attachmentCount: kept.length + files.length,
      hasPoll: false,
      isV2: (asked & FLAG.componentsV2) !== 0,
    },
    [...kept, ...added.attachments].map(({ filename }) => filename),
  );
  const wasLoading = (message.flags & FLAG.loading) !== 0;
  message.revision += 1;
  message.content = content;
  message.embeds = embeds;
  message.components = body.components === undefined ? message.components : numberComponents(components);
  message.attachments = [...kept, ...added.attachments];
  for (const [id, content] of added.files) message.files.set(id, content);
  message.flags = (message.flags & ~EDITABLE & ~FLAG.loading) | (asked & EDITABLE);
  if (body.allowed_mentions) message.allowedMentions = body.allowed_mentions;
  // An edit pings no one, except where it is a deferred answer's first words.
  if (wasLoading) message.pings = pingsOf(message);
  message.editedAt = wasLoading ? null : core.world.clock.now();
  publishMessage(core, 'MESSAGE_UPDATE', message);
  return message;
}

/** What a deferred answer shows until it is edited. */
export function postLoading(core: Core, interaction: Interaction, isEphemeral: boolean): Message {
  const { world } = core;
  const message: Message = {
    id: world.snowflake(),
    channel: interaction.channel,
    author: world.bot,
    createdAt: world.clock.now(),
    type: 20,
    editedAt: null,
    revision: 0,
    content: '',
    embeds: [],
    components: [],
    attachments: [],
    files: new Map(),
    flags: FLAG.loading | (isEphemeral ? FLAG.ephemeral : 0),
    pings: { users: new Set(), roles: new Set(), everyone: false },
    allowedMentions: undefined,
    pinned: false,
    crossposted: false,
    reactions: new Map(),
    interaction: interaction.metadata,
    ...(isEphemeral && { ephemeralFor: interaction.user }),
  };
  if (!isEphemeral) interaction.channel.messages.set(message.id, message);
  publishMessage(core, 'MESSAGE_CREATE', message);
  return message;
}

/** Takes a message away, for everyone. */
export function removeMessage(core: Core, message: Message): void {
  const { channel } = message;
  channel.messages.delete(message.id);
  if (message.ephemeralFor) return;
  core.gateway.publish(
    'MESSAGE_DELETE',
    () => ({ id: message.id, channel_id: channel.id, ...(channel.guild && { guild_id: channel.guild.id }) }),
    { guildId: channel.guild?.id, intents: channel.guild ? INTENT.guildMessages : INTENT.directMessages },
  );
}

/** Tells every session that should know, with or without the words. An ephemeral message is told to nobody. */
export function publishMessage(core: Core, event: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE', message: Message): void {
  const { channel } = message;
  if (message.ephemeralFor || (!channel.guild && channel.kind !== 'dm')) return;
  if (channel.guild && !channel.guild.hasBot) return;
  core.gateway.publish(
    event,
    ({ intents }) => messageEventJson(message, carriesContent(core, message, (intents & INTENT.messageContent) !== 0)),
    { guildId: channel.guild?.id, intents: channel.guild ? INTENT.guildMessages : INTENT.directMessages },
  );
}

/** Without the intent an app reads its own messages, direct messages, and those that mention it. */
export const carriesContent = ({ world }: Core, message: Message, hasIntent: boolean): boolean =>
  hasIntent || !message.channel.guild || message.author === world.bot || message.pings.users.has(world.bot.id);

const pingsOf = (message: Message, repliedTo?: User) =>
  resolvePings(spokenTexts(message), {
    channel: message.channel,
    author: message.author,
    allowed: message.allowedMentions,
    repliedTo,
  });

const invalidFlags = () =>
  invalidForm([{ path: ['flags'], code: 'BITFIELD_INVALID', message: 'Flags that cannot be set here.' }]);

function replyOf(channel: Channel, { message_reference: reference }: MessageBody): Message | undefined {
  if (!reference) return undefined;
  const found = channel.messages.get(reference.message_id);
  if (found || reference.fail_if_not_exists === false) return found;
  if (isGiven(reference.channel_id) && reference.channel_id !== channel.id) throw unknownMessage();
  throw invalidForm([{ path: ['message_reference'], code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' }]);
}

const storedEmbeds = (embeds: readonly APIEmbed[] | null | undefined): APIEmbed[] =>
  (embeds ?? []).map((embed) => ({ ...structuredClone(embed), type: EmbedType.Rich }));

/** The bounds of an upload where nobody paid for more (https://docs.discord.com/developers/reference#uploading-files). */
const FILES_MAX = 10;
const FILE_BYTES_MAX = 10 * 1_024 * 1_024;

function requireTakenFiles(files: readonly UploadedFile[], before: number): void {
  if (files.some(({ content }) => content.length > FILE_BYTES_MAX)) throw entityTooLarge();
  if (before + files.length <= FILES_MAX) return;
  const message = `Must be ${FILES_MAX} or fewer in length.`;
  throw invalidForm([{ path: ['attachments'], code: 'BASE_TYPE_MAX_LENGTH', message }]);
}

/** Discord keeps of a name what an address can hold: a component that names the file otherwise doesn't find it. */
const storedName = (name: string): string => name.replace(/[^A-Za-z0-9._-]+/g, '_');

function storedFiles(
  core: Core,
  channel: Channel,
  uploaded: readonly UploadedFile[],
  body: MessageBody,
): { attachments: APIAttachment[]; files: Map<string, Buffer> } {
  const files = new Map<string, Buffer>();
  const attachments = uploaded.map(({ field, name, content }): APIAttachment => {
    const id = core.world.snowflake();
    files.set(id, content);
    const described = body.attachments?.find((one) => `files[${one.id}]` === field);
    const filename = storedName(described?.filename ?? name);
    const url = `https://cdn.discordapp.com/attachments/${channel.id}/${id}/${filename}`;
    return {
      id,
      filename,
      size: content.length,
      url,
      proxy_url: url,
      ...(isGiven(described?.description) && { description: described.description }),
    };
  });
  return { attachments, files };
}
