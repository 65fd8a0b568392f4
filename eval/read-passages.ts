import { readdir, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { crc32 } from 'node:zlib';
import { parse } from 'yaml';
import { z } from 'zod';
import { splitSentences } from '../src/core/articles/split-sentences.ts';
import { containsWords, wordsOf } from './compare-words.ts';
import type { QuestionLine } from './formats.ts';

const passagesSchema = z.array(
  z.strictObject({
    title: z.string().min(1),
    publishedAt: z.iso.date().optional(),
    text: z.string().min(1),
    ask: z.record(z.string().min(1), z.union([z.string().min(1), z.array(z.string().min(1)).min(1)])),
  }),
);

/** A short text of our own with the questions that are asked about it. */
export interface Passage {
  id: string;
  /** Whether nothing ever learns to read from it, so that it tells how other texts are read. */
  heldOut: boolean;
  /** Whether it was written after the reader last learnt, which reads it next time. */
  fresh: boolean;
  questions: QuestionLine[];
}

const FOLDER = new URL('passages/', import.meta.url);

/** What stands for "the text does not say". */
const NOT_SAID = '~';
/** Stands between the earlier questions of a conversation and the one that is asked. */
const THEN = ' >> ';
/** "no @ The road remained": the answer stands in the sentence that holds these words. */
const SENTENCE = /\s*@ (.+)$/u;

/** What the names of files begin with whose texts the reader has not learnt from yet. */
const FRESH = 'fresh-';

/** One text in so many is held out. */
const HELD_OUT = 8;

/** Whether an article or passage is held out, by its id: the same ones whatever is added. */
export const isHeldOut = (id: string): boolean => crc32(id) % HELD_OUT === 0;

/** Reads the project's own passages, in the order of their files. Throws where one is not as `eval/README.md` says. */
export async function readPassages(): Promise<Passage[]> {
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.yaml')).sort();
  const read = await Promise.all(files.map(async (file) => readPassagesFile(new URL(file, FOLDER))));
  return read.flat();
}

/** Reads the passages of one file. */
async function readPassagesFile(file: URL): Promise<Passage[]> {
  // Nothing but text, so that 1957 and 4.10 stay as they are written.
  const entries = passagesSchema.parse(parse(await readFile(file, 'utf8'), { schema: 'failsafe' }));
  const name = basename(String(file), '.yaml');
  return entries.map((entry, at) => readPassage(`${name}-${String(at + 1)}`, entry));
}

function readPassage(id: string, { title, publishedAt, text, ask }: z.infer<typeof passagesSchema>[number]): Passage {
  const article = { title, source: null, publishedAt: publishedAt ?? null, text };
  const sentences = splitSentences(text).map(({ start, end }) => text.slice(start, end));
  const questions = Object.entries(ask).map(([asked, answer], at) => {
    const turns = asked.split(THEN);
    const items = [answer].flat().map((item) => readItem(item, sentences, `${id}: ${asked}`));
    return {
      id: `${id}-${String(at + 1)}`,
      article,
      question: turns.at(-1) ?? asked,
      ...(turns.length > 1 ? { context: turns.slice(0, -1) } : {}),
      answerable: answer !== NOT_SAID,
      answers: answer === NOT_SAID ? [] : items.map(({ forms }) => forms),
      evidence: answer === NOT_SAID ? [] : [...new Set(items.map(({ evidence }) => evidence))],
    };
  });
  return { id, heldOut: isHeldOut(id), fresh: id.startsWith(FRESH), questions };
}

/** The accepted forms of an item, "a | b", and the sentence that shows it: the one named, or the first that holds a form. */
function readItem(item: string, sentences: readonly string[], where: string): { forms: string[]; evidence: string } {
  if (item === NOT_SAID) return { forms: [], evidence: '' };
  const named = SENTENCE.exec(item)?.[1];
  const forms = item.replace(SENTENCE, '').split(' | ');
  const holds = (sentence: string): boolean => forms.some((form) => containsWords(wordsOf(sentence), wordsOf(form)));
  const evidence = sentences.find(named === undefined ? holds : (sentence) => sentence.includes(named));
  if (evidence === undefined) throw new Error(`No sentence shows "${item}" (${where}).`);
  return { forms, evidence };
}
