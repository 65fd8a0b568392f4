import { ComponentType, type APIFileComponent } from 'discord.js';
import type { Block, FileBlock } from '../../../../core/cards/card.ts';
import { filesOf } from '../../../../core/cards/render-plain.ts';
import { cleanText } from '../../../../core/cards/clean-text.ts';
import { limits } from '../limits.ts';

/** A file as discord.js uploads it beside a message. */
export interface AttachedFile {
  name: string;
  attachment: Buffer;
  description?: string;
}

/** The files of a card, and what stands for them in its message. */
export interface Attachments {
  files: readonly AttachedFile[];
  /** One for each file: Discord shows no other. */
  components: readonly APIFileComponent[];
  /** Why a file is not among them, in words. */
  left: ReadonlyMap<FileBlock, string>;
}

/** What of a card's files goes with one message: those that are too large or too many are left, with the reason. */
export function attachFiles(blocks: readonly Block[]): Attachments {
  const files: AttachedFile[] = [];
  const left = new Map<FileBlock, string>();
  const names = new Set<string>();
  let room: number = limits.fileBytes;
  for (const block of filesOf(blocks)) {
    const attachment = Buffer.from(block.text);
    const reason = findReason(attachment.length, room, files.length);
    if (reason !== null) {
      left.set(block, reason);
      continue;
    }
    room -= attachment.length;
    const name = nameFile(block.name, names);
    names.add(name.toLowerCase());
    const description = cleanText(block.description).trim().slice(0, limits.fileDescription).toWellFormed();
    files.push({ name, attachment, ...(description === '' ? {} : { description }) });
  }
  const components = files.map(({ name }): APIFileComponent => ({
    type: ComponentType.File,
    file: { url: `attachment://${name}` },
  }));
  return { files, components, left };
}

/** Why a file can't be uploaded; null where it can. */
function findReason(bytes: number, room: number, before: number): string | null {
  if (bytes === 0) return 'it is empty';
  if (before >= limits.files) return `not attached: Discord takes ${limits.files} files with a message`;
  if (bytes <= room) return null;
  return `not attached: of its ${sayMegabytes(bytes, Math.ceil)} Discord takes ${sayMegabytes(room, Math.floor)} with this message`;
}

/** Rounded away from each other, so that what is too large never sounds as if it fitted. */
function sayMegabytes(bytes: number, round: (tenths: number) => number): string {
  const tenths = round((bytes * 10) / (1_024 * 1_024));
  return `${tenths / 10} MB`;
}

/**
 * The name as Discord keeps it: it changes other characters, and then the component would find no file; a name that begins
 * with `SPOILER_` hides the file. No two files of a message have one name.
 */
function nameFile(wanted: string, taken: ReadonlySet<string>): string {
  const safe = cleanText(wanted)
    .replace(/[^A-Za-z0-9._-]+/g, '_')
    // The end tells what it is; a number or word may come before it.
    .slice(-limits.fileName + 10)
    .replace(/^[._-]+|[._-]+$/g, '')
    .replace(/^(?=spoiler_)/i, 'file-');
  const name = safe === '' ? 'file.txt' : safe;
  if (!taken.has(name.toLowerCase())) return name;
  for (let count = 2; ; count += 1) {
    const numbered = `${count}-${name}`;
    if (!taken.has(numbered.toLowerCase())) return numbered;
  }
}
