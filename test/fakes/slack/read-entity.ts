import { drawBroadcast, drawChannel, drawDate, drawLink, drawUser, drawUsergroup, plainly } from './rendered.ts';
import type { Reader, Rendered } from './rendered.ts';
import { isDateFormat } from './say-date.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** The three characters that Slack escapes, as they are read. Nothing else is an escape. */
export const unescapeText = (text: string): string =>
  text.replace(/&(?:amp|lt|gt);/g, (escape) => ESCAPES[escape] ?? escape);

const ADDRESS = /^(?:https?|mailto|tel|slack):/i;

/**
 * What stands between `<` and `>`, as it is read; undefined where Slack leaves it as text.
 * https://docs.slack.dev/messaging/formatting-message-text#advanced
 */
export function readEntity(inside: string, reader: Reader): Rendered | undefined {
  const [target = '', ...labels] = inside.split('|');
  const label = labels.length > 0 ? unescapeText(labels.join('|')) : undefined;
  if (/^@[UW][A-Z0-9]+$/.test(target)) return drawUser(target.slice(1), reader);
  if (/^#[CGD][A-Z0-9]+$/.test(target)) return drawChannel(target.slice(1), reader);
  if (/^!subteam\^S[A-Z0-9]+$/.test(target)) return drawUsergroup(target.slice('!subteam^'.length), reader);
  if (/^!(?:here|channel|everyone)$/.test(target)) return drawBroadcast(target.slice(1));
  if (target.startsWith('!date^')) return readDate(target, label, reader);
  if (target.startsWith('!')) return plainly(`<${label ?? target.slice(1)}>`);
  if (ADDRESS.test(target)) {
    const url = unescapeText(target);
    return drawLink(label ?? url.replace(/^(?:mailto|tel):/, ''), url);
  }
  return undefined;
}

function readDate(target: string, fallback: string | undefined, reader: Reader): Rendered | undefined {
  const [, seconds = '', format = '', url] = target.split('^');
  if (!/^\d+$/.test(seconds) || !isDateFormat(format)) return fallback === undefined ? undefined : plainly(fallback);
  return drawDate(Number(seconds), format, url === undefined ? undefined : unescapeText(url), reader);
}

/**
 * What in a mrkdwn text would not be read as it was meant, though Slack takes it: control characters that stand bare, an
 * entity that Slack doesn't know, a date without words for clients that can't show it.
 */
export function mrkdwnFaults(text: string): string[] {
  const faults: string[] = [];
  const rest = text.replace(/<([^<>\n]*)>/g, (whole, inside: string) => {
    const [target = ''] = inside.split('|');
    if (!isEntity(target)) faults.push(`${whole} is no entity`);
    if (target.startsWith('!date^')) faults.push(...dateFaults(whole, inside));
    if (ADDRESS.test(target) && !URL.canParse(unescapeText(target))) faults.push(`${whole} is no address`);
    return '';
  });
  if (rest.includes('<')) faults.push('a bare "<"');
  // At the start of a line ">" is a quote's mark.
  if (/[^\n]>/.test(rest.replace(/(^|\n)(?:>>>|>)/g, '$1'))) faults.push('a bare ">"');
  if (/&(?!(?:amp|lt|gt);)/.test(text)) faults.push('a bare "&"');
  return faults;
}

const isEntity = (target: string): boolean =>
  ADDRESS.test(target) ||
  /^@[UW][A-Z0-9]+$/.test(target) ||
  /^#[CGD][A-Z0-9]+$/.test(target) ||
  /^!(?:here|channel|everyone|subteam\^S[A-Z0-9]+|date\^.*)$/.test(target);

function dateFaults(whole: string, inside: string): string[] {
  const [target = '', fallback = ''] = inside.split('|');
  const [, seconds = '', format = ''] = target.split('^');
  return [
    ...(/^\d+$/.test(seconds) ? [] : [`${whole} has no time`]),
    ...(isDateFormat(format) ? [] : [`${whole} has no format that Slack knows`]),
    ...(fallback === '' ? [`${whole} has no fallback`] : []),
  ];
}
