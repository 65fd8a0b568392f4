import { wideEncoding } from '../../../../core/sources/wide-encoding.ts';

/** Where a page says in its own first bytes how it is written (HTML, "prescan a byte stream": 1024 bytes; some need more). */
const PRESCAN = 4096;
const META_CHARSET = /<meta[^>]{0,500}?charset\s*=\s*["']?\s*([\w.:-]{2,40})/iu;
const XML_ENCODING = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})["']/iu;
/** What browsers read a page as that says nothing, or calls itself Latin-1 or ASCII. */
const FALLBACK = 'windows-1252';

/**
 * The text of a page's bytes. Its encoding is told by the byte order mark, else by the bytes themselves where they are
 * UTF-8 or UTF-16, since headers lie more often than bytes do; else by the header, else by the page's own `meta`, and
 * by browsers' fallback at last. Bytes that the encoding doesn't have become U+FFFD.
 *
 * @param charset what the `Content-Type` header names, where there was one
 */
export function decodePage(bytes: Uint8Array, charset: string | null = null): string {
  const marked = markedEncoding(bytes);
  if (marked !== null) return decode(bytes, marked);
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN));
  const named = [charset, XML_ENCODING.exec(start)?.[1], META_CHARSET.exec(start)?.[1]].flatMap(
    (label) => knownEncoding(label) ?? [],
  );
  const wide = wideEncoding(bytes);
  if (wide !== null) return decode(bytes, wide);
  // An encoding that switches by escapes looks like ASCII: it has to be believed.
  const escaped = named.find((encoding) => encoding.startsWith('iso-2022'));
  if (escaped !== undefined) return decode(bytes, escaped);
  return decodeStrictly(bytes, 'utf-8') ?? decodeAsNamed(bytes, named);
}

/** As the first encoding named of which the bytes are; UTF-16 they would have been recognised by now. */
function decodeAsNamed(bytes: Uint8Array, named: readonly string[]): string {
  const usable = named.filter((encoding) => !encoding.startsWith('utf-16'));
  for (const encoding of usable) {
    const text = decodeStrictly(bytes, encoding);
    if (text !== null) return text;
  }
  const [first] = usable;
  return decode(bytes, first === undefined || (first === 'utf-8' && !isMostlyUtf8(bytes)) ? FALLBACK : first);
}

/** UTF-8 with a few broken bytes has more letters beyond ASCII than faults; another encoding has hardly any. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = decode(bytes, 'utf-8');
  const faults = text.match(/\ufffd/gu)?.length ?? 0;
  return (text.match(/[\u0080-\ufffc]/gu)?.length ?? 0) > faults;
}

function markedEncoding(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return null;
}

/** The encoding that a label stands for (encoding.spec.whatwg.org); null where there is none such. */
function knownEncoding(label: string | null | undefined): string | null {
  if (label === null || label === undefined) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

const decode = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes);

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
