/** Names of people and channels by id, where they are not told beside it. */
export interface KnownNames {
  user(id: string): string | null;
  channel(id: string): string | null;
}

const nobody: KnownNames = { user: () => null, channel: () => null };

/**
 * What a person typed, from the form in which Slack sends it: references in angle brackets become the words that the
 * person saw, a link its address, and `&amp; &lt; &gt;` the characters
 * (https://docs.slack.dev/messaging/formatting-message-text#parsing).
 */
export function readSlackText(text: string, names: KnownNames = nobody): string {
  return text
    .split(/(<[^<>\n]+>)/u)
    .map((part) =>
      part.startsWith('<') && part.endsWith('>') ? readReference(part.slice(1, -1), names) : decode(part),
    )
    .join('');
}

function readReference(reference: string, names: KnownNames): string {
  const bar = reference.indexOf('|');
  const target = decode(bar === -1 ? reference : reference.slice(0, bar));
  const label = bar === -1 ? '' : decode(reference.slice(bar + 1));
  if (target.startsWith('@')) return `@${label || (names.user(target.slice(1)) ?? target.slice(1))}`;
  if (target.startsWith('#')) return `#${label || (names.channel(target.slice(1)) ?? target.slice(1))}`;
  if (target.startsWith('!')) return readSpecial(target.slice(1), label);
  return readLink(target, label);
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
  const isHostAlone = /^https?:\/\/[^/]+\/?$/u.test(url) && url.replace(/^https?:\/\//u, '').startsWith(label);
  return isHostAlone ? label : url;
}

function decode(text: string): string {
  return text.replace(/&(amp|lt|gt);/g, (_, name: string) => (name === 'amp' ? '&' : name === 'lt' ? '<' : '>'));
}
