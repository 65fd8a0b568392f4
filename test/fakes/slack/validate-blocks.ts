import type { z } from 'zod';
import { messageBlocks, view as viewSchema } from './block-schemas.ts';
import type { SlackBlock, SlackView } from './block-schemas.ts';
import { mrkdwnFaults } from './read-entity.ts';

/** Why Slack refuses: `error`, and the lines of `response_metadata.messages`. */
export interface Refusal {
  readonly error: string;
  readonly messages: readonly string[];
}
export interface MessageVerdict {
  readonly refusal: Refusal | undefined;
  /** As it would be stored: beyond 40,000 characters it is cut. */
  readonly text: string;
  readonly blocks: readonly SlackBlock[];
  /** What Slack takes, but readers would see otherwise than it was meant: a client should have none of it. */
  readonly cautions: readonly string[];
}

/** https://docs.slack.dev/reference/methods/chat.postMessage: longer texts are cut, not refused. */
const TEXT_MAX = 40_000;
/** https://docs.slack.dev/reference/block-kit/blocks/markdown-block: over all such blocks of a message. */
const MARKDOWN_MAX = 12_000;
/**
 * How much all blocks may hold. Slack publishes no rule; four posts were measured in public (bolt-js #2509 and #2867):
 * refused at 13,297 characters of Markdown, at 13,172 beside a divider, and at 11,341 in 45 blocks, taken at 9,597 in 50.
 * Characters that are read, and 70 for each block, up to 13,200: it refuses all that was refused, and a little more.
 */
const BLOCKS_MAX = 13_200;
const EACH_BLOCK = 70;

/** How much of `BLOCKS_MAX` a message's blocks take. */
export function measureBlocks(blocks: readonly object[]): number {
  return blocks.length * EACH_BLOCK + blocks.reduce((sum, block) => sum + measureTexts(block), 0);
}

const READ = new Set(['text', 'alt_text', 'title', 'caption', 'fallback', 'url']);
function measureTexts(value: unknown, key = ''): number {
  if (typeof value === 'string') return READ.has(key) ? value.length : 0;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [name, child]) => sum + measureTexts(child, Array.isArray(value) ? key : name),
    0,
  );
}

/** Judges a message as `chat.postMessage` does; `blocks` as parsed from its JSON. */
export function validateMessage({ text = '', blocks }: { text?: string; blocks?: unknown }): MessageVerdict {
  const cut = text.slice(0, TEXT_MAX);
  const judged = judge(messageBlocks, blocks ?? [], '/blocks');
  const valid = judged.value ?? [];
  const refusal = judged.value ? refusalOf(cut, valid) : { error: 'invalid_blocks', messages: judged.messages };
  return { refusal, text: cut, blocks: valid, cautions: cautionsOf(text, valid) };
}

function refusalOf(text: string, blocks: readonly SlackBlock[]): Refusal | undefined {
  const messages = idFaults(blocks, '/blocks');
  if (messages.length > 0) return { error: 'invalid_blocks', messages };
  const markdown = blocks.reduce((sum, block) => sum + (block.type === 'markdown' ? block.text.length : 0), 0);
  if (measureBlocks(blocks) > BLOCKS_MAX || markdown > MARKDOWN_MAX) {
    return { error: 'msg_blocks_too_long', messages: [] };
  }
  if (text.trim() === '' && blocks.length === 0) return { error: 'no_text', messages: [] };
  return undefined;
}

/** Judges a modal or home tab as `views.open` and `views.publish` do. */
export function validateView(view: unknown): {
  refusal: Refusal | undefined;
  view: SlackView | undefined;
  cautions: readonly string[];
} {
  const { value, messages } = judge(viewSchema, view, '/view');
  const faults = value ? [...idFaults(value.blocks, '/view/blocks'), ...focusFaults(value)] : messages;
  if (faults.length > 0) {
    return { refusal: { error: 'invalid_arguments', messages: faults }, view: undefined, cautions: [] };
  }
  return { refusal: undefined, view: value, cautions: textFaults(value?.blocks ?? []) };
}

function judge<T>(schema: z.ZodType<T>, value: unknown, pointer: string): { value?: T; messages: string[] } {
  const { success, data, error } = schema.safeParse(value, { reportInput: true });
  if (success) return { value: data, messages: [] };
  return { messages: error.issues.flatMap((issue) => say(issue, pointer)) };
}

/** A schema's complaint in Slack's words. */
function say(issue: z.core.$ZodIssue, root: string): string[] {
  const at = (path: readonly PropertyKey[]): string =>
    `[json-pointer:${[root, ...path.map((key) => String(key).replaceAll('~', '~0').replaceAll('/', '~1'))].join('/')}]`;
  const line = (what: string, path = issue.path): string => `[ERROR] ${what} ${at(path)}`;
  const missing = (): string => line(`missing required field: ${String(issue.path.at(-1))}`, issue.path.slice(0, -1));
  switch (issue.code) {
    case 'too_big':
      if (issue.origin === 'string') return [line(`must be less than ${Number(issue.maximum) + 1} characters`)];
      if (issue.origin === 'array') return [line(`no more than ${issue.maximum} items allowed`)];
      return [line(`must be at most ${issue.maximum}`)];
    case 'too_small':
      if (issue.origin === 'string') return [line(`must be more than ${Number(issue.minimum) - 1} characters`)];
      if (issue.origin === 'array') return [line(`no fewer than ${issue.minimum} items allowed`)];
      return [line(`must be at least ${issue.minimum}`)];
    case 'unrecognized_keys':
      return issue.keys.map((key) => line(`invalid additional property: ${key}`));
    case 'invalid_union': {
      const given =
        typeof issue.input === 'object' && issue.input !== null ? new Map(Object.entries(issue.input)) : undefined;
      if (!given) return [line('must provide an object', issue.path.slice(0, -1))];
      if (!given.has('type')) return [line('missing required field: type', issue.path.slice(0, -1))];
      return [line(`unsupported type: ${String(given.get('type'))}`)];
    }
    case 'invalid_type':
      return [issue.input === undefined ? missing() : line(`must provide ${withArticle(issue.expected)}`)];
    case 'invalid_value':
      return [issue.input === undefined ? missing() : line(`must be a valid enum value: ${issue.values.join(', ')}`)];
    case 'custom':
      return [line(issue.message)];
    default:
      return [line(`invalid value: ${issue.message}`)];
  }
}

const withArticle = (type: string): string => (/^[aeio]/.test(type) ? `an ${type}` : `a ${type}`);

/** `block_id` is unique in a message, `action_id` in a block. */
function idFaults(blocks: readonly SlackBlock[], root: string): string[] {
  const blockIds = new Set<string>();
  return blocks.flatMap((block, index) => {
    const faults: string[] = [];
    const { block_id: id } = block;
    if (id !== undefined && blockIds.has(id)) {
      faults.push(`[ERROR] \`block_id\` "${id}" already exists [json-pointer:${root}/${index}/block_id]`);
    }
    if (id !== undefined) blockIds.add(id);
    const actionIds = valuesOf(block, 'action_id');
    for (const twice of new Set(actionIds.filter((action, place) => actionIds.indexOf(action) !== place))) {
      faults.push(`[ERROR] \`action_id\` "${twice}" already exists in this block [json-pointer:${root}/${index}]`);
    }
    return faults;
  });
}

function focusFaults({ blocks }: SlackView): string[] {
  const focused = valuesOf(blocks, 'focus_on_load').filter((focus) => focus === 'true');
  return focused.length > 1 ? ['[ERROR] only one element can set focus_on_load [json-pointer:/view/blocks]'] : [];
}

/** Every value of a key, however deep. */
function valuesOf(value: unknown, key: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, child]) => (name === key ? [String(child)] : valuesOf(child, key)));
}

function cautionsOf(text: string, blocks: readonly SlackBlock[]): string[] {
  return [
    ...(text.length > TEXT_MAX ? [`text: cut at ${TEXT_MAX} characters`] : []),
    ...(text.trim() === '' && blocks.length > 0
      ? ['text: none, so that notifications and screen readers say nothing']
      : []),
    ...mrkdwnFaults(text).map((fault) => `text: ${fault}`),
    ...textFaults(blocks),
  ];
}

function textFaults(blocks: readonly SlackBlock[]): string[] {
  return mrkdwnTexts(blocks).flatMap((text) =>
    mrkdwnFaults(text).map((fault) => `mrkdwn "${text.slice(0, 60)}": ${fault}`),
  );
}

function mrkdwnTexts(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value && value.type === 'mrkdwn' && 'text' in value) return [String(value.text)];
  return Object.values(value).flatMap((child) => mrkdwnTexts(child));
}
