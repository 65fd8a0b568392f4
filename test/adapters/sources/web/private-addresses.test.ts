import { networkInterfaces } from 'node:os';
import { describe, expect, test } from 'vitest';
import { openWeb, publicAddress } from './open-web.ts';

/** Ways to write an address that lead into a private network, to this machine, or to nobody. */
const written: readonly [what: string, host: string][] = [
  ['loopback', '127.0.0.1'],
  ['loopback, its last address', '127.255.255.254'],
  ['loopback as one decimal number', '2130706433'],
  ['loopback as one hexadecimal number', '0x7f000001'],
  ['loopback in capital hexadecimal', '0X7F000001'],
  ['loopback as one octal number', '017700000001'],
  ['loopback in octal', '0177.0.0.01'],
  ['loopback in octal with more zeros', '0000177.0000.00000.01'],
  ['loopback in hexadecimal', '0x7f.0x0.0x0.0x1'],
  ['loopback in mixed numbers', '0x7f.0.00.01'],
  ['loopback in two numbers', '127.1'],
  ['loopback in three numbers', '127.0.1'],
  ['loopback in two numbers, the second large', '127.65535'],
  ['loopback with a dot behind it', '127.0.0.1.'],
  ['loopback in full-width digits', '１２７.０.０.１'],
  ['loopback with ideographic full stops', '127。0。0。1'],
  ['loopback in circled digits', '①②⑦.⓪.⓪.①'],
  ['loopback, escaped', '%31%32%37%2e0%2e0%2e1'],
  ['loopback with a soft hyphen in it', '127.0.0.\u00ad1'],
  ['loopback with a tab in it', '127.0.\t0.1'],
  ['all of this machine', '0.0.0.0'],
  ['all of this machine, in short', '0'],
  ['this network', '0.1.2.3'],
  ['private, 10/8', '10.0.0.1'],
  ['private, 10/8 in two numbers', '10.1'],
  ['private, 10/8 as a decimal number', '167772161'],
  ['private, 172.16/12, its first', '172.16.0.1'],
  ['private, 172.16/12, its last', '172.31.255.254'],
  ['private, 192.168/16', '192.168.1.1'],
  ['private, 192.168/16 in hexadecimal', '0xc0a80101'],
  ['private, 192.168/16 in three numbers', '192.168.257'],
  ['shared by customers, its first', '100.64.0.1'],
  ['shared by customers, its last', '100.127.255.254'],
  ['link-local', '169.254.1.1'],
  ['metadata of most clouds', '169.254.169.254'],
  ['metadata as a decimal number', '2852039166'],
  ['metadata in octal', '0251.0376.0251.0376'],
  ['metadata of a container', '169.254.170.2'],
  ['metadata of Alibaba Cloud', '100.100.100.200'],
  ['metadata of Oracle Cloud', '192.0.0.192'],
  ['the platform of Azure', '168.63.129.16'],
  ['documentation, the first', '192.0.2.1'],
  ['documentation, the second', '198.51.100.1'],
  ['documentation, the third', '203.0.113.1'],
  ['benchmarks', '198.19.255.254'],
  ['6to4 relays', '192.88.99.1'],
  ['multicast', '224.0.0.251'],
  ['multicast, its last', '239.255.255.250'],
  ['reserved', '240.0.0.1'],
  ['broadcast', '255.255.255.255'],
  ['loopback in IPv6', '[::1]'],
  ['loopback in IPv6, written out', '[0:0:0:0:0:0:0:1]'],
  ['loopback in IPv6, with zeros', '[0000::0001]'],
  ['no address in IPv6', '[::]'],
  ['mapped loopback', '[::ffff:127.0.0.1]'],
  ['mapped loopback in hexadecimal', '[::ffff:7f00:1]'],
  ['mapped loopback, written out', '[0:0:0:0:0:ffff:127.0.0.1]'],
  ['mapped private', '[::FFFF:10.0.0.1]'],
  ['mapped metadata', '[::ffff:a9fe:a9fe]'],
  ['mapped public', `[::ffff:${publicAddress}]`],
  ['compatible loopback', '[::127.0.0.1]'],
  ['compatible private', '[::a00:1]'],
  ['translated of RFC 2765', '[::ffff:0:127.0.0.1]'],
  ['translated loopback (NAT64)', '[64:ff9b::127.0.0.1]'],
  ['translated metadata (NAT64)', '[64:ff9b::a9fe:a9fe]'],
  ['translated within a network (NAT64)', '[64:ff9b:1::1]'],
  ['6to4 to private', '[2002:a00:1::1]'],
  ['6to4 to public', '[2002:5db8:d822::1]'],
  ['Teredo', '[2001:0:4136:e378:8000:63bf:3fff:fdd2]'],
  ['ISATAP to private', '[2a00::5efe:10.0.0.1]'],
  ['ISATAP to private, universal', '[2a00::200:5efe:a00:1]'],
  ['link-local in IPv6', '[fe80::1]'],
  ['link-local in IPv6, its last', '[febf::1]'],
  ['link-local with a zone', '[fe80::1%25eth0]'],
  ['site-local', '[fec0::1]'],
  ['unique local', '[fd12:3456:789a::1]'],
  ['unique local, the other half', '[fc00::1]'],
  ['metadata of AWS in IPv6', '[fd00:ec2::254]'],
  ['metadata of Google Cloud in IPv6', '[fd20:ce::254]'],
  ['multicast in IPv6', '[ff02::1]'],
  ['documentation in IPv6', '[2001:db8::1]'],
  ['documentation in IPv6, the second', '[3fff::1]'],
  ['benchmarks in IPv6', '[2001:2::1]'],
  ['ORCHID', '[2001:20::1]'],
  ['segment routing', '[5f00::1]'],
  ['discard only', '[100::1]'],
  ['this machine by name', 'localhost'],
  ['this machine by name, with a dot', 'localhost.'],
  ['this machine by name, in capitals', 'LOCALHOST'],
  ['this machine by name, in other letters', 'ｌｏｃａｌｈｏｓｔ'],
  ['below this machine', 'news.localhost'],
  ['a name without a dot', 'intranet'],
  ['a name of multicast DNS', 'printer.local'],
  ['a name of a home', 'router.home.arpa'],
  ['a name of a cloud', 'metadata.google.internal'],
];

/** Addresses at which a name is found that looks like any other. */
const foundAt: readonly [what: string, ...addresses: readonly string[]][] = [
  ['loopback', '127.0.0.1'],
  ['a private address', '10.1.2.3'],
  ['metadata', '169.254.169.254'],
  ['loopback in IPv6', '::1'],
  ['mapped loopback', '::ffff:127.0.0.1'],
  ['mapped loopback in hexadecimal', '::ffff:7f00:1'],
  ['an address of a link', 'fe80::1%eth0'],
  ['a unique local address', 'fd00::1'],
  ['translated loopback', '64:ff9b::7f00:1'],
  ['a public address and a private one', publicAddress, '192.168.0.1'],
  ['a public address and a private one of the other kind', publicAddress, 'fd00::1'],
  ['what is no address', 'localhost'],
];

const redirectTo = [
  'http://127.0.0.1/',
  'http://2130706433/latest/meta-data/',
  '//169.254.169.254/latest/meta-data/',
  'http://[::ffff:169.254.169.254]/',
  'http://localhost:8080/',
  'http://inside.example/',
];

describe('a private address', () => {
  test('is reached in none of over a hundred ways', () => {
    expect(written.length + foundAt.length + redirectTo.length).toBeGreaterThan(100);
  });

  test.each(written)('is refused as it is written: %s', async (_what, host) => {
    const { ask, web, connected } = await openWeb();
    for (const url of [`http://${host}/`, `https://${host}/a?b`, `http://${host}:8080/`]) {
      const result = await ask(url);
      expect(result).toMatchObject({
        kind: 'fault',
        fault: expect.stringMatching(/^(?:private-address|bad-address)$/u) as string,
      });
    }
    expect(connected).toEqual([]);
    expect(web.seen).toEqual([]);
  });

  test.each(foundAt)('is refused behind a name: %s', async (_what, ...addresses) => {
    const { ask, connected } = await openWeb({ dns: { 'looks.example': () => addresses } });
    expect(await ask('http://looks.example/')).toMatchObject({ kind: 'fault', fault: 'private-address' });
    expect(connected).toEqual([]);
  });

  test.each(redirectTo)('is refused behind a redirect: %s', async (location) => {
    const { ask, web, connected } = await openWeb({ dns: { 'inside.example': () => ['10.0.0.1'] } });
    web.serve('/a', (_request, response) => void response.writeHead(302, { Location: location }).end());
    expect(await ask('http://news.example/a')).toMatchObject({ kind: 'fault', fault: 'private-address' });
    expect(connected).toEqual([`news.example → ${publicAddress}`]);
  });

  test('is refused where it is one of this machine, however public it looks', async () => {
    const own = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
    expect(own.length).toBeGreaterThan(0);
    const { ask } = await openWeb({ dns: { 'self.example': () => own.map(({ address }) => address) } });
    expect(await ask('http://self.example/')).toMatchObject({ fault: 'private-address' });
  });

  test('is refused for robots.txt, where nobody asked for the page', async () => {
    const { ask, connected } = await openWeb({ dns: { 'inside.example': () => ['10.0.0.1'] } });
    expect(await ask('http://inside.example/', { askedByPerson: false })).toMatchObject({ fault: 'private-address' });
    expect(connected).toEqual([]);
  });

  test('is not reached by a name whose address changes once it was checked', async () => {
    let asked = 0;
    const rebinds = (): readonly string[] => [(asked += 1) === 1 ? publicAddress : '127.0.0.1'];
    const { ask, connected } = await openWeb({ dns: { 'rebinds.example': rebinds } });

    await ask('http://rebinds.example/');
    expect(asked).toBe(1);
    expect(connected).toEqual([`rebinds.example → ${publicAddress}`]);

    expect(await ask('http://rebinds.example/')).toMatchObject({ fault: 'private-address' });
    expect(connected).toHaveLength(1);
  });

  test('is not reached by a name whose address changes between a redirect and where it leads', async () => {
    let asked = 0;
    const rebinds = (): readonly string[] => [(asked += 1) === 1 ? publicAddress : '169.254.169.254'];
    const { ask, web, connected } = await openWeb({ dns: { 'rebinds.example': rebinds } });
    web.serve('/a', (_request, response) => void response.writeHead(302, { Location: '/b' }).end());
    expect(await ask('http://rebinds.example/a')).toMatchObject({
      fault: 'private-address',
      url: 'http://rebinds.example/b',
    });
    expect(connected).toHaveLength(1);
  });
});
