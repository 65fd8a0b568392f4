import type { StartTimer } from './core/ports/timer.ts';

/** The timers of Node. */
export const startTimer: StartTimer = (milliseconds, callBack) => {
  const timer = setTimeout(callBack, milliseconds);
  return () => clearTimeout(timer);
};
