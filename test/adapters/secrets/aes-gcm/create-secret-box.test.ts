import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSecretBox } from '../../../../src/adapters/secrets/aes-gcm/create-secret-box.ts';

const [first, second] = [randomBytes(32), randomBytes(48)];
const box = createSecretBox([first]);

describe('a secret box', () => {
  it('gives any text back as it was, for the purpose that it was sealed for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, purpose) => {
        expect(box.open(box.seal(text, purpose), purpose)).toBe(text);
      }),
    );
  });

  it('shows nothing of the text, and seals it differently each time', () => {
    const sealed = [box.seal('xoxb-secret', 'slack T1'), box.seal('xoxb-secret', 'slack T1')];
    expect(new Set(sealed).size).toBe(2);
    for (const one of sealed) {
      expect(one).toMatch(/^[\w.-]+$/);
      expect(Buffer.from(one.split('.').at(-1) ?? '', 'base64url').toString('latin1')).not.toContain('xoxb');
    }
  });

  it('opens for no other purpose', () => {
    const sealed = box.seal('xoxb-secret', 'slack T1');
    expect(() => box.open(sealed, 'slack T2')).toThrow(expect.objectContaining({ code: 'bad-input' }));
  });

  it('refuses what was changed anywhere', () => {
    const sealed = box.seal('xoxb-secret', 'slack T1');
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.constantFrom('', 'A', '.', '0'), (at, sign) => {
        const changed = sealed.slice(0, at) + sign + sealed.slice(at + 1);
        fc.pre(changed !== sealed);
        // The last letter of base64 has bits that say nothing.
        fc.pre(at < sealed.length - 1);
        expect(() => box.open(changed, 'slack T1')).toThrow(
          expect.objectContaining({ code: expect.stringMatching(/^bad-(?:input|configuration)$/) as string }),
        );
      }),
    );
    for (const nonsense of ['', 'v1', 'v1...', 'xoxb-1', sealed.slice(0, 40)]) {
      expect(() => box.open(nonsense, 'slack T1')).toThrow(expect.objectContaining({ code: 'bad-input' }));
    }
  });

  it('says which key is missing and what to do, and nothing of the keys', () => {
    const sealed = box.seal('xoxb-secret', 'slack T1');
    const other = createSecretBox([second]);
    expect(() => other.open(sealed, 'slack T1')).toThrow(
      expect.objectContaining({
        code: 'bad-configuration',
        message: expect.stringContaining(sealed.split('.')[1] ?? '') as string,
        hint: expect.stringContaining('DATELINE_OLD_ENCRYPTION_KEY') as string,
      }),
    );
    const keyId = Buffer.from(sealed.split('.')[1] ?? '', 'hex');
    expect(first.includes(keyId)).toBe(false);
  });

  it('opens what an older key sealed, and knows that it is to be sealed anew', () => {
    const old = box.seal('xoxb-secret', 'slack T1');
    const rotated = createSecretBox([second, first]);
    expect(rotated.open(old, 'slack T1')).toBe('xoxb-secret');
    expect([rotated.isCurrent(old), box.isCurrent(old)]).toEqual([false, true]);
    const anew = rotated.seal('xoxb-secret', 'slack T1');
    expect(rotated.isCurrent(anew)).toBe(true);
    expect(() => box.open(anew, 'slack T1')).toThrow(expect.objectContaining({ code: 'bad-configuration' }));
  });
});
