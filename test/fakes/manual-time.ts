import type { Clock } from '../../src/core/ports/clock.ts';
import type { StartTimer } from '../../src/core/ports/timer.ts';

/** A clock that stands still until a test moves it, and timers that ring as it passes them. */
export interface ManualTime {
  clock: Clock;
  startTimer: StartTimer;
  /** Moves on to a moment; timers ring in their order, each with what it starts given time to run. */
  moveTo(moment: Date): Promise<void>;
}

export function createManualTime(start: Date): ManualTime {
  let now = start.getTime();
  let timers: { at: number; callBack: () => void }[] = [];
  return {
    clock: { now: () => new Date(now) },
    startTimer(milliseconds, callBack) {
      const timer = { at: now + milliseconds, callBack };
      timers.push(timer);
      return () => void (timers = timers.filter((other) => other !== timer));
    },
    async moveTo(moment) {
      await settle();
      for (;;) {
        const next = timers.toSorted((a, b) => a.at - b.at)[0];
        if (next === undefined || next.at > moment.getTime()) break;
        timers = timers.filter((other) => other !== next);
        now = Math.max(now, next.at);
        next.callBack();
        await settle();
      }
      now = Math.max(now, moment.getTime());
    },
  };
}

/** Lets everything run that waits for nothing but its turn. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
