import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import { judgeAddress } from './judge-address.ts';
import { codeOf, WebTrouble } from './web-trouble.ts';

/** Looks a name up; gives its IP addresses. Rejects with an error that has the system's code (`ENOTFOUND`). */
export type LookUpHost = (host: string) => Promise<readonly string[]>;

/** As every program on this machine does: hosts file first, then DNS. */
export const lookUpHost: LookUpHost = async (host) => (await lookup(host, { all: true })).map(({ address }) => address);

/** The addresses of this machine: what listens on them is often meant for it alone, wherever they can be reached from. */
function listOwnAddresses(): ReadonlySet<string> {
  const own = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return new Set(own.map(({ address }) => address));
}

const UNKNOWN: ReadonlySet<string> = new Set(['ENOTFOUND', 'ENODATA', 'EAI_NONAME', 'EAI_NODATA']);

/**
 * Looks a host up, once, and checks every address that comes back: one that is not public makes all suspect, since
 * whoever runs the name chooses which of them is used.
 *
 * @param host a name, or an IP address, which stands for itself
 * @returns the addresses to connect to, and no others
 * @throws WebTrouble `private-address`, `no-such-host`, `unreachable`
 */
export async function resolveHost(
  host: string,
  { lookUp, mayBePrivate }: { lookUp: LookUpHost; mayBePrivate: boolean },
): Promise<readonly string[]> {
  const addresses = isIP(host) === 0 ? await ask(host, lookUp) : [host];
  const own = listOwnAddresses();
  const isRefused = addresses.some((address) => {
    const reach = judgeAddress(address);
    return reach === 'closed' || (!mayBePrivate && (reach === 'private' || own.has(address)));
  });
  if (isRefused) throw new WebTrouble('private-address');
  if (addresses.length === 0) throw new WebTrouble('no-such-host');
  return addresses;
}

async function ask(host: string, lookUp: LookUpHost): Promise<readonly string[]> {
  try {
    return await lookUp(host);
  } catch (error) {
    throw new WebTrouble(UNKNOWN.has(codeOf(error)) ? 'no-such-host' : 'unreachable', { cause: error });
  }
}
