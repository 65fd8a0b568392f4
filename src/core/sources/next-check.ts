import type { SourceState } from './source.ts';

export interface CheckSettings {
  /** A source that changes all the time is asked so often, in seconds. */
  shortest: number;
}

const MINUTE = 60;
const HOUR = 3_600;
const DAY = 86_400;
/** A source at which nothing happens is asked so often, whatever it says itself, in seconds. */
const LONGEST = DAY;
/** The first wait after a failure, and the longest. */
const FIRST_RETRY = 5 * MINUTE;
const LONGEST_RETRY = DAY;
/** A dead source may come to life again. */
const DEAD = 7 * DAY;
/** More than a site may ask for: what it asked may be a mistake. */
const LONGEST_WAIT = 7 * DAY;
/** A source is asked about so often in the time that usually lies between two of its entries. */
const ASKED_BETWEEN = 2;
/** Of each wait, as much is left to chance: what was asked together does not stay together. */
const JITTER = 0.1;

/**
 * When a source is to be asked again that was just read: by how often something comes in there, not before it says itself
 * that something may have changed (`Cache-Control`, `ttl`), and not in hours and on days that it leaves out.
 *
 * @param freshFor seconds for which the site says that its answer holds; null where it says nothing
 * @param random from 0 up to 1
 */
export function nextCheck(
  state: Pick<SourceState, 'rhythm' | 'newestAt' | 'freshFor' | 'skipHours' | 'skipDays'>,
  freshFor: number | null,
  { now, random, shortest }: CheckSettings & { now: Date; random: number },
): Date {
  const silence = state.newestAt === null ? 0 : (now.getTime() - Date.parse(state.newestAt)) / 1000;
  const between = Math.max(state.rhythm ?? HOUR, silence / 4);
  const asked = Math.max(between / ASKED_BETWEEN, state.freshFor ?? 0, freshFor ?? 0);
  const wait = Math.min(LONGEST, Math.max(shortest, asked)) * (1 + random * JITTER);
  return afterSkipped(new Date(now.getTime() + wait * 1000), state);
}

/** When a source is to be asked again that gave nothing: ever later, and not before the site wants it. */
export function nextTry(
  { count, retryAfter, isDead }: { count: number; retryAfter: number | null; isDead: boolean },
  { now, random }: { now: Date; random: number },
): Date {
  const backoff = Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** Math.min(count - 1, 20));
  const wait = Math.max(isDead ? DEAD : backoff, Math.min(LONGEST_WAIT, retryAfter ?? 0));
  return new Date(now.getTime() + wait * (1 + random * JITTER) * 1000);
}

/** The first moment from then on that is in no hour and on no day that the feed leaves out; at most a day later. */
function afterSkipped(moment: Date, { skipHours, skipDays }: Pick<SourceState, 'skipHours' | 'skipDays'>): Date {
  const latest = moment.getTime() + DAY * 1000;
  let at = moment;
  while (at.getTime() < latest && (skipHours.includes(at.getUTCHours()) || skipDays.includes(at.getUTCDay()))) {
    at = new Date((Math.floor(at.getTime() / (HOUR * 1000)) + 1) * HOUR * 1000);
  }
  return at;
}

/** Entries that tell the rhythm of a feed. */
const RECENT = 12;

/**
 * Seconds that usually pass between two entries, of the latest ones; null where fewer than three say when.
 *
 * @param moments when entries were published, in milliseconds
 */
export function rhythmOf(moments: readonly number[]): number | null {
  const latest = moments.toSorted((a, b) => b - a).slice(0, RECENT);
  const gaps = latest.slice(1).map((moment, at) => ((latest[at] ?? moment) - moment) / 1000);
  const middle = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)];
  return gaps.length < 2 || middle === undefined ? null : middle;
}
