import { watch, type FSWatcher } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Logger } from '../../../core/ports/logger.ts';

/** From the first sign of a change to the look at it, in milliseconds: a save is several signs. */
export const SETTLING = 50;

export interface WatchOptions {
  folder: string;
  /** What the log calls it: `the inbox`. */
  called: string;
  logger: Logger;
  /** Takes a look; called when one is due, also while an earlier one is still being taken. */
  look: () => void;
  /** Told the name of a file there that shows a sign of change; the look at it comes after. */
  onSign?: (file: string) => void;
}

/** A folder from which signs of change come, where the system gives them, and the next look at it. */
export interface FolderWatch {
  /**
   * Watches the folder as it is now: one that is deleted and made again is another one to the system, and its watch is
   * dead. Where it isn't there, or can't be watched, no sign comes, until this is called again.
   */
  renew(): Promise<void>;
  /** Sets the next look, in milliseconds from now; one that is due earlier stays. */
  lookAfter(delay: number): void;
  /** Watches no more, and has no further look taken. */
  close(): void;
  isClosed: () => boolean;
}

export function watchFolder({ folder, called, logger, look, onSign }: WatchOptions): FolderWatch {
  let closed = false;
  let timer: NodeJS.Timeout | null = null;
  let timerEnds = Infinity;
  let watcher: { watching: FSWatcher; identity: string } | null = null;

  async function renew(): Promise<void> {
    const identity = await stat(folder).then(
      ({ ino, birthtimeMs }) => `${ino} ${birthtimeMs}`,
      () => null,
    );
    if (closed || watcher?.identity === identity) return;
    watcher?.watching.close();
    watcher = null;
    if (identity === null) return;
    try {
      const watching = watch(folder, (_event, name) => {
        if (name !== null) onSign?.(name);
        lookAfter(SETTLING);
      });
      watching.on('error', (error) => logger.warn({ folder, err: error }, `${called} is not watched`));
      watcher = { watching, identity };
    } catch (error) {
      logger.warn({ folder, err: error }, `${called} cannot be watched; it is looked at regularly`);
    }
  }

  function lookAfter(delay: number): void {
    const ends = performance.now() + delay;
    if (closed || (timer !== null && timerEnds <= ends)) return;
    if (timer !== null) clearTimeout(timer);
    timerEnds = ends;
    timer = setTimeout(() => {
      timer = null;
      look();
    }, delay);
  }

  return {
    renew,
    lookAfter,
    close() {
      closed = true;
      if (timer !== null) clearTimeout(timer);
      watcher?.watching.close();
      watcher = null;
    },
    isClosed: () => closed,
  };
}
