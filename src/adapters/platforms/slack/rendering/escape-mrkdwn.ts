import type { types } from '@slack/bolt';

/**
 * The three characters by which a text begins a mention, a link or a date; nothing else is escaped
 * (https://docs.slack.dev/messaging/formatting-message-text, "Escaping text").
 */
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * What mrkdwn reads as more than a character and no escape prevents: looks, quotes at the beginning of a line, emoji by
 * name, and the bar within a link.
 */
const markup = /[*_~`<>|]|:[^\s:]+:/u;

/** Clean text that calls nobody and hides no link. In mrkdwn it may still bring looks along: see `isPlainMrkdwn`. */
export function escapeMrkdwn(text: string): string {
  return text.replace(/[&<>]/g, (character) => entities[character] ?? character);
}

/** Whether escaped text shows exactly its characters in mrkdwn. */
export function isPlainMrkdwn(text: string): boolean {
  return !markup.test(text);
}

/** Plain text, in which only the escapes are read: no looks, no links, no emoji by name. */
export function plainText(text: string): types.PlainTextElement {
  return { type: 'plain_text', text: escapeMrkdwn(text), emoji: false };
}

/** An address, shown by its host, which is where it leads. */
export function writeLink(url: string): string {
  const target = url.replace(/[|<>]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return `<${escapeMrkdwn(target)}|${escapeMrkdwn(new URL(url).host)}>`;
}

/** A channel by its name, which leads there; it calls nobody. */
export function writeChannel(id: string): string {
  return `<#${id}>`;
}

/** A moment in the reader's own zone, in a format of `write-rich-text.ts`; `words` are for where that fails. */
export function writeDate(seconds: number, format: string, words: string): string {
  return `<!date^${seconds}^${format}|${escapeMrkdwn(words.replace(/[|^<>]/g, ' '))}>`;
}
