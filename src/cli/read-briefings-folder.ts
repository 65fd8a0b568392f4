import { join } from 'node:path';
import { readBriefingFile } from '../adapters/sources/folders/briefings/briefing-file.ts';
import { listBriefingFiles } from '../adapters/sources/folders/briefings/list-briefing-files.ts';
import { openSqliteStore } from '../adapters/stores/sqlite/open-sqlite-store.ts';

/** A store of its own with the briefings of a folder, kept nowhere. Rejects as reading a briefing file does. */
export async function readBriefingsFolder(folder: string): Promise<ReturnType<typeof openSqliteStore>> {
  const store = openSqliteStore({ path: ':memory:' });
  for (const { name } of await listBriefingFiles(folder)) await store.put(await readBriefingFile(join(folder, name)));
  return store;
}
