import type { WorkerMessage } from './bounded-worker.ts';
import { readDocument } from './read-document.ts';
import type { ReadingJob } from './reading-job.ts';

// The process in which documents are read: what they do to it, they do to it alone.

const say = (message: WorkerMessage): void => void process.send?.(message);

process.on('message', (job: ReadingJob) => {
  try {
    say({ kind: 'done', result: readDocument(job) });
  } catch (error) {
    say({ kind: 'failed', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
// Whoever started it is gone.
process.on('disconnect', () => process.exit());
say({ kind: 'ready' });
