import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { articleText, makePage } from '../fixtures/pages/make-page.ts';
import { makeFolder, runDateline } from '../run-dateline.ts';

const head = '<meta name="author" content="Ines Roe"><meta name="date" content="2024-01-12">';
const article = { title: 'Island ferry sails again', publishedAt: '2024-01-12', author: 'Ines Roe', text: articleText };

test('extract takes the articles out of the pages in a folder, zipped ones among them, whatever else is there', async () => {
  const folder = await makeFolder();
  const page = makePage({ head });
  await writeFile(join(folder, 'plain.html'), Buffer.from(`\ufeff${page}`, 'utf16le'));
  await writeFile(join(folder, 'zipped.html.gz'), gzipSync(page));
  await writeFile(join(folder, 'empty.html'), '');
  await writeFile(join(folder, 'broken.html.gz'), 'no gzip');
  await writeFile(join(folder, 'notes.txt'), 'no page');

  const { status, stdout, stderr } = await runDateline(['extract', folder]);

  expect(status).toBe(1);
  expect(stderr).toMatch(/^broken\.html\.gz: .+\nempty\.html: There is no text on the page\.\n$/u);
  const lines = stdout
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  expect(lines).toEqual([
    { id: 'empty', title: null, publishedAt: null, author: null, text: '' },
    { id: 'plain', ...article },
    { id: 'zipped', ...article },
  ]);
});

test.each([
  ['without a folder', []],
  ['with a folder that is not there', ['/no/such/folder']],
])('extract %s says what to give', async (_, words) => {
  const { status, stderr } = await runDateline(['extract', ...words]);

  expect(status).toBe(1);
  expect(stderr).toMatch(/folder/iu);
});
