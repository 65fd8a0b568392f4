import { createHash } from 'node:crypto';
import { limits } from '../limits.ts';

/** What names a message before it is sent: for some minutes Discord gives the first one back instead of making another. */
export function nameMessage(key: string): { nonce: string; enforceNonce: true } {
  return { nonce: createHash('sha256').update(key).digest('base64url').slice(0, limits.nonce), enforceNonce: true };
}
