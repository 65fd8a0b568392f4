import { describe, expect, test } from 'vitest';
import { findFeedLinks } from '../../../../../src/adapters/sources/reader/page/find-feed-links.ts';
import { parsePage } from '../../../../../src/adapters/sources/reader/page/page-document.ts';

const find = (head: string, url: string | null = 'https://news.example/a/b') =>
  findFeedLinks(parsePage(`<html><head>${head}</head><body></body></html>`), url);
const link = (href: string, more = 'rel="alternate" type="application/rss+xml"'): string =>
  `<link ${more} href="${href}">`;

describe('the feeds to which a page points', () => {
  test('are found by their types, each once, in the order of the page', () => {
    expect(
      find(
        [
          link('/rss'),
          link('atom', 'type="application/atom+xml; charset=utf-8" rel="Alternate home" title="Ferries &amp; more"'),
          link('https://news.example/rss'),
          link('//feeds.example/json', 'rel=alternate type=application/feed+json title=""'),
        ].join(''),
      ),
    ).toEqual([
      { url: 'https://news.example/rss', title: null },
      { url: 'https://news.example/a/atom', title: 'Ferries & more' },
      { url: 'https://feeds.example/json', title: null },
    ]);
  });

  test('are not other versions of the page, style sheets, or what is no address of the web', () => {
    expect(
      find(
        [
          link('/fr', 'rel="alternate" hreflang="fr"'),
          link('/wp-json', 'rel="alternate" type="application/json"'),
          link('/embed', 'rel="alternate" type="application/json+oembed"'),
          link('/style', 'rel="alternate stylesheet" type="text/xml"'),
          link('/next', 'rel="next" type="application/rss+xml"'),
          link('javascript:alert(1)'),
          link('http://'),
          '<link rel="alternate" type="application/rss+xml">',
        ].join(''),
      ),
    ).toEqual([]);
  });

  test('stand where the page’s base says', () => {
    expect(find(`<base href="/c/">${link('rss')}`)).toEqual([{ url: 'https://news.example/c/rss', title: null }]);
    expect(find(link('rss'), null)).toEqual([]);
    expect(find(link('https://news.example/rss'), null)).toHaveLength(1);
  });

  test('are twenty at most', () => {
    expect(find(Array.from({ length: 50 }, (_, at) => link(`/${at}`)).join(''))).toHaveLength(20);
  });
});
