import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractPage } from '../../../../../src/adapters/sources/reader/page/extract-page.ts';
import { articleText, makePage, paragraphs, type PageParts } from '../../../../fixtures/pages/make-page.ts';

const textOf = (parts: PageParts): string => extractPage(makePage(parts)).text;

const links = (count: number): string =>
  Array.from(
    { length: count },
    (_, at) => `<li><a href="/story-${at}">Council votes on budget number ${at}</a></li>`,
  ).join('');

const comment =
  '<div class="comment"><p>I took that ferry for thirty years and never once did it leave on time, so I am not surprised at all by this.</p></div>';

describe('extractPage', () => {
  test('gives an article with what the page says of it', () => {
    const head = `<meta property="og:site_name" content="Elmswick Echo">
      <meta property="article:published_time" content="2024-01-12T07:30:00+00:00">
      <meta name="author" content="Ines Roe"><link rel="canonical" href="/news/ferry">
      <link rel="alternate" type="application/rss+xml" href="/feed.xml" title="News">`;

    expect(extractPage(makePage({ head }), 'https://echo.example/news/ferry?from=rss')).toEqual({
      title: 'Island ferry sails again',
      publishedAt: '2024-01-12T07:30:00+00:00',
      author: 'Ines Roe',
      source: 'Elmswick Echo',
      canonicalUrl: 'https://echo.example/news/ferry',
      language: 'en-GB',
      text: articleText,
      feeds: [{ url: 'https://echo.example/feed.xml', title: 'News' }],
      fault: null,
    });
  });

  test.each<[string, PageParts]>([
    [
      'navigation and a banner',
      { before: `<nav><ul>${links(8)}</ul></nav><div role="banner">The Echo: since 1871</div>` },
    ],
    [
      'a byline, a stamp and share buttons above the text',
      {
        above:
          '<div class="article-meta"><span>By Ines Roe</span> <time datetime="2024-01-12">12 January 2024</time></div><ul class="share-buttons"><li><a href="#">Tweet</a></li><li><a href="#">Share</a></li></ul>',
      },
    ],
    [
      'a stamp in plain words above the text',
      { above: '<p>Published: 12 January 2024, 07:30 GMT</p><p>By Ines Roe</p>' },
    ],
    [
      'pictures with captions and credits',
      {
        between:
          '<figure><img src="a.jpg" alt=""><figcaption>The ferry in the dry dock at Portmere. Photo: Sam Hill</figcaption></figure><div class="wp-caption"><img src="b.jpg" alt=""><p class="wp-caption-text">The harbour in winter</p></div>',
      },
    ],
    [
      'a line that leads to another article',
      {
        between: '<p><strong>Read more:</strong> <a href="/storm">Storm wrecks eleven boats in the harbour</a></p>',
      },
    ],
    [
      'a paragraph that is a link in capitals',
      { between: '<p><a href="/storm">STORM WRECKS ELEVEN BOATS IN THE HARBOUR</a></p>' },
    ],
    [
      'a box that asks for a subscription',
      {
        between:
          '<div class="inline-newsletter"><h3>Stay ashore</h3><p>Sign up for our newsletter and get the news of the harbour in your inbox each morning.</p></div>',
      },
    ],
    [
      'a request for a subscription in plain paragraphs',
      { below: '<p>Sign up to our daily newsletter here.</p><p>Follow us on Facebook.</p>' },
    ],
    ['an advert’s label', { between: '<p>ADVERTISEMENT</p><p>Story continues below</p>' }],
    [
      'a quote pulled out of the text',
      {
        between: '<p class="big">“It has been a long winter,” said Moira Tallis, who runs the only shop there.</p>',
      },
    ],
    ['related articles behind the text', { below: `<h3>Related stories</h3><ul>${links(5)}</ul>` }],
    [
      'what the page says of the author',
      {
        below: '<p>Ines Roe is a reporter who covers the coast for the Echo. Follow her on Twitter at @inesroe.</p>',
      },
    ],
    [
      'a section on the author',
      { below: '<h4>About the author</h4><p>Ines Roe has lived by the sea all her life.</p>' },
    ],
    [
      'tags and rights',
      {
        below:
          '<p class="tags">Tags: <a href="/t/ferry">ferry</a></p><p>© 2024 Elmswick Echo. All rights reserved.</p>',
      },
    ],
    [
      'comments, fewer words than the article',
      { after: `<section id="comments"><h2>Comments</h2>${comment.repeat(3)}</section>` },
    ],
    ['comments, many more words than the article', { after: `<div id="comments">${comment.repeat(15)}</div>` }],
    [
      'a footer with addresses',
      {
        after:
          '<footer><p>The Elmswick Echo is published by Echo Print Ltd, 4 Quay Street, Elmswick, and printed in Portmere.</p></footer>',
      },
    ],
    [
      'a question about cookies',
      {
        after:
          '<div class="cookie-banner" role="dialog"><p>We use cookies to make the site work and to see how it is used. Accept all cookies?</p></div>',
      },
    ],
    [
      'what is hidden',
      { between: '<p style="display: none">This article was archived under the number 4711 by the desk.</p>' },
    ],
    [
      'scripts and styles',
      {
        between: '<script>document.write("<p>Buy now</p>")</script><style>p { color: red }</style><!-- <p>old</p> -->',
      },
    ],
  ])('leaves out %s', (_, parts) => {
    expect(textOf(parts)).toBe(articleText);
  });

  test('keeps headings, lists, quotes, tables and line breaks of the article', () => {
    const between =
      '<h2>What it cost</h2><ul><li>Hull: £1.1 million</li><li>Dock: £0.3 million</li></ul><blockquote>No one was hurt, and that is what counts.</blockquote><table><tr><th>Boat</th><th>Seats</th></tr><tr><td>Saint Orr</td><td>120</td></tr></table><p>Sails daily<br>but on Sundays</p>';
    const text = textOf({ between });

    for (const kept of [
      'What it cost',
      'Hull: £1.1 million',
      'No one was hurt',
      'Saint Orr\n\n120',
      'Sails daily\nbut on Sundays',
    ])
      expect(text).toContain(kept);
  });

  test.each([
    'Video by a witness shows how the ferry slid off the rocks at high tide and drifted.',
    'Copyright law has nothing to say on that, the court found.',
    'More in hope than in earnest, they waited at the pier.',
    'Contact the harbour master at once, the board told skippers.',
    'Support our crew, she asked.',
    'Press the board for an answer, he said.',
  ])('keeps the sentence "%s"', (sentence) => {
    expect(textOf({ between: `<p>${sentence}</p>` })).toContain(sentence);
  });

  test('keeps a heading no longer than there is text behind it', () => {
    expect(textOf({ below: '<h2>In this series</h2><p>Advertisement</p>' })).toBe(articleText);
  });

  test('keeps an article whose elements are called after something else', () => {
    const page = makePage()
      .replace('<article>', '<form class="content-share-wrapper has-sidebar"><div id="ad-free">')
      .replace('</article>', '</div></form>');

    expect(extractPage(page).text).toBe(articleText);
  });

  test('keeps an article whose every paragraph is called after something else', () => {
    const text = paragraphs.map((line) => `<div class="promo-text"><p>${line}</p></div>`).join('');

    expect(extractPage(`<html><body><main><h1>Ferry</h1>${text}</main></body></html>`).text).toBe(articleText);
  });

  test('keeps the slides of a gallery that is the article', () => {
    const slides = Array.from(
      { length: 8 },
      (_, at) =>
        `<div class="gallery-item"><h2>Boat ${at + 1}</h2><p>${paragraphs[at % 6] ?? ''} That was in the year ${1900 + at}.</p></div>`,
    ).join('');
    const { text } = extractPage(`<html><body><article><h1>Eight boats</h1>${slides}</article></body></html>`);

    expect(text).toContain('That was in the year 1907.');
  });

  test('reads a page without html, head or body tags', () => {
    const { text, title } = extractPage(
      `<title>Ferry</title><h1>Ferry</h1><main>${paragraphs.map((line) => `<p>${line}`).join('')}</main>`,
    );

    expect({ text, title }).toEqual({ text: articleText, title: 'Ferry' });
  });

  test('gives nothing that stands in no text of the page, whatever the page', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<div class="share">',
      '</div>',
      '<b',
      '&amp;',
      '<',
      '>',
      '"',
      ...paragraphs,
      '<!--',
      '-->',
      '<script>',
      '</script>',
      '<a href="x">',
      '</a>',
      '<li>',
      '<table><tr><td>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const html = pieces.join('');
        const known = new Set(html.match(/\p{L}+/gu));
        for (const word of extractPage(html).text.match(/\p{L}+/gu) ?? []) expect(known).toContain(word);
      }),
    );
  });
});
