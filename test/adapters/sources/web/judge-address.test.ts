import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeAddress } from '../../../../src/adapters/sources/web/judge-address.ts';
import { readWebAddress } from '../../../../src/adapters/sources/web/read-address.ts';

/** What is not public, as numbers from and to: written down here once more, so that the table is checked by another. */
const NOT_PUBLIC: readonly (readonly [from: string, to: string])[] = [
  ['0.0.0.0', '0.255.255.255'],
  ['10.0.0.0', '10.255.255.255'],
  ['100.64.0.0', '100.127.255.255'],
  ['127.0.0.0', '127.255.255.255'],
  ['168.63.129.16', '168.63.129.16'],
  ['169.254.0.0', '169.254.255.255'],
  ['172.16.0.0', '172.31.255.255'],
  ['192.0.0.0', '192.0.0.255'],
  ['192.0.2.0', '192.0.2.255'],
  ['192.31.196.0', '192.31.196.255'],
  ['192.52.193.0', '192.52.193.255'],
  ['192.88.99.0', '192.88.99.255'],
  ['192.168.0.0', '192.168.255.255'],
  ['192.175.48.0', '192.175.48.255'],
  ['198.18.0.0', '198.19.255.255'],
  ['198.51.100.0', '198.51.100.255'],
  ['203.0.113.0', '203.0.113.255'],
  ['224.0.0.0', '255.255.255.255'],
];

const toNumber = (address: string): number => address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
const toAddress = (number: number): string => [24, 16, 8, 0].map((shift) => (number >>> shift) & 255).join('.');
const isPublic = (number: number): boolean =>
  NOT_PUBLIC.every(([from, to]) => number < toNumber(from) || number > toNumber(to));

const closedNumber = fc
  .constantFrom(...NOT_PUBLIC)
  .chain(([from, to]) => fc.integer({ min: toNumber(from), max: toNumber(to) }));
const anyNumber = fc.integer({ min: 0, max: 0xff_ff_ff_ff });

const digits = fc.constantFrom(
  (text: string) => text,
  // Full-width digits, which browsers read as digits.
  (text: string) => text.replace(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  (text: string) => text.replace(/\d/gu, (digit) => `%3${digit}`),
  (text: string) => text.toUpperCase(),
);
const dot = fc.constantFrom('.', '。', '．', '｡', '%2e', '%2E');
const ending = fc.constantFrom('', '.');
const number = (value: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(10, 8, 16), fc.integer({ min: 0, max: 5 }))
    .map(([base, zeros]) =>
      base === 10 ? String(value) : `${base === 8 ? '0' : '0x'}${'0'.repeat(zeros)}${value.toString(base)}`,
    );

/** An IPv4 address in one, two, three or four numbers, each in any base, in any digits, with any dots. */
const spelling = (address: number): fc.Arbitrary<string> =>
  fc.integer({ min: 1, max: 4 }).chain((count) => {
    const parts = Array.from({ length: count }, (_, at) =>
      at === count - 1 ? address % 256 ** (5 - count) : Math.floor(address / 256 ** (3 - at)) % 256,
    );
    return fc
      .tuple(fc.tuple(...parts.map(number)), dot, ending, digits)
      .map(([texts, between, end, inDigits]) => texts.map(inDigits).join(between) + end);
  });

const hex = (value: number): string => value.toString(16);
/** IPv6 that carries an IPv4 address, in some spelling. */
const carrier = (address: number): fc.Arbitrary<string> => {
  const [high, low] = [hex(address >>> 16), hex(address & 0xff_ff)];
  const dotted = toAddress(address);
  return fc
    .constantFrom(
      `::ffff:${dotted}`,
      `::ffff:${high}:${low}`,
      `0:0:0:0:0:ffff:${dotted}`,
      `0000:0000:0000:0000:0000:ffff:${high}:${low}`,
      `::${dotted}`,
      `::${high}:${low}`,
      `::ffff:0:${dotted}`,
      `64:ff9b::${dotted}`,
      `64:ff9b::${high}:${low}`,
      `0064:ff9b:0:0:0:0:${high}:${low}`,
      `64:ff9b:1::${dotted}`,
      `2002:${high}:${low}::1`,
      `2001:0:${high}:${low}::`,
      `2001:0:1:2:3:4:${hex((address >>> 16) ^ 0xff_ff)}:${hex((address & 0xff_ff) ^ 0xff_ff)}`,
      `2a00:1:2:3:0:5efe:${high}:${low}`,
      `2a00:1:2:3:200:5efe:${dotted}`,
      `fe80::5efe:${dotted}`,
    )
    .chain((text) => fc.constantFrom(text, text.toUpperCase()));
};

const reachOf = (host: string): string => {
  const address = readWebAddress(`http://${host}/`);
  return address === null ? 'none' : judgeAddress(address.host);
};

describe('who can be behind an address', () => {
  test('is not the public for any address of a private network, however it is spelt', () => {
    fc.assert(
      fc.property(
        closedNumber.chain((address) => spelling(address)),
        (host) => {
          expect(reachOf(host)).not.toBe('public');
        },
      ),
      { numRuns: 5000 },
    );
  });

  test('is the same for all spellings of an address', () => {
    fc.assert(
      fc.property(
        anyNumber.chain((address) => fc.tuple(fc.constant(address), spelling(address))),
        ([address, host]) => {
          expect(readWebAddress(`http://${host}/`)?.host).toBe(toAddress(address));
        },
      ),
    );
  });

  test('is the public for every other address', () => {
    fc.assert(
      fc.property(anyNumber, (address) => {
        expect(judgeAddress(toAddress(address)) === 'public').toBe(isPublic(address));
      }),
      { numRuns: 5000 },
    );
  });

  test.each(NOT_PUBLIC)('changes exactly at the ends of %s to %s', (from, to) => {
    expect(judgeAddress(from)).not.toBe('public');
    expect(judgeAddress(to)).not.toBe('public');
    for (const beside of [toNumber(from) - 1, toNumber(to) + 1])
      if (beside >= 0 && beside <= 0xff_ff_ff_ff && isPublic(beside))
        expect(judgeAddress(toAddress(beside))).toBe('public');
  });

  test('is not the public for a private address that IPv6 carries', () => {
    fc.assert(
      fc.property(
        closedNumber.chain((address) => carrier(address)),
        (address) => {
          expect(judgeAddress(address)).not.toBe('public');
          expect(reachOf(`[${address}]`)).not.toBe('public');
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('is not the public outside of what IPv6 gives to anybody', () => {
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        const { hostname } = new URL(`http://[${address}]/`);
        const isGiven = /^\[[23][\da-f]{3}:/u.test(hostname);
        const isTranslated = hostname.startsWith('[64:ff9b::');
        if (!isGiven && !isTranslated) expect(judgeAddress(address)).not.toBe('public');
      }),
    );
  });

  test.each([
    ['93.184.216.34', 'public'],
    ['2606:4700:4700::1111', 'public'],
    ['2a00:1450:4001:81b::200e', 'public'],
    ['64:ff9b::5db8:d822', 'public'],
    ['127.0.0.1', 'private'],
    ['::1', 'private'],
    ['10.0.0.1', 'private'],
    ['100.64.0.1', 'private'],
    ['fd12:3456::1', 'private'],
    ['64:ff9b::a00:1', 'private'],
    ['100.100.100.200', 'closed'],
    ['169.254.169.254', 'closed'],
    ['fd00:ec2::254', 'closed'],
    ['fe80::1%eth0', 'closed'],
    ['::ffff:10.0.0.1', 'closed'],
    ['0177.0.0.1', 'closed'],
    ['localhost', 'closed'],
    ['', 'closed'],
  ])('%s: %s', (address, reach) => {
    expect(judgeAddress(address)).toBe(reach);
  });
});
