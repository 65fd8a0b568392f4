import { BlockList, isIP } from 'node:net';

/**
 * Who can be behind an address:
 * - `public`: a site that anybody reaches;
 * - `private`: this machine, or a network of its own; the configuration may allow a host there;
 * - `closed`: no site at all, but the inside of a cloud, a neighbour on the link, many at once, or nobody.
 */
export type Reach = 'public' | 'private' | 'closed';

/** IANA's special-purpose registries, and multicast: iana.org/assignments/iana-ipv4-special-registry and …-ipv6-…. */
const PRIVATE_IPV4 = [
  ['10.0.0.0', 8],
  ['100.64.0.0', 10], // shared by a provider's customers (RFC 6598), and by overlay networks
  ['127.0.0.0', 8], // loopback
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const;
const CLOSED_IPV4 = [
  ['0.0.0.0', 8], // this network
  ['100.100.100.200', 32], // Alibaba Cloud's metadata
  ['168.63.129.16', 32], // Azure's platform, behind an address that looks public
  ['169.254.0.0', 16], // link-local, and the metadata of most clouds
  ['192.0.0.0', 24], // protocol assignments, and Oracle Cloud's metadata
  ['192.0.2.0', 24], // documentation
  ['192.31.196.0', 24], // AS112
  ['192.52.193.0', 24], // AMT
  ['192.88.99.0', 24], // 6to4 relays
  ['192.175.48.0', 24], // AS112
  ['198.18.0.0', 15], // benchmarks
  ['198.51.100.0', 24], // documentation
  ['203.0.113.0', 24], // documentation
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved, and broadcast
] as const;

/** All that is given to anybody (RFC 4291, 2.4): the rest is local, multicast, or reserved. */
const PUBLIC_IPV6 = [['2000::', 3]] as const;
const PRIVATE_IPV6 = [
  ['::1', 128], // loopback
  ['fc00::', 7], // unique local
] as const;
const CLOSED_IPV6 = [
  ['2001::', 23], // protocol assignments: Teredo, benchmarks, ORCHID, AMT
  ['2001:db8::', 32], // documentation
  ['2002::', 16], // 6to4
  ['2620:4f:8000::', 48], // AS112
  ['3fff::', 20], // documentation
  ['fd00:ec2::254', 128], // AWS's metadata
  ['fd20:ce::254', 128], // Google Cloud's metadata
] as const;
/**
 * IPv4 behind a translator (RFC 6052): the way of a host without IPv4 to all that has nothing else, so it reaches
 * whatever the address reaches that it ends in.
 */
const TRANSLATED = [['64:ff9b::', 96]] as const;

type Networks = readonly (readonly [network: string, prefix: number])[];

function listNetworks(networks: Networks, family: 'ipv4' | 'ipv6'): (address: string) => boolean {
  const list = new BlockList();
  for (const [network, prefix] of networks) list.addSubnet(network, prefix, family);
  return (address) => list.check(address, family);
}

const isPrivateIpv4 = listNetworks(PRIVATE_IPV4, 'ipv4');
const isClosedIpv4 = listNetworks(CLOSED_IPV4, 'ipv4');
const isPublicIpv6 = listNetworks(PUBLIC_IPV6, 'ipv6');
const isPrivateIpv6 = listNetworks(PRIVATE_IPV6, 'ipv6');
const isClosedIpv6 = listNetworks(CLOSED_IPV6, 'ipv6');
const isTranslated = listNetworks(TRANSLATED, 'ipv6');

/**
 * Who can be behind an address. IPv6 that carries an IPv4 address (mapped, compatible, 6to4, Teredo, ISATAP) is closed
 * whatever it carries: no site is reached by it, but many a filter is passed.
 *
 * @param address IPv4 as four decimal numbers, or IPv6; whatever is neither is closed
 */
export function judgeAddress(address: string): Reach {
  const version = isIP(address);
  if (version === 4) return isClosedIpv4(address) ? 'closed' : isPrivateIpv4(address) ? 'private' : 'public';
  // Addresses with a zone (fe80::1%eth0) belong to a link.
  if (version !== 6 || address.includes('%')) return 'closed';
  const groups = readGroups(address);
  if (isTranslated(address)) return judgeAddress(lastIpv4(groups));
  if (isClosedIpv6(address) || isIsatap(groups)) return 'closed';
  if (isPrivateIpv6(address)) return 'private';
  return isPublicIpv6(address) ? 'public' : 'closed';
}

/** The eight groups of an IPv6 address. */
function readGroups(address: string): readonly number[] {
  // The host of a URL is written in one way only: lower case, no dotted end (url.spec.whatwg.org, IPv6 serializer).
  const written = new URL(`http://[${address}]/`).hostname.slice(1, -1);
  const [head = '', tail = ''] = written.split('::', 2).map(String);
  const first = head === '' ? [] : head.split(':');
  const last = tail === '' ? [] : tail.split(':');
  const zeros = Array<string>(8 - first.length - last.length).fill('0');
  return [...first, ...zeros, ...last].map((group) => Number.parseInt(group, 16));
}

function lastIpv4(groups: readonly number[]): string {
  const [high = 0, low = 0] = groups.slice(6);
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

/** An interface that tunnels to an IPv4 address (RFC 5214, 6.1): `…:0:5efe:…`, or with the universal bit `…:200:5efe:…`. */
function isIsatap(groups: readonly number[]): boolean {
  return ((groups[4] ?? 0) & ~0x200) === 0 && groups[5] === 0x5efe;
}
