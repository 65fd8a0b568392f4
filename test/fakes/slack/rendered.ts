import { sayDate } from './say-date.ts';
import type { Reading } from './say-date.ts';

/** What is drawn in another way than plain words. */
export type Look =
  | 'bold'
  | 'italic'
  | 'strike'
  | 'underline'
  | 'code'
  | 'code block'
  | 'quote'
  | 'list'
  | 'link'
  | 'user'
  | 'channel'
  | 'usergroup'
  | 'broadcast'
  | 'team'
  | 'date'
  | 'emoji'
  | 'color';

/** Where something other than plain words is drawn: offsets into the words. */
export interface Span {
  readonly kind: Look;
  readonly start: number;
  readonly end: number;
  /** A link's address. */
  readonly url?: string;
  /** Whom a mention names: an id, or the range of a broadcast. */
  readonly id?: string;
  /** Slack made it of plain words: an address, a name. */
  readonly automatic?: true;
}

/** What a reader reads, and what is drawn in another way than plainly. */
export interface Rendered {
  readonly words: string;
  readonly spans: readonly Span[];
}

/** Who reads, and what they call whom; without a name the id is read. */
export interface Reader extends Reading {
  readonly nameOf?: (mention: {
    readonly of: 'user' | 'channel' | 'usergroup';
    readonly id: string;
  }) => string | undefined;
}

/** Words with spans, put together from left to right. */
export class Draft {
  words = '';
  readonly spans: Span[] = [];

  get length(): number {
    return this.words.length;
  }

  add(words: string): void {
    this.words += words;
  }

  /** Adds what has spans of its own. */
  append({ words, spans }: Rendered): void {
    const at = this.length;
    this.spans.push(...spans.map((span) => ({ ...span, start: span.start + at, end: span.end + at })));
    this.words += words;
  }

  /** Draws inside a span. */
  within(kind: Look, draw: () => void, more: Partial<Span> = {}): void {
    const start = this.length;
    draw();
    if (this.length > start) this.spans.push({ kind, start, end: this.length, ...more });
  }

  freshLine(): void {
    if (this.words !== '' && !this.words.endsWith('\n')) this.words += '\n';
  }

  done(): Rendered {
    return { words: this.words, spans: this.spans };
  }
}

/** Text without any look. */
export const plainly = (words: string): Rendered => ({ words, spans: [] });

const looking = (kind: Look, words: string, more: Partial<Span> = {}): Rendered => ({
  words,
  spans: [{ kind, start: 0, end: words.length, ...more }],
});

/** A mention or date as it is read. */
export const drawUser = (id: string, { nameOf }: Reader): Rendered =>
  looking('user', `@${nameOf?.({ of: 'user', id }) ?? id}`, { id });
export const drawChannel = (id: string, { nameOf }: Reader): Rendered =>
  looking('channel', `#${nameOf?.({ of: 'channel', id }) ?? id}`, { id });
export const drawUsergroup = (id: string, { nameOf }: Reader): Rendered =>
  looking('usergroup', `@${nameOf?.({ of: 'usergroup', id }) ?? id}`, { id });
export const drawBroadcast = (range: string): Rendered => looking('broadcast', `@${range}`, { id: range });
export const drawTeam = (id: string): Rendered => looking('team', id, { id });
export const drawEmoji = (name: string): Rendered => looking('emoji', `:${name}:`);
export const drawLink = (words: string, url: string): Rendered => looking('link', words, { url });

export function drawDate(seconds: number, format: string, url: string | undefined, reader: Reader): Rendered {
  const words = sayDate(seconds, format, reader);
  const { spans } = looking('date', words);
  return { words, spans: url === undefined ? spans : [...spans, ...drawLink(words, url).spans] };
}
