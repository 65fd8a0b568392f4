import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from '../../../../core/ports/logger.ts';
import { failureFields } from '../failure-fields.ts';
import { escapeMrkdwn, plainText } from '../rendering/escape-mrkdwn.ts';
import type { ReplyPlace } from './reply-place.ts';

export interface StatusOptions {
  /** What is being done, in words that stand behind the app's name: "is reading 3 stories…". Rejects as the store does. */
  sayStatus: () => Promise<string>;
  logger: Logger;
  /** An answer that comes sooner needs no status, in milliseconds. */
  after?: number;
  /** The same where no thread has room for a status, and what is said stays there. */
  afterInChannel?: number;
}

const usualWait = 400;
const usualWaitInChannel = 1000;

/**
 * Makes what shows, in the thread where an answer will stand, that it is on its way. Slack takes the status away by itself
 * when the answer is posted; it is taken away here as well, because the two may overtake each other. Where a command is
 * answered in a channel, what takes a while is said to the caller alone.
 */
export function createShowStatus({
  sayStatus,
  logger,
  after = usualWait,
  afterInChannel = usualWaitInChannel,
}: StatusOptions) {
  return (place: ReplyPlace, work: string | null): (() => Promise<void>) => {
    const { thread } = place;
    const stop = new AbortController();
    const shown = thread === null ? whisper(place, work, stop.signal) : show(place, thread, work, stop.signal);
    return async () => {
      stop.abort();
      if ((await shown) && thread !== null) await setStatus(place, thread, '');
    };
  };

  async function show(place: ReplyPlace, thread: string, work: string | null, signal: AbortSignal): Promise<boolean> {
    if (!(await isLate(after, signal))) return false;
    const status = work === null ? await sayStatus().catch(() => 'is reading…') : `is ${work}…`;
    return setStatus(place, thread, status);
  }

  /** A status belongs to a thread: elsewhere only what is worth words is said. */
  async function whisper({ response }: ReplyPlace, work: string | null, signal: AbortSignal): Promise<boolean> {
    if (work === null || response === null || !(await isLate(afterInChannel, signal))) return false;
    const words = `${work.charAt(0).toUpperCase()}${work.slice(1)}…`;
    const message = { text: escapeMrkdwn(words), blocks: [{ type: 'section', text: plainText(words) }] } as const;
    try {
      // What is left of the address is for the answer.
      if (response.left > 1) await response.send(message, { isPrivate: true, thread: null });
    } catch (error) {
      logger.debug(failureFields(error), 'what is being done could not be said');
    }
    return false;
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

const isLate = (milliseconds: number, signal: AbortSignal): Promise<boolean> =>
  wait(milliseconds, true, { signal, ref: false }).catch(() => false);
