import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../src/adapters/stores/sqlite/open-sqlite-store.ts';
import { readSettings } from '../src/config/settings.ts';
import { createStoryIndex } from '../src/core/stories/story-index.ts';
import { openArticles } from '../src/open-articles.ts';
import { openWeb } from '../src/open-web.ts';
import { openLoopbackWeb } from './fakes/web/loopback-web.ts';
import { makePage } from './fixtures/pages/make-page.ts';
import { noLogger } from './fixtures/no-logger.ts';

const site = await openLoopbackWeb();
const host = `127.0.0.1:${site.port}`;
const store = openSqliteStore({ path: ':memory:' });
const clock = { now: () => new Date() };
const settings = readSettings('/no/such/file.yaml', { mustExist: false });
const web = openWeb({ settings: { ...settings.sources, allowHosts: [host] }, clock, logger: noLogger });
const { briefLink } = openArticles({ web, limits: settings.limits, store, stories: createStoryIndex(), clock });
afterAll(async () => {
  web.close();
  await store.close();
  await site.close();
});

const serve = (path: string, body: string | Uint8Array, headers: Record<string, string> = {}, status = 200): string => {
  site.serve(path, (_, response) => {
    response.writeHead(status, { 'Content-Type': 'text/html', ...headers }).end(body);
  });
  return `http://${host}${path}`;
};
const html = (body: string, head = ''): string =>
  `<!doctype html><html><head><title>News</title>${head}</head><body>${body}</body></html>`;
const headlines = Array.from(
  { length: 20 },
  (_, at) => `<p><a href="/a${at}">The council of town number ${at} decides today</a></p>`,
);

describe('a link, read by the real client and the real reader', { timeout: 60_000 }, () => {
  it.each([
    ['a page', serve('/page', makePage())],
    ['a page in UTF-16 that says nothing of it', serve('/wide', Buffer.from(makePage(), 'utf16le'))],
    [
      'a page in windows-1252 under a wrong header',
      serve('/old', Buffer.from(makePage().replaceAll(/[“”—–’]/gu, "'"), 'latin1'), {
        'Content-Type': 'text/html; charset=utf-8',
      }),
    ],
    ['a packed page', serve('/packed', gzipSync(makePage()), { 'Content-Encoding': 'gzip' })],
    ['a page behind a redirect', serve('/moved', '', { Location: '/page' }, 301)],
  ])('gives the article of %s', async (_, link) => {
    const { briefing } = await briefLink(link);
    expect(briefing.headline.text).toBe('Island ferry sails again');
    expect(briefing.article.text).toContain('Moira Tallis');
    expect(await store.count()).toBeLessThanOrEqual(2);
  });

  it.each([
    [
      'a paywall',
      serve(
        '/paid',
        html(
          '<article><h1>Ferry</h1><p>The ferry between Elmswick and the island sails again from Monday, the board said.</p><p>This article is for subscribers only.</p></article>',
        ),
      ),
      'only the beginning',
    ],
    [
      'a question for consent',
      serve(
        '/consent',
        html(
          '<h1>Before you continue</h1><p>We value your privacy. We use cookies.</p><button>Accept all</button><button>Manage cookie settings</button>',
        ),
      ),
      'asks for consent',
    ],
    [
      'a film',
      serve(
        '/film',
        html(
          '<h1>Ferry sails</h1><video src="a.mp4"></video><p>Watch it.</p>',
          '<meta property="og:type" content="video.other">',
        ),
      ),
      'shows a video',
    ],
    ['a list of pages', serve('/list', html(headlines.join(''))), 'lists other pages'],
    ['an empty page', serve('/empty', html('<div id="app"></div><script>start()</script>')), 'no text on the page'],
    [
      'a PDF file',
      serve('/report.pdf', '%PDF-1.7', { 'Content-Type': 'application/pdf' }),
      'neither a page nor a feed',
    ],
    [
      'a picture that calls itself a page',
      serve('/lie', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])),
      'neither a page nor a feed',
    ],
    ['a page that is gone', serve('/gone', '', {}, 410), 'gone for good'],
    ['a site that is out of order', serve('/broken', '', {}, 503), 'out of order'],
    ['a circle', serve('/circle', '', { Location: '/circle' }, 302), 'leads on from one to another'],
    [
      'a way into a private network',
      serve('/inside', '', { Location: 'http://169.254.169.254/latest' }, 302),
      'private network',
    ],
    ['6 MB', serve('/large', 'x'.repeat(6_000_000)), 'larger than any article'],
    [
      'a bomb',
      serve('/bomb', gzipSync(Buffer.alloc(60_000_000)), { 'Content-Encoding': 'gzip' }),
      'larger than any article',
    ],
    [
      'half of a page',
      serve('/half', gzipSync(makePage()).subarray(0, 300), { 'Content-Encoding': 'gzip' }),
      'breaks off',
    ],
  ])('says of %s what it is and what to do', async (_, link, words) => {
    await expect(briefLink(link)).rejects.toMatchObject({
      message: expect.stringContaining(words) as string,
      hint: expect.stringMatching(/\S/u) as string,
    });
  });
});
