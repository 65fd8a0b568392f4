import type { WebFault } from '../../../core/ports/fetch-web.ts';
import { isAllowedHost, readAllowedHost } from '../../../core/sources/allowed-host.ts';
import type { WebAddress } from './read-address.ts';

/** What the configuration says of hosts. */
export interface HostSettings {
  /**
   * Hosts that may be asked though they are in a private network, or at a port of their own: `newsroom.example`, which
   * stands for what lies below it too, or `10.0.0.5:3000`.
   */
  allowHosts: readonly string[];
  /** Whether no other host may be asked. */
  onlyAllowedHosts: boolean;
}

/** What is known of an address by its name alone. */
export type Permission = { mayBePrivate: boolean } | { fault: WebFault };

/** Where sites answer: at other ports it is mostly something else, and whoever gives an address would find out what. */
const WEB_PORTS: ReadonlySet<number> = new Set([80, 443, 8080, 8443]);
/** Names that mean nothing outside a network: without a dot, or of RFC 6761, RFC 6762, RFC 8375 and `internal` (ICANN). */
const LOCAL_NAME = /^[^.:]+$|\.(?:localhost|local|internal|home\.arpa)$/u;

/** Gives what says of an address whether it may be asked, before its host is looked up. */
export function createHostRules({ allowHosts, onlyAllowedHosts }: HostSettings): (address: WebAddress) => Permission {
  const entries = allowHosts.flatMap((entry) => readAllowedHost(entry) ?? []);
  return ({ host, port }) => {
    const isUsualPort = WEB_PORTS.has(port);
    const isAllowed = entries.some(
      (entry) => isAllowedHost(host, entry) && (entry.port === null ? isUsualPort : entry.port === port),
    );
    if (isAllowed) return { mayBePrivate: true };
    if (onlyAllowedHosts) return { fault: 'not-allowed' };
    if (!isUsualPort) return { fault: 'bad-address' };
    return LOCAL_NAME.test(host) ? { fault: 'private-address' } : { mayBePrivate: false };
  };
}
