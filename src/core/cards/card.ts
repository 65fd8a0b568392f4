/**
 * A piece of text with one meaning. What an article says arrives here as plain characters and is
 * escaped by each platform: no string in a card is ever read as markup.
 */
export type TextSpan =
  | { kind: 'plain'; text: string }
  | { kind: 'bold'; text: string }
  | { kind: 'italic'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'link'; text: string; url: string }
  /** A moment: an ISO instant that a platform may say in the reader's own zone, and words for it that name a zone. */
  | { kind: 'time'; text: string; instant: string }
  /**
   * A conversation, by its id (`Caller`): its own platform may show it as people there know it, by its channel's name.
   * The words are for where that can't be: on other platforms, and of direct messages.
   */
  | { kind: 'conversation'; text: string; conversation: string };

export type Text = readonly TextSpan[];

/**
 * A button. `command` is a command line such as `/timeline story:2023-06-18-blinken`: a press is that command. Where it
 * lacks what must be given (`/ask story:…`), a platform asks for it, or shows it as the beginning of a line to type.
 */
export interface Action {
  label: string;
  command: string;
  /**
   * Left out where there are no buttons to press, because the line says nothing to someone who would have to type it
   * (a key that stands for an answer) or says again what the card's words say.
   */
  pressOnly?: true;
  /** What a press says of the answer above: a platform that has buttons of its own for that shows those. */
  verdict?: 'right' | 'wrong';
}

/**
 * A document handed over beside the message, such as an export. In its place stands what it is; its text comes after all
 * else: as a file where a platform takes files, exactly as it is, and else as words. `mediaType` is one such as
 * `application/json`.
 */
export interface FileBlock {
  kind: 'file';
  name: string;
  mediaType: string;
  text: string;
  description: string;
}

export type Block =
  | { kind: 'text'; text: Text }
  | { kind: 'heading'; text: string }
  | { kind: 'list'; ordered: boolean; items: readonly Text[] }
  | { kind: 'fields'; fields: readonly { label: string; value: Text }[] }
  /** Words of an article, verbatim: an evidence sentence or a quote, and where it is from. */
  | { kind: 'quote'; text: Text; attribution: Text | null }
  | { kind: 'source'; text: Text }
  | { kind: 'image'; url: string; description: string }
  | FileBlock
  | { kind: 'divider' }
  | { kind: 'actions'; actions: readonly Action[] };

/** What Dateline says, before a platform gives it its looks. */
export interface Card {
  tone: 'plain' | 'answer' | 'not-found' | 'error';
  title: string | null;
  /** Where the title leads. */
  link: string | null;
  blocks: readonly Block[];
  footer: Text | null;
  /** Who sees it in a channel: everyone, or only the person who asked. */
  audience: 'everyone' | 'caller';
}
