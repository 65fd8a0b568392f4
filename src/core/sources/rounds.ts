import { DatelineError } from '../errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { FetchWeb, WebFailure, WebRequest, WebResult } from '../ports/fetch-web.ts';
import type { Logger } from '../ports/logger.ts';
import type { DocumentReader } from '../ports/read-document.ts';
import type { FeedReader } from '../ports/read-feed.ts';
import type { SourceStore } from '../ports/source-store.ts';
import type { TakeArticle } from './take-article.ts';

export interface RoundSettings {
  /** A source that changes all the time is asked so often, in seconds. */
  shortest: number;
  /** So many entries are taken in when a feed is read for the first time: the newest. */
  firstEntries: number;
}

/** What reads sources and takes their articles in. */
export interface RoundDependencies {
  sources: SourceStore;
  fetchWeb: FetchWeb;
  reader: DocumentReader & FeedReader;
  takeArticle: TakeArticle;
  clock: Clock;
  /** From 0 up to 1. */
  random: () => number;
  logger: Logger;
  settings: RoundSettings;
}

/** One process at work on a source that it has claimed. */
export interface Round extends RoundDependencies {
  owner: string;
  /** Ends what is under way. */
  signal: AbortSignal;
}

/** Asks the web for what nobody asked for just now. */
export function askWeb({ fetchWeb, signal }: Round, request: Omit<WebRequest, 'askedByPerson'>): Promise<WebResult> {
  return fetchWeb({ ...request, askedByPerson: false, signal });
}

/** Whether the same request may give something later. */
export function mayHeal({ fault }: WebFailure): boolean {
  return healing.has(fault);
}

const healing: ReadonlySet<WebFailure['fault']> = new Set([
  'no-such-host',
  'unreachable',
  'bad-certificate',
  'timeout',
  'rate-limited',
  'server-error',
  'broken',
]);

/** What is said of a fault of ours: the log has the rest. */
const OUR_FAULT = new DatelineError('bad-input', 'Something went wrong here.', {
  hint: 'Whoever runs Dateline finds more in its log. It is tried again.',
});

/**
 * A fault of ours in one document is no reason for a round to stop: it is logged, and counts as a fault of the document.
 * What the store or the end of the round brings is thrown on.
 */
export function toFault(
  { logger, signal }: Pick<Round, 'logger' | 'signal'>,
  error: unknown,
  source: string,
): DatelineError {
  if (signal.aborted || (error instanceof DatelineError && error.code === 'store-failed')) throw error;
  if (error instanceof DatelineError) return error;
  logger.error({ err: error, source }, 'a source could not be worked on');
  return OUR_FAULT;
}
