/** Slack's bounds, each with the page of https://docs.slack.dev that states it, or where it was found. */
export const limits = {
  /** Blocks of a message, but one: that calls the people whom a post is for (reference/block-kit/blocks: 50). */
  blocks: 49,
  /**
   * Bytes of all blocks of a message as JSON, ours: beyond about 13,200 characters Slack answers `msg_blocks_too_long`, and
   * counts more than their texts (bolt-js #2509: a divider takes 125; #2867: refused with 11,341 characters of text).
   */
  blocksBytes: 12_000,
  /** What a block takes of that beside its JSON (bolt-js #2509). */
  blockOverhead: 100,
  /**
   * Bytes of a message's `text`: it can be edited only up to 4,000 characters (reference/methods/chat.update,
   * `msg_too_long`), although 40,000 can be posted (reference/methods/chat.postMessage#truncating).
   */
  text: 4_000,
  /** Characters of a header (reference/block-kit/blocks/header-block). */
  header: 150,
  /** Characters of a text object, such as a section's text (reference/block-kit/composition-objects/text-object). */
  textObject: 3_000,
  /** Elements of a context (reference/block-kit/blocks/context-block). */
  contextElements: 10,
  /** Characters that a button sends back (reference/block-kit/block-elements/button-element). */
  buttonValue: 2_000,
  /** Options of an overflow menu (reference/block-kit/block-elements/overflow-menu-element). */
  overflowOptions: 5,
  /** An option's label, and what it sends back (reference/block-kit/composition-objects/option-object). */
  optionLabel: 75,
  optionValue: 75,
  /** Characters of an image's address and of its description (reference/block-kit/block-elements/image-element). */
  imageUrl: 3_000,
  imageDescription: 2_000,
} as const;
