import type { Duplex, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from 'node:zlib';
import { WebTrouble } from './web-trouble.ts';

/** What `Accept-Encoding` says. */
export const packings = 'gzip, deflate, br, zstd';

/** The most memory that a zstd stream may ask for: 8 MB, as RFC 9659 bounds it for the web. */
const ZSTD_WINDOW_LOG = 23;

/**
 * Reads a body and unpacks it, both bounded: reading stops within the piece that goes beyond, so a small body that
 * unpacks to gigabytes costs no more than `mostBytes`.
 *
 * @param packing the value of the `Content-Encoding` header
 * @throws WebTrouble `too-large`; `broken` for a body that is cut off, wrongly packed, or packed in an unknown way
 */
export async function unpackBody(
  body: Readable,
  { packing, mostBytes }: { packing: string | undefined; mostBytes: number },
): Promise<Uint8Array> {
  const codings = (packing ?? '').toLowerCase().split(',').flatMap(readCoding);
  const [coding] = codings;
  // Nobody packs twice but to make a bomb of it.
  if (codings.length > 1) throw new WebTrouble('broken');
  const pieces: Uint8Array[] = [];
  const bounded = boundPieces(mostBytes);
  const keep = async (source: AsyncIterable<unknown>): Promise<void> => {
    // Node's streams of bytes are typed as if they could be read as text.
    for await (const piece of bounded(source as AsyncIterable<Uint8Array>)) pieces.push(piece);
  };
  try {
    if (coding === undefined) {
      await pipeline(body, keep);
    } else {
      const packed = await peek(boundPieces(mostBytes)(body));
      // Some say how they would have packed what they don't send.
      if (packed.first !== null) await pipeline(packed.all, createUnpacker(coding, packed.first), keep);
    }
  } catch (error) {
    if (error instanceof WebTrouble) throw error;
    throw new WebTrouble('broken', { cause: error });
  } finally {
    body.destroy();
  }
  return Buffer.concat(pieces);
}

function readCoding(written: string): string[] {
  const coding = written.trim().replace(/^x-/u, '');
  return coding === '' || coding === 'identity' ? [] : [coding];
}

/** Lets pieces through as long as they are not too much. */
function boundPieces(most: number): (source: AsyncIterable<Uint8Array>) => AsyncGenerator<Uint8Array> {
  return async function* bound(source) {
    let size = 0;
    for await (const piece of source) {
      size += piece.length;
      if (size > most) throw new WebTrouble('too-large');
      yield piece;
    }
  };
}

/** The first byte, with all of it still to come; null where there is none. */
async function peek(
  source: AsyncGenerator<Uint8Array>,
): Promise<{ first: number | null; all: AsyncGenerator<Uint8Array> }> {
  let piece = await source.next();
  while (piece.done !== true && piece.value.length === 0) piece = await source.next();
  const start = piece.done === true ? null : piece.value;
  return {
    first: start?.[0] ?? null,
    all: (async function* all() {
      if (start !== null) yield start;
      yield* source;
    })(),
  };
}

function createUnpacker(coding: string, firstByte: number): Duplex {
  switch (coding) {
    case 'gzip':
      return createGunzip();
    case 'deflate':
      // RFC 9110 means zlib's format (RFC 1950, whose first byte ends in 8); some send the bare stream (RFC 1951).
      return (firstByte & 15) === 8 ? createInflate() : createInflateRaw();
    case 'br':
      return createBrotliDecompress();
    case 'zstd':
      return createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: ZSTD_WINDOW_LOG } });
    default:
      throw new WebTrouble('broken');
  }
}
