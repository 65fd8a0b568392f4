import { parseArgs } from 'node:util';
import { fileSubscriptions } from '../config/digest-settings.ts';
import { readEnvironment } from '../config/environment.ts';
import { settingsSchema, type Settings } from '../config/settings-schema.ts';
import { readSettings } from '../config/settings.ts';
import { digestCard } from '../core/cards/digest-card.ts';
import { readZone } from '../core/commands/zones.ts';
import { edtfBounds } from '../core/dates/edtf.ts';
import type { FileSubscription } from '../core/digests/apply-settings.ts';
import type { Edition } from '../core/digests/edition.ts';
import { makeEdition } from '../core/digests/make-edition.ts';
import { localTimeAt, readLocalTime } from '../core/digests/zone.ts';
import { DatelineError } from '../core/errors.ts';
import type { BriefingListing, BriefingStore } from '../core/ports/briefing-store.ts';
import { createStoryIndex } from '../core/stories/story-index.ts';
import type { CommandLineTool } from './command-line-tool.ts';
import { readBriefingsFolder } from './read-briefings-folder.ts';
import { showOnPlatforms } from './show-on-platforms.ts';

const USAGE =
  'digest [--at 2023-06-19T07:30] [--zone Europe/London] [--depth DEPTH] [--stories N] [--follow WORDS] [--leave-out WORDS] [--html FILE]';

export const digestTool: CommandLineTool = {
  name: 'digest',
  usage: 'digest [--at TIME] [--zone ZONE] [--html FILE]',
  summary: 'shows the edition of a day and time on each platform; without --at that of now; --html writes a page of it',
  run: renderDigest,
};

async function renderDigest(words: string[]): Promise<number> {
  const options = readOptions(words);
  const { briefingsFolder, settingsFile } = readEnvironment();
  const settings = readSettings(settingsFile.path, { mustExist: settingsFile.chosen });
  const edition = await makeEditionOf(briefingsFolder, settings, options);
  await showOnPlatforms(`Digest of ${edition.slot}`, digestCard(edition), options.html);
  return 0;
}

/** What the settings file calls otherwise. */
const optionNames: Readonly<Record<string, string>> = { mostStories: 'stories', leaveOut: 'leave-out' };

type Options = Readonly<
  Partial<Record<'at' | 'zone' | 'depth' | 'stories' | 'follow' | 'leave-out' | 'html', string | undefined>>
>;

async function makeEditionOf(folder: string, settings: Settings, options: Options): Promise<Edition> {
  const zone = readZoneOption(options.zone, settings.place.zone);
  const { slot, at } = readMoment(options.at, zone);
  const subscription = toSubscription(options, settings, zone);
  const store = await readBriefingsFolder(folder);
  try {
    const sources = { store: until(store, at), ledger: store, index: createStoryIndex() };
    const made = { pause: null, fromFile: false, maker: null, createdAt: at.toISOString() };
    return { ...(await makeEdition(sources, { ...subscription, ...made }, { slot, at })), subscription: null };
  } finally {
    await store.close();
  }
}

/** What a store holds of what was published by a moment. */
function until(store: BriefingStore, at: Date): BriefingStore {
  const isOut = ({ publishedAt }: BriefingListing): boolean =>
    publishedAt === null || edtfBounds(publishedAt).start <= at.getTime() / 60_000;
  return {
    ...store,
    listArrivals: async (after, limit) =>
      (await store.listArrivals(after, Number.MAX_SAFE_INTEGER)).filter(isOut).slice(0, limit),
  };
}

function readZoneOption(typed: string | undefined, standard: string): string {
  const zone = typed === undefined ? standard : readZone(typed);
  if (zone !== null) return zone;
  throw refuse(`"${typed ?? ''}" is not a time zone.`, 'Name one as --zone Europe/London.');
}

function readMoment(typed: string | undefined, zone: string): { slot: string; at: Date } {
  const now = new Date();
  if (typed === undefined) return { slot: localTimeAt(now, zone), at: now };
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(typed) ? readLocalTime(typed, zone) : null;
  if (at === null) throw refuse(`"${typed}" is not a day and time.`, 'Write one as --at 2023-06-19T07:30.');
  return { slot: typed, at };
}

/** Read as a digest of the settings file is, so that both take and refuse the same. */
function toSubscription(options: Options, settings: Settings, zone: string): FileSubscription {
  const list = (words: string) => words.split(',').map((word) => word.trim());
  const digest = {
    conversation: 'preview:local:main',
    zone,
    ...(options.depth === undefined ? {} : { depth: options.depth }),
    ...(options.stories === undefined ? {} : { mostStories: Number(options.stories) }),
    ...(options.follow === undefined ? {} : { follow: list(options.follow) }),
    ...(options['leave-out'] === undefined ? {} : { leaveOut: list(options['leave-out']) }),
  };
  const read = settingsSchema.safeParse({ digests: { preview: digest } });
  if (!read.success) {
    const [issue] = read.error.issues;
    const name = String(issue?.path.at(2) ?? '');
    throw refuse(`--${optionNames[name] ?? name} ${issue?.message ?? ''}.`, USAGE);
  }
  const { mostStories } = settings.digest;
  const [subscription] = fileSubscriptions(read.data.digests, { zone, mostStories });
  if (subscription === undefined) throw new Error('one digest in, one out');
  return subscription;
}

function readOptions(words: string[]): Options {
  const text = { type: 'string' } as const;
  try {
    const options = { at: text, zone: text, depth: text, stories: text, follow: text, 'leave-out': text, html: text };
    return parseArgs({ args: words, options }).values;
  } catch (error) {
    throw refuse(error instanceof Error ? error.message : String(error), USAGE);
  }
}

function refuse(message: string, advice: string): DatelineError {
  const hint = advice === USAGE ? `npm run -s dateline -- ${USAGE}` : advice;
  return new DatelineError('bad-argument', message, { hint });
}
