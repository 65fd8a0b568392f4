import { COMPONENT, walkComponents } from './components.ts';
import type { Component } from './components.ts';
import { DiscordError } from './discord-error.ts';
import type { Fault } from './discord-error.ts';

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

/**
 * What Discord fails to store, and answers with a plain 500: over 10,170 bytes of text displays in UTF-8, 12 added for each
 * (https://github.com/discord/discord-api-docs/issues/8554), or over 64 pictures (issue 7528).
 */
const STORED_BYTES_MAX = 10_170;
const BYTES_BESIDE_TEXT = 12;
const PICTURES_MAX = 64;

/** What Discord's schemas don't say of a message's components, nested ones among them. */
export function componentFaults(
  { components, isV2 }: { readonly components: readonly Component[]; readonly isV2: boolean },
  fileNames: readonly string[],
): Fault[] {
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
    case COMPONENT.file: {
      const url = component.file?.url ?? '';
      if (schemeOf(url) === 'attachment:') return mediaFaults(url, path, fileNames);
      const message = "Files support only scheme 'attachment'.";
      return [{ path: [...path, 'file', 'url'], code: 'URL_TYPE_INVALID_SCHEME', message }];
    }
    default: {
      const urls = [component.media?.url, ...(component.items ?? []).map(({ media }) => media.url)];
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

/** Throws the 500 that Discord gives where everything is in bounds, and too much all the same. */
export function requireStorable(components: readonly Component[]): void {
  let bytes = 0;
  let pictures = 0;
  for (const { component } of walkComponents(components)) {
    if (component.type === COMPONENT.text) bytes += Buffer.byteLength(component.content ?? '') + BYTES_BESIDE_TEXT;
    if (component.type === COMPONENT.thumbnail) pictures += 1;
    pictures += component.items?.length ?? 0;
  }
  if (bytes > STORED_BYTES_MAX || pictures > PICTURES_MAX) {
    throw new DiscordError(500, 0, '500: Internal Server Error');
  }
}
