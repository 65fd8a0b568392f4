/** The first wait, and the longest, in milliseconds. */
const first = 5_000;
const longest = 300_000;

/**
 * How long to wait before the next attempt, in milliseconds: twice as long each time, half of it at random, so that what
 * failed together does not come back together (https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/).
 *
 * @param attempts those made so far, 1 or more
 * @param random from 0 up to 1
 */
export function backoff(attempts: number, random: number): number {
  const wait = Math.min(longest, first * 2 ** Math.min(attempts - 1, 20));
  return Math.round(wait * (0.5 + random / 2));
}
