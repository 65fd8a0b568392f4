/** The words of a text, as the tokenizer of SQLite's indexes sees them: letters, digits and their marks. */
export function splitWords(text: string): string[] {
  return text.toWellFormed().match(/[\p{L}\p{N}\p{M}\p{Co}]+/gu) ?? [];
}

/** The words joined by single spaces, without case and accents. */
export function foldWords(text: string): string {
  return splitWords(text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()).join(' ');
}

/** A word as FTS5 takes it without reading query syntax in it (https://www.sqlite.org/fts5.html#full_text_query_syntax). */
export function quoteWord(word: string): string {
  return `"${word.replaceAll('"', '""')}"`;
}
