import { createPinoLogger } from '../adapters/logs/pino/create-logger.ts';
import type { Finding } from '../config/diagnose.ts';
import type { Environment } from '../config/environment.ts';
import { readSettings } from '../config/settings.ts';
import { DatelineError } from '../core/errors.ts';
import { lookAtAddress, type LookedAt } from '../core/sources/look-at-address.ts';
import { openWeb } from '../open-web.ts';

const topic = 'Address';

/** What Dateline finds at an address of the web, asked as for a source. Rejects where the settings can't be read. */
export async function checkAddress(address: string, { settingsFile, secrets }: Environment): Promise<Finding> {
  const settings = readSettings(settingsFile.path, { mustExist: settingsFile.chosen });
  const web = openWeb({
    settings: settings.sources,
    clock: { now: () => new Date() },
    logger: createPinoLogger({ level: 'error', secrets: [...secrets] }),
  });
  try {
    return { topic, state: 'ok', text: describe(await lookAtAddress(web, address, null)), hint: null };
  } catch (error) {
    if (!(error instanceof DatelineError)) throw error;
    return { topic, state: 'fault', text: error.message, hint: error.hint };
  } finally {
    web.close();
  }
}

function describe({ url, title, feed }: LookedAt): string {
  const name = title === null ? '' : ` “${title}”`;
  if (feed === null) return `${url} is a page${name}, whose article can be read`;
  const count = feed.entries.length === 1 ? '1 entry' : `${feed.entries.length} entries`;
  return `${url} is the feed${name}, with ${count}`;
}
