/** The page has too many elements, or they are nested too deep, for an article's page. */
export class PageTooComplex extends Error {}

/** Longer than any article's page; the largest of news sites have 1.5 million characters, most of them scripts. */
const LONGEST_PAGE = 5_000_000;
/** Far beyond what the pages of news sites have (at most 3,000 tags, 30 deep): more was made to tie a reader up. */
const MOST_TAGS = 20_000;
const DEEPEST = 150;
const MOST_REFERENCES = 50_000;
/** A longer tag keeps its name only: what makes it long is a picture written out, or no good. */
const LONGEST_TAG = 10_000;

/** Elements whose content is no markup, or draws rather than tells: all up to their end is left out. */
const SKIPPED = /^(?:script|style|svg|noscript|template|iframe|object|textarea|select|math)$/u;
const LINKED_DATA = /type\s*=\s*["']?application\/ld\+json/iu;
/** Elements without an end tag, and those whose end the next one implies (html.spec.whatwg.org, optional tags). */
const UNNESTED =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dd|dt|tr|td|th|thead|tbody|tfoot|option|optgroup|html|head|body)$/u;
const TAG = /^<(?<end>\/?)(?<name>[a-z][a-z0-9:-]*)/iu;
const LONGEST_NAME = 60;
/** A "<" that begins no tag is text. */
const LONE = '&lt;';

/**
 * The page without scripts (but JSON-LD), styles, drawings and comments, in one pass over it.
 *
 * @throws PageTooComplex where parsing it could take long
 */
export function boundPage(html: string): string {
  if (html.length > LONGEST_PAGE) throw new PageTooComplex();
  const kept: string[] = [];
  let at = 0;
  let tags = 0;
  let depth = 0;
  let references = 0;
  while (at < html.length) {
    const start = html.indexOf('<', at);
    const text = html.slice(at, start === -1 ? html.length : start);
    references += countReferences(text);
    kept.push(text);
    if (start === -1) break;
    const tag = readTag(html, start);
    at = tag.next;
    kept.push(tag.kept);
    if (tag.kept === LONE) references += 1;
    if (tag.name === null) {
      if (references > MOST_REFERENCES) throw new PageTooComplex();
      continue;
    }
    tags += 1;
    if (!UNNESTED.test(tag.name)) depth = Math.max(0, depth + (tag.isEnd ? -1 : 1));
    if (tags > MOST_TAGS || depth > DEEPEST || references > MOST_REFERENCES) throw new PageTooComplex();
  }
  if (references > MOST_REFERENCES) throw new PageTooComplex();
  return kept.join('');
}

interface Tag {
  /** Null for what is no tag, and what is left out. */
  name: string | null;
  isEnd: boolean;
  kept: string;
  next: number;
}

/** Reads the tag at `start`, or what else begins with "<" there. */
function readTag(html: string, start: number): Tag {
  const skip = (next: number): Tag => ({ name: null, isEnd: false, kept: ' ', next });
  if (html.startsWith('<!--', start)) return skip(endOf(html, '-->', start + 2));
  if (html.startsWith('<!', start) || html.startsWith('<?', start)) return skip(endOf(html, '>', start));
  const match = TAG.exec(html.slice(start, start + LONGEST_NAME));
  if (match === null) return { name: null, isEnd: false, kept: LONE, next: start + 1 };
  const name = (match.groups?.['name'] ?? '').toLowerCase();
  const isEnd = match.groups?.['end'] === '/';
  const end = endOfTag(html, start);
  const whole = html.slice(start, end);
  const tag = whole.length > LONGEST_TAG ? `<${isEnd ? '/' : ''}${name}>` : whole;
  if (isEnd || !SKIPPED.test(name) || tag.endsWith('/>')) return { name, isEnd, kept: tag, next: end };
  const next = endOf(html, '>', findEndTag(html, name, end));
  return name === 'script' && LINKED_DATA.test(tag)
    ? { name, isEnd: true, kept: html.slice(start, next), next }
    : skip(next);
}

/** Behind the first `>` that stands in no quoted attribute; a quote that isn't closed soon isn't one. */
function endOfTag(html: string, start: number): number {
  let at = start + 1;
  while (at < html.length) {
    const character = html[at];
    if (character === '>') return at + 1;
    if ((character === '"' || character === "'") && html[at - 1] === '=') {
      const close = html.indexOf(character, at + 1);
      at = close === -1 ? at : close;
    }
    at += 1;
  }
  return html.length;
}

/** Where the end tag of a name begins; the end of the page where there is none. */
function findEndTag(html: string, name: string, from: number): number {
  const endTag = new RegExp(`</${name}`, 'giu');
  endTag.lastIndex = from;
  return endTag.exec(html)?.index ?? html.length;
}

function endOf(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found === -1 ? html.length : found + mark.length;
}

function countReferences(text: string): number {
  let count = 0;
  for (let at = text.indexOf('&'); at !== -1; at = text.indexOf('&', at + 1)) count += 1;
  return count;
}
