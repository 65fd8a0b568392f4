import { basename, resolve } from 'node:path';
import { DatelineError } from '../../../../core/errors.ts';
import type { FileFault } from '../../../../core/cards/status-card.ts';
import type { Logger } from '../../../../core/ports/logger.ts';
import type { TakeFile } from '../../../../core/sources/take-file.ts';
import { SETTLING, watchFolder } from '../watch-folder.ts';
import { isSameState, listDroppedFiles, type DroppedFile } from './list-dropped-files.ts';
import { codeOf, putAside, readDroppedFile } from './read-dropped-file.ts';

export interface InboxOptions {
  folder: string;
  take: TakeFile;
  logger: Logger;
  /** Told whenever other files are faulty than before, or for other reasons. */
  onChange: (faults: readonly FileFault[]) => void;
  /** For how long a file must stay as it is before it is taken, in milliseconds: 2,000 unless told. */
  settleAfter?: number;
  /** Where no sign of a change comes (network folders, containers) it shows after this time: 10,000 unless told. */
  rescanAfter?: number;
  /** When a file is tried again that may work later: 300,000 unless told. */
  retryAfter?: number;
}

export interface Inbox {
  /** Takes nothing more; resolves when the file that is being taken is through. */
  stop(): Promise<void>;
}

/** What is known of a file that is still there. */
interface Waiting {
  file: DroppedFile;
  /** When it was first seen like this, by the process's own clock. */
  since: number;
  /** What keeps it there, and when it is tried again; null: once it has changed. */
  fault: { error: DatelineError; retryAt: number | null } | null;
}

/**
 * Briefs what is dropped into a folder. A file is taken once it has stayed as it is for a while, since nothing else tells
 * that a program has written all of it, and is put into `briefed/` below the folder when its briefing is stored: what is
 * still there is still to be done, also after a restart or a crash. A file that can't be briefed stays where it is, with
 * what to do about it, until it is changed or taken away.
 */
export function watchInbox(options: InboxOptions): Inbox {
  const { take, logger, onChange, settleAfter = 2000, rescanAfter = 10_000, retryAfter = 300_000 } = options;
  const folder = resolve(options.folder);
  const waiting = new Map<string, Waiting>();
  let folderFault: FileFault | null = null;
  let told = '[]';
  let looking: Promise<void> = Promise.resolve();
  const watch = watchFolder({
    folder,
    called: 'the inbox',
    logger,
    look: () => {
      looking = looking.then(look);
    },
  });

  async function look(): Promise<void> {
    try {
      await watch.renew();
      const files = await listDroppedFiles(folder);
      folderFault = null;
      noteFiles(files);
      for (const name of [...waiting.keys()]) {
        if (watch.isClosed()) return;
        if (!isDue(name)) continue;
        await takeDropped(name);
        // What can't be briefed is said before the others are.
        tell();
      }
    } catch (error) {
      folderFault = explainFolder(options.folder, error);
    }
    tell();
    watch.lookAfter(untilNextLook());
  }

  function noteFiles(files: readonly DroppedFile[]): void {
    const now = performance.now();
    const present = new Set(files.map(({ name }) => name));
    for (const name of waiting.keys()) if (!present.has(name)) waiting.delete(name);
    for (const file of files) {
      const known = waiting.get(file.name);
      if (known === undefined || !isSameState(known.file, file))
        waiting.set(file.name, { file, since: now, fault: null });
    }
  }

  function dueAt({ since, fault }: Waiting): number {
    return fault === null ? since + settleAfter : (fault.retryAt ?? Infinity);
  }

  function isDue(name: string): boolean {
    const known = waiting.get(name);
    return known !== undefined && dueAt(known) <= performance.now();
  }

  function untilNextLook(): number {
    const next = Math.min(...[...waiting.values()].map(dueAt)) - performance.now();
    return Math.max(SETTLING, Math.min(rescanAfter, next));
  }

  async function takeDropped(name: string): Promise<void> {
    const known = waiting.get(name);
    if (known === undefined) return;
    try {
      const bytes = await readDroppedFile(folder, known.file);
      if (bytes === null) {
        // It is being written after all, or gone.
        waiting.delete(name);
        return;
      }
      const briefing = await take({ name, bytes });
      await putAside(folder, name);
      waiting.delete(name);
      logger.info({ file: name, briefing }, 'a file that was dropped in is briefed');
    } catch (error) {
      noteFault(known, error);
    }
  }

  function noteFault(known: Waiting, error: unknown): void {
    const { name } = known.file;
    const isOurs = !(error instanceof DatelineError);
    const fault = isOurs ? ourFault() : error;
    const mayHeal = isOurs || fault.code === 'store-failed' || fault.prospect === 'transient';
    known.fault = { error: fault, retryAt: mayHeal ? performance.now() + retryAfter : null };
    if (isOurs) logger.error({ file: name, err: error }, 'a file that was dropped in could not be briefed');
    else logger.warn({ file: name }, `a file that was dropped in is not briefed: ${fault.message}`);
  }

  /** Tells of faults where they are others than before. */
  function tell(): void {
    const where = basename(folder);
    const faults = [...waiting.values()].flatMap(({ file, fault }): FileFault[] =>
      fault === null ? [] : [{ file: `${where}/${file.name}`, message: fault.error.message, hint: fault.error.hint }],
    );
    const all = folderFault === null ? faults : [folderFault, ...faults];
    const words = JSON.stringify(all);
    if (words === told) return;
    told = words;
    if (folderFault !== null) logger.error({ folder }, `${folderFault.file} ${folderFault.message}`);
    onChange(all);
  }

  looking = look();
  return {
    async stop() {
      watch.close();
      await looking;
    },
  };
}

const ourFault = (): DatelineError =>
  new DatelineError('bad-article', 'Something went wrong here; it was not the file.', {
    hint: 'The log says what. It is tried again.',
    prospect: 'transient',
  });

function explainFolder(folder: string, error: unknown): FileFault {
  const code = codeOf(error);
  const message =
    code === 'ENOENT' ? 'does not exist' : code === 'ENOTDIR' ? 'is no folder' : `cannot be read (${code})`;
  return {
    file: folder,
    message: `${message}.`,
    hint: 'Make the folder that INBOX_DIR names, and give the user that runs Dateline the right to read and write it.',
  };
}
