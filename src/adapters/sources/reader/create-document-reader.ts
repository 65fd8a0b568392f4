import type { Logger } from '../../../core/ports/logger.ts';
import type { DocumentReader, RawDocument } from '../../../core/ports/read-document.ts';
import type { FeedReader } from '../../../core/ports/read-feed.ts';
import { createBoundedWorker, type WorkerLimits } from './bounded-worker.ts';
import { emptyPage } from './empty-page.ts';
import type { ReadingJob, Readings } from './reading-job.ts';

/**
 * A page takes some 40 ms and a feed of thousands of entries a second; the largest that are taken need half of this
 * memory. What takes more was made to.
 */
const usualLimits: WorkerLimits = { time: 10_000, memory: 128, idle: 30_000 };

/**
 * Reads documents in a process of its own, so that one that stalls or breaks its reader harms nothing else. The process is
 * started when there is something to read, and ends when there has been nothing for a while.
 */
export function createDocumentReader({
  logger,
  limits = {},
}: {
  logger: Logger;
  limits?: Partial<WorkerLimits>;
}): DocumentReader & FeedReader & { close(): void } {
  const worker = createBoundedWorker<ReadingJob, Readings[keyof Readings]>({
    script: new URL('read-worker.ts', import.meta.url),
    limits: { ...usualLimits, ...limits },
    logger,
  });

  async function read<As extends keyof Readings>(as: As, document: RawDocument): Promise<Readings[As] | null> {
    const { url, mediaType, charset, body } = document;
    const outcome = await worker.run({ as, document: { url, mediaType, charset, body } });
    // What is read as a page comes back as one.
    return outcome.kind === 'lost' ? null : (outcome.result as Readings[As]);
  }

  return {
    readPage: async (document) => (await read('page', document)) ?? emptyPage(document.url, 'unreadable'),
    readFeed: async (document) => (await read('feed', document)) ?? { kind: 'fault', fault: 'unreadable' },
    readList: async (document) => (await read('list', document)) ?? { kind: 'fault', fault: 'unreadable' },
    close: () => worker.close(),
  };
}
