import { describe, expect, test } from 'vitest';
import { extractPage } from '../../../../../src/adapters/sources/reader/page/extract-page.ts';
import { explainPageFault, type PageFault } from '../../../../../src/core/sources/explain-page-fault.ts';
import { makePage, paragraphs } from '../../../../fixtures/pages/make-page.ts';

const page = (body: string, head = ''): string => `<html><head>${head}</head><body>${body}</body></html>`;
const teaser = `<article><h1>Ferry</h1><p>${paragraphs[0] ?? ''}</p></article>`;
const headlines = Array.from(
  { length: 20 },
  (_, at) =>
    `<article><h2><a href="/${at}">The council votes on budget number ${at} again</a></h2><p>In brief.</p></article>`,
).join('');

describe('a page that gives no article', () => {
  test.each<[PageFault, string, string]>([
    ['paywall', 'by its words', page(`${teaser}<div><p>To continue reading, choose a subscription.</p></div>`)],
    [
      'paywall',
      'by its data',
      page(teaser, '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>'),
    ],
    [
      'consent',
      'by its words',
      page(
        '<h1>Before you continue</h1><p>We and our partners store information on your device. Accept all or manage your privacy choices.</p><button>Accept all</button>',
      ),
    ],
    ['robot-check', 'by its words', page('<h1>One moment</h1><p>Checking your browser before we let you in.</p>')],
    [
      'video',
      'by its type',
      page('<h1>Ferry sails</h1><p>Watch the ferry leave.</p>', '<meta property="og:type" content="video.other">'),
    ],
    ['index', 'by its links', page(headlines)],
    ['empty', 'without text', page('<div id="root"></div>')],
    ['empty', 'with a few words', page('<p>Page not found</p>')],
    ['empty', 'without anything', ''],
    ['too-large', 'with too many elements', page('<b>x</b>'.repeat(20_000))],
    ['too-large', 'nested too deep', page(`${'<div>'.repeat(10_000)}x`)],
    ['too-large', 'of too many characters', page('x'.repeat(5_000_001))],
  ])('is recognised: %s, %s', (fault, _, html) => {
    expect(extractPage(html).fault).toBe(fault);
    const { message, hint } = explainPageFault(fault);
    expect(message).toMatch(/\.$/u);
    expect(hint).toMatch(/\.$/u);
  });

  test('still gives what there is before a paywall', () => {
    expect(extractPage(page(`${teaser}<div>Already a subscriber? Log in.</div>`))).toMatchObject({
      fault: 'paywall',
      text: expect.stringContaining(paragraphs[0] ?? '') as string,
    });
  });

  test('is no short article on a site that offers subscriptions and asks for consent', () => {
    const text = paragraphs
      .slice(0, 2)
      .map((line) => `<p>${line}</p>`)
      .join('');
    const corner =
      '<div class="cookies">We value your privacy. Accept all cookies?</div><a href="/in">Already a subscriber? Log in</a>';

    expect(extractPage(page(`<article><h1>Ferry</h1>${text}</article>${corner}`)).fault).toBeNull();
  });

  test.each([
    ['asks for consent in a corner', { after: '<div class="cookie">We value your privacy. Accept all cookies?</div>' }],
    ['offers a subscription', { after: '<div>Already a subscriber? Log in. Subscribe for unlimited news.</div>' }],
    [
      'has a film in it',
      { head: '<meta property="og:type" content="video.other">', between: '<video src="a.mp4"></video>' },
    ],
    ['has many headlines beside it', { after: headlines }],
    ['tells of captchas', { between: '<p>The board’s site asked visitors to solve a captcha.</p>' }],
  ])('is not what an article is called that %s', (_, parts) => {
    expect(extractPage(makePage(parts)).fault).toBeNull();
  });
});
