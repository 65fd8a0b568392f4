import type { APIAllowedMentions, APIEmbed } from 'discord.js';
import { COMPONENT, walkComponents } from './components.ts';
import type { Component } from './components.ts';
import { emptyMessage, invalidForm } from './discord-error.ts';
import type { Fault } from './discord-error.ts';

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
const COMPONENTS_MAX = 40;
/** Over all text displays; third-party figure (discord.js guide), Discord's schema limits each to the same. */
const TEXT_MAX = 4000;
const ROWS_MAX = 5;
const BUTTONS_MAX = 5;
const V2_ONLY = new Set<number>([
  COMPONENT.section,
  COMPONENT.text,
  COMPONENT.thumbnail,
  COMPONENT.gallery,
  COMPONENT.file,
  COMPONENT.separator,
  COMPONENT.container,
]);

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

function componentFaults({ components, isV2 }: WholeMessage, fileNames: readonly string[]): Fault[] {
  const all = [...walkComponents(components)];
  const faults: Fault[] = [];
  const max = isV2 ? COMPONENTS_MAX : ROWS_MAX;
  const count = isV2 ? all.length : components.length;
  if (count > max) {
    faults.push({ path: ['components'], code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${max} or fewer in length.` });
  }
  if (isV2 && components.length === 0) {
    faults.push({ path: ['components'], code: 'BASE_TYPE_REQUIRED', message: 'This field is required' });
  }
  const text = all.reduce(
    (sum, { component }) => sum + (component.type === COMPONENT.text ? lengthOf(component) : 0),
    0,
  );
  if (text > TEXT_MAX) {
    faults.push({
      path: ['components'],
      code: 'COMPONENT_MAX_TOTAL_TEXT_DISPLAY_CHARACTERS_EXCEEDED',
      message: `The total number of characters in text displays exceeds ${TEXT_MAX}.`,
    });
  }
  const ids = new Set<string>();
  const numbers = new Set<number>();
  for (const { component, path } of all) {
    if (!isV2 && V2_ONLY.has(component.type)) {
      faults.push({
        path: [...path, 'type'],
        code: 'UNION_TYPE_CHOICES',
        message: 'Value of field "type" must be one of (1,) without MessageFlags.IS_COMPONENTS_V2.',
      });
    }
    if (component.custom_id !== undefined) {
      if (ids.has(component.custom_id)) {
        const message = 'Component custom id cannot be duplicated';
        faults.push({ path: [...path, 'custom_id'], code: 'COMPONENT_CUSTOM_ID_DUPLICATED', message });
      }
      ids.add(component.custom_id);
    }
    if (component.id) {
      if (numbers.has(component.id)) {
        faults.push({
          path: [...path, 'id'],
          code: 'COMPONENT_ID_DUPLICATED',
          message: 'Component id cannot be duplicated',
        });
      }
      numbers.add(component.id);
    }
    faults.push(...oneComponentFaults(component, path, fileNames));
  }
  return faults;
}

/** UTF-16 units, as the schemas count; where Discord counts characters, this is the stricter. */
const lengthOf = ({ content = '' }: Component): number => content.length;

function oneComponentFaults(
  component: Component,
  path: readonly (string | number)[],
  fileNames: readonly string[],
): Fault[] {
  switch (component.type) {
    case COMPONENT.row:
      return rowFaults(component, path);
    case COMPONENT.button:
      return buttonFaults(component, path);
    case COMPONENT.stringSelect:
      return selectFaults(component, path);
    case COMPONENT.text:
      return component.content?.trim()
        ? []
        : [{ path: [...path, 'content'], code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }];
    default: {
      const urls = [
        component.media?.url,
        component.file?.url,
        ...(component.items ?? []).map(({ media }) => media.url),
      ];
      return urls.flatMap((url) => (url === undefined ? [] : mediaFaults(url, path, fileNames)));
    }
  }
}

function rowFaults({ components = [] }: Component, path: readonly (string | number)[]): Fault[] {
  const buttons = components.filter(({ type }) => type === COMPONENT.button).length;
  const isMixed = buttons > 0 && buttons < components.length;
  const isTooWide = buttons > BUTTONS_MAX || components.length - buttons > 1;
  if (!isMixed && !isTooWide) return [];
  return [
    {
      path: [...path, 'components'],
      code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
      message: 'The specified component exceeds the maximum width',
    },
  ];
}

const LINK = 5;
const PREMIUM = 6;

function buttonFaults(button: Component, path: readonly (string | number)[]): Fault[] {
  const faults: Fault[] = [];
  const wrong = (key: string, code: string, message: string): void => {
    faults.push({ path: [...path, key], code, message });
  };
  if (button.style === LINK) {
    if (button.custom_id !== undefined) {
      wrong(
        'custom_id',
        'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
        'A custom id and url cannot both be specified',
      );
    }
    if (!button.url) wrong('url', 'BASE_TYPE_REQUIRED', 'A url is required');
    else if (!/^(?:https?|discord):$/.test(schemeOf(button.url))) {
      const message = `Scheme "${schemeOf(button.url)}" is not supported. Scheme must be one of ('http', 'https', 'discord').`;
      wrong('url', 'URL_TYPE_INVALID_SCHEME', message);
    }
  } else if (button.style === PREMIUM) {
    if (!button.sku_id) wrong('sku_id', 'BASE_TYPE_REQUIRED', 'A sku id is required');
  } else {
    if (!button.custom_id) wrong('custom_id', 'BUTTON_COMPONENT_CUSTOM_ID_REQUIRED', 'A custom id required');
    if (button.url !== undefined) {
      wrong('url', 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE', 'A custom id and url cannot both be specified');
    }
  }
  if (button.style !== PREMIUM && !button.label?.trim() && !button.emoji) {
    wrong('label', 'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED', 'A label or emoji is required');
  }
  return faults;
}

function selectFaults(select: Component, path: readonly (string | number)[]): Fault[] {
  const faults: Fault[] = [];
  const options = select.options ?? [];
  const { min_values: min = 1, max_values: max = 1 } = select;
  const values = new Set<string>();
  for (const [index, { value }] of options.entries()) {
    if (values.has(value)) {
      faults.push({
        path: [...path, 'options', index, 'value'],
        code: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
        message: 'The specified option value is already used',
      });
    }
    values.add(value);
  }
  if (max > options.length) {
    const message = 'Max values must be less than or equal to the number of options';
    faults.push({ path: [...path, 'max_values'], code: 'SELECT_COMPONENT_MAX_VALUES_INVALID', message });
  }
  if (min > max) {
    const message = 'Min values must be less than or equal to max values';
    faults.push({ path: [...path, 'min_values'], code: 'SELECT_COMPONENT_MIN_VALUES_INVALID', message });
  }
  const defaults = options.filter((option) => option.default).length;
  if (defaults > max) {
    const message = 'The number of default options must be less than or equal to max values';
    faults.push({ path: [...path, 'options'], code: 'SELECT_COMPONENT_TOO_MANY_DEFAULTS', message });
  }
  return faults;
}

function mediaFaults(url: string, path: readonly (string | number)[], fileNames: readonly string[]): Fault[] {
  const scheme = schemeOf(url);
  if (scheme === 'attachment:') {
    const name = url.slice('attachment://'.length);
    const message = `The referenced attachment "${name}" was not sent with the message.`;
    return fileNames.includes(name)
      ? []
      : [{ path, code: 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND', message }];
  }
  const message = `Scheme "${scheme}" is not supported. Scheme must be one of ('http', 'https', 'attachment').`;
  return /^https?:$/.test(scheme)
    ? []
    : [{ path: [...path, 'media', 'url'], code: 'URL_TYPE_INVALID_SCHEME', message }];
}

const schemeOf = (url: string): string => (URL.canParse(url) ? new URL(url).protocol : '');

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
