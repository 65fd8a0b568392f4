import { describe, expect, test } from 'vitest';
import { parsePage } from '../../../../../src/adapters/sources/reader/page/page-document.ts';
import { readMetadata, type PageMetadata } from '../../../../../src/adapters/sources/reader/page/read-metadata.ts';

const read = (head: string, body = '', url: string | null = null): PageMetadata =>
  readMetadata(
    parsePage(`<html><head>${head}</head><body>${body}</body></html>`),
    body.replace(/<[^>]*>/gu, '\n'),
    url,
  );

const data = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('readMetadata', () => {
  test('reads JSON-LD, in a graph, by reference, among other things', () => {
    const graph = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'BreadcrumbList', name: 'Home' },
        { '@type': 'Organization', '@id': '#echo', name: 'Elmswick Echo' },
        { '@type': 'Person', '@id': '#roe', name: 'Ines Roe' },
        {
          '@type': ['NewsArticle', 'Thing'],
          headline: 'Island ferry sails again &amp; again',
          datePublished: '2024-01-12T07:30:00.000+0100',
          author: [{ '@id': '#roe' }, { '@type': 'Person', name: 'Sam Hill' }],
          publisher: { '@id': '#echo' },
          inLanguage: 'en-GB',
          isAccessibleForFree: 'False',
        },
      ],
    };

    expect(read(data(graph))).toMatchObject({
      title: 'Island ferry sails again & again',
      publishedAt: '2024-01-12T07:30:00+01:00',
      author: 'Ines Roe, Sam Hill',
      source: 'Elmswick Echo',
      language: 'en-GB',
      kind: 'article',
      isPaid: true,
    });
  });

  test('reads JSON-LD in a comment, with bare line breaks in it, and passes over what is no JSON', () => {
    const broken = '<script type="application/ld+json">{"@type": </script>';
    const wrapped =
      '<script type="application/ld+json">//<![CDATA[\n{"@type": "Article", "headline": "Ferry\nsails"}\n//]]></script>';

    expect(read(`${broken}${wrapped}`).title).toBe('Ferry sails');
  });

  test.each([
    ['<meta property="article:published_time" content="2024-01-12T07:30:00Z">', '', '2024-01-12T07:30:00Z'],
    ['<meta name="pubdate" content="2024-01-12">', '', '2024-01-12'],
    ['<meta name="date" content="Fri, 12 Jan 2024 07:30:00 GMT">', '', '2024-01-12T07:30:00Z'],
    ['<meta name="date" content="2024-01-12 07:30:00 -0500">', '', '2024-01-12T07:30:00-05:00'],
    ['', '<time datetime="2024-01-12T07:30:00-05:00">today</time>', '2024-01-12T07:30:00-05:00'],
    ['', '<span itemprop="datePublished" content="2024-01-12">today</span>', '2024-01-12'],
    ['', '<time>12 January 2024</time>', '2024-01-12'],
    ['', '<p>Published January 12th, 2024 - 07:50 GMT</p>', '2024-01-12'],
    ['<meta name="date" content="soon">', '<time datetime="2024-01-12">x</time>', '2024-01-12'],
    ['<meta name="date" content="0001-01-01">', '', null],
    ['<meta name="date" content="2024-02-31">', '', null],
  ])('reads the date of publication in %s%s', (head, body, expected) => {
    expect(read(head, body).publishedAt).toBe(expected);
  });

  test.each([
    [
      '<title>Ferry sails | Elmswick Echo</title><meta property="og:site_name" content="Elmswick Echo">',
      '',
      'Ferry sails',
    ],
    ['<title>Ferry sails - echo.example</title>', '', 'Ferry sails'],
    ['<title>Budget - what it means</title>', '', 'Budget - what it means'],
    [
      '<meta property="og:title" content="Ferry sails after…"><title>x</title>',
      '<h1>Ferry sails after <em>two</em> months</h1>',
      'Ferry sails after two months',
    ],
    ['', '', null],
  ])('reads the title in %s%s', (head, body, expected) => {
    expect(read(head, body, 'https://echo.example/ferry').title).toBe(expected);
  });

  test.each([
    ['<meta name="author" content="By Ines Roe">', '', 'Ines Roe'],
    [
      '<meta property="article:author" content="https://social.example/ines"><meta name="author" content="Ines Roe">',
      '',
      'Ines Roe',
    ],
    ['', '<a rel="author" href="/ines">Ines Roe</a>', 'Ines Roe'],
    ['', '<p class="byline">By Ines Roe</p>', 'Ines Roe'],
    ['', '<p>By and by</p>', null],
  ])('reads the author in %s%s', (head, body, expected) => {
    expect(read(head, body).author).toBe(expected);
  });

  test('resolves the canonical address, and takes none that is no web address', () => {
    const url = 'https://echo.example/news/ferry?x=1';
    expect(read('<link rel="canonical" href="/news/ferry">', '', url).canonicalUrl).toBe(
      'https://echo.example/news/ferry',
    );
    expect(read('<link rel="canonical" href="javascript:alert(1)">', '', url).canonicalUrl).toBe(url);
    expect(read('<meta property="og:url" content="https://echo.example/f">').canonicalUrl).toBe(
      'https://echo.example/f',
    );
  });

  test('names the publisher by the host where the page does not', () => {
    expect(read('', '', 'https://www.echo.example/').source).toBe('echo.example');
    expect(read('').source).toBeNull();
  });
});
