import type { SentenceKind } from './article.ts';

type HeaderField = 'title' | 'author' | 'publishedAt' | 'source' | 'url';

/** A line that gives a fact about the article: "Title: …", "Author: …", "Date: …". */
export interface Header {
  field: HeaderField;
  value: string;
  kind: SentenceKind;
}

const LINE = /^(?<label>[A-Z][A-Za-z ]{2,15}):[ \t]+(?<value>\S[^\n\r]{0,498})$/u;
const FIELDS: Readonly<Record<string, { field: HeaderField; kind: SentenceKind }>> = {
  title: { field: 'title', kind: 'heading' },
  headline: { field: 'title', kind: 'heading' },
  author: { field: 'author', kind: 'byline' },
  authors: { field: 'author', kind: 'byline' },
  byline: { field: 'author', kind: 'byline' },
  date: { field: 'publishedAt', kind: 'notice' },
  published: { field: 'publishedAt', kind: 'notice' },
  'published at': { field: 'publishedAt', kind: 'notice' },
  'publication date': { field: 'publishedAt', kind: 'notice' },
  source: { field: 'source', kind: 'notice' },
  publisher: { field: 'source', kind: 'notice' },
  url: { field: 'url', kind: 'notice' },
  link: { field: 'url', kind: 'notice' },
};

/** Reads a header line; null where the line is none. */
export function readHeader(line: string): Header | null {
  const groups = LINE.exec(line)?.groups;
  const label = groups?.['label']?.toLowerCase() ?? '';
  const known = Object.hasOwn(FIELDS, label) ? FIELDS[label] : undefined;
  const value = groups?.['value']?.trim();
  return known === undefined || value === undefined ? null : { ...known, value };
}
