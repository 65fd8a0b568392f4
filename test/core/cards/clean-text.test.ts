import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, cleanUrl } from '../../../src/core/cards/clean-text.ts';
import { arbitraryWords, hostileStrings } from '../../fixtures/arbitrary-card.ts';

/** Characters whose neighbours decide whether they stay, and those neighbours. */
const joining = fc
  .array(
    fc.constantFrom(
      ...['a', 'é', 'e\u0301', '\u0301', 'م', 'ی', '\u064b', 'क', '\u094d', 'ᠠ', '葛', '❤', '👩', '🏽', '🏴', '1', ' '],
      ...['\u200b', '\u200c', '\u200d', '\ufe00', '\ufe0e', '\ufe0f', '\u{e0100}', '\u180b', '\u180e', '\u20e3'],
      ...['\u001b', '[', ']', '\u009b', '\u009d', '\u0007', '\\', 'm', '\r', '\n', '\t', '\u2028', '\u0085', '\u202e'],
      ...['\u{e0067}', '\u{e0062}', '\u{e0073}', '\u{e0063}', '\u{e0074}', '\u{e007f}', '\ud800', '\udc00'],
    ),
    { maxLength: 30 },
  )
  .map((characters) => characters.join(''));
const anyText = fc.oneof(arbitraryWords, joining, fc.string({ unit: 'binary' }));

describe('clean text', () => {
  it('holds no control, no bidi control and no half of a surrogate pair, whatever it was made from', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(cleanText(text)).not.toMatch(/[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029\u200b\ufeff]/u);
        expect(cleanText(text, { lines: 'keep' }).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/u);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is the same when cleaned again', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('join' as const, 'keep' as const), (text, lines) => {
        const clean = cleanText(text, { lines });
        expect(cleanText(clean, { lines })).toBe(clean);
      }),
      { numRuns: 5_000 },
    );
  });

  it('keeps every letter and digit that is no part of an escape sequence', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const withoutEscapes = text.replace(/[\u001b\u0080-\u009f]/gu, '');
        const letters = (from: string) => from.match(/[\p{L}\p{N}]/gu)?.filter((letter) => !invisible.test(letter));
        expect(letters(cleanText(withoutEscapes))).toEqual(letters(withoutEscapes));
      }),
    );
  });

  it.each([
    { what: 'colours and cursor movements', text: '\u001b[2J\u001b[1;31mred\u001b[0m', expected: 'red' },
    { what: 'a window title', text: '\u001b]0;title\u0007words', expected: 'words' },
    { what: 'a hyperlink', text: '\u001b]8;;http://evil.example/\u001b\\link\u001b]8;;\u001b\\', expected: 'link' },
    { what: 'a device control string', text: '\u001bPpayload\u001b\\words', expected: 'words' },
    { what: 'their eight-bit forms', text: '\u009b31mred \u009d0;title\u009cwords', expected: 'red words' },
    { what: 'two-character escapes', text: '\u001bcreset \u001b(Bset', expected: 'reset set' },
    { what: 'the beginning of a sequence that never ends', text: '\u001b[12;', expected: '12;' },
    {
      what: 'a string without its end, which must not swallow the words',
      text: '\u001b]0;The news goes on',
      expected: '0;The news goes on',
    },
    { what: 'sequences within sequences', text: '\u001b\u001b[[2Jx', expected: '2Jx' },
  ])('keeps the words, not $what', ({ text, expected }) => {
    expect(cleanText(text)).toBe(expected);
  });

  it.each([
    { what: 'writing direction', text: 'a\u202eb\u202c\u2066c\u2069\u200ed\u061ce', expected: 'abcde' },
    { what: 'invisible characters', text: 'a\u200bb\u2060c\ufeffd\u00ade\u034ff\u3164g', expected: 'abcdefg' },
    {
      what: 'joiners and selectors between letters that need none',
      text: 'a\u200db\u200cc\ufe0fd\u{e0101}e',
      expected: 'abcde',
    },
    { what: 'tag characters that spell hidden words', text: '\u{e0068}\u{e0069}hi', expected: 'hi' },
    { what: 'line breaks', text: 'a\r\nb\n\n\tc\u2028d', expected: 'a b c d' },
    { what: 'half a surrogate pair', text: 'lone \ud83d end', expected: 'lone \ufffd end' },
    { what: 'a pile of marks', text: `e${'\u0301'.repeat(1000)}!`, expected: `e${'\u0301'.repeat(8)}!` },
  ])('leaves out, or replaces, $what', ({ text, expected }) => {
    expect(cleanText(text)).toBe(expected);
  });

  it.each([
    '👩🏽‍🚀 👨‍👩‍👧 ❤️‍🔥 1️⃣ ☎︎ 🇺🇳',
    '🏴󠁧󠁢󠁳󠁣󠁴󠁿',
    'می‌خواهم',
    'क्‍ष and ශ්‍රී',
    '葛󠄀城市',
    'Việt Nam, naïve, Ångström',
    'שלום, العربية',
    'a ‘b’ “c” – d… 5 % €',
  ])('leaves %j as it is', (text) => {
    expect(cleanText(text)).toBe(text);
  });

  it('keeps line breaks where it is told to, each as one character', () => {
    expect(cleanText('a\r\nb\rc\u2028\u2029d\u0000\ne', { lines: 'keep' })).toBe('a\nb\nc\n\nd\ne');
  });

  it('takes time in proportion to the length of hostile text', () => {
    const megabyte =
      hostileStrings.join('') + '\u001b]'.repeat(200_000) + ' '.repeat(300_000) + '\u200d'.repeat(300_000);
    const before = performance.now();
    cleanText(megabyte);
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});

describe('a clean address', () => {
  it.each([
    {
      what: 'no user name that passes for a host',
      text: 'https://bbc.com@evil.example/a',
      expected: 'https://evil.example/a',
    },
    { what: 'a host that only looks like another', text: 'https://аpple.com/', expected: 'https://xn--pple-43d.com/' },
    { what: 'its usual spelling', text: 'HTTPS://Example.com', expected: 'https://example.com/' },
    {
      what: 'nothing that turns the direction',
      text: 'https://example.com/\u202egpj.exe',
      expected: 'https://example.com/gpj.exe',
    },
    { what: 'ASCII alone', text: 'https://example.com/é?q=ü', expected: 'https://example.com/%C3%A9?q=%C3%BC' },
    { what: 'clean text where it is none', text: 'no address\u001b[2J', expected: 'no address' },
    { what: 'other schemes as they are', text: 'javascript:alert(1)', expected: 'javascript:alert(1)' },
  ])('has $what', ({ text: url, expected }) => {
    expect(cleanUrl(url)).toBe(expected);
  });
});

const invisible = /\p{Default_Ignorable_Code_Point}/u;
