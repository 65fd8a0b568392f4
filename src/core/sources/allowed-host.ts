/** A host that the configuration allows to be asked. */
export interface AllowedHost {
  /** As in the DNS; an IPv6 address without brackets. */
  host: string;
  /** The port at which it may be asked; null for those that sites usually have. */
  port: number | null;
}

const ENTRY = /^(?:\*\.)?(?<host>\[[\da-f:.]+\]|[^\s/?#@:*[\]\\%]+)(?::(?<port>\d{1,5}))?$/iu;
const BARE_IPV6 = /^[\da-f:.]*:[\da-f:.]*:[\da-f:.]*$/iu;
const NAME = /^(?:[a-z\d_-]+\.)*[a-z\d_-]+$/u;

/**
 * Reads `news.example`, which some write `*.news.example`, `news.example:3000`, `10.0.0.5`, `fd00::5` or
 * `[fd00::5]:3000`; null for anything else.
 */
export function readAllowedHost(entry: string): AllowedHost | null {
  const { host: written, port } = ENTRY.exec(BARE_IPV6.test(entry) ? `[${entry}]` : entry)?.groups ?? {};
  const parsed = written === undefined ? null : URL.parse(`http://${written}/`);
  if (parsed === null) return null;
  const host = parsed.hostname.replace(/^\[|\]$|\.$/gu, '');
  if (!host.includes(':') && !NAME.test(host)) return null;
  const number = port === undefined ? null : Number(port);
  if (number !== null && (number < 1 || number > 65_535)) return null;
  return { host, port: number };
}

/** Whether a host is the allowed one, or lies below it. */
export function isAllowedHost(host: string, allowed: AllowedHost): boolean {
  return host === allowed.host || (/[a-z]/u.test(allowed.host) && host.endsWith(`.${allowed.host}`));
}
