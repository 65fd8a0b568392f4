import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { readBriefingFile, writeBriefingFile } from '../adapters/sources/folders/briefings/briefing-file.ts';
import { readEnvironment } from '../config/environment.ts';
import { readSettings } from '../config/settings.ts';
import { readSurroundings } from '../config/surroundings.ts';
import { readArticle } from '../core/articles/read-article.ts';
import type { Briefing } from '../core/briefings/briefing.ts';
import { buildBriefing } from '../core/briefings/build-briefing.ts';
import { cleanText } from '../core/cards/clean-text.ts';
import { DatelineError } from '../core/errors.ts';
import { verifyBriefing } from '../core/briefings/checks/verify-briefing.ts';
import type { CommandLineTool } from './command-line-tool.ts';
import { explainBriefing } from './explain-briefing.ts';

const USAGE =
  'build FILE [--title TEXT] [--source TEXT] [--url URL] [--date DATE] [--author TEXT] [--output FILE] [--replace] [--explain]';

export const buildTool: CommandLineTool = {
  name: 'build',
  usage: 'build FILE',
  summary: 'makes a briefing file of an article (- for standard input); build --help lists the options',
  run: build,
};

/** Makes a briefing of an article and writes it into the briefings folder, or where `--output` says. */
async function build(words: string[]): Promise<number> {
  const { values, file } = readOptions(words);
  if (values.help === true) {
    process.stdout.write(
      `npm run -s dateline -- ${USAGE}\n\nThe briefing goes to BRIEFINGS_DIR, or to --output (- prints it). --explain writes no file:\nit shows what was found, from which words, and what was left out and why.\n`,
    );
    return 0;
  }
  const article = readArticle({
    text: await readText(file),
    title: values.title ?? null,
    source: values.source ?? null,
    url: values.url ?? null,
    author: values.author ?? null,
    publishedAt: values.date ?? null,
  });
  const { briefing, leftOut } = verifyBriefing(buildBriefing(article));
  if (values.explain === true) {
    process.stdout.write(`${explainBriefing(briefing, leftOut)}\n`);
    return 0;
  }
  if (values.output === '-') {
    process.stdout.write(`${JSON.stringify(briefing, null, 2)}\n`);
    return 0;
  }
  const path = values.output === undefined ? await choosePath(briefing) : fromCaller(values.output);
  if (existsSync(path) && values.replace !== true) {
    throw new DatelineError(
      'bad-argument',
      `${sayPath(path)} is there already, perhaps edited by hand, and was left as it is.`,
      {
        hint: 'Add --replace to write over it, or --output to write elsewhere.',
      },
    );
  }
  await writeBriefingFile(path, values.output === undefined ? renamed(briefing, path) : briefing);
  process.stdout.write(`${sayPath(path)}\n${sayFindings(briefing)}\n`);
  return 0;
}

type Options = Partial<Record<'title' | 'source' | 'url' | 'date' | 'author' | 'output', string>> & {
  help?: boolean;
  replace?: boolean;
  explain?: boolean;
};

function readOptions(words: string[]): { values: Options; file: string } {
  const option = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  let parsed;
  try {
    parsed = parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        title: option,
        source: option,
        url: option,
        date: option,
        author: option,
        output: option,
        replace: flag,
        explain: flag,
        help: flag,
      },
    });
  } catch (error) {
    throw new DatelineError('bad-argument', error instanceof Error ? error.message : 'The options cannot be read.', {
      hint: `Usage: ${USAGE}`,
      cause: error,
    });
  }
  const { values, positionals } = parsed;
  const [file] = positionals;
  if (values.help === true) return { values, file: '' };
  if (file === undefined || positionals.length > 1) {
    throw new DatelineError(
      'bad-argument',
      file === undefined ? 'Which article? No file was named.' : 'One article at a time.',
      { hint: `Usage: ${USAGE}` },
    );
  }
  return { values, file };
}

/** npm runs scripts in the project's folder; what a person types is meant from where they stand. */
const fromCaller = (path: string): string => resolve(readSurroundings().folder, path);

const sayPath = (path: string): string => relative(process.cwd(), path) || path;

async function readText(file: string): Promise<string> {
  const text =
    file === '-' ? decodeText(await buffer(process.stdin), 'Standard input') : decodeText(await readBytes(file), file);
  const most = readLongestArticle();
  if (text.length <= most) return text;
  throw new DatelineError(
    'bad-input',
    `The article has ${text.length} characters, and ${most} is the most it may have.`,
    {
      hint: 'Shorten it, or raise limits.articleCharacters in the settings.',
    },
  );
}

function readLongestArticle(): number {
  const { path, chosen } = readEnvironment().settingsFile;
  return readSettings(path, { mustExist: chosen }).limits.articleCharacters;
}

/** Bytes that are no text would become a briefing of nothing but replacement characters. */
function decodeText(bytes: Buffer, name: string): string {
  try {
    // A NUL stands in no text; in UTF-16 every other byte of English is one.
    if (bytes.includes(0)) throw new TypeError('It holds NUL bytes.');
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new DatelineError('bad-input', `${name} is not UTF-8 text.`, {
      hint: 'Give the plain text of the article, saved in UTF-8.',
      cause: error,
    });
  }
}

async function readBytes(file: string): Promise<Buffer> {
  const path = fromCaller(file);
  try {
    return await readFile(path);
  } catch (error) {
    throw new DatelineError(
      'bad-input',
      `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      {
        hint: 'Name a text file, or - for standard input.',
        cause: error,
      },
    );
  }
}

/** The file named after the briefing; another number where that name is taken by another article. */
async function choosePath(briefing: Briefing): Promise<string> {
  const folder = readEnvironment().briefingsFolder;
  for (let number = 1; ; number += 1) {
    const path = join(folder, `${number === 1 ? briefing.id : `${briefing.id}-${number}`}.json`);
    if (!existsSync(path) || (await holdsArticle(path, briefing))) return path;
  }
}

const holdsArticle = (path: string, briefing: Briefing): Promise<boolean> =>
  readBriefingFile(path).then(
    (other) => other.article.text === briefing.article.text,
    // A file that cannot be read is someone's work all the same.
    () => true,
  );

const renamed = (briefing: Briefing, path: string): Briefing => ({
  ...briefing,
  id: path.replace(/^.*[\\/]/u, '').replace(/\.json$/u, ''),
});

function sayFindings(briefing: Briefing): string {
  const { people, events, quotes, timeline, sentences } = briefing;
  return `${cleanText(briefing.headline.text)}\n${sentences.length} sentences, ${people.length} people, ${events.length} events, ${quotes.length} quotes, ${timeline.length} dates on the timeline`;
}
