import { describe, expect, test } from 'vitest';
import { isAllowedHost, readAllowedHost } from '../../../src/core/sources/allowed-host.ts';

describe('a host that is allowed', () => {
  test.each([
    ['News.Example.', 'news.example', null],
    ['*.news.example', 'news.example', null],
    ['bücher.example:8080', 'xn--bcher-kva.example', 8080],
    ['intranet', 'intranet', null],
    ['10.0.0.5:3000', '10.0.0.5', 3000],
    ['0x7f.1', '127.0.0.1', null],
    ['fd00:0::5', 'fd00::5', null],
    ['[::1]:80', '::1', 80],
  ])('is read: %s', (entry, host, port) => {
    expect(readAllowedHost(entry)).toEqual({ host, port });
  });

  test.each([
    '',
    '.',
    '*',
    '*:80',
    '.news.example',
    'a*.example',
    'a b',
    'a..b',
    'a@b',
    'http://a',
    'a/b',
    '10.0.0.0/8',
    '[::1',
    'a:',
    'a:0',
    'a:70000',
  ])('is none: %j', (entry) => {
    expect(readAllowedHost(entry)).toBeNull();
  });

  test('stands for what lies below it, unless it is an address', () => {
    const allowed = { host: 'news.example', port: null };
    expect(
      ['news.example', 'a.news.example', 'badnews.example', 'example'].map((host) => isAllowedHost(host, allowed)),
    ).toEqual([true, true, false, false]);
    expect(isAllowedHost('1.10.0.0.5', { host: '10.0.0.5', port: null })).toBe(false);
  });
});
