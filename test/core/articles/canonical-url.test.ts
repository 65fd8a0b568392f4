import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalUrl } from '../../../src/core/articles/canonical-url.ts';
import { DatelineError } from '../../../src/core/errors.ts';

describe('canonicalUrl', () => {
  it.each([
    ['https://EXAMPLE.com:443/A/b?utm_source=x&id=7&fbclid=y#top', 'https://example.com/A/b?id=7'],
    ['http://example.com:80/?UTM_Medium=a', 'http://example.com/'],
    ['https://example.com/a?b=2&a=1', 'https://example.com/a?b=2&a=1'],
    ['https://example.com/a?utm%5Fsource=x&q=a%20b', 'https://example.com/a?q=a%20b'],
    ['https://example.com:8443/a?', 'https://example.com:8443/a'],
    ['https://user:secret@example.com/a', 'https://example.com/a'],
    ['  https://example.com/a?&&x=%zz&  ', 'https://example.com/a?x=%zz'],
  ])('makes %s into %s', (url, canonical) => {
    expect(canonicalUrl(url)).toBe(canonical);
  });

  it.each([
    '',
    'example.com/a',
    'javascript:alert(1)',
    'ftp://example.com/a',
    'http://',
    `https://example.com/${'a'.repeat(5000)}`,
  ])('refuses %j', (url) => {
    expect(() => canonicalUrl(url)).toThrow(DatelineError);
  });

  it('keeps a question mark that begins a parameter', () => {
    expect(canonicalUrl('https://a.example/??x=1')).toBe('https://a.example/??x=1');
  });

  it('gives back what it gave', () => {
    const urls = fc.webUrl({ withFragments: true, withQueryParameters: true });
    const query = fc.array(fc.constantFrom('utm_source=a', 'id=1', 'gclid=2', '', 'q=%20', 'x'), { maxLength: 6 });
    fc.assert(
      fc.property(urls, query, (url, parameters) => {
        const [address = '', fragment = ''] = url.split('#');
        const once = canonicalUrl(`${address}${address.includes('?') ? '&' : '?'}${parameters.join('&')}#${fragment}`);
        expect(canonicalUrl(once)).toBe(once);
        expect(once).not.toMatch(/#|utm_source|gclid/);
      }),
    );
  });
});
