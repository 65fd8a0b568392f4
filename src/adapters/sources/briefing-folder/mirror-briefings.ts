import { watch, type FSWatcher } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { formatFaults } from '../../../core/briefings/checks/check-briefing.ts';
import type { Logger } from '../../../core/ports/logger.ts';
import { scanFolder, type FaultyFile, type MirrorReport, type MirrorStore, type ScanMemory } from './mirror-scan.ts';

export type { MirrorReport } from './mirror-scan.ts';

/** From the first sign of a change to the look at it, in milliseconds: a save is several signs. */
const settling = 50;
/** From one look at an unfinished file to the next, in milliseconds, and how many there are. */
const retryAfter = 150;
const patience = 4;

export interface MirrorOptions {
  folder: string;
  store: MirrorStore;
  logger: Logger;
  /** Called after each later look that found something changed, or other files faulty than before. */
  onChange?: (report: MirrorReport) => void;
  /**
   * Where no sign of a change comes (network folders, containers, too many watches) it shows after this time, in
   * milliseconds; 10,000 unless told.
   */
  rescanAfter?: number;
}

export interface Mirror {
  /**
   * Settles once the store holds what the folder does. Rejects with `DatelineError`: `bad-configuration` where there is no
   * such folder (it isn't made: a mistyped or unmounted one would look like one whose briefings were all deleted), or
   * `store-failed`. Nothing is watched then.
   */
  ready: Promise<MirrorReport>;
  /** Stops watching; resolves when the look that is being taken has ended. */
  stop(): Promise<void>;
}

/**
 * Keeps a store in line with a folder of briefing files. A file that is saved is taken at once; one that is faulty is
 * reported, and its last good version stays. A file may have another name than its briefing's id: it is taken all the
 * same, since no citation is the worse for it, and a warning says so.
 */
export function mirrorBriefings({ store, logger, onChange, ...options }: MirrorOptions): Mirror {
  const folder = resolve(options.folder);
  const { rescanAfter = 10_000 } = options;
  const memory: ScanMemory = { faulty: new Map(), unfinished: new Map() };
  let touched = new Set<string>();
  let stopped = false;
  let timer: NodeJS.Timeout | null = null;
  let timerEnds = 0;
  let watcher: { watching: FSWatcher; identity: string } | null = null;
  let scanning: Promise<unknown> = Promise.resolve();
  let said = new Map<string, string>();
  let lastFailure = '';

  async function scan(tries: number): Promise<MirrorReport> {
    await rewatch();
    const reread = touched;
    touched = new Set();
    try {
      return await scanFolder({
        folder,
        store,
        logger,
        memory,
        touched: reread,
        patience: tries,
        isStopped: () => stopped,
      });
    } catch (error) {
      for (const name of reread) touched.add(name);
      throw error;
    }
  }

  /** A folder that is deleted and made again is another one to the system, and its watch is dead. */
  async function rewatch(): Promise<void> {
    const identity = await stat(folder).then(
      ({ ino, birthtimeMs }) => `${ino} ${birthtimeMs}`,
      () => null,
    );
    if (stopped || watcher?.identity === identity) return;
    watcher?.watching.close();
    watcher = null;
    if (identity === null) return;
    try {
      const watching = watch(folder, (_event, name) => {
        if (name !== null) touched.add(name);
        schedule(settling);
      });
      watching.on('error', (error) => logger.warn({ folder, err: error }, 'the briefings folder is not watched'));
      watcher = { watching, identity };
    } catch (error) {
      logger.warn({ folder, err: error }, 'the briefings folder cannot be watched; it is looked at regularly');
    }
  }

  /** Sets the next look; one that is due earlier stays. */
  function schedule(delay: number): void {
    const ends = performance.now() + delay;
    if (stopped || (timer !== null && timerEnds <= ends)) return;
    if (timer !== null) clearTimeout(timer);
    timerEnds = ends;
    timer = setTimeout(() => {
      timer = null;
      scanning = scanning.then(rescan);
    }, delay);
  }

  async function rescan(): Promise<void> {
    if (stopped) return;
    try {
      const report = await scan(patience);
      lastFailure = '';
      schedule(report.unfinished.length > 0 ? retryAfter : rescanAfter);
      if (tell(report)) onChange?.(report);
    } catch (error) {
      // Said once, not again at every look.
      if (String(error) !== lastFailure)
        logger.error({ folder, err: error }, 'the briefings folder could not be mirrored; what is loaded stays in use');
      lastFailure = String(error);
      schedule(rescanAfter);
    }
  }

  /** Logs what is new; gives whether there is anything. */
  function tell(report: MirrorReport): boolean {
    const { added, changed, removed, faulty, files } = report;
    const before = said;
    said = new Map(faulty.map((file) => [file.file, sayFaulty(file)]));
    const newFaults = [...said].filter(([file, words]) => before.get(file) !== words);
    for (const [file, words] of newFaults) logger.warn({ file }, words);
    const mended = [...before.keys()].filter((file) => !said.has(file));
    const isNews = added.length + changed.length + removed.length + mended.length > 0;
    if (isNews) {
      const counts = { files, added: added.length, changed: changed.length, removed: removed.length };
      logger.info({ ...counts, faulty: faulty.length, mended: mended.length }, 'briefings folder mirrored');
    }
    return isNews || newFaults.length > 0;
  }

  async function start(): Promise<MirrorReport> {
    try {
      // What looks unfinished now was most likely left so.
      const report = await scan(0);
      tell(report);
      schedule(rescanAfter);
      return report;
    } catch (error) {
      halt();
      throw error;
    }
  }

  function halt(): void {
    stopped = true;
    if (timer !== null) clearTimeout(timer);
    watcher?.watching.close();
    watcher = null;
  }

  const ready = start();
  scanning = ready.catch(() => undefined);
  return {
    ready,
    stop: async () => {
      halt();
      await scanning;
    },
  };
}

/** A faulty file in words for a person. */
function sayFaulty({ file, faults, kept }: FaultyFile): string {
  return `${formatFaults(file, faults)}${kept ? '\n  Its last good version stays in use.' : ''}`;
}
