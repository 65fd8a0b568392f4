import { describe, expect, test } from 'vitest';
import { readFreshness, readRetryAfter } from '../../../../src/adapters/sources/web/read-freshness.ts';

const now = new Date('2026-05-04T10:00:00Z');
const date = 'Mon, 04 May 2026 09:00:00 GMT';

describe('how long an answer holds', () => {
  test.each([
    [{}, null],
    [{ 'cache-control': 'max-age=600' }, 600],
    [{ 'cache-control': 'public, Max-Age="600", must-revalidate' }, 600],
    [{ 'cache-control': 'max-age=600', age: '200' }, 400],
    [{ 'cache-control': 'max-age=600', age: '900' }, 0],
    [{ 'cache-control': 's-maxage=600' }, null],
    [{ 'cache-control': 'no-store, max-age=600' }, 0],
    [{ 'cache-control': 'max-age=600,no-cache' }, 0],
    [{ 'cache-control': 'no-cache="Set-Cookie"' }, 0],
    [{ 'cache-control': 'x-no-store-at-all' }, null],
    [{ 'cache-control': 'max-age=99999999999999' }, 31_536_000],
    [{ 'cache-control': 'max-age=soon' }, null],
    [{ 'cache-control': 'max-age=600', expires: '0' }, 600],
    [{ expires: '0' }, 0],
    [{ expires: 'Mon, 04 May 2026 10:10:00 GMT' }, 600],
    [{ expires: 'Mon, 04 May 2026 09:10:00 GMT', date }, 600],
    [{ expires: 'Mon, 04 May 2026 08:00:00 GMT', date }, 0],
    [{ expires: 'Monday, 04-May-26 10:10:00 GMT' }, 600],
    [{ expires: 'Mon May  4 10:10:00 2026' }, 600],
  ])('%j: %s', (headers, seconds) => {
    expect(readFreshness(headers, now)).toBe(seconds);
  });
});

describe('how long a site wants to be left alone', () => {
  test.each([
    [undefined, null],
    ['120', 120],
    [' 120 ', 120],
    ['0', 0],
    ['-5', null],
    ['soon', null],
    ['2026-05-04', null],
    ['99999999999999', 31_536_000],
    ['Mon, 04 May 2026 10:10:00 GMT', 600],
    ['Mon, 04 May 2026 08:00:00 GMT', 0],
  ])('%s: %s', (written, seconds) => {
    expect(readRetryAfter(written === undefined ? {} : { 'retry-after': written }, now)).toBe(seconds);
  });
});
