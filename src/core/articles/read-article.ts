import { parseEdtf } from '../dates/edtf.ts';
import { DatelineError } from '../errors.ts';
import type { Article, Sentence } from './article.ts';
import { canonicalUrl } from './canonical-url.ts';
import { detectLanguage } from './detect-language.ts';
import { readHeader } from './read-header.ts';
import type { Header } from './read-header.ts';
import { dateOfStamp, readPublicationDate } from './read-publication.ts';
import { readPlainly } from './reading-copy.ts';
import { splitSentences } from './split-sentences.ts';

/** An article as someone hands it in; what is missing, null or blank is looked for in the text. */
export interface ArticleInput {
  text: string;
  title?: string | null | undefined;
  source?: string | null | undefined;
  url?: string | null | undefined;
  author?: string | null | undefined;
  publishedAt?: string | null | undefined;
}

/** In UTF-16 units: some 300,000 words, far beyond any article. */
const LONGEST_TEXT = 2_000_000;
/** Far beyond any title or name; what is longer is cut. */
const LONGEST_FIELD = 2000;
/** Title, byline and stamp stand here or nowhere. */
const HEAD = 4000;

/**
 * Reads an article that was handed in. `text` is kept unit for unit, so that offsets into what was handed in hold:
 * only a lone surrogate becomes U+FFFD and a NUL a space, which no store or JSON takes, each one unit for one.
 *
 * What isn't given is taken from the text where it stands there for certain: the title from a heading before the
 * news or a "Title:" line, the author from a byline, the date from a publication stamp. What is given wins.
 * `publishedAt` may be "2023-06-18", "2023-06-18T12:30:00Z" (or with an offset, or without either), "18 June 2023"
 * or "June 18, 2023"; it comes out as EDTF. The address comes out in its canonical form.
 *
 * @throws DatelineError `bad-article` where the text is blank or over 2 million characters, or where the address or
 * the date given can't be read.
 */
export function readArticle(input: ArticleInput): Article {
  const text = input.text.toWellFormed().replaceAll('\0', ' ');
  checkText(text);
  const head = text.slice(0, HEAD);
  const parts = readHead(head);
  const url = input.url?.trim() ?? '';
  return {
    title: fieldOf(input.title) ?? parts.title,
    source: fieldOf(input.source) ?? parts.source,
    url: url === '' ? parts.url : canonicalUrl(url),
    author: fieldOf(input.author) ?? parts.author,
    publishedAt: givenDate(fieldOf(input.publishedAt)) ?? parts.publishedAt,
    language: detectLanguage(text),
    text,
  };
}

function checkText(text: string): void {
  if (text.trim() === '') {
    throw new DatelineError('bad-article', 'The article has no text.', { hint: 'Give the text of the article.' });
  }
  if (text.length > LONGEST_TEXT) {
    throw new DatelineError('bad-article', 'The article is too long: it has over 2 million characters.', {
      hint: 'Give one article at a time.',
    });
  }
}

/** White space of any kind is one space in a field; a blank one is not given. */
function fieldOf(value: string | null | undefined): string | null {
  const clean = readPlainly((value ?? '').slice(0, LONGEST_FIELD).toWellFormed())
    .replace(/[\s\0]+/gu, ' ')
    .trim();
  return clean === '' ? null : clean;
}

function givenDate(written: string | null): string | null {
  if (written === null) return null;
  const date = realDate(readPublicationDate(written));
  if (date === null) {
    throw new DatelineError('bad-article', 'The date of the article can’t be read, or isn’t in the calendar.', {
      hint: 'Write it as 2023-06-18, 2023-06-18T12:30:00Z or 18 June 2023, or leave it out.',
    });
  }
  return date;
}

function realDate(date: string | null): string | null {
  return date !== null && parseEdtf(date) !== null ? date : null;
}

type Head = Pick<Article, 'title' | 'source' | 'url' | 'author' | 'publishedAt'>;

function readHead(head: string): Head {
  const sentences = splitSentences(head);
  const firstNews = sentences.findIndex(({ kind }) => kind === 'body');
  const front = firstNews === -1 ? sentences : sentences.slice(0, firstNews);
  const headers = front.flatMap((sentence) => readHeader(textOf(head, sentence)) ?? []);
  const byKind = (kind: Sentence['kind']): string[] =>
    front.filter((sentence) => sentence.kind === kind).map((sentence) => textOf(head, sentence));
  return {
    title: valueOf(headers, 'title') ?? fieldOf(byKind('heading')[0]?.replace(/^#{1,6} /u, '')),
    source: valueOf(headers, 'source'),
    url: webAddress(valueOf(headers, 'url')),
    author: valueOf(headers, 'author') ?? authorOf(byKind('byline')),
    publishedAt: realDate(readPublicationDate(valueOf(headers, 'publishedAt') ?? '')) ?? stampedDate(byKind('notice')),
  };
}

function textOf(text: string, { start, end }: Sentence): string {
  return text.slice(start, end);
}

function valueOf(headers: readonly Header[], field: Header['field']): string | null {
  return fieldOf(headers.find((header) => header.field === field)?.value);
}

/** An address in the text may be anything; one that isn't a web address is not taken. */
function webAddress(written: string | null): string | null {
  const parsed = written === null ? null : URL.parse(written);
  return parsed === null || !/^https?:$/.test(parsed.protocol) ? null : canonicalUrl(parsed.href);
}

const ROLE =
  /\b(?:editors?|correspondents?|reporters?|writers?|analysts?|chief|bureau|staff|desk|news|reporting|in|for|at)\b/iu;

/** "By Jane Doe and John Roe, Political Editors": the names without what they are. */
function authorOf(bylines: readonly string[]): string | null {
  const byline = bylines.find((line) => /^(?:By|BY|Written by|Words by) /u.test(line));
  if (byline === undefined) return null;
  const parts = byline
    .replace(/^\S+(?: by)? /u, '')
    .replace(/\.$/u, '')
    .split(/ \||,(?= )/u);
  const role = parts.findIndex((part) => ROLE.test(part));
  return fieldOf((role > 0 ? parts.slice(0, role) : parts).join(','));
}

/** The date of publication wins over that of a later update. */
function stampedDate(notices: readonly string[]): string | null {
  const stamps = notices.flatMap((notice) => notice.split(/[|·•]/u));
  const published = stamps.filter((stamp) => !/^\s*(?:last )?updated/iu.test(stamp));
  for (const stamp of [...published, ...stamps]) {
    const date = realDate(dateOfStamp(stamp));
    if (date !== null) return date;
  }
  return null;
}
