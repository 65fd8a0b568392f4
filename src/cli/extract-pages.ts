import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodePage } from '../adapters/sources/reader/page/decode-page.ts';
import { readSurroundings } from '../config/surroundings.ts';
import { DatelineError } from '../core/errors.ts';
import { explainPageFault } from '../core/sources/explain-page-fault.ts';
import type { CommandLineTool } from './command-line-tool.ts';

const USAGE = 'extract FOLDER';

export const extractTool: CommandLineTool = {
  name: 'extract',
  usage: USAGE,
  summary: 'takes the articles out of the pages (*.html, *.html.gz) in a folder, one JSON value a line',
  run: extract,
};

/** As many bytes as the largest page that is read has in UTF-16. */
const MOST_BYTES = 12_000_000;

async function extract(words: string[]): Promise<number> {
  const [folder] = words;
  if (folder === undefined || words.length > 1) {
    throw new DatelineError('bad-argument', 'Which folder?', { hint: `npm run -s dateline -- ${USAGE}` });
  }
  const path = resolve(readSurroundings().folder, folder);
  const names = (await listFolder(path)).filter((name) => /\.html?(?:\.gz)?$/iu.test(name));
  // The libraries that read pages take a fifth of a second to load: no other command waits for them.
  const { extractPage } = await import('../adapters/sources/reader/page/extract-page.ts');
  let faults = 0;
  for (const name of names.sort()) {
    try {
      const { title, publishedAt, author, text, fault } = extractPage(decodePage(await readPage(join(path, name))));
      const line = { id: name.replace(/\.html?(?:\.gz)?$/iu, ''), title, publishedAt, author, text };
      process.stdout.write(`${JSON.stringify(line)}\n`);
      if (fault !== null) process.stderr.write(`${name}: ${explainPageFault(fault).message}\n`);
    } catch (error) {
      faults += 1;
      process.stderr.write(`${name}: ${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
  return faults === 0 ? 0 : 1;
}

async function listFolder(path: string): Promise<string[]> {
  try {
    return await readdir(path);
  } catch (error) {
    throw new DatelineError('bad-argument', `${path} can’t be read as a folder.`, {
      hint: 'Give a folder that holds *.html or *.html.gz files.',
      cause: error,
    });
  }
}

async function readPage(path: string): Promise<Uint8Array> {
  const bytes = await readFile(path);
  return path.endsWith('.gz') ? gunzipSync(bytes, { maxOutputLength: MOST_BYTES }) : bytes;
}
