import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { DatelineError } from '../../../core/errors.ts';
import type { SecretBox } from '../../../core/ports/secret-box.ts';

/** AES-256 in Galois/Counter Mode (NIST SP 800-38D) with the nonce and tag that it names. */
const cipherName = 'aes-256-gcm';
const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;
/** Stands before whatever is sealed in this form. */
const form = 'v1';

interface Key {
  /** Names the key without telling anything of it. */
  id: string;
  bytes: Uint8Array;
}

/**
 * A box that seals with the first key and opens what any of them sealed: `v1.<id of the key>.<nonce>.<text and tag>`.
 *
 * @param secrets random bytes, 32 or more each, from which the keys are derived (HKDF, RFC 5869)
 */
export function createSecretBox(secrets: readonly [Uint8Array, ...Uint8Array[]]): SecretBox {
  const [newest, ...older] = secrets;
  const current = deriveKey(newest);
  const keys = [current, ...older.map(deriveKey)];

  return {
    seal(text, purpose) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv(cipherName, current.bytes, nonce, { authTagLength: tagBytes });
      cipher.setAAD(bind(current, purpose));
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return [form, current.id, nonce.toString('base64url'), sealed.toString('base64url')].join('.');
    },
    open(sealed, purpose) {
      const [, keyId, nonceText, bodyText] = /^v1\.([\da-f]{16})\.([\w-]{16})\.([\w-]{22,})$/.exec(sealed) ?? [];
      if (keyId === undefined || nonceText === undefined || bodyText === undefined) throw refuse();
      const key = keys.find(({ id }) => id === keyId);
      if (key === undefined) throw missingKey(keyId);
      const body = Buffer.from(bodyText, 'base64url');
      const decipher = createDecipheriv(cipherName, key.bytes, Buffer.from(nonceText, 'base64url'), {
        authTagLength: tagBytes,
      });
      decipher.setAAD(bind(key, purpose));
      decipher.setAuthTag(body.subarray(-tagBytes));
      try {
        return Buffer.concat([decipher.update(body.subarray(0, -tagBytes)), decipher.final()]).toString('utf8');
      } catch (error) {
        throw refuse(error);
      }
    },
    isCurrent: (sealed) => sealed.startsWith(`${form}.${current.id}.`),
  };
}

function deriveKey(secret: Uint8Array): Key {
  const derive = (use: string, length: number): Buffer =>
    Buffer.from(hkdfSync('sha256', secret, '', `dateline ${form} ${use}`, length));
  return { id: derive('id of the key', 8).toString('hex'), bytes: derive('key', keyBytes) };
}

function bind({ id }: Key, purpose: string): Buffer {
  return Buffer.from([form, id, purpose].join('\0'), 'utf8');
}

function missingKey(id: string): DatelineError {
  return new DatelineError('bad-configuration', `What is stored was encrypted with another key (${id}).`, {
    hint: 'Set DATELINE_ENCRYPTION_KEY to the key that it was, or DATELINE_OLD_ENCRYPTION_KEY beside a new one. Where it is lost, install Dateline in the workspaces again.',
  });
}

function refuse(cause?: unknown): DatelineError {
  return new DatelineError('bad-input', 'What was encrypted is damaged, or belongs elsewhere.', {
    hint: 'Restore the database from a backup, or install Dateline in the workspace again.',
    cause,
  });
}
