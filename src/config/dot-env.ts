import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { failureCode, readFailure } from './configuration-error.ts';
import type { Fault } from './setting-reader.ts';

/** The variables in the `.env` file of a folder; none where there is no such file. */
export function readDotEnv(folder: string): { variables: NodeJS.ProcessEnv; faults: readonly Fault[] } {
  const refuse = (problem: string) => ({
    variables: {},
    faults: [{ setting: '.env', text: `The file .env ${problem}` }],
  });
  try {
    const text = readFileSync(join(folder, '.env'), 'utf8');
    // What an editor saved as UTF-16 has a NUL in every character, and would be read as nothing at all.
    if (text.includes('\0')) return refuse('is not UTF-8 text. Save it again with that encoding.');
    return { variables: parseEnv(text.replace(/^\uFEFF/, '')), faults: [] };
  } catch (error) {
    if (failureCode(error) === 'ENOENT') return { variables: {}, faults: [] };
    return refuse(`${readFailure(error)}. Mend or remove it.`);
  }
}
