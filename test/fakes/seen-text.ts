/** A stretch of what is read: offsets into the words. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What takes effect inside a text that should stand as it is: spans that begin, end or lie within it, not around it. */
export function spansWithin<S extends Stretch>(
  { words, spans }: { readonly words: string; readonly spans: readonly S[] },
  text: string,
): S[] {
  const found: S[] = [];
  if (text === '') return found;
  for (let at = words.indexOf(text); at >= 0; at = words.indexOf(text, at + 1)) {
    const end = at + text.length;
    const isInside = (span: S): boolean =>
      (span.start > at && span.start < end) ||
      (span.end > at && span.end < end) ||
      (span.start === at && span.end < end) ||
      (span.end === end && span.start > at);
    found.push(...spans.filter(isInside));
  }
  return found;
}

/** Characters that a reader doesn't see or that turn the direction of what follows; line breaks and spaces aside. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Variation_Selector}\u115f\u1160\u3164\uffa0\u2800]/gu;

/** Each invisible or direction-turning character in a text, as `U+202E`. An emoji's joiner and selector are no such. */
export function hiddenCharacters(text: string): string[] {
  const plain = text
    .replace(
      /(?<=\p{Extended_Pictographic})(?:\p{Variation_Selector}|\u200d)+|(?<=[0-9#*])\p{Variation_Selector}(?=\u20e3)/gu,
      '',
    )
    .replace(/[\n\r\t]/g, '');
  return [...plain.matchAll(HIDDEN)].map(([character]) => {
    const code = character.codePointAt(0) ?? 0;
    return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  });
}

/** Whether the words of a link leave out where it leads; the leading "www." may be missing. */
export function hidesHost({ words, url }: { words: string; url: string }): boolean {
  const { hostname, pathname } = URL.canParse(url) ? new URL(url) : { hostname: url, pathname: '' };
  const leadsTo = hostname === '' ? pathname : hostname.replace(/^www\./, '');
  return !words.toLowerCase().includes(leadsTo.toLowerCase());
}
