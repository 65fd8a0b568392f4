import { z } from 'zod';
import { fieldPrefix } from './form-view.ts';

const elementState = z.object({
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
});
const stateSchema = z.record(z.string(), z.record(z.string(), elementState));

/** What was filled into a form, by name of argument, and at which field each stands. */
export interface FilledForm {
  values: ReadonlyMap<string, string>;
  /** The `block_id` at which to say what is wrong with an argument. */
  fieldOf: (argument: string) => string;
}

/** Reads the state of a form that Slack hands back; the parts of an article are joined where they were parted. */
export function readForm(state: unknown): FilledForm {
  const parts = new Map<string, string[]>();
  const fields = new Map<string, string>();
  for (const [block, elements] of Object.entries(stateSchema.parse(state))) {
    const [, name, part] = new RegExp(`^${fieldPrefix}([^:]+)(?::(\\d+))?$`, 'u').exec(block) ?? [];
    if (name === undefined) continue;
    // What is wrong with an article is said at its beginning.
    if (!fields.has(name) || part === '0') fields.set(name, block);
    const { value, selected_option: selected } = elements[block] ?? {};
    const given = selected?.value ?? value ?? '';
    if (given.trim() === '') continue;
    const known = parts.get(name) ?? [];
    known[Number(part ?? 0)] = given;
    parts.set(name, known);
  }
  return {
    values: new Map([...parts].map(([name, given]) => [name, given.filter((text) => text !== '').join('\n')])),
    fieldOf: (argument) => fields.get(argument) ?? `${fieldPrefix}${argument}`,
  };
}
