import type { ArticleInput } from '../articles/read-article.ts';
import { DatelineError } from '../errors.ts';
import { decodeText } from './decode-text.ts';
import { fileKind, sayFile } from './file-kind.ts';
import { readMarkdown } from './read-markdown.ts';

/**
 * The article in the bytes of a text or Markdown file.
 *
 * @throws DatelineError `bad-input` where the bytes are no text
 */
export function readTextFile(file: { name: string; mediaType: string | null; bytes: Uint8Array }): ArticleInput {
  const text = decodeText(file.bytes);
  if (text === null) {
    throw new DatelineError('bad-input', `${sayFile(file.name)} is no text, whatever its name says.`, {
      hint: 'Save the article as plain text in UTF-8, or paste it with /paste.',
    });
  }
  return fileKind(file) === 'markdown' ? readMarkdown(text) : { text };
}
