import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fits, readRobots } from '../../../../../src/adapters/sources/web/robots/read-robots.ts';

const allows = (text: string, path: string): boolean => readRobots(text, 'Dateline').allows(path);

describe('robots.txt', () => {
  // The examples of RFC 9309, 2.2.2 and 5, and of its errata.
  test.each([
    ['Allow: /example/page/\nDisallow: /example/page/disallowed.gif', '/example/page/disallowed.gif', false],
    ['Allow: /example/page/\nDisallow: /example/page/disallowed.gif', '/example/page/allowed.gif', true],
    ['Disallow: /path/file-with-a-%2A.html', '/path/file-with-a-%2A.html', false],
    ['Disallow: /foo/bar?baz=quz', '/foo/bar?baz=quz', false],
    ['Disallow: /foo/bar/U+E38384', '/foo/bar/U+E38384', false],
    ['Disallow: /foo/bar/ツ', '/foo/bar/%E3%83%84', false],
    ['Disallow: /foo/bar/%E3%83%84', '/foo/bar/%E3%83%84', false],
    ['Disallow: /foo/bar/%e3%83%84', '/foo/bar/%E3%83%84', false],
    ['Disallow: /foo/bar/%62%61%7A', '/foo/bar/baz', false],
    ['Disallow: *.gif$', '/a/b.gif', false],
    ['Disallow: *.gif$', '/a/b.gif?c', true],
    ['Disallow: /publications/\nAllow: /publications/$', '/publications/', true],
    ['Disallow: /publications/\nAllow: /publications/$', '/publications/a', false],
    ['Disallow: /', '/', false],
    ['Disallow: /', '/robots.txt', true],
    ['Disallow:', '/a', true],
    ['Disallow: /a\nAllow: /a', '/a', true],
    ['Allow: /a\nDisallow: /a', '/a', true],
    ['Disallow: /fish*', '/fish.html', false],
    ['Disallow: /*.php', '/a/b.php5', false],
    ['Disallow: /a/*/c', '/a/b/c', false],
    ['Disallow: /a/*/c', '/a/c', true],
    ['Disallow: /A', '/a', true],
    ['disallow : /a # not this', '/a', false],
    ['DISALLOW:/a', '/ab', false],
    ['Disallow: a', '/a', true],
  ])('for everybody %j lets have %s: %s', (rules, path, isAllowed) => {
    expect(allows(`User-agent: *\n${rules}`, path)).toBe(isAllowed);
  });

  test.each([
    ['a group that names us', 'User-agent: dateline\nDisallow: /a\n\nUser-agent: *\nDisallow: /', false, true],
    ['with a version', 'User-agent: Dateline/2.0\nDisallow: /a\n\nUser-agent: *\nDisallow: /', false, true],
    ['with a name that only begins like ours', 'User-agent: DatelineX\nDisallow: /', true, true],
    ['of several together', 'User-agent: other\nUser-agent: dateline\nDisallow: /a', false, true],
    [
      'in several places',
      'User-agent: dateline\nDisallow: /a\nUser-agent: x\nDisallow: /\nUser-agent: dateline\nDisallow: /b',
      false,
      false,
    ],
    ['that lets us have all', 'User-agent: dateline\nDisallow:\n\nUser-agent: *\nDisallow: /', true, true],
    ['with other lines between', 'User-agent: dateline\nSitemap: /s\nDisallow: /a\nNoindex: /b', false, true],
    ['for somebody else', 'User-agent: other\nDisallow: /', true, true],
    ['without a name', 'Disallow: /', true, true],
    ['behind a mark', '\ufeffUser-agent: *\r\nDisallow: /a\r', false, true],
    ['that is a page', '<!doctype html><html><body>Disallow: /a</body></html>', true, true],
    ['that is empty', '', true, true],
  ])('has its group: %s', (_what, text, a, b) => {
    expect([allows(text, '/a'), allows(text, '/b')]).toEqual([a, b]);
  });

  test.each([
    ['Crawl-delay: 10', 10],
    ['Crawl-delay: 0.5', 0.5],
    ['Crawl-delay: -1', null],
    ['Crawl-delay: soon', null],
    ['Crawl-delay:', null],
    ['Disallow: /', null],
  ])('tells how long to wait between requests: %s', (line, crawlDelay) => {
    expect(readRobots(`User-agent: *\n${line}`, 'Dateline').crawlDelay).toBe(crawlDelay);
  });

  test('is read as far as the RFC asks, and quickly, whatever stands in it', () => {
    const rules = `User-agent: *\n${'Disallow: /*a*a*a*a*b$\n'.repeat(30_000)}`;
    const started = performance.now();
    expect(allows(rules, `/${'a'.repeat(4000)}`)).toBe(true);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  const piece = fc.constantFrom('a', 'b', '/', '.', '*', '$', '%');
  const path = fc.array(fc.constantFrom('a', 'b', '/', '.')).map((letters) => `/${letters.join('')}`);

  test('fits a path as a pattern in other words does', () => {
    const pattern = fc.array(piece, { maxLength: 8 }).map((letters) => `/${letters.join('')}`);
    fc.assert(
      fc.property(path, pattern, (written, rule) => {
        const body = rule
          .replace(/\$$/u, '')
          .replace(/[.$]/gu, String.raw`\$&`)
          .replaceAll('*', '.*');
        const same = new RegExp(`^${body}${rule.endsWith('$') ? '$' : ''}`, 'su');
        expect(fits(written, rule)).toBe(same.test(written));
      }),
      { numRuns: 3000 },
    );
  });

  test('throws for nothing', () => {
    const line = fc.oneof(
      fc.string(),
      fc
        .tuple(fc.constantFrom('User-agent: ', 'Disallow: ', 'Allow: ', 'Crawl-delay: '), fc.string({ unit: 'binary' }))
        .map((parts) => parts.join('')),
      fc.constant('User-agent: *'),
    );
    fc.assert(
      fc.property(fc.array(line), fc.string({ unit: 'binary' }), (lines, anyPath) => {
        expect(typeof allows(lines.join('\n'), `/${anyPath}`)).toBe('boolean');
      }),
    );
  });
});
