/** A message's or a modal's component as JSON: one shape for every type, read by `type`. */
export interface Component {
  type: number;
  id?: number;
  custom_id?: string;
  content?: string;
  label?: string;
  description?: string;
  style?: number;
  url?: string;
  sku_id?: string;
  emoji?: { id?: string; name?: string };
  disabled?: boolean;
  placeholder?: string;
  value?: string;
  required?: boolean;
  min_values?: number;
  max_values?: number;
  min_length?: number;
  max_length?: number;
  options?: { label: string; value: string; description?: string; default?: boolean }[];
  channel_types?: number[];
  components?: Component[];
  accessory?: Component;
  /** What a label (type 18) labels. */
  component?: Component;
  accent_color?: number | null;
  spoiler?: boolean;
  spacing?: number;
  divider?: boolean;
  media?: { url: string };
  file?: { url: string };
  items?: { media: { url: string }; description?: string; spoiler?: boolean }[];
}

/** Discord's numbers of the component types named in this folder. */
export const COMPONENT = {
  row: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  userSelect: 5,
  roleSelect: 6,
  mentionableSelect: 7,
  channelSelect: 8,
  section: 9,
  text: 10,
  thumbnail: 11,
  gallery: 12,
  file: 13,
  separator: 14,
  container: 17,
  label: 18,
} as const;

/** Every component with its path in the request, parents before children, as Discord counts and numbers them. */
export function* walkComponents(
  components: readonly Component[],
  path: readonly (string | number)[] = ['components'],
): Generator<{ component: Component; path: readonly (string | number)[] }> {
  for (const [index, component] of components.entries()) yield* walkComponent(component, [...path, index]);
}

function* walkComponent(
  component: Component,
  path: readonly (string | number)[],
): Generator<{ component: Component; path: readonly (string | number)[] }> {
  yield { component, path };
  if (component.components) yield* walkComponents(component.components, [...path, 'components']);
  if (component.accessory) yield* walkComponent(component.accessory, [...path, 'accessory']);
  if (component.component) yield* walkComponent(component.component, [...path, 'component']);
}

/** The components as Discord stores them: each with a numeric id, counted from 1 where the request gave none. */
export function numberComponents(components: readonly Component[]): Component[] {
  const copy = structuredClone([...components]);
  const taken = new Set([...walkComponents(copy)].map(({ component }) => component.id));
  let next = 1;
  for (const { component } of walkComponents(copy)) {
    if (component.id) continue;
    while (taken.has(next)) next += 1;
    taken.add(next);
    component.id = next;
  }
  return copy;
}
