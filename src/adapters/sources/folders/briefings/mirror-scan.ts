import { join } from 'node:path';
import type { Briefing } from '../../../../core/briefings/briefing.ts';
import type { Fault } from '../../../../core/briefings/checks/check-briefing.ts';
import type { BriefingOrigin, BriefingOrigins } from '../../../../core/ports/briefing-origins.ts';
import type { Logger } from '../../../../core/ports/logger.ts';
import type { BriefingStore } from '../../../../core/ports/briefing-store.ts';
import { listBriefingFiles, type FileState } from './list-briefing-files.ts';
import { readBriefing } from './read-briefing.ts';

/** What the mirror needs of a store. */
export type MirrorStore = Pick<BriefingStore, 'get' | 'put' | 'remove'> & BriefingOrigins;

/** A file that is not taken as it is. */
export interface FaultyFile {
  file: string;
  faults: readonly Fault[];
  /** Whether the last good version of it is in use. */
  kept: boolean;
}

/** What a look at the folder found. */
export interface MirrorReport {
  /** How many briefing files there are. */
  files: number;
  /** Ids of briefings. */
  added: readonly string[];
  changed: readonly string[];
  removed: readonly string[];
  /** All files that are faulty now, not only those that have become so. */
  faulty: readonly FaultyFile[];
  /** Files whose content looks as if it were still being written; they are neither taken nor faulty yet. */
  unfinished: readonly string[];
}

/** What is remembered from one scan to the next. */
export interface ScanMemory {
  /** Faulty files as they were when they were read, so that they are read again only once they have changed. */
  faulty: Map<string, { state: FileState; report: FaultyFile; clashing: boolean }>;
  /** How often a file has looked unfinished in a row without changing. */
  unfinished: Map<string, { state: FileState; times: number }>;
}

export interface ScanOptions {
  folder: string;
  store: MirrorStore;
  logger: Logger;
  memory: ScanMemory;
  /** Files that are read whatever their size and time say: these can stay the same through a quick change. */
  touched: ReadonlySet<string>;
  /** How often an unfinished file is looked at again before it is called faulty. */
  patience: number;
  isStopped: () => boolean;
}

/**
 * Brings the store in line with the folder: what is new or changed is put, what is gone is removed, and a faulty file
 * leaves what is in the store. Of two files with the same id the one that the store has keeps it, else the first by name.
 *
 * The store's origins are read anew each time, as another process may mirror the same folder into the same database.
 */
export async function scanFolder(options: ScanOptions): Promise<MirrorReport> {
  const { folder, store, memory, touched } = options;
  const files = await listBriefingFiles(folder);
  const origins = new Map((await store.listOrigins()).map((origin) => [origin.file, origin]));
  const scan: Scan = {
    ...options,
    origins,
    present: new Set(files.map(({ name }) => name)),
    owners: new Map([...origins.values()].map(({ briefing, file }) => [briefing, file])),
    leaving: new Set(),
    changes: new Map(),
  };
  forgetGone(memory, scan.present);
  const changed = files.filter((file) => touched.has(file.name) || !isKnown(scan, file));
  const clashing = await takeFiles(scan, changed);
  // An id that was taken when they were read may be free by now.
  await takeFiles(scan, clashing);
  if (!options.isStopped()) await removeGone(scan);
  return report(scan, files.length);
}

interface Scan extends ScanOptions {
  /** By file. */
  origins: ReadonlyMap<string, BriefingOrigin>;
  present: ReadonlySet<string>;
  /** The file that each briefing comes from. */
  owners: Map<string, string>;
  /** Files that now hold another briefing than the store has of them: another file may take that one over. */
  leaving: Set<string>;
  changes: Map<string, 'added' | 'changed' | 'removed'>;
}

function forgetGone(memory: ScanMemory, present: ReadonlySet<string>): void {
  for (const files of [memory.faulty, memory.unfinished])
    for (const name of files.keys()) if (!present.has(name)) files.delete(name);
}

function isKnown({ memory, origins }: Scan, file: FileState): boolean {
  const faulty = memory.faulty.get(file.name);
  if (faulty !== undefined) return isSame(faulty.state, file) && !faulty.clashing;
  const origin = origins.get(file.name);
  return origin !== undefined && isSame(origin, file);
}

function isSame(a: Pick<FileState, 'size' | 'modified'>, b: Pick<FileState, 'size' | 'modified'>): boolean {
  return a.size === b.size && a.modified === b.modified;
}

/** Reads the files and takes what is good; gives those whose id another file has. */
async function takeFiles(scan: Scan, files: readonly FileState[]): Promise<FileState[]> {
  const clashing: FileState[] = [];
  for (const file of files) {
    if (scan.isStopped()) break;
    const reading = await readBriefing(join(scan.folder, file.name));
    if (reading.state === 'faulty' && !(reading.unfinished && isWorthWaiting(scan, file)))
      setFaulty(scan, file, reading.faults, false);
    if (reading.state !== 'good') continue;
    scan.memory.unfinished.delete(file.name);
    const taken = await takeBriefing(scan, file, reading.briefing, reading.hash);
    if (!taken) clashing.push(file);
  }
  return clashing;
}

function isWorthWaiting({ memory, patience }: Scan, file: FileState): boolean {
  const before = memory.unfinished.get(file.name);
  const times = before !== undefined && isSame(before.state, file) ? before.times + 1 : 1;
  memory.unfinished.set(file.name, { state: file, times });
  if (times <= patience) return true;
  memory.unfinished.delete(file.name);
  return false;
}

async function takeBriefing(scan: Scan, file: FileState, briefing: Briefing, hash: string): Promise<boolean> {
  const { store, logger, origins, owners, leaving, present, memory, changes } = scan;
  const { id } = briefing;
  const { name, size, modified } = file;
  const origin = origins.get(name);
  const owner = owners.get(id);
  if (origin !== undefined && origin.briefing !== id) leaving.add(name);
  if (owner !== undefined && owner !== name && present.has(owner) && !leaving.has(owner)) {
    setFaulty(scan, file, [clashFault(id, owner)], true);
    return false;
  }
  if (owner === undefined && (await isOfAnotherArticle(store, briefing))) {
    setFaulty(scan, file, [takenFault(id)], true);
    return false;
  }
  if (owner !== name || origin?.hash !== hash) {
    await store.put(briefing);
    note(changes, id, owner === undefined ? 'added' : 'changed');
    if (name !== `${id}.json`) logger.warn({ file: name, briefing: id }, 'a briefing file is not called after its id');
  }
  await store.recordOrigin({ file: name, briefing: id, size, modified, hash });
  memory.faulty.delete(name);
  owners.set(id, name);
  if (origin !== undefined && origin.briefing !== id) await removeOwned(scan, origin.briefing, name);
  return true;
}

/** Whether an article that came in otherwise has the id: it would be lost. */
async function isOfAnotherArticle(store: MirrorStore, { id, article: { text, url } }: Briefing): Promise<boolean> {
  const held = (await store.get(id))?.article;
  return held !== undefined && held.text !== text && (url === null || held.url !== url);
}

function takenFault(id: string): Fault {
  return {
    path: 'id',
    message: `is ${id}, which another article has that came in from elsewhere`,
    hint: 'Give this one another id.',
  };
}

function clashFault(id: string, owner: string): Fault {
  return {
    path: 'id',
    message: `is ${id}, which ${owner} has already`,
    hint: 'Give one of the two another id, or delete it.',
  };
}

function setFaulty(
  { memory, origins, owners }: Scan,
  file: FileState,
  faults: readonly Fault[],
  clashing: boolean,
): void {
  const origin = origins.get(file.name);
  const kept = origin !== undefined && owners.get(origin.briefing) === file.name;
  memory.faulty.set(file.name, { state: file, report: { file: file.name, faults, kept }, clashing });
}

async function removeGone(scan: Scan): Promise<void> {
  for (const { file, briefing } of scan.origins.values())
    if (!scan.present.has(file)) await removeOwned(scan, briefing, file);
}

async function removeOwned({ store, owners, changes }: Scan, id: string, file: string): Promise<void> {
  if (owners.get(id) !== file) return;
  await store.remove(id);
  owners.delete(id);
  note(changes, id, 'removed');
}

/** Two changes of one briefing in one scan make one: removed and added again, it has changed. */
function note(changes: Scan['changes'], id: string, change: 'added' | 'changed' | 'removed'): void {
  const before = changes.get(id);
  changes.set(id, before === 'removed' && change === 'added' ? 'changed' : change);
}

function report({ changes, memory }: Scan, files: number): MirrorReport {
  const those = (wanted: string) => [...changes].filter(([, change]) => change === wanted).map(([id]) => id);
  return {
    files,
    added: those('added'),
    changed: those('changed'),
    removed: those('removed'),
    faulty: [...memory.faulty.values()].map((faulty) => faulty.report),
    unfinished: [...memory.unfinished.keys()],
  };
}
