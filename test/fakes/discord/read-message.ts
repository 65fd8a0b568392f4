import { hiddenCharacters, hidesHost, spansWithin } from '../seen-text.ts';
import { COMPONENT, walkComponents } from './components.ts';
import type { Component } from './components.ts';
import { readMarkdown } from './read-markdown.ts';
import { renderWords } from './rendered-words.ts';
import type { NameOf, Rendered, Span } from './rendered-words.ts';
import type { Message, World } from './state.ts';
import { FLAG } from './validate-message.ts';

/** A button as it is seen; `url` on links, `id` on the others. */
export interface SeenButton {
  readonly label: string;
  readonly id?: string;
  readonly url?: string;
  readonly disabled: boolean;
}
export interface SeenSelect {
  readonly id: string;
  readonly placeholder: string;
  readonly options: readonly { readonly label: string; readonly value: string }[];
}

/** What a message does beyond showing words. */
export interface Effects {
  /** Names of the users and roles whose bell rings, and '@everyone'. */
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
  readonly author: string;
  readonly isEphemeral: boolean;
  /** "Dateline is thinking …" */
  readonly isLoading: boolean;
  /** All words in reading order, Markdown drawn; alternative texts of pictures among them. */
  readonly words: string;
  readonly buttons: readonly SeenButton[];
  readonly selects: readonly SeenSelect[];
  readonly images: readonly string[];
  readonly effects: Effects;
  /** Markdown and links that took effect inside a text that should stand as it is (an article's). */
  readonly formattingIn: (text: string) => readonly Span[];
}

/** What a reader sees of a message in Discord's client. */
export function readMessage(world: World, message: Message): SeenMessage {
  const nameOf = namesIn(world, message);
  const markdown = (text: string): Rendered => renderWords(readMarkdown(text), nameOf);
  const plain = (text: string): Rendered => ({ words: text, spans: [] });
  const parts: Rendered[] = [
    ...(message.content ? [markdown(message.content)] : []),
    ...message.embeds.flatMap(({ author, title, description, fields, footer }) => [
      ...(author ? [plain(author.name)] : []),
      ...(title ? [markdown(title)] : []),
      ...(description ? [markdown(description)] : []),
      ...(fields ?? []).flatMap(({ name, value }) => [markdown(name), markdown(value)]),
      ...(footer ? [plain(footer.text)] : []),
    ]),
    ...componentsOf(message).flatMap((component) => wordsOf(component, markdown, plain)),
  ];
  const links = parts.flatMap(({ words, spans }) =>
    spans.flatMap(({ kind, start, end, url }) =>
      kind === 'link' && url ? [{ words: words.slice(start, end), url }] : [],
    ),
  );
  const words = parts.map((part) => part.words).join('\n');
  return {
    author: message.author.name,
    isEphemeral: message.ephemeralFor !== undefined,
    isLoading: (message.flags & FLAG.loading) !== 0,
    words,
    buttons: componentsOf(message).flatMap(buttonOf),
    selects: componentsOf(message).flatMap(selectOf),
    images: imagesOf(message),
    effects: {
      pinged: pingedBy(world, message),
      links,
      hiddenLinks: links.filter((link) => hidesHost(link)),
      hiddenCharacters: hiddenCharacters(words),
    },
    formattingIn: (text) => parts.flatMap((part) => spansWithin(part, text)),
  };
}

const componentsOf = (message: Message): Component[] =>
  [...walkComponents(message.components)].map(({ component }) => component);

function wordsOf(
  component: Component,
  markdown: (text: string) => Rendered,
  plain: (text: string) => Rendered,
): Rendered[] {
  switch (component.type) {
    case COMPONENT.text:
      return [markdown(component.content ?? '')];
    case COMPONENT.button:
      return component.label ? [plain(component.label)] : [];
    case COMPONENT.stringSelect:
      return [
        ...(component.placeholder ? [plain(component.placeholder)] : []),
        ...(component.options ?? [])
          .flatMap(({ label, description }) => [label, description ?? ''])
          .filter(Boolean)
          .map(plain),
      ];
    case COMPONENT.thumbnail:
      return component.description ? [plain(component.description)] : [];
    default:
      return (component.items ?? []).flatMap(({ description }) => (description ? [plain(description)] : []));
  }
}

function buttonOf({ type, label, emoji, custom_id: id, url, disabled }: Component): SeenButton[] {
  if (type !== COMPONENT.button) return [];
  return [
    {
      label: [emoji?.name, label].filter(Boolean).join(' '),
      ...(id !== undefined && { id }),
      ...(url !== undefined && { url }),
      disabled: disabled ?? false,
    },
  ];
}

function selectOf({ custom_id: id, placeholder = '', options = [] }: Component): SeenSelect[] {
  return id !== undefined && options.length > 0 ? [{ id, placeholder, options }] : [];
}

const imagesOf = (message: Message): string[] => [
  ...message.embeds.flatMap(({ image, thumbnail }) => [image?.url, thumbnail?.url]).filter((url) => url !== undefined),
  ...componentsOf(message).flatMap(({ media, items }) => [
    ...(media ? [media.url] : []),
    ...(items ?? []).map((item) => item.media.url),
  ]),
];

function pingedBy(world: World, { channel, pings }: Message): string[] {
  return [
    ...[...pings.users].map((id) => world.users.get(id)?.name ?? id),
    ...[...pings.roles].map((id) => channel.guild?.roles.get(id)?.name ?? id),
    ...(pings.everyone ? ['@everyone'] : []),
  ];
}

function namesIn(world: World, { channel }: Message): NameOf {
  return ({ of, id }) => {
    if (of === 'role') return channel.guild?.roles.get(id)?.name;
    return of === 'channel' ? world.channels.get(id)?.name : world.users.get(id)?.name;
  };
}
