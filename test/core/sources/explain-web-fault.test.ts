import { describe, expect, test } from 'vitest';
import type { WebFailure, WebFault } from '../../../src/core/ports/fetch-web.ts';
import { explainWebFault } from '../../../src/core/sources/explain-web-fault.ts';

const failure = (fault: WebFault, more: Partial<WebFailure> = {}): WebFailure => ({
  kind: 'fault',
  fault,
  url: 'https://news.example/a',
  status: null,
  retryAfter: null,
  ...more,
});

describe('a fault of the web in words', () => {
  test('names the host, and the status where there was one', () => {
    expect(explainWebFault(failure('denied', { status: 403 }))).toMatchObject({
      message: 'news.example refuses to show the page to Dateline (status 403).',
      hint: 'Open it in a browser, and paste the article’s text with /paste.',
    });
  });

  test.each([
    [30, 'Try again in a minute.', 30_000],
    [60, 'Try again in 1 minute.', 60_000],
    [61, 'Try again in 2 minutes.', 61_000],
    [7200, 'Try again in 2 hours.', 7_200_000],
    [90_000, 'Try again in 2 days.', 90_000_000],
  ])('says when to try again where the site does: %i s', (retryAfter, hint, milliseconds) => {
    expect(explainWebFault(failure('rate-limited', { retryAfter }))).toMatchObject({ hint, retryAfter: milliseconds });
  });

  test('takes the host’s name as it is, even where it looks like a pattern', () => {
    expect(explainWebFault(failure('no-such-host', { url: 'https://$&.example/' })).message).not.toContain('HOST');
  });

  test('has words where the address is none', () => {
    expect(explainWebFault(failure('bad-address', { url: 'not an address' })).message).toBe(
      'That is no address that Dateline can open.',
    );
  });
});
