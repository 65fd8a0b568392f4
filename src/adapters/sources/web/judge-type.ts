import { wideEncoding } from '../../../core/sources/wide-encoding.ts';

/** Types under which pages and feeds come, right or wrong, and those that say nothing. */
const READABLE =
  /^(?:text\/(?!css$|javascript$|event-stream$|csv$|calendar$|vcard$)[\w.+-]+|application\/(?:octet-stream|unknown|binary|(?:[\w.-]+[+.-])?(?:xml|json|rss|atom|rdf|feed)(?:\+xml)?)|(?:unknown|content)\/unknown)$/u;

/** Whether a document with this media type may be a page or a feed. */
export const isReadableType = (mediaType: string | null): boolean => mediaType === null || READABLE.test(mediaType);

/** How what is neither begins (mimesniff.spec.whatwg.org, and the ZIP under every office file). */
const SIGNATURES = [
  '%PDF-',
  '%!PS-',
  'PK\x03\x04',
  'GIF8',
  '\x89PNG',
  '\xff\xd8\xff',
  'RIFF',
  'OggS',
  'ID3',
  '\x1f\x8b',
];
const LOOKED_AT = 1445;

/**
 * Whether the bytes of a document are no text, whatever it is called: it begins like a picture or an archive, or holds
 * bytes that no text holds (mimesniff.spec.whatwg.org, "binary data byte"). UTF-16, which does, is told by its mark or
 * by the zeros in every second place.
 */
export function isBinary(body: Uint8Array): boolean {
  const start = body.subarray(0, LOOKED_AT);
  const letters = String.fromCharCode(...start.subarray(0, 16));
  if (SIGNATURES.some((signature) => letters.startsWith(signature))) return true;
  if (/^(?:\xfe\xff|\xff\xfe)/u.test(letters) || wideEncoding(start) !== null) return false;
  return start.some(isBinaryByte);
}

const isBinaryByte = (byte: number): boolean =>
  byte <= 0x08 || byte === 0x0b || (byte >= 0x0e && byte <= 0x1a) || (byte >= 0x1c && byte <= 0x1f);
