import { dateOfStamp, readPublicationDate } from '../../../../core/articles/read-publication.ts';
import { readPlainly } from '../../../../core/articles/reading-copy.ts';
import { edtfSchema } from '../../../../core/dates/edtf.ts';
import { readLinkedData, type LinkedData } from './read-linked-data.ts';
import type { PageDocument, PageElement } from './page-document.ts';

/** What a page says of itself. */
export interface PageMetadata {
  title: string | null;
  /** EDTF, with the zone where the page gives one. */
  publishedAt: string | null;
  author: string | null;
  source: string | null;
  canonicalUrl: string | null;
  /** A BCP 47 tag. */
  language: string | null;
  /** Whether the page says that it is an article, a film, or something else. */
  kind: 'article' | 'video' | 'index' | null;
  /** Whether the page says that not everybody may read it. */
  isPaid: boolean;
}

const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datePublished',
  'article:published',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dc.date.created',
  'dc.date',
  'dcterms.created',
  'dcterms.date',
  'article.published',
  'published-date',
  'publish-date',
  'publishdate',
  'publication_date',
  'pubdate',
  'date',
];
const AUTHOR = [
  'author',
  'article:author_name',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'byl',
  'article:author',
];
const MOST_METAS = 500;
const LONGEST_VALUE = 1000;

/**
 * Reads what a page says of itself: JSON-LD first (schema.org), then Open Graph and other `meta`, then its marked-up
 * body (`time`, `itemprop`, `rel`). What can't be read is null.
 *
 * @param pageText the text of the page, line by line
 * @param url the address from which the page came, which resolves its own links
 */
export function readMetadata(document: PageDocument, pageText: string, url: string | null): PageMetadata {
  const metas = readMetas(document);
  const data = readLinkedData(document);
  const source = clean(data.publisher) ?? metas.get('og:site_name') ?? metas.get('application-name') ?? null;
  const canonicalUrl =
    resolveUrl(attributeOf(document, 'link[rel~="canonical"]', 'href'), url) ??
    resolveUrl(metas.get('og:url'), url) ??
    url;
  return {
    title: readTitle(document, metas, data, source ?? hostOf(canonicalUrl)),
    publishedAt: readPublished(document, pageText, metas, data),
    author: readAuthor(document, metas, data),
    source: source ?? hostOf(canonicalUrl),
    canonicalUrl,
    language: readLanguage(document, metas, data),
    kind: data.kind ?? kindOf(metas.get('og:type')),
    isPaid: data.isPaid || /^(?:locked|metered|paid|premium)$/iu.test(metas.get('article:content_tier') ?? ''),
  };
}

/** The first value of each name, in lower case. */
function readMetas(document: PageDocument): ReadonlyMap<string, string> {
  const metas = new Map<string, string>();
  let count = 0;
  for (const meta of document.querySelectorAll('meta')) {
    count += 1;
    if (count > MOST_METAS) break;
    const name = (
      meta.getAttribute('property') ??
      meta.getAttribute('name') ??
      meta.getAttribute('itemprop') ??
      ''
    ).toLowerCase();
    const value = clean(meta.getAttribute('content'));
    if (name !== '' && value !== null && !metas.has(name)) metas.set(name, value);
  }
  return metas;
}

function clean(value: string | null | undefined): string | null {
  const text = readPlainly((value ?? '').slice(0, LONGEST_VALUE).toWellFormed())
    .replace(/<[^>]{0,200}>/gu, '')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();
  return text === '' ? null : text;
}

const attributeOf = (document: PageDocument, selector: string, name: string): string | null =>
  clean(document.querySelector(selector)?.getAttribute(name));

const textOf = (element: PageElement | null): string | null => clean(element?.textContent?.slice(0, LONGEST_VALUE));

function readTitle(
  document: PageDocument,
  metas: ReadonlyMap<string, string>,
  data: LinkedData,
  source: string | null,
): string | null {
  const heading = textOf(document.querySelector('article h1') ?? document.querySelector('h1'));
  const named = [
    data.kind === 'index' ? null : clean(data.headline),
    metas.get('og:title') ?? null,
    metas.get('twitter:title') ?? null,
  ];
  // Some cut the title off for machines.
  const whole = named.find((title) => title !== null && !/(?:…|\.\.\.)$/u.test(title)) ?? null;
  const title =
    whole ?? heading ?? textOf(document.querySelector('title')) ?? named.find((cut) => cut !== null) ?? null;
  return title === null ? null : withoutSource(title, source);
}

const PART = /\s+[|–—»·:-]\s+/u;

/** "Bridge opens | The Gazette": a title without the name of who publishes it. */
function withoutSource(title: string, source: string | null): string {
  const parts = title.split(PART);
  const last = parts.at(-1) ?? '';
  if (parts.length < 2 || last === '') return title;
  const isSource =
    source !== null &&
    plain(last) !== '' &&
    (plain(source).includes(plain(last)) || plain(last).includes(plain(source)));
  return isSource ? title.slice(0, title.length - last.length).replace(/\s+[|–—»·:-]\s+$/u, '') : title;
}

const plain = (text: string): string =>
  text.toLowerCase().replace(/^(?:the|www\.)\s?|\.(?:com|org|net|co\.uk)$|[^\p{L}\p{N}]+/gu, '');

function readPublished(
  document: PageDocument,
  pageText: string,
  metas: ReadonlyMap<string, string>,
  data: LinkedData,
): string | null {
  const written = [
    data.datePublished,
    ...PUBLISHED.map((name) => metas.get(name.toLowerCase()) ?? null),
    attributeOf(document, '[itemprop~="datePublished"][datetime]', 'datetime'),
    attributeOf(document, '[itemprop~="datePublished"][content]', 'content'),
    textOf(document.querySelector('[itemprop~="datePublished"]')),
    attributeOf(document, 'time[pubdate]', 'datetime'),
    attributeOf(document, 'article time[datetime]', 'datetime'),
    attributeOf(document, 'time[datetime]', 'datetime'),
    textOf(document.querySelector('time')),
  ];
  for (const value of written) {
    const date = value === null ? null : readDate(value);
    if (date !== null) return date;
  }
  return readStamp(pageText);
}

const HEAD = 8000;
const STAMP = /\b(?:published|posted|first published|updated)\b(?: on| at)?\W{0,5}(?<when>[^\n]{6,60})/iu;

/** "Published November 20th, 2019 - 07:50 GMT", somewhere above the text. */
function readStamp(pageText: string): string | null {
  const when = STAMP.exec(pageText.slice(0, HEAD))?.groups?.['when'];
  const date = when === undefined ? null : dateOfStamp(when);
  return date === null ? null : readDate(date);
}

/** RFC 9110's form of a date, and those of mail: "Mon, 18 Nov 2019 10:00:00 GMT". */
const MAIL_DATE = /^(?:\p{L}{3},? )?\d{1,2} \p{L}{3} \d{4} \d{2}:\d{2}(?::\d{2})? (?:GMT|UTC?|Z|[+-]\d{4})$/u;
const EARLIEST = '1990';

function readDate(value: string): string | null {
  const mail = MAIL_DATE.test(value) ? new Date(value) : null;
  const date =
    mail !== null && !Number.isNaN(mail.getTime())
      ? mail.toISOString().replace(/\.\d+/u, '')
      : readPublicationDate(value.replace(/(?<=\d{2}:\d{2}) (?=[+-]\d{2}:?\d{2}$)/u, ''));
  return date !== null && date >= EARLIEST && edtfSchema.safeParse(date).success ? date : null;
}

function readAuthor(document: PageDocument, metas: ReadonlyMap<string, string>, data: LinkedData): string | null {
  const named = data.authors.flatMap((author) => clean(author) ?? []).filter(isName);
  if (named.length > 0) return [...new Set(named)].join(', ');
  const meta = AUTHOR.flatMap((name) => metas.get(name) ?? []).find(isName);
  const marked = [
    '[itemprop~="author"] [itemprop~="name"]',
    '[itemprop~="author"]',
    '[rel~="author"]',
    '.byline',
    '.author',
  ]
    .map((selector) => textOf(document.querySelector(selector)))
    .find((text) => text !== null && isName(withoutBy(text)));
  const author = meta ?? marked ?? null;
  return author === null ? null : withoutBy(author);
}

const withoutBy = (text: string): string => text.replace(/^(?:(?:written |words |story |reporting )?by:? )/iu, '');

/** No address, and not so long that it is something else. */
const isName = (text: string): boolean =>
  text.length <= 120 && /\p{L}{2}/u.test(text) && !/^(?:https?:|www\.|@)|[{}<>]/u.test(text);

const LANGUAGE = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,3}$/iu;

function readLanguage(document: PageDocument, metas: ReadonlyMap<string, string>, data: LinkedData): string | null {
  const named = [
    document.documentElement.getAttribute('lang'),
    data.language,
    metas.get('og:locale'),
    metas.get('content-language'),
  ];
  const tag = named.find((value) => value !== null && value !== undefined && LANGUAGE.test(value.trim()));
  return tag === null || tag === undefined ? null : tag.trim().replaceAll('_', '-');
}

function kindOf(type: string | undefined): PageMetadata['kind'] {
  if (type === undefined) return null;
  if (/^article$/iu.test(type)) return 'article';
  return /^video/iu.test(type) ? 'video' : null;
}

function resolveUrl(written: string | null | undefined, base: string | null): string | null {
  const parsed = written === null || written === undefined ? null : URL.parse(written, base ?? undefined);
  return parsed !== null && /^https?:$/u.test(parsed.protocol) ? parsed.href : null;
}

const hostOf = (url: string | null): string | null =>
  url === null ? null : (URL.parse(url)?.hostname.replace(/^www\./u, '') ?? null);
