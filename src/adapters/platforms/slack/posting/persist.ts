import { setTimeout as wait } from 'node:timers/promises';
import { foresee, isPassing, retryAfterOf } from '../explain-failure.ts';

/** How long before another attempt, in milliseconds: at first little, then ever longer. */
const firstWait = 500;
const longestWait = 20_000;
const mostAttempts = 8;
/** So far the waits of many who were told to wait alike lie apart, in milliseconds. */
const jitter = 250;

/** Calls Slack until it works, or won't: for what does no harm when it is done twice. Rejects with the last failure. */
export async function persist<T>(call: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      await waitForNext(error, attempt, signal);
    }
  }
}

/**
 * Resolves when another attempt makes sense: as soon as Slack says where it limits calls, after a while where it failed or
 * could not be reached. Rejects with the failure where it makes none, or the time is up.
 */
export async function waitForNext(error: unknown, attempt: number, signal: AbortSignal): Promise<void> {
  const wanted = retryAfterOf(error);
  const isWorthIt = wanted !== null || (isPassing(error) && attempt + 1 < mostAttempts);
  if (!isWorthIt || signal.aborted) throw error;
  const backoff = Math.min(longestWait, firstWait * 2 ** attempt) * (0.5 + Math.random() / 2);
  // What Slack was asked and did not answer may take a moment until it can be found there.
  const least = foresee(error) === 'unknown' ? firstWait : 0;
  const milliseconds = wanted === null ? Math.max(backoff, least) : wanted + Math.random() * jitter;
  await wait(milliseconds, undefined, { signal }).catch(() => {
    throw error;
  });
}
