import type { SlackBlock } from './block-schemas.ts';
import { readMrkdwn } from './read-mrkdwn.ts';
import { readRichText } from './read-rich-text.ts';
import { unescapeText } from './read-entity.ts';
import { plainly } from './rendered.ts';
import type { Reader, Rendered } from './rendered.ts';

/** A button as it is seen; `url` on those that lead somewhere. */
export interface SeenButton {
  readonly label: string;
  readonly blockId?: string;
  readonly actionId: string;
  readonly value?: string;
  readonly url?: string;
  readonly style?: string;
}
/** A select menu, or an overflow menu (which has no placeholder). */
export interface SeenSelect {
  readonly kind: string;
  readonly blockId?: string;
  readonly actionId: string;
  readonly placeholder: string;
  readonly options: readonly { readonly label: string; readonly value: string; readonly url?: string }[];
  readonly chosen: readonly string[];
}
/** A field to fill in. */
export interface SeenInput {
  readonly kind: string;
  readonly label: string;
  readonly hint: string;
  readonly blockId?: string;
  readonly actionId: string;
  readonly optional: boolean;
  /** What stands in it at first. */
  readonly initial: string;
  readonly select?: SeenSelect;
}
/** Blocks as a person sees them. */
export interface SeenBlocks {
  /** A text for each thing that is read, from top to bottom; buttons, menus and alternative texts among them. */
  readonly parts: readonly Rendered[];
  readonly buttons: readonly SeenButton[];
  readonly selects: readonly SeenSelect[];
  readonly inputs: readonly SeenInput[];
  readonly images: readonly string[];
}

interface TextObject {
  type: string;
  text: string;
  verbatim?: boolean | undefined;
}
/** Any element's keys that are read here, whatever its type: the schemas have judged it. */
interface Element {
  type: string;
  action_id?: string | undefined;
  text?: TextObject | string | undefined;
  value?: string | number | undefined;
  url?: string | undefined;
  style?: string | undefined;
  options?: readonly Option[] | undefined;
  option_groups?: readonly { label: TextObject; options: readonly Option[] }[] | undefined;
  placeholder?: TextObject | undefined;
  alt_text?: string | undefined;
  image_url?: string | undefined;
  slack_file?: { id?: string | undefined; url?: string | undefined } | undefined;
  positive_button?: { text: TextObject; value: string } | undefined;
  negative_button?: { text: TextObject; value: string } | undefined;
  [initial: `initial_${string}`]: unknown;
}
interface Option {
  text: TextObject;
  value?: string | undefined;
  description?: TextObject | undefined;
  url?: string | undefined;
}

/** What a person sees of blocks, in a message or a view. */
export function readBlocks(blocks: readonly SlackBlock[], reader: Reader = {}): SeenBlocks {
  const reading = new BlockReading(reader);
  for (const block of blocks) reading.block(block);
  return reading;
}

class BlockReading implements SeenBlocks {
  readonly parts: Rendered[] = [];
  readonly buttons: SeenButton[] = [];
  readonly selects: SeenSelect[] = [];
  readonly inputs: SeenInput[] = [];
  readonly images: string[] = [];
  readonly #reader: Reader;
  #blockId: string | undefined;

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  block(block: SlackBlock): void {
    this.#blockId = block.block_id;
    switch (block.type) {
      case 'divider':
      case 'file':
        return;
      case 'section':
        this.#texts([block.text, ...(block.fields ?? [])]);
        if (block.accessory) this.#element(block.accessory);
        return;
      case 'header':
      case 'alert':
        this.#texts([block.text]);
        return;
      case 'rich_text':
        this.#read(readRichText(block.elements, this.#reader));
        return;
      case 'markdown':
        this.#read(readMrkdwn(block.text, { ...this.#reader, verbatim: true }));
        return;
      case 'context':
      case 'actions':
      case 'context_actions':
        for (const element of block.elements) this.#element(element);
        return;
      case 'image':
        this.#texts([block.title]);
        this.#element(block);
        return;
      case 'input':
        this.#input(block);
        return;
      case 'video':
        this.#texts([block.title, block.description]);
        this.#read(plainly(block.alt_text));
        return;
      case 'card':
        this.#texts([block.title, block.subtitle, block.body]);
        for (const element of [block.hero_image, block.icon, ...(block.actions ?? [])]) this.#element(element);
        return;
      case 'carousel':
        for (const card of block.elements) this.block(card);
        return;
      case 'container':
        if (block.rich_text_title) this.block(block.rich_text_title);
        else this.#texts([block.title]);
        this.#texts([block.subtitle]);
        for (const child of block.child_blocks) this.block(child);
        return;
      case 'table':
      case 'data_table':
        for (const cell of block.rows.flat()) {
          this.#read(cell.type === 'rich_text' ? readRichText(cell.elements, this.#reader) : plainly(cell.text));
        }
        return;
      case 'task_card':
        this.#read(plainly(block.title));
        for (const part of [block.details, block.output]) if (part) this.block(part);
        return;
      case 'plan':
        this.#read(plainly(block.title));
        for (const task of block.tasks ?? []) this.block(task);
    }
  }

  #read(rendered: Rendered): void {
    if (rendered.words !== '') this.parts.push(rendered);
  }

  #texts(texts: readonly (TextObject | undefined)[]): void {
    for (const text of texts) if (text) this.#read(this.#text(text));
  }

  /** Escapes are read in plain text too, though nothing else in it is. */
  #text({ type, text, verbatim }: TextObject): Rendered {
    if (type === 'plain_text') return plainly(unescapeText(text));
    return readMrkdwn(text, { ...this.#reader, linksNames: true, ...(verbatim !== undefined && { verbatim }) });
  }

  #input({ label, hint, optional, element }: Extract<SlackBlock, { type: 'input' }>): void {
    const given: Element = element;
    const select = selectOf(given, this.#blockId);
    const initial = initialOf(given);
    this.#texts([label, hint]);
    this.#read(plainly(initial));
    this.inputs.push({
      kind: element.type,
      label: unescapeText(label.text),
      hint: unescapeText(hint?.text ?? ''),
      ...(this.#blockId !== undefined && { blockId: this.#blockId }),
      actionId: element.action_id ?? '',
      optional: optional ?? false,
      initial,
      ...(select && { select }),
    });
  }

  #element(element: Element | undefined): void {
    if (!element) return;
    if (element.type === 'mrkdwn' || element.type === 'plain_text') {
      if (typeof element.text === 'string') this.#texts([{ ...element, text: element.text }]);
      return;
    }
    if (element.type === 'image') {
      this.#read(plainly(element.alt_text ?? ''));
      const { image_url: url, slack_file: file } = element;
      this.images.push(url ?? file?.url ?? file?.id ?? '');
      return;
    }
    if (element.type === 'button' || element.type === 'icon_button') {
      this.#button(element, element.text, element.value);
      return;
    }
    if (element.type === 'feedback_buttons') {
      for (const button of [element.positive_button, element.negative_button]) {
        this.#button(element, button?.text, button?.value);
      }
      return;
    }
    const select = selectOf(element, this.#blockId);
    if (!select) return;
    this.#texts([element.placeholder]);
    for (const option of optionsOf(element)) this.#texts([option.text, option.description]);
    this.selects.push(select);
  }

  #button(element: Element, text: Element['text'], value: Element['value']): void {
    if (typeof text !== 'object') return;
    this.#texts([text]);
    this.buttons.push({
      label: unescapeText(text.text),
      ...(this.#blockId !== undefined && { blockId: this.#blockId }),
      actionId: element.action_id ?? '',
      ...(value !== undefined && { value: String(value) }),
      ...(element.url !== undefined && { url: element.url }),
      ...(element.style !== undefined && { style: element.style }),
    });
  }
}

const optionsOf = ({ options, option_groups: groups }: Element): Option[] => [
  ...(options ?? []),
  ...(groups ?? []).flatMap((group) => group.options),
];

function selectOf(element: Element, blockId: string | undefined): SeenSelect | undefined {
  const { type, action_id: actionId = '', placeholder } = element;
  if (!/select$|^overflow$|^checkboxes$|^radio_buttons$|picker$/.test(type)) return undefined;
  return {
    kind: type,
    ...(blockId !== undefined && { blockId }),
    actionId,
    placeholder: unescapeText(placeholder?.text ?? ''),
    options: optionsOf(element).map(({ text, value = '', url }) => ({
      label: unescapeText(text.text),
      value,
      ...(url !== undefined && { url }),
    })),
    chosen: chosenOf(element),
  };
}

const isOption = (value: unknown): value is { value: string } =>
  typeof value === 'object' && value !== null && 'value' in value && typeof value.value === 'string';

/** What an element has chosen or filled in at first: values, ids or words. */
function chosenOf(element: Element): string[] {
  return Object.entries(element)
    .filter(([key, value]) => key.startsWith('initial_') && value !== undefined)
    .flatMap(([, value]): unknown[] => (Array.isArray(value) ? value : [value]))
    .map((value) => (isOption(value) ? value.value : String(value)));
}

const initialOf = (element: Element): string =>
  element.type === 'rich_text_input' ? '' : chosenOf(element).join(', ');
