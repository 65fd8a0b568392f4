/** Slack's bounds of modals, each with the page of https://docs.slack.dev/reference that states it. */
export const formLimits = {
  /** Characters of a modal's title and of its buttons (views/modal-views). */
  title: 24,
  button: 24,
  /** Characters that a view carries along unseen (views/modal-views). */
  metadata: 3_000,
  /** A field: its label, its hint, what can be typed (block-kit/blocks/input-block, block-elements/plain-text-input-element). */
  label: 2_000,
  hint: 2_000,
  input: 3_000,
  /** A text that may be longer than this has room for several lines; Dateline's own. */
  oneLine: 150,
  /** Options of a menu, and the characters of each (block-elements/select-menu-element, composition-objects/option-object). */
  options: 100,
  optionLabel: 75,
  optionValue: 150,
} as const;
