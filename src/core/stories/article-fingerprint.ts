import type { Article } from '../articles/article.ts';

/** Where each of two hashes begins, and by what it multiplies: FNV's own numbers, and other odd ones of its size. */
const SEEDS = [
  { offset: 0x811c9dc5, prime: 0x01000193 },
  { offset: 0x9e3779b9, prime: 0x01000235 },
] as const;

/** The same for two copies of one article: of its address where it has one, else of its text without white space and case. */
export function fingerprintArticle({ url, text }: Pick<Article, 'url' | 'text'>): string {
  return url === null ? hashText(text.replace(/\s+/gu, ' ').trim().toLowerCase()) : hashText(url);
}

/** Two FNV-1a hashes of 32 bits; among a million texts the odds of a false match are below one in 10 million. */
export function hashText(text: string): string {
  return SEEDS.map(({ offset, prime }) => {
    let value: number = offset;
    for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), prime);
    return (value >>> 0).toString(36);
  }).join('-');
}
