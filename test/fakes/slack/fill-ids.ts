import { messageBlocks } from './block-schemas.ts';
import type { SlackBlock } from './block-schemas.ts';
import type { World } from './world.ts';

const INTERACTIVE =
  /^(?:button|overflow|checkboxes|radio_buttons|feedback_buttons|icon_button|.*_select|.*picker|.*_input)$/;

/** Blocks as Slack stores them: a `block_id` for each, an `action_id` for each thing that can be used. */
export function fillIds<B extends readonly SlackBlock[]>(world: World, blocks: B): B {
  const filled = blocks.map((block) => ({ block_id: world.id('b'), ...withActionIds(world, block) }));
  // What was judged stays right: only ids that were left out are added.
  return (messageBlocks.safeParse(filled).success ? filled : blocks) as unknown as B;
}

function withActionIds(world: World, value: unknown): object {
  const filled = fill(world, value);
  return typeof filled === 'object' && filled !== null ? filled : {};
}

function fill(world: World, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => fill(world, one));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, child]: [string, unknown]) => [key, fill(world, child)] as const);
  const filled: Record<string, unknown> = Object.fromEntries(entries);
  const { type } = filled;
  if (typeof type === 'string' && INTERACTIVE.test(type)) filled['action_id'] ??= world.id('a');
  return filled;
}
