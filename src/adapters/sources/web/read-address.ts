import { isIP } from 'node:net';

/** An address of the web, read once: what is asked, and of whom, comes from here. */
export interface WebAddress {
  /** As it is asked for: without fragment, and without a dot behind the host. */
  url: string;
  isSecure: boolean;
  /** In lower case, as in the DNS (xn--…), an IPv6 address without brackets. */
  host: string;
  port: number;
  /** What the `Host` header says. */
  hostHeader: string;
  /** Path and query. */
  path: string;
}

/** Longer than any server takes. */
const LONGEST_URL = 8192;
/** Labels of names that are looked up (RFC 1035, and the underscore that some use). */
const HOST =
  /^(?=.{1,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)(?:\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)*$/u;

/**
 * Reads an address: http or https, without user name and password. An IPv4 address in any spelling that a browser
 * takes (decimal, octal, hexadecimal, short, in full-width digits) comes out as four decimal numbers.
 *
 * @param base what a relative address is relative to
 * @returns null for what is no such address
 */
export function readWebAddress(written: string, base?: string): WebAddress | null {
  const parsed = written.length > LONGEST_URL ? null : URL.parse(written, base);
  if (parsed === null || (parsed.protocol !== 'http:' && parsed.protocol !== 'https:')) return null;
  if (parsed.username !== '' || parsed.password !== '') return null;
  // With the dot it is the same host to the DNS, and another to certificates and lists of hosts.
  if (parsed.hostname.endsWith('.')) parsed.hostname = parsed.hostname.slice(0, -1);
  parsed.hash = '';
  const isSecure = parsed.protocol === 'https:';
  const host = parsed.hostname.replace(/^\[|\]$/gu, '');
  if (isIP(host) === 0 && !HOST.test(host)) return null;
  const port = parsed.port === '' ? (isSecure ? 443 : 80) : Number(parsed.port);
  if (port === 0) return null;
  return { url: parsed.href, isSecure, host, port, hostHeader: parsed.host, path: parsed.pathname + parsed.search };
}
