import { DatelineError } from '../errors.ts';

/** What a file that somebody hands over is read as. */
export type FileKind = 'text' | 'markdown' | 'page';

const BY_ENDING: Readonly<Record<string, FileKind>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'page',
  htm: 'page',
  xhtml: 'page',
};
const BY_MEDIA_TYPE: Readonly<Record<string, FileKind>> = {
  'text/plain': 'text',
  'text/markdown': 'markdown',
  'text/html': 'page',
  'application/xhtml+xml': 'page',
};

/**
 * What a file is read as: by the ending of its name, by its media type where the name has none. Null where it can't be
 * briefed.
 */
export function fileKind({ name, mediaType }: { name: string; mediaType: string | null }): FileKind | null {
  const [, ending] = /\.([a-z0-9]{1,12})$/iu.exec(name.trim()) ?? [];
  const kinds = ending === undefined ? BY_MEDIA_TYPE : BY_ENDING;
  const key = ending === undefined ? (mediaType ?? '').split(';', 1)[0]?.trim().toLowerCase() : ending.toLowerCase();
  return key !== undefined && Object.hasOwn(kinds, key) ? (kinds[key] ?? null) : null;
}

/** More bytes than the longest article has in UTF-16, and than any page of one. */
export const MOST_FILE_BYTES = 6_000_000;

/** @throws DatelineError `bad-input` where a file of so many bytes is not read */
export function checkFileSize(name: string, bytes: number): void {
  if (bytes <= MOST_FILE_BYTES) return;
  throw new DatelineError(
    'bad-input',
    `${sayFile(name)} has ${megabytes(bytes)} MB, and ${megabytes(MOST_FILE_BYTES)} MB is the most.`,
    {
      hint: 'Hand over one article at a time, without pictures.',
    },
  );
}

const megabytes = (bytes: number): string => (Math.ceil(bytes / 100_000) / 10).toLocaleString('en');

/** A file's name as it is said: it may be of any length, and hold anything. */
export function sayFile(name: string): string {
  const plain = name.replace(/[\p{C}\p{Z}]+/gu, ' ').trim();
  if (plain === '') return 'The file';
  return plain.length <= 60 ? plain : `${plain.slice(0, 45).toWellFormed()}…${plain.slice(-12).toWellFormed()}`;
}
