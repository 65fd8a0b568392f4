import type { ArticleInput } from '../articles/read-article.ts';
import { DatelineError } from '../errors.ts';
import type { DocumentReader } from '../ports/read-document.ts';
import type { HandedFile } from '../ports/platform.ts';
import { explainPageFault } from './explain-page-fault.ts';
import { checkFileSize, fileKind, MOST_FILE_BYTES, sayFile } from './file-kind.ts';
import { readClaimedDate } from './read-claimed-date.ts';
import { readTextFile } from './read-text-file.ts';

/** What reads the bytes of a file; the page reader is loaded when it is needed. */
export type ReadFileBytes = (file: FileBytes) => Promise<ArticleInput>;

export interface FileBytes {
  name: string;
  /** As whoever handed it over says; null where nobody does. */
  mediaType: string | null;
  bytes: Uint8Array;
}

/** @throws DatelineError `bad-input` where it is of a kind that can't be briefed */
function checkFileKind(file: { name: string; mediaType: string | null }): void {
  if (fileKind(file) !== null) return;
  throw new DatelineError('bad-input', `${sayFile(file.name)} is of a kind that can’t be read here.`, {
    hint: 'Files that end in .txt, .md and .html are read; of others, save the text as .txt, or paste it with /paste.',
  });
}

/**
 * Reads the article out of a file: text and Markdown as they stand, a page as one of the web. Rejects with a `DatelineError`
 * that says what to do.
 */
export function createReadFileBytes(reader: Pick<DocumentReader, 'readPage'>): ReadFileBytes {
  return async (file) => {
    checkFileKind(file);
    checkFileSize(file.name, file.bytes.length);
    if (file.bytes.length === 0) {
      throw new DatelineError('bad-input', `${sayFile(file.name)} is empty.`, {
        hint: 'Hand over a file with the text of an article.',
      });
    }
    if (fileKind(file) !== 'page') return readTextFile(file);
    const page = await reader.readPage({ url: null, mediaType: 'text/html', charset: null, body: file.bytes });
    if (page.fault !== null) throw explainPageFault(page.fault);
    const { text, title, author, source, canonicalUrl: url } = page;
    return { text, title, author, source, publishedAt: readClaimedDate(page.publishedAt), url };
  };
}

/** Fetches and reads a file that a person handed over. Rejects with a `DatelineError` that says what to do. */
export async function readHandedFile(file: HandedFile, readFile: ReadFileBytes): Promise<ArticleInput> {
  checkFileKind(file);
  checkFileSize(file.name, file.size);
  const bytes = await file.read(MOST_FILE_BYTES);
  return readFile({ name: file.name, mediaType: file.mediaType, bytes });
}
