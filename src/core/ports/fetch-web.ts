/** What tells a site which version of a document is known here (RFC 9110, 8.8): sent back to it as they came. */
export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

/** One document asked of the web. */
export interface WebRequest {
  /** http or https, without credentials. */
  url: string;
  /** What is asked for and taken: `either` where only the document itself can tell. */
  wants: 'page' | 'feed' | 'either';
  /** Those of the version that is known; null where none is, or it is to be had anew. */
  validators: Validators | null;
  /** Whether a person gave this very address just now: robots.txt speaks to those that come by themselves. */
  askedByPerson: boolean;
  signal?: AbortSignal;
}

/** What an address gave. */
export interface WebDocument {
  kind: 'document';
  /** Where it came from in the end, which resolves its links. */
  url: string;
  /** The address to ask from now on: given where every step of the way there was a lasting redirect (301, 308). */
  movedTo: string | null;
  /** In lower case, without parameters (`text/html`); null where the site names none. */
  mediaType: string | null;
  /** As the site names it, right or wrong. */
  charset: string | null;
  /** Unpacked. */
  body: Uint8Array;
  validators: Validators;
  /** For how many seconds it need not be asked for again, as far as the site says so. */
  freshFor: number | null;
}

/** Nothing has changed since the version whose validators were sent. */
export interface WebNotModified {
  kind: 'not-modified';
  /** As in `WebDocument`. */
  movedTo: string | null;
  freshFor: number | null;
}

/**
 * Why an address gave nothing:
 * - `bad-address`: it is none of the web, holds a password, or a port on which no site answers;
 * - `private-address`: its host is part of a private network, or of this machine;
 * - `not-allowed`: the configuration allows other hosts only;
 * - `robots`: the site asks programs that come by themselves not to read it (robots.txt);
 * - `no-such-host`, `unreachable`, `bad-certificate`, `timeout`: no answer was had;
 * - `too-many-redirects`, `insecure-redirect`: it leads on and on, or from https to http;
 * - `gone` (410), `not-found` (404), `denied` (other 4xx), `rate-limited` (429), `server-error` (5xx): the site's answer;
 * - `too-large`, `broken`, `wrong-type`: what came is too much, cut off or wrongly packed, or neither page nor feed.
 */
export type WebFault =
  | 'bad-address'
  | 'private-address'
  | 'not-allowed'
  | 'robots'
  | 'no-such-host'
  | 'unreachable'
  | 'bad-certificate'
  | 'timeout'
  | 'too-many-redirects'
  | 'insecure-redirect'
  | 'gone'
  | 'not-found'
  | 'denied'
  | 'rate-limited'
  | 'server-error'
  | 'too-large'
  | 'broken'
  | 'wrong-type';

/** An address gave nothing. */
export interface WebFailure {
  kind: 'fault';
  fault: WebFault;
  /** Where it happened: the address asked for, or one to which it led. */
  url: string;
  /** The status of the site's answer, where there was one. */
  status: number | null;
  /** For how many seconds the site wants to be left alone, where it says so. */
  retryAfter: number | null;
}

export type WebResult = WebDocument | WebNotModified | WebFailure;

/**
 * Asks the web for a document. What goes wrong out there is a result, never an error: the promise rejects only where
 * the caller's own `signal` ends the request, with its reason.
 */
export type FetchWeb = (request: WebRequest) => Promise<WebResult>;
