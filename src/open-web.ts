import { createDocumentReader } from './adapters/sources/reader/create-document-reader.ts';
import { readVersion } from './config/read-version.ts';
import type { Settings } from './config/settings-schema.ts';
import type { Clock } from './core/ports/clock.ts';
import type { FetchWeb } from './core/ports/fetch-web.ts';
import type { Logger } from './core/ports/logger.ts';
import type { DocumentReader } from './core/ports/read-document.ts';
import type { FeedReader } from './core/ports/read-feed.ts';
import { startTimer } from './start-timer.ts';

/** The way to the web, and to what is in its documents. */
export interface Web {
  fetchWeb: FetchWeb;
  reader: DocumentReader & FeedReader;
  /** Ends what reads documents; it is started again by the next that is read. */
  close(): void;
}

/** Opens nothing yet: the client is loaded by the first request, and the reader started by the first document. */
export function openWeb({
  settings,
  clock,
  logger,
}: {
  settings: Settings['sources'];
  clock: Clock;
  logger: Logger;
}): Web {
  const reader = createDocumentReader({ logger });
  let client: Promise<FetchWeb> | null = null;

  async function load(): Promise<FetchWeb> {
    const { createFetchWeb } = await import('./adapters/sources/web/create-fetch-web.ts');
    const { contact, allowHosts, onlyAllowedHosts } = settings;
    return createFetchWeb({
      version: readVersion(),
      contact,
      hosts: { allowHosts, onlyAllowedHosts },
      clock,
      startTimer,
    });
  }

  return {
    fetchWeb: async (request) => {
      client ??= load();
      return (await client)(request);
    },
    reader,
    close: () => reader.close(),
  };
}
