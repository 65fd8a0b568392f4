import type { ArticleInput } from '../articles/read-article.ts';
import { readClaimedDate } from './read-claimed-date.ts';

/** What a front matter calls a field of the article, in lower case. */
const FIELDS: Readonly<Record<string, keyof ArticleInput>> = {
  title: 'title',
  headline: 'title',
  author: 'author',
  byline: 'author',
  date: 'publishedAt',
  published: 'publishedAt',
  publishedat: 'publishedAt',
  source: 'source',
  publisher: 'source',
  url: 'url',
  link: 'url',
  canonical: 'url',
};

const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n(?<lines>[\s\S]{0,8000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u;
const FENCE = /^ {0,3}(?:```|~~~)/u;
const RULE = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/u;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/u;
const DEFINITION = /^ {0,3}\[[^\]\n]{1,200}\]:[ \t]*\S/u;

/**
 * The article that a Markdown file holds (CommonMark, with front matter as site generators write it): its marks are taken
 * out, since they are no words, code and pictures with them. The first heading is the title where nothing else is.
 * Linear in the length of the text.
 */
export function readMarkdown(markdown: string): ArticleInput {
  const front = FRONT_MATTER.exec(markdown);
  const fields = readFrontMatter(front?.groups?.['lines'] ?? '');
  const lines = dropCode(
    markdown
      .slice(front?.[0].length ?? 0)
      .replace(/<!--[\s\S]*?(?:-->|$)/gu, '')
      .split(/\r?\n/u),
  );
  const kept: string[] = [];
  let heading: string | null = null;
  for (const [index, line] of lines.entries()) {
    if (DEFINITION.test(line) || (RULE.test(line) && (lines[index - 1] ?? '').trim() === '')) continue;
    if (UNDERLINE.test(line) && (lines[index - 1] ?? '').trim() !== '') continue;
    const plain = readInline(line.replace(/^ {0,3}(?:> ?)+/u, '').replace(/^[ \t]*[*+-][ \t]+(?=\S)/u, '• '));
    const [, marked] = /^ {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*$/u.exec(plain) ?? [];
    const isHeading = marked !== undefined || (plain.trim() !== '' && UNDERLINE.test(lines[index + 1] ?? ''));
    const words = (marked ?? plain).trim();
    // A heading of its own is a block of its own, whatever stands around it.
    if (isHeading && heading === null && kept.every((other) => other === '')) heading = words;
    kept.push(...(isHeading ? ['', words, ''] : [plain.trimEnd()]));
  }
  const text = kept
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
  const url = fields.url ?? '';
  return {
    ...fields,
    title: fields.title ?? heading,
    publishedAt: readClaimedDate(fields.publishedAt ?? null),
    // Site generators write the path alone.
    url: /^https?:\/\//iu.test(url) && URL.canParse(url) ? url : null,
    text,
  };
}

function readFrontMatter(lines: string): Partial<ArticleInput> {
  const fields: Partial<Record<keyof ArticleInput, string>> = {};
  for (const line of lines.split(/\r?\n/u)) {
    const [, name = '', value = ''] = /^([A-Za-z_-]{1,30}):[ \t]*(.*?)[ \t]*$/u.exec(line) ?? [];
    const key = name.toLowerCase().replace(/[_-]/gu, '');
    const field = Object.hasOwn(FIELDS, key) ? FIELDS[key] : undefined;
    const plain = value.replace(/^(["'])(.*)\1$/u, '$2');
    if (field !== undefined && plain !== '') fields[field] ??= plain;
  }
  return fields;
}

/** The lines outside fenced code; a fence that is not closed is none. */
function dropCode(lines: readonly string[]): string[] {
  const kept: string[] = [];
  let opened = -1;
  for (const line of lines) {
    if (FENCE.test(line)) {
      if (opened === -1) opened = kept.length;
      else {
        kept.length = opened;
        opened = -1;
        continue;
      }
    }
    kept.push(line);
  }
  return kept;
}

/** A line without pictures, the addresses of links, emphasis, code marks, tags and escapes; its words stay, but those struck out. */
function readInline(line: string): string {
  return line
    .replace(/!\[[^\]]{0,500}\](?:\([^()\s]{0,2000}(?:[ \t]"[^"]{0,500}")?\)|\[[^\]]{0,200}\])/gu, '')
    .replace(/\[([^[\]]{1,1000})\](?:\([^()\s]{0,2000}(?:[ \t]"[^"]{0,500}")?\)|\[[^\]]{0,200}\])/gu, '$1')
    .replace(/<(https?:\/\/[^\s<>]{1,2000})>/gu, '$1')
    .replace(/<\/?[a-z][^<>]{0,1000}>/giu, '')
    .replace(/(?<![\\*\w])(\*{1,3})(?=\S)([^*]{1,2000}?)(?<=\S)\1(?![*\w])/gu, '$2')
    .replace(/(?<![\\_\w])(_{1,3})(?=\S)([^_]{1,2000}?)(?<=\S)\1(?![_\w])/gu, '$2')
    .replace(/~~(?=\S)([^~]{1,2000})~~/gu, '')
    .replace(/(?<!\\)`([^`]{1,500})`/gu, '$1')
    .replace(/\\([!-/:-@[-`{-~])/gu, '$1');
}
