/** So much of a text in the letters of Europe has a zero in every second byte of its UTF-16. */
const MOSTLY_ZERO = 0.4;
const HARDLY_ZERO = 0.05;
const LOOKED_AT = 4096;

/**
 * The encoding of UTF-16 that doesn't say what it is; null for all else. In the markup of a page every second byte is
 * zero, always on the same side.
 */
export function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, LOOKED_AT);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros.map((count) => count / Math.max(1, sample.length));
  if (odd > MOSTLY_ZERO && even < HARDLY_ZERO) return 'utf-16le';
  return even > MOSTLY_ZERO && odd < HARDLY_ZERO ? 'utf-16be' : null;
}
