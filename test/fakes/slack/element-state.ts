import type { SlackBlock, SlackView } from './block-schemas.ts';
import type { HeldState } from './world.ts';

/** Any element that can be used, with the keys that matter for its use. */
export interface UsedElement {
  readonly type: string;
  readonly action_id?: string;
  readonly [key: string]: unknown;
}
export interface FoundElement {
  readonly blockId: string;
  readonly element: UsedElement;
  /** The input block around it, where it is a field. */
  readonly input: Extract<SlackBlock, { type: 'input' }> | undefined;
}

const isElement = (value: unknown): value is UsedElement =>
  typeof value === 'object' && value !== null && 'type' in value && 'action_id' in value;

/** Everything in blocks that a person can use, in reading order. */
export function elementsIn(blocks: readonly SlackBlock[]): FoundElement[] {
  return blocks.flatMap((block) =>
    within(block).map((element) => ({
      blockId: block.block_id ?? '',
      element,
      input: block.type === 'input' ? block : undefined,
    })),
  );
}

function within(value: unknown): UsedElement[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap((child) => within(child));
  return isElement(value) ? [value, ...inner] : inner;
}

interface Option {
  readonly text: { readonly text: string };
  readonly value?: string;
}

/** The options of a menu. */
export function optionsOf(element: UsedElement): Option[] {
  const own = (element['options'] ?? []) as Option[];
  const grouped = (element['option_groups'] ?? []) as { options: Option[] }[];
  return [...own, ...grouped.flatMap(({ options }) => options)];
}

/** What an element holds once something was chosen or filled in, as payloads say it. Throws where that can't be. */
export function stateOf(element: UsedElement, given: readonly string[] | undefined): Record<string, unknown> {
  const { type } = element;
  const values = given ?? initialOf(element);
  const [first] = values;
  const multiple = (key: string) => ({ type, [key]: values });
  const one = (key: string) => ({ type, [key]: first ?? null });
  switch (type) {
    case 'static_select':
    case 'radio_buttons':
    case 'overflow':
      return { type, selected_option: first === undefined ? null : optionOf(element, first) };
    case 'multi_static_select':
    case 'checkboxes':
      return { type, selected_options: values.map((value) => optionOf(element, value)) };
    case 'external_select':
      return {
        type,
        selected_option: first === undefined ? null : { text: { type: 'plain_text', text: first }, value: first },
      };
    case 'datepicker':
      return one('selected_date');
    case 'timepicker':
      return { ...one('selected_time'), ...(element['timezone'] !== undefined && { timezone: element['timezone'] }) };
    case 'datetimepicker':
      return { type, selected_date_time: first === undefined ? null : Number(first) };
    case 'users_select':
      return one('selected_user');
    case 'conversations_select':
      return one('selected_conversation');
    case 'channels_select':
      return one('selected_channel');
    case 'multi_users_select':
      return multiple('selected_users');
    case 'multi_conversations_select':
      return multiple('selected_conversations');
    case 'multi_channels_select':
      return multiple('selected_channels');
    default:
      return one('value');
  }
}

/** The option of a value or of its words. */
function optionOf(element: UsedElement, named: string): Option {
  const options = optionsOf(element);
  const found = options.find(({ value }) => value === named) ?? options.find(({ text }) => text.text === named);
  if (found) return found;
  throw new Error(`The menu has no option "${named}"; it has: ${options.map(({ text }) => text.text).join(', ')}.`);
}

function initialOf(element: UsedElement): string[] {
  return Object.entries(element)
    .filter(([key]) => key.startsWith('initial_'))
    .flatMap(([, value]): unknown[] => (Array.isArray(value) ? value : [value]))
    .map((value) =>
      typeof value === 'object' && value !== null && 'value' in value ? String(value.value) : String(value),
    );
}

const HOLDS = /select|picker|checkboxes|radio|_input$/;

/** What everything in blocks holds that can hold something: what was chosen, or what stood there at first. */
export function stateIn(blocks: readonly SlackBlock[], held: HeldState): HeldState {
  const state: HeldState = {};
  for (const { blockId, element } of elementsIn(blocks)) {
    if (!HOLDS.test(element.type)) continue;
    const actionId = element.action_id ?? '';
    state[blockId] = { ...state[blockId], [actionId]: held[blockId]?.[actionId] ?? stateOf(element, undefined) };
  }
  return state;
}

/** What a modal's fields hold once some were filled in, checked as Slack's client checks it. */
export function fillIn(
  view: SlackView,
  values: Readonly<Record<string, string | readonly string[]>>,
  before: HeldState,
): HeldState {
  const elements = elementsIn(view.blocks);
  const names = ({ blockId, element, input }: FoundElement): (string | undefined)[] => [
    element.action_id,
    blockId,
    input?.label.text,
  ];
  for (const name of Object.keys(values)) {
    if (!elements.some((found) => names(found).includes(name))) throw new Error(`The modal has no field "${name}".`);
  }
  const state = stateIn(view.blocks, before);
  for (const found of elements) {
    if (!HOLDS.test(found.element.type)) continue;
    const key = names(found).find((name) => name !== undefined && Object.hasOwn(values, name));
    const given = key === undefined ? undefined : values[key];
    const actionId = found.element.action_id ?? '';
    const block = (state[found.blockId] ??= {});
    if (given !== undefined) {
      block[actionId] = stateOf(found.element, typeof given === 'string' ? (given === '' ? [] : [given]) : given);
    }
    requireFitting(found, block[actionId] ?? {});
  }
  return state;
}

function requireFitting({ element, input }: FoundElement, held: Record<string, unknown>): void {
  const [, value] = Object.entries(held).find(([key]) => key !== 'type' && key !== 'timezone') ?? [];
  const isEmpty = value === null || value === undefined || (Array.isArray(value) && value.length === 0);
  const label = input?.label.text ?? element.action_id ?? '';
  if (isEmpty) {
    if (input && input.optional !== true) throw new Error(`The field "${label}" is required.`);
    return;
  }
  if (typeof value !== 'string') return;
  const { min_length: low, max_length: high } = element as { min_length?: number; max_length?: number };
  if (element.type === 'plain_text_input' && value.length < (low ?? 0)) throw new Error(`"${label}" is too short.`);
  if (element.type === 'plain_text_input' && value.length > (high ?? 3000)) throw new Error(`"${label}" is too long.`);
  if (element.type === 'url_text_input' && !URL.canParse(value)) throw new Error(`"${label}" is no address.`);
  if (element.type === 'number_input' && !Number.isFinite(Number(value))) throw new Error(`"${label}" is no number.`);
}
