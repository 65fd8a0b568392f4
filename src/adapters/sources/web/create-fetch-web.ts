import type { IncomingHttpHeaders } from 'node:http';
import { connect as connectTcp } from 'node:net';
import type { Clock } from '../../../core/ports/clock.ts';
import type { FetchWeb, Validators, WebFault, WebRequest, WebResult } from '../../../core/ports/fetch-web.ts';
import type { StartTimer } from '../../../core/ports/timer.ts';
import { follow, type Followed, type Surroundings, type TimeLimits } from './follow.ts';
import { createHostRules, type HostSettings } from './host-rules.ts';
import { isBinary, isReadableType } from './judge-type.ts';
import type { Connect } from './open-socket.ts';
import type { WebAddress } from './read-address.ts';
import { readFreshness, readRetryAfter } from './read-freshness.ts';
import { lookUpHost, type LookUpHost } from './resolve-host.ts';
import { createRestingHosts } from './resting-hosts.ts';
import { createRobots, type AskRobots } from './robots/obey-robots.ts';
import { createTurns } from './take-turns.ts';
import { packings } from './unpack-body.ts';
import { productName, userAgent } from './user-agent.ts';
import { WebTrouble } from './web-trouble.ts';

interface WebLimits extends TimeLimits {
  /** Of a document, unpacked or not. */
  bytes: number;
  /** Between two requests to a host that nobody asked for, in milliseconds; `Crawl-delay` may make it longer. */
  pause: number;
  /** Documents that are fetched at once. */
  atOnce: number;
}

/** 5 MB are more than any news page or feed has; the rest is what a person, or a round of many feeds, can wait for. */
const usualLimits: WebLimits = {
  bytes: 5_000_000,
  connect: 10_000,
  headers: 15_000,
  whole: 30_000,
  pause: 1000,
  atOnce: 16,
};

export interface FetchWebOptions {
  /** What sites are told of who asks. */
  version: string;
  contact: string | null;
  hosts: HostSettings;
  clock: Clock;
  startTimer: StartTimer;
  /** Where they are to differ from the usual ones. */
  limits?: Partial<WebLimits>;
  lookUp?: LookUpHost;
  connect?: Connect;
}

const FEED_TYPES = 'application/atom+xml,application/rss+xml,application/feed+json,application/rdf+xml;q=0.9';
const XML_TYPES = 'application/xml;q=0.8,text/xml;q=0.8,application/json;q=0.7,*/*;q=0.1';
const ACCEPT: Readonly<Record<WebRequest['wants'], string>> = {
  page: 'text/html,application/xhtml+xml,text/plain;q=0.8,*/*;q=0.1',
  feed: `${FEED_TYPES},${XML_TYPES}`,
  either: `text/html,application/xhtml+xml,${FEED_TYPES},${XML_TYPES}`,
};

/** Nobody's pause between two requests is longer, in seconds, however long robots.txt has it. */
const LONGEST_CRAWL_DELAY = 60;

/**
 * The one way to the web. It asks hosts one request at a time, follows at most 5 redirects, connects to no address that
 * was not checked, keeps no cookie, and takes no more time, bytes or unpacked bytes than its limits.
 */
export function createFetchWeb(options: FetchWebOptions): FetchWeb {
  const { clock, startTimer, hosts, lookUp = lookUpHost, connect = connectTcp } = options;
  const limits = { ...usualLimits, ...options.limits };
  const surroundings: Surroundings = { permit: createHostRules(hosts), lookUp, connect, limits };
  const turns = createTurns({ clock, startTimer, most: limits.atOnce });
  const robots = createRobots({ product: productName, clock });
  const resting = createRestingHosts(clock);
  const usualHeaders = {
    'User-Agent': userAgent(options),
    'Accept-Language': 'en,*;q=0.5',
    'Accept-Encoding': packings,
  };

  /** A turn at a host for what nobody asked for. */
  async function waitPolitely({ host }: WebAddress, pause: number, signal?: AbortSignal): Promise<() => void> {
    const rest = resting.secondsLeft(host);
    if (rest > 0) throw new WebTrouble('rate-limited', { retryAfter: rest });
    return turns.take(host, { isUrgent: false, pause, signal });
  }

  const askRobots: AskRobots = async (url) => {
    const followed = await follow(url, surroundings, {
      headers: { ...usualHeaders, Accept: 'text/plain,*/*;q=0.1' },
      wantsBody: (status) => (isGood(status) ? limits.bytes : null),
      waitForTurn: (address) => waitPolitely(address, limits.pause),
      signal: undefined,
    }).catch((error: unknown) => {
      // RFC 9309, 2.3.1.2: rules that are more than five redirects away are not there.
      if (error instanceof WebTrouble && error.fault === 'too-many-redirects') return null;
      throw error;
    });
    if (followed === null) return null;
    const { status, body } = followed.answer;
    if (status === 429 || status >= 500) throw refusal(followed);
    return isGood(status) && body !== null ? new TextDecoder().decode(body) : null;
  };

  async function waitAsRobot(address: WebAddress, signal?: AbortSignal): Promise<() => void> {
    const { isAllowed, crawlDelay } = await orAborted(robots.consult(address, askRobots), signal);
    if (!isAllowed) throw new WebTrouble('robots');
    const delay = Math.min(crawlDelay ?? 0, LONGEST_CRAWL_DELAY) * 1000;
    return waitPolitely(address, Math.max(limits.pause, delay), signal);
  }

  /** What a site means by a status that brings nothing. */
  function refusal({ address, answer: { status, headers } }: Followed): WebTrouble {
    const retryAfter = readRetryAfter(headers, clock.now());
    if (retryAfter !== null && (status === 429 || status === 503)) resting.add(address.host, retryAfter);
    return new WebTrouble(faultOf(status), { status, retryAfter, url: address.url });
  }

  async function fetchDocument({ url, wants, validators, askedByPerson, signal }: WebRequest): Promise<WebResult> {
    const followed = await follow(url, surroundings, {
      headers: { ...usualHeaders, Accept: ACCEPT[wants], ...conditions(validators) },
      wantsBody: (status, headers) => (isGood(status) ? checkHeaders(headers, limits.bytes) : null),
      waitForTurn: (address) =>
        askedByPerson ? turns.take(address.host, { isUrgent: true, pause: 0, signal }) : waitAsRobot(address, signal),
      signal,
    });
    const { address, answer, hasMoved } = followed;
    const { status, headers, body } = answer;
    const movedTo = hasMoved === true ? address.url : null;
    const freshFor = readFreshness(headers, clock.now());
    if (status === 304 && validators !== null) return { kind: 'not-modified', movedTo, freshFor };
    if (body === null) throw refusal(followed);
    if (isBinary(body)) throw new WebTrouble('wrong-type', { url: address.url });
    const { mediaType, charset } = readContentType(headers);
    return {
      kind: 'document',
      url: address.url,
      movedTo,
      mediaType,
      charset,
      body,
      validators: { etag: headers.etag ?? null, lastModified: headers['last-modified'] ?? null },
      freshFor,
    };
  }

  return async (request) => {
    request.signal?.throwIfAborted();
    try {
      return await fetchDocument(request);
    } catch (error) {
      if (!(error instanceof WebTrouble)) throw error;
      const { fault, status, retryAfter } = error;
      return { kind: 'fault', fault, url: error.url ?? request.url, status, retryAfter };
    }
  };
}

const isGood = (status: number): boolean => status >= 200 && status < 300;

/** By the headers alone, so that a film is not fetched first. */
function checkHeaders(headers: IncomingHttpHeaders, mostBytes: number): number {
  if (!isReadableType(readContentType(headers).mediaType)) throw new WebTrouble('wrong-type');
  if (Number(headers['content-length'] ?? 0) > mostBytes) throw new WebTrouble('too-large');
  return mostBytes;
}

function faultOf(status: number): WebFault {
  if (status === 404) return 'not-found';
  if (status === 410) return 'gone';
  if (status === 429) return 'rate-limited';
  if (status >= 500) return 'server-error';
  // A redirect to nowhere, or "not modified" though nobody asked whether it was.
  return status >= 400 ? 'denied' : 'broken';
}

/** A header's value as it came, if it can be sent back as it is (RFC 9110, 5.5). */
const SENDABLE = /^[\t\u0020-\u007e\u0080-\u00ff]{1,1000}$/u;

function conditions(validators: Validators | null): Record<string, string> {
  const { etag = null, lastModified = null } = validators ?? {};
  return {
    ...(etag !== null && SENDABLE.test(etag) && { 'If-None-Match': etag }),
    ...(lastModified !== null && SENDABLE.test(lastModified) && { 'If-Modified-Since': lastModified }),
  };
}

const CONTENT_TYPE = /^\s*(?<type>[\w.+-]+\/[\w.+-]+)\s*(?:;|,|$)/u;
const CHARSET = /;\s*charset\s*=\s*["']?\s*(?<charset>[\w.:-]{2,40})/iu;

function readContentType(headers: IncomingHttpHeaders): { mediaType: string | null; charset: string | null } {
  const written = headers['content-type'] ?? '';
  return {
    mediaType: CONTENT_TYPE.exec(written)?.groups?.['type']?.toLowerCase() ?? null,
    charset: CHARSET.exec(written)?.groups?.['charset'] ?? null,
  };
}

/** Waits for what others wait for too, so that one who gives up ends it for nobody else. */
async function orAborted<Value>(work: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  if (signal === undefined) return work;
  // Where it is waited for no more, what becomes of it is no matter.
  work.catch(() => undefined);
  const { promise: ended, reject } = Promise.withResolvers<never>();
  const end = (): void => reject(signal.reason as Error);
  signal.addEventListener('abort', end, { once: true });
  try {
    signal.throwIfAborted();
    return await Promise.race([work, ended]);
  } finally {
    signal.removeEventListener('abort', end);
  }
}
