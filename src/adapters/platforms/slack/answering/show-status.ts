import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from '../../../../core/ports/logger.ts';
import { failureFields } from '../failure-fields.ts';
import type { ReplyPlace } from './reply-place.ts';

export interface StatusOptions {
  /** What is being done, in words that stand behind the app's name: "is reading 3 stories…". Rejects as the store does. */
  sayStatus: () => Promise<string>;
  logger: Logger;
  /** An answer that comes sooner needs no status, in milliseconds. */
  after?: number;
}

const usualWait = 400;

/**
 * Makes what shows, in the thread where an answer will stand, that it is on its way. Slack takes the status away by itself
 * when the answer is posted; it is taken away here as well, because the two may overtake each other.
 */
export function createShowStatus({ sayStatus, logger, after = usualWait }: StatusOptions) {
  return (place: ReplyPlace): (() => Promise<void>) => {
    const { thread } = place;
    // A status belongs to a thread.
    if (thread === null) return async () => undefined;
    const stop = new AbortController();
    const shown = show(place, thread, stop.signal);
    return async () => {
      stop.abort();
      if (await shown) await setStatus(place, thread, '');
    };
  };

  async function show(place: ReplyPlace, thread: string, signal: AbortSignal): Promise<boolean> {
    const isLate = await wait(after, true, { signal, ref: false }).catch(() => false);
    if (!isLate) return false;
    const status = await sayStatus().catch(() => 'is reading…');
    return setStatus(place, thread, status);
  }

  async function setStatus({ workspace, channel }: ReplyPlace, thread: string, status: string): Promise<boolean> {
    try {
      await workspace.client.assistant.threads.setStatus({ channel_id: channel, thread_ts: thread, status });
      return true;
    } catch (error) {
      logger.debug(failureFields(error), 'what is being read could not be shown');
      return false;
    }
  }
}
