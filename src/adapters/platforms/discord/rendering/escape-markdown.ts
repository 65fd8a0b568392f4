/**
 * What Discord reads as more than a character, wherever it stands: emphasis, spoilers, code, links, quotes, headings,
 * and what begins a mention, a timestamp or an emoji. A backslash keeps any ASCII punctuation as it is
 * (https://support.discord.com/hc/en-us/articles/210298617, "Don't want to use markdown?").
 */
const anywhere = /[\\*_~|`<>[\]#@]/g;

/** A colon makes an address clickable and `:wave:` an emoji; behind a word and before a space it is a colon. */
const colon = /:(?=[\w/+~-])/g;

/** What begins a list or small print: a text may come to stand at the beginning of a line. */
const dash = /(?<=^|\s)[-+](?=[\s\\]|$)/g;
const number = /(?<=^|\d)\.(?=\s|$)/g;

/** Clean text of one line (`cleanText`) as Markdown that shows exactly its characters and does nothing. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(anywhere, String.raw`\$&`)
    .replace(colon, String.raw`\:`)
    .replace(dash, String.raw`\$&`)
    .replace(number, String.raw`\$&`);
}
