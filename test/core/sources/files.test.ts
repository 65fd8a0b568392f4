import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/core/sources/decode-text.ts';
import { fileKind, sayFile } from '../../../src/core/sources/file-kind.ts';
import { createReadFileBytes, readHandedFile } from '../../../src/core/sources/read-handed-file.ts';
import { readMarkdown } from '../../../src/core/sources/read-markdown.ts';
import type { PageReading } from '../../../src/core/ports/read-document.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const wide = (text: string, mark: boolean, isBigEndian = false) => {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
  return new Uint8Array(isBigEndian ? bytes.swap16() : bytes);
};
const page: PageReading = {
  title: 'Ferry sinks',
  text: 'A ferry sank off Velden on Tuesday, the coast guard said.',
  author: null,
  publishedAt: '2024-05-07T10:00:00Z',
  canonicalUrl: null,
  source: null,
  language: 'en',
  feeds: [],
  fault: null,
};
const readFile = createReadFileBytes({ readPage: async () => page });
const refusal = (words: string) => ({
  message: expect.stringContaining(words) as string,
  hint: expect.any(String) as string,
});

describe('the text of a file', () => {
  const text = 'Zürich – “Die Brücke” öffnet am Montag.\nSie war 400 Tage zu.\n';

  it.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with a mark', utf8(`\ufeff${text}`)],
    ['UTF-16 with a mark', wide(text, true)],
    ['UTF-16 with a mark, the other way round', wide(text, true, true)],
    ['UTF-16 without a mark', wide(text, false)],
    ['UTF-16 without a mark, the other way round', wide(text, false, true)],
    [
      'windows-1252',
      Uint8Array.from(
        Array.from(text, (letter) => ({ '–': 0x96, '“': 0x93, '”': 0x94 })[letter] ?? letter.charCodeAt(0)),
      ),
    ],
  ])('is read from %s', (_, bytes) => {
    expect(decodeText(bytes)).toBe(text);
  });

  it('is the same for any text, however it is encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (any) => {
        const plain = any.replaceAll('\ufeff', '').replace(/[\p{Cc}\ufffd]/gu, ' ');
        expect(decodeText(utf8(plain))).toBe(plain);
        expect(decodeText(wide(plain, true))).toBe(plain);
      }),
    );
  });

  it.each([
    [
      'a picture',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52]),
    ],
    ['a zip file', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, 0x21, 0])],
    ['a film', Uint8Array.from({ length: 3000 }, (__, at) => (at * 7919) % 251)],
    ['a text with a picture behind it', Uint8Array.from([...utf8('Words. '.repeat(20)), ...new Uint8Array(50)])],
  ])('is not made of %s', (_, bytes) => {
    expect(decodeText(bytes)).toBeNull();
  });
});

describe('a Markdown file', () => {
  it('gives title, author, date, address and the words alone', () => {
    const article = readMarkdown(
      [
        '---',
        'title: "Bridge reopens"',
        'date: 2024-05-06 12:30:00 +0200',
        'author: Ada Okafor',
        'url: https://gazette.example/bridge',
        'tags: [bridge]',
        '---',
        '',
        '# Not the title',
        '',
        'The **harbour bridge** [reopened](https://gazette.example/b "Bridge") on _Monday_, the `port` said.<!-- not',
        'said -->',
        '![A picture](bridge.jpg)',
        '',
        '> Mayor Okafor crossed it \\*first\\*.',
        '',
        '* Some ~~500~~ 400 people followed.',
        '',
        '```js',
        'console.log("no news");',
        '```',
        '',
        'What is next',
        '------------',
        'A second bridge may follow.<br>',
        '',
        '[b]: https://gazette.example',
      ].join('\r\n'),
    );
    expect(article).toEqual({
      title: 'Bridge reopens',
      publishedAt: '2024-05-06T12:30:00+02:00',
      author: 'Ada Okafor',
      url: 'https://gazette.example/bridge',
      text: [
        'Not the title',
        '',
        'The harbour bridge reopened on Monday, the port said.',
        '',
        'Mayor Okafor crossed it *first*.',
        '',
        '• Some  400 people followed.',
        '',
        'What is next',
        '',
        'A second bridge may follow.',
      ].join('\n'),
    });
  });

  it.each([
    ['# Bridge reopens #\n\nIt did.', 'Bridge reopens'],
    ['\n\nBridge reopens\n===\nIt did.', 'Bridge reopens'],
    ['It did.\n\n## Later', null],
    ['---\ndate: 2024-02-31\nurl: /bridge\n---\nIt did.', null],
  ])('has its first heading for a title: %j', (markdown, title) => {
    expect(readMarkdown(markdown)).toMatchObject({ title, publishedAt: null, url: null });
  });

  it('keeps the words of what only looks like marks', () => {
    const text = 'Rates rose 2*3 times in a_b_c [sic] and 5 < 6, it said.\n\n~~~\nnever closed';
    expect(readMarkdown(text).text).toBe(text);
  });

  it('is read in time, however it is made', () => {
    for (const hostile of ['[', '*', '`', '![', '<a ', '> ', '~~', '_ ', '<!--', '---\n', '\\', '[a](', '# ']) {
      const start = performance.now();
      readMarkdown(hostile.repeat(1_000_000 / hostile.length));
      expect(performance.now() - start).toBeLessThan(3000);
    }
  });
});

describe('a file that is handed over', () => {
  it.each([
    ['notes.txt', null, 'text'],
    ['NOTES.TXT ', 'application/octet-stream', 'text'],
    ['a.b.md', null, 'markdown'],
    ['page.html', null, 'page'],
    ['page', 'text/html; charset=utf-8', 'page'],
    ['message', 'text/plain', 'text'],
    ['report.pdf', 'text/plain', null],
    ['constructor', null, null],
    ['x.constructor', null, null],
    ['', null, null],
  ])('is told by its name, or its media type: %j of %j', (name, mediaType, kind) => {
    expect(fileKind({ name, mediaType })).toBe(kind);
  });

  it('is read as a page where it is one', async () => {
    const read = await readFile({ name: 'ferry.html', mediaType: null, bytes: utf8('<p>A ferry') });
    expect(read).toMatchObject({ title: 'Ferry sinks', publishedAt: '2024-05-07T10:00:00Z', text: page.text });
  });

  it.each([
    ['a.pdf', utf8('%PDF'), 'a.pdf is of a kind that can’t be read here.'],
    ['a.txt', new Uint8Array(0), 'a.txt is empty.'],
    ['a.txt', new Uint8Array(300), 'a.txt is no text, whatever its name says.'],
    ['a.txt', new Uint8Array(10_000_000), 'a.txt has 10 MB, and 6 MB is the most.'],
  ])('is refused with what to do: %j', async (name, bytes, words) => {
    await expect(readFile({ name, mediaType: null, bytes })).rejects.toMatchObject(refusal(words));
  });

  it('says what its page lacks', async () => {
    const paywalled = createReadFileBytes({ readPage: async () => ({ ...page, fault: 'paywall' }) });
    await expect(paywalled({ name: 'a.html', mediaType: null, bytes: utf8('<p>') })).rejects.toMatchObject(
      refusal('only the beginning'),
    );
  });

  it('is not fetched where its name or size is refused', async () => {
    const read = () => expect.fail('It was fetched.');
    for (const file of [
      { name: 'a.zip', size: 1 },
      { name: 'a.txt', size: 10_000_000 },
    ])
      await expect(readHandedFile({ ...file, mediaType: null, read }, readFile)).rejects.toMatchObject(
        refusal(file.name),
      );
  });

  it('is named in a few plain words, whatever its name is', () => {
    expect(sayFile('\u202enotes\n.txt')).toBe('notes .txt');
    expect(sayFile(`${'a'.repeat(500)}.txt`)).toHaveLength(58);
    expect(sayFile('\u0000')).toBe('The file');
  });
});
