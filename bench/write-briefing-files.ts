import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeBriefingFile } from '../src/adapters/sources/folders/briefings/briefing-file.ts';
import { buildStory } from './build-story.ts';

/** Makes the folder with the briefing files of so many stories, as people edit them; gives its path. */
export async function writeBriefingFiles(folder: string, count: number): Promise<string> {
  await mkdir(folder);
  for (let number = 0; number < count; number += 1) {
    const briefing = buildStory(number);
    await writeBriefingFile(join(folder, `${briefing.id}.json`), briefing);
  }
  return folder;
}
