import { hiddenCharacters, hidesHost, spansWithin } from '../seen-text.ts';
import type { SlackBlock, SlackView } from './block-schemas.ts';
import { readBlocks } from './read-blocks.ts';
import type { SeenBlocks, SeenButton, SeenInput, SeenSelect } from './read-blocks.ts';
import { unescapeText } from './read-entity.ts';
import { readMrkdwn } from './read-mrkdwn.ts';
import type { Reader, Rendered, Span } from './rendered.ts';

/** What a message does beyond showing words. */
export interface Effects {
  /** Whom it calls: `@here`, `@channel`, `@everyone`, users and user groups by name. */
  readonly pinged: readonly string[];
  /** Every address that can be clicked in the text, with the words that are read for it. */
  readonly links: readonly { readonly words: string; readonly url: string }[];
  /** Links whose words don't say the host they lead to. */
  readonly hiddenLinks: readonly { readonly words: string; readonly url: string }[];
  /** Invisible and direction-turning characters, as `U+202E`. */
  readonly hiddenCharacters: readonly string[];
}

/** A message as a person sees it. */
export interface SeenMessage {
  /** All words in reading order: blocks, or the text where there are none. */
  readonly words: string;
  /** The words of the `text`: what notifications and screen readers say. */
  readonly notification: string;
  readonly buttons: readonly SeenButton[];
  readonly selects: readonly SeenSelect[];
  readonly images: readonly string[];
  /** Of blocks and text together. */
  readonly effects: Effects;
  /** Looks, links and mentions that took effect inside a text that should stand as it is (an article's). */
  readonly formattingIn: (text: string) => readonly Span[];
}

/** A modal or home tab as a person sees it. */
export interface SeenView extends Omit<SeenMessage, 'notification'> {
  readonly title: string;
  readonly submit: string | undefined;
  readonly close: string | undefined;
  readonly inputs: readonly SeenInput[];
}

/** What a reader sees of a message in Slack's client; its blocks must be valid (`validateMessage`). */
export function readMessage(
  { text = '', blocks = [] }: { readonly text?: string; readonly blocks?: readonly SlackBlock[] },
  reader: Reader = {},
): SeenMessage {
  const seen = readBlocks(blocks, reader);
  const notification = readMrkdwn(text, reader);
  const parts = blocks.length > 0 ? seen.parts : [notification];
  return {
    ...summarise(parts, [...parts, ...(blocks.length > 0 ? [notification] : [])]),
    ...controlsOf(seen),
    notification: notification.words,
  };
}

/** What a person sees of a modal or home tab. */
export function readView(view: SlackView, reader: Reader = {}): SeenView {
  const seen = readBlocks(view.blocks, reader);
  const modal = view.type === 'modal' ? view : undefined;
  return {
    ...summarise(seen.parts, seen.parts),
    ...controlsOf(seen),
    title: unescapeText(modal?.title.text ?? ''),
    submit: modal?.submit && unescapeText(modal.submit.text),
    close: modal?.close && unescapeText(modal.close.text),
    inputs: seen.inputs,
  };
}

const controlsOf = ({ buttons, selects, images }: SeenBlocks) => ({ buttons, selects, images });

function summarise(
  parts: readonly Rendered[],
  effective: readonly Rendered[],
): Pick<SeenMessage, 'words' | 'effects' | 'formattingIn'> {
  const links = effective.flatMap(({ words, spans }) =>
    spans.flatMap(({ start, end, url }) => (url === undefined ? [] : [{ words: words.slice(start, end), url }])),
  );
  const pinged = effective.flatMap(({ words, spans }) =>
    spans
      .filter(({ kind }) => kind === 'user' || kind === 'usergroup' || kind === 'broadcast')
      .map(({ start, end }) => words.slice(start, end)),
  );
  return {
    words: parts.map(({ words }) => words).join('\n'),
    effects: {
      pinged: [...new Set(pinged)],
      links,
      hiddenLinks: links.filter((link) => hidesHost(link)),
      hiddenCharacters: hiddenCharacters(effective.map(({ words }) => words).join('\n')),
    },
    formattingIn: (text) => effective.flatMap((part) => spansWithin(part, text)),
  };
}
