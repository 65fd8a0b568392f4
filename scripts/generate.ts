/**
 * Writes the files that are made from the code, or with `--check` says which of them are stale and
 * exits with status 1. Works on the working directory, which npm sets to the project's root.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import wabt from 'wabt';
import { z } from 'zod';
import { writeManifest } from '../src/cli/write-manifest.ts';
import { environmentSettings, fileSettingName, type EnvironmentSetting } from '../src/config/environment-settings.ts';
import { settingsSchema } from '../src/config/settings-schema.ts';
import * as articles from '../src/core/articles/article.ts';
import * as briefings from '../src/core/briefings/briefing.ts';

interface GeneratedFile {
  path: string;
  content: () => string | Promise<string>;
}

/** Every file that is made from the code. */
const generatedFiles: readonly GeneratedFile[] = [
  { path: '.env.example', content: environmentExample },
  { path: 'config/dateline.schema.json', content: settingsJsonSchema },
  { path: 'briefings/briefing.schema.json', content: briefingJsonSchema },
  { path: 'config/slack-manifest.yaml', content: () => writeManifest(settingsSchema.parse({}), null) },
  {
    path: 'config/slack-manifest.http.yaml',
    content: () => writeManifest(settingsSchema.parse({}), 'https://dateline.example.com'),
  },
  { path: 'src/core/questions/reader/kernel.json', content: readerKernel },
];

/** The kernel of the reader, as the bytes that every machine runs. */
async function readerKernel(): Promise<string> {
  const tools = await wabt();
  const source = readFileSync(new URL('../src/core/questions/reader/kernel.wat', import.meta.url), 'utf8');
  const { buffer } = tools.parseWat('kernel.wat', source, { simd: true }).toBinary({});
  return `{ "bytes": "${Buffer.from(buffer).toString('base64')}" }\n`;
}

function environmentExample(): string {
  const head = [
    'The environment of Dateline. Copy this file to .env and fill in what you need; all of it can stay empty.',
    'A variable that is set outside wins over its line in .env. Put a value that holds a # in quotes.',
    'Generated from src/config/environment-settings.ts by `npm run generate`.',
  ];
  const entries = Object.values(environmentSettings).map(environmentEntry);
  return [commented(head), ...entries].join('\n\n') + '\n';
}

function environmentEntry(setting: EnvironmentSetting): string {
  const notes = [setting.description];
  if (setting.howToGet !== null) notes.push(`Get it at ${setting.howToGet}`);
  if (setting.secret) notes.push(`Or the path of a file that holds it: ${fileSettingName(setting)}`);
  notes.push(`Example: ${setting.example}`);
  const line = setting.default === null ? `${setting.name}=` : `# ${setting.name}=${setting.default}`;
  return `${commented(notes)}\n${line}`;
}

function commented(lines: readonly string[]): string {
  return lines.map((line) => `# ${line}`).join('\n');
}

function settingsJsonSchema(): string {
  return jsonSchema(settingsSchema);
}

function briefingJsonSchema(): string {
  // Named, so that each stands once under $defs instead of wherever it is used.
  const named = {
    sentence: articles.sentenceSchema,
    article: articles.articleSchema,
    span: briefings.spanSchema,
    cites: briefings.citesSchema,
    statement: briefings.statementSchema,
    role: briefings.roleSchema,
    entity: briefings.entitySchema,
    participant: briefings.participantSchema,
    attribution: briefings.attributionSchema,
    dateMention: briefings.dateMentionSchema,
    event: briefings.eventSchema,
    timelineEntry: briefings.timelineEntrySchema,
    quote: briefings.quoteSchema,
    dispute: briefings.disputeSchema,
    figure: briefings.figureSchema,
    lead: briefings.leadSchema,
  };
  for (const [id, schema] of Object.entries(named))
    z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), id });
  return jsonSchema(
    briefings.briefingSchema.meta({
      title: 'Briefing',
      description:
        'The structured briefing of one article: what it says, each statement with the sentences that show it.',
    }),
  );
}

function jsonSchema(schema: z.ZodType): string {
  const made = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'input',
    override: ({ jsonSchema: part }) => {
      // The bounds that zod gives every integer are those of the language; they say nothing about the field.
      if (part.maximum === Number.MAX_SAFE_INTEGER) delete part.maximum;
      if (part.minimum === Number.MIN_SAFE_INTEGER) delete part.minimum;
    },
  });
  return JSON.stringify(made, null, 2) + '\n';
}

/** The generated files that are missing or not as the code makes them, as they should be. */
async function findStaleFiles(root: string): Promise<{ path: string; content: string }[]> {
  const files = await Promise.all(
    generatedFiles.map(async ({ path, content }) => ({ path, content: await content() })),
  );
  return files.filter(({ path, content }) => readIfThere(join(root, path)) !== content);
}

/** Writes the generated files that are stale, and gives their paths. */
async function writeStaleFiles(root: string): Promise<string[]> {
  const stale = await findStaleFiles(root);
  for (const { path, content } of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return stale.map(({ path }) => path);
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const root = process.cwd();
if (values.check) {
  const stale = await findStaleFiles(root);
  for (const { path } of stale) console.error(`${path} is not as the code makes it. Run: npm run generate`);
  if (stale.length > 0) process.exitCode = 1;
} else {
  for (const path of await writeStaleFiles(root)) console.log(`wrote ${path}`);
}
