import { wideEncoding } from './wide-encoding.ts';

/** What stands in no text: control characters but tabs, line breaks, form feeds and what ends a DOS file. */
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u0019\u001b-\u001f\ufffd]/gu;
/** So many of a thousand characters may be such, where a text is damaged. */
const MOST_DAMAGED = 2;

/**
 * The text of a file that is said to be one; null where its bytes are none. Its encoding is told by the byte order mark, else
 * by the bytes: UTF-8 or UTF-16 where they are that, else windows-1252, which older programs write.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const encoding = markedEncoding(bytes) ?? wideEncoding(bytes);
  const text = encoding === null ? decodeNarrow(bytes) : new TextDecoder(encoding).decode(bytes);
  const damaged = text.match(CONTROL)?.length ?? 0;
  return damaged * 1000 > text.length * MOST_DAMAGED ? null : text;
}

function decodeNarrow(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const [utf8, older] = ['utf-8', 'windows-1252'].map((encoding) => new TextDecoder(encoding).decode(bytes));
    // A few broken bytes among many letters of UTF-8 are damage.
    const faults = utf8?.match(/\ufffd/gu)?.length ?? 0;
    const letters = utf8?.match(/[\u0080-\ufffc]/gu)?.length ?? 0;
    return (letters > faults ? utf8 : older) ?? '';
  }
}

function markedEncoding([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xff && second === 0xfe ? 'utf-16le' : null;
}
