/** A link whose words hide its address, as it stands in the source; `isShown: false`: the client draws it as raw text. */
export interface MaskedLink {
  readonly words: string;
  readonly url: string;
  readonly title: string | undefined;
  readonly length: number;
  readonly isShown: boolean;
}

const BARE = /(?:https?|steam|discord):\/\/[^\s<]+[^<.,:;"'\]\s]/iy;
const BARE_ANYWHERE = /(?:https?|steam|discord):\/\/[^\s<]+[^<.,:;"'\]\s]/i;
const ANGLED = /<([a-z][\w+.-]*:\/[^ >]+)>/iy;
const SCHEMES = new Set(['http:', 'https:', 'steam:', 'discord:']);
const INVISIBLE = /[\p{Cf}\p{Zs}\s\u115f\u1160\u3164\uffa0\u2800]/gu;

/** `[words](address "title")`: brackets in the words balanced one deep, then anything that opens none. */
export function readMaskedLink(source: string, at: number): MaskedLink | undefined {
  if (source[at] !== '[') return undefined;
  BALANCED.lastIndex = at + 1;
  const balanced = BALANCED.exec(source)?.[0].length ?? 0;
  const opening = source.indexOf('[', at + 1 + balanced);
  const limit = opening < 0 ? source.length : opening;
  for (
    let end = source.indexOf('](', at + 1 + balanced);
    end >= 0 && end < limit;
    end = source.indexOf('](', end + 1)
  ) {
    const target = readTarget(source, end + 2, true) ?? readTarget(source, end + 2, false);
    if (!target) continue;
    const words = source.slice(at + 1, end);
    const url = target.address.replace(/\\([^0-9A-Za-z\s])/g, '$1');
    const { title, end: last } = target;
    const isFine = isAllowed(words, { emoji: false }) && (title === undefined || isAllowed(title, { emoji: true }));
    return { words, url, title, length: last - at, isShown: isAddress(url) && isFine };
  }
  return undefined;
}

const BALANCED = /(?:\[[^\]]*\]|[^[\]])*/y;
const TARGET_START = /\s*<?/y;
const TARGET_END = />?(?:\s+['"]([\s\S]*?)['"])?\s*\)/y;

/** The address, title and end of a link's target; with `inPairs`, round brackets in the address come in pairs. */
function readTarget(
  source: string,
  from: number,
  inPairs: boolean,
): { address: string; title: string | undefined; end: number } | undefined {
  TARGET_START.lastIndex = from;
  const start = from + (TARGET_START.exec(source)?.[0].length ?? 0);
  for (let at = start; at < source.length;) {
    TARGET_END.lastIndex = at;
    const tail = TARGET_END.exec(source);
    if (tail) return { address: source.slice(start, at), title: tail[1], end: at + tail[0].length };
    const closing = inPairs && source[at] === '(' ? source.indexOf(')', at) : -1;
    if (closing >= 0) at = closing + 1;
    else if (source[at] === '\\' && source[at + 1] !== '\n') at += 2;
    else if (/[\s\\]/.test(source[at] ?? '')) return undefined;
    else at += 1;
  }
  return undefined;
}

/**
 * Against phishing: words that hold an address, a code block, an emoji or nothing to see leave the link raw text
 * (https://github.com/discord/discord-api-docs/issues/7721 and 7673; of emoji in text displays, not in embeds).
 */
function isAllowed(words: string, allows: { readonly emoji: boolean }): boolean {
  const plain = words.normalize('NFKC');
  if (BARE_ANYWHERE.test(plain) || /```[\s\S]+```/.test(plain)) return false;
  if (plain.replace(INVISIBLE, '').replace(/[*_~|`]/g, '') === '') return false;
  return allows.emoji || !/\p{Extended_Pictographic}|<a?:\w+:\d+>/u.test(plain);
}

const isAddress = (url: string): boolean => {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return SCHEMES.has(protocol) && (hostname !== '' || !protocol.startsWith('http'));
};

/** An address that stands by itself, or in angle brackets, which are dropped even where the scheme is no link. */
export function readPlainLink(
  source: string,
  at: number,
): { url: string; length: number; isLink: boolean } | undefined {
  ANGLED.lastIndex = at;
  const angled = ANGLED.exec(source);
  if (angled) return { url: angled[1] ?? '', length: angled[0].length, isLink: isAddress(angled[1] ?? '') };
  BARE.lastIndex = at;
  const url = BARE.exec(source)?.[0];
  if (url === undefined) return undefined;
  // Closing brackets at the end belong to the address only as far as it opened any.
  const closing = url.length - url.replace(/\)+$/, '').length;
  const kept = closing > url.split('(').length - 1 ? url.slice(0, -1) : url;
  return { url: kept, length: kept.length, isLink: true };
}
