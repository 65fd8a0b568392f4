import { resolve } from 'node:path';
import { formatFaults } from '../../../../core/briefings/checks/check-briefing.ts';
import type { Logger } from '../../../../core/ports/logger.ts';
import { watchFolder } from '../watch-folder.ts';
import { scanFolder, type FaultyFile, type MirrorReport, type MirrorStore, type ScanMemory } from './mirror-scan.ts';

export type { MirrorReport } from './mirror-scan.ts';

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
  let scanning: Promise<unknown> = Promise.resolve();
  let said = new Map<string, string>();
  let lastFailure = '';
  const watch = watchFolder({
    folder,
    called: 'the briefings folder',
    logger,
    look: () => {
      scanning = scanning.then(rescan);
    },
    onSign: (file) => void touched.add(file),
  });

  async function scan(tries: number): Promise<MirrorReport> {
    await watch.renew();
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
        isStopped: watch.isClosed,
      });
    } catch (error) {
      for (const name of reread) touched.add(name);
      throw error;
    }
  }

  async function rescan(): Promise<void> {
    if (watch.isClosed()) return;
    try {
      const report = await scan(patience);
      lastFailure = '';
      watch.lookAfter(report.unfinished.length > 0 ? retryAfter : rescanAfter);
      if (tell(report)) onChange?.(report);
    } catch (error) {
      // Said once, not again at every look.
      if (String(error) !== lastFailure)
        logger.error({ folder, err: error }, 'the briefings folder could not be mirrored; what is loaded stays in use');
      lastFailure = String(error);
      watch.lookAfter(rescanAfter);
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
      watch.lookAfter(rescanAfter);
      return report;
    } catch (error) {
      watch.close();
      throw error;
    }
  }

  const ready = start();
  scanning = ready.catch(() => undefined);
  return {
    ready,
    stop: async () => {
      watch.close();
      await scanning;
    },
  };
}

/** A faulty file in words for a person. */
function sayFaulty({ file, faults, kept }: FaultyFile): string {
  return `${formatFaults(file, faults)}${kept ? '\n  Its last good version stays in use.' : ''}`;
}
