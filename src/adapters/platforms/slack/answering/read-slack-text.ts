import type { Directory } from '../directory.ts';
import type { Workspace } from '../workspaces.ts';

/** Names of people and channels by id, where they are not told beside it. */
type Names = ReadonlyMap<string, string>;

/** Names that are asked for: who mentions more people asks nothing about them. */
const mostNames = 5;

/**
 * What a person typed, from the form in which Slack sends it: references in angle brackets become the words that the
 * person saw, a link its address, and `&amp; &lt; &gt;` the characters
 * (https://docs.slack.dev/messaging/formatting-message-text#parsing).
 */
export function readSlackText(text: string, names: Names = new Map()): string {
  return text
    .split(/(<(?:[@#!]|[a-z][a-z\d+.-]*:)[^<>\n]*>)/u)
    .map((part, index) => (index % 2 === 1 ? readReference(part.slice(1, -1), names) : decode(part)))
    .join('');
}

/** The same, with the names of the people and channels that are given by their ids alone. */
export async function readNamedText(text: string, workspace: Workspace, directory: Directory): Promise<string> {
  const names = new Map<string, string>();
  const references = [...text.matchAll(/<([@#])([A-Z0-9]+)(?:\|)?>/g)].slice(0, mostNames);
  for (const [, sign, id = ''] of references) {
    const name = sign === '@' ? await directory.nameOf(workspace, id) : await directory.nameOfChannel(workspace, id);
    if (name !== null) names.set(id, name);
  }
  return readSlackText(text, names);
}

/** Whether a text, as Slack sends it, mentions a user. */
export function mentions(text: string, user: string): boolean {
  return text.includes(`<@${user}>`) || text.includes(`<@${user}|`);
}

function readReference(reference: string, names: Names): string {
  const bar = reference.indexOf('|');
  const target = decode(bar === -1 ? reference : reference.slice(0, bar));
  const label = bar === -1 ? '' : decode(reference.slice(bar + 1));
  if (/^[@#]/u.test(target)) return readName(target.charAt(0), target.slice(1), label, names);
  if (target.startsWith('!')) return readSpecial(target.slice(1), label);
  return readLink(target, label);
}

/** Of a person the name alone: it is what a question asks about. */
function readName(sign: string, id: string, label: string, names: Names): string {
  const name = label === '' ? names.get(id) : label;
  return sign === '@' && name !== undefined ? name : `${sign}${name ?? id}`;
}

/** `!here`, `!subteam^S1|@desk`, `!date^…|18 June`. */
function readSpecial(target: string, label: string): string {
  if (label !== '') return label;
  const [name = ''] = target.split('^');
  return `@${name}`;
}

/** Slack makes links of what looks like one: of `example.com` the words are what was typed, of a page its address. */
function readLink(url: string, label: string): string {
  if (label === '') return url.replace(/^(?:mailto|tel):/u, '');
  if (/^(?:mailto|tel):/u.test(url)) return label;
  const isHostAlone = url.replace(/^https?:\/\//u, '').replace(/\/$/u, '') === label && !label.includes('/');
  return isHostAlone ? label : url;
}

function decode(text: string): string {
  return text.replace(/&(amp|lt|gt);/g, (_, name: string) => (name === 'amp' ? '&' : name === 'lt' ? '<' : '>'));
}
