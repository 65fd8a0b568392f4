import { setImmediate as turnOfLoop } from 'node:timers/promises';
import type { WorkInFlight } from '../../../../core/commands/work-in-flight.ts';
import type { Clock } from '../../../../core/ports/clock.ts';
import type { Logger } from '../../../../core/ports/logger.ts';
import type { SeenEvents } from '../../../../core/ports/seen-events.ts';
import { failureFields } from '../failure-fields.ts';

export interface OnceOptions {
  work: WorkInFlight;
  seen: SeenEvents;
  clock: Clock;
  logger: Logger;
}

/** Longer than an answer may take: whoever holds a delivery for so long and did not finish it is gone. */
const lease = 3 * 60_000;
/** How long a delivery that was dealt with is known: Slack delivers again within minutes, and was seen to after hours. */
const remembered = 24 * 60 * 60_000;

/**
 * Does what is delivered once, whoever it is delivered to.
 *
 * Slack is told at once that a delivery has arrived, before anything is done for it, because it gives up after three
 * seconds, and takes the app off the air when that happens often. So a delivery is held for a while first, and for a day
 * only when it is answered: where the process dies in between, and Slack delivers it again (it was not told, or not sure),
 * it is answered then. Better an answer twice than none; where nothing dies, it is one.
 */
export function createTakeOnce({ work, seen, clock, logger }: OnceOptions) {
  let turn: Promise<unknown> = Promise.resolve();
  const inMilliseconds = (milliseconds: number): Date => new Date(clock.now().getTime() + milliseconds);

  /** One work begins in a turn of the event loop: what arrives meanwhile is acknowledged before the next one begins. */
  function nextTurn(): Promise<unknown> {
    turn = turn.then(() => turnOfLoop());
    return turn;
  }

  async function take(key: string): Promise<boolean> {
    try {
      return await seen.takeOnce(key, clock.now(), inMilliseconds(lease));
    } catch (error) {
      logger.error(failureFields(error), 'what Slack delivered could not be noted: it may be answered twice');
      return true;
    }
  }

  async function run(key: string, action: () => Promise<void>): Promise<void> {
    await nextTurn();
    if (!(await take(key))) return;
    try {
      await action();
    } catch (error) {
      logger.error(failureFields(error), 'what Slack delivered could not be dealt with');
    }
    await seen.hold(key, inMilliseconds(remembered)).catch((error: unknown) => {
      logger.error(failureFields(error), 'what Slack delivered could not be noted as done');
    });
  }

  return async (key: string, action: () => Promise<void>): Promise<void> => {
    const name = `slack:${key}`;
    work.take(name, () => run(name, action));
  };
}
