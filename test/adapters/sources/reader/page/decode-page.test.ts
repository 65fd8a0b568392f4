import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodePage } from '../../../../../src/adapters/sources/reader/page/decode-page.ts';

const text = '<p>Café “Zürich” — £5</p>';
const markup = (charset: string): string => `<html><head><meta charset="${charset}"></head><body>${text}</body></html>`;

/** The bytes of a text in windows-1252. */
const narrow = (written: string): Uint8Array =>
  Uint8Array.from(written, (character) => ({ '“': 0x93, '”': 0x94, '—': 0x97 })[character] ?? character.charCodeAt(0));

const wide = (written: string, bigEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(written, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};

const utf8 = (written: string): Uint8Array => new TextEncoder().encode(written);

describe('decodePage', () => {
  test.each<[string, Uint8Array, string | null]>([
    ['UTF-8 that says so', utf8(markup('utf-8')), 'utf-8'],
    ['UTF-8 with a byte order mark and a header that lies', utf8(`\ufeff${markup('x')}`), 'iso-8859-1'],
    ['UTF-8 under a header of Latin-1', utf8(markup('utf-8')), 'ISO-8859-1'],
    ['UTF-8 that nobody names', utf8(text), null],
    ['windows-1252 by its header', narrow(text), 'windows-1252'],
    ['windows-1252 by its meta', narrow(markup('windows-1252')), null],
    ['windows-1252 that calls itself Latin-1', narrow(markup('iso-8859-1')), null],
    ['windows-1252 that calls itself UTF-8', narrow(markup('utf-8')), 'utf-8'],
    ['windows-1252 that nobody names', narrow(text), null],
    ['windows-1252 under a header that no one knows', narrow(text), 'klingon'],
    ['UTF-16 with a mark', wide(`\ufeff${markup('utf-16')}`, false), null],
    ['UTF-16 of the other order with a mark', wide(`\ufeff${markup('utf-16')}`, true), 'utf-8'],
    ['UTF-16 without a mark', wide(markup('utf-16'), false), null],
    ['UTF-16 of the other order without a mark', wide(markup('utf-16'), true), null],
  ])('reads %s', (_, bytes, contentType) => {
    expect(decodePage(bytes, contentType)).toContain(text);
  });

  test('reads other encodings by the name that the page gives', () => {
    const cyrillic = Uint8Array.from([
      ...narrow('<meta charset="windows-1251"><p>'),
      0xcf,
      0xf0,
      0xe8,
      0xe2,
      0xe5,
      0xf2,
    ]);
    const escaped = Uint8Array.from([
      ...narrow('<meta charset="iso-2022-jp"><p>'),
      0x1b,
      0x24,
      0x42,
      0x46,
      0x7c,
      0x4b,
      0x5c,
      0x1b,
      0x28,
      0x42,
    ]);

    expect(decodePage(cyrillic)).toContain('Привет');
    expect(decodePage(escaped)).toContain('日本');
  });

  test('takes any bytes, under any header', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (bytes, contentType) => {
        expect(typeof decodePage(bytes, contentType)).toBe('string');
      }),
    );
  });

  test('gives back every text that was written in UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (written) => {
        expect(decodePage(utf8(`<p>${written}`))).toBe(`<p>${written.toWellFormed()}`);
      }),
    );
  });
});
