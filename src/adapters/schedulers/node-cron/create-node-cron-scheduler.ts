import { schedule, type ScheduledTask } from 'node-cron';
import type { Logger } from '../../../core/ports/logger.ts';
import type { Scheduler } from '../../../core/ports/scheduler.ts';

/** Wakes at the beginning of each minute, by node-cron. */
export function createNodeCronScheduler({
  logger,
  everyMinute = '* * * * *',
}: {
  logger: Logger;
  /** When it wakes, as cron writes it; a test wakes each second. */
  everyMinute?: string;
}): Scheduler {
  let task: ScheduledTask | null = null;
  const warn = (message: string): void => logger.warn({}, `node-cron: ${message}`);

  return {
    start(wake) {
      const run = (): Promise<void> =>
        wake().catch((error: unknown) => logger.error({ err: error }, 'a wake-up of the digests failed'));
      void run();
      task = schedule(everyMinute, run, {
        name: 'digests',
        // What is due is read at each wake-up: one that was missed, or came while another ran, loses nothing.
        suppressMissedWarning: true,
        logger: { info: () => undefined, debug: () => undefined, warn, error: (error) => warn(String(error)) },
      });
    },
    async stop() {
      await task?.destroy();
      task = null;
    },
  };
}
