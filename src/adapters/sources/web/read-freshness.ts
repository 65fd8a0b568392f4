import type { IncomingHttpHeaders } from 'node:http';

/** Longer than anybody means it, in seconds: a year (RFC 2616 bounded Expires so). */
const LONGEST = 31_536_000;

/**
 * For how many seconds an answer need not be asked for again (RFC 9111, 4.2, for a cache of one's own); null where it
 * doesn't say.
 */
export function readFreshness(headers: IncomingHttpHeaders, now: Date): number | null {
  const control = (headers['cache-control'] ?? '').toLowerCase();
  if (/(?:^|[\s,])no-(?:store|cache)(?:[\s,=]|$)/u.test(control)) return 0;
  const written = /(?:^|[\s,])max-age\s*=\s*"?(?<seconds>\d{1,15})/u.exec(control)?.groups?.['seconds'];
  if (written !== undefined) return clamp(Number(written) - readAge(headers));
  if (headers.expires === undefined) return null;
  const expires = readHttpDate(headers.expires);
  // "0", above all, stands for the past.
  if (expires === null) return 0;
  return clamp((expires - (readHttpDate(headers.date) ?? now.getTime())) / 1000 - readAge(headers));
}

/** For how many seconds a site wants to be left alone (RFC 9110, 10.2.3); null where it doesn't say. */
export function readRetryAfter(headers: IncomingHttpHeaders, now: Date): number | null {
  const written = headers['retry-after']?.trim() ?? '';
  if (/^\d{1,15}$/u.test(written)) return clamp(Number(written));
  const date = readHttpDate(written);
  return date === null ? null : clamp((date - (readHttpDate(headers.date) ?? now.getTime())) / 1000);
}

const clamp = (seconds: number): number => Math.min(LONGEST, Math.max(0, Math.ceil(seconds)));

function readAge({ age = '' }: IncomingHttpHeaders): number {
  return /^\d{1,15}$/u.test(age.trim()) ? Number(age) : 0;
}

/** The three forms of RFC 9110, 5.6.7, of which the last one names no zone and means GMT. */
const HTTP_DATE =
  /^(?:[a-z]{3}, \d{2} [a-z]{3} \d{4} \d{2}:\d{2}:\d{2} GMT|[a-z]{6,9}, \d{2}-[a-z]{3}-\d{2} \d{2}:\d{2}:\d{2} GMT|[a-z]{3} [a-z]{3} [ \d]\d \d{2}:\d{2}:\d{2} \d{4})$/iu;

function readHttpDate(written: string | undefined): number | null {
  if (written === undefined || !HTTP_DATE.test(written)) return null;
  const time = Date.parse(written.endsWith('GMT') ? written : `${written} GMT`);
  return Number.isNaN(time) ? null : time;
}
