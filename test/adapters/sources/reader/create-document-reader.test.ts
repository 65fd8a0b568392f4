import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { createDocumentReader } from '../../../../src/adapters/sources/reader/create-document-reader.ts';
import type { RawDocument } from '../../../../src/core/ports/read-document.ts';
import { noLogger } from '../../../fixtures/no-logger.ts';
import { articleText, makePage } from '../../../fixtures/pages/make-page.ts';

const document = (text: string, more: Partial<RawDocument> = {}): RawDocument => ({
  url: 'https://news.example/a',
  mediaType: 'text/html',
  charset: null,
  body: Buffer.from(text),
  ...more,
});

const rss = `<?xml version="1.0"?><!-- made by hand --><rss version="2.0"><channel><title>Echo</title>
<item><title>Ferry</title><link>/ferry</link></item></channel></rss>`;
const opml = '<opml version="2.0"><body><outline text="Echo" xmlUrl="https://news.example/feed"/></body></opml>';

const reader = createDocumentReader({ logger: noLogger });
afterAll(() => reader.close());

describe('reading documents', () => {
  test('gives the article of a page, with the feeds to which the page points', async () => {
    const head = '<link rel="alternate" type="application/rss+xml" href="/feed" title=" All   news ">';
    expect(await reader.readPage(document(makePage({ head })))).toMatchObject({
      title: 'Island ferry sails again',
      text: articleText,
      language: 'en-GB',
      canonicalUrl: 'https://news.example/a',
      feeds: [{ url: 'https://news.example/feed', title: 'All news' }],
      fault: null,
    });
  });

  test('reads a page in the encoding that was sent with it', async () => {
    const page = Buffer.from(makePage().replaceAll('£', '\u0080').replace('<meta charset="utf-8">', ''), 'latin1');
    const { text } = await reader.readPage(document('', { body: page, charset: 'windows-1252' }));
    expect(text).toContain('€1.4 million');
  });

  test('gives a feed and a list of feeds', async () => {
    expect(await reader.readFeed(document(rss))).toMatchObject({
      kind: 'feed',
      feed: { title: 'Echo', entries: [{ title: 'Ferry', url: 'https://news.example/ferry' }] },
    });
    expect(await reader.readList(document(opml))).toMatchObject({
      kind: 'list',
      feeds: [{ url: 'https://news.example/feed', title: 'Echo' }],
    });
  });

  test.each([
    ['RSS', rss],
    ['Atom', '<feed xmlns="http://www.w3.org/2005/Atom"><title>Echo</title></feed>'],
    ['RDF', '<?xml version="1.0"?>\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"></rdf:RDF>'],
    ['JSON Feed', '{ "version": "https://jsonfeed.org/version/1.1", "title": "Echo" }'],
    ['JSON Feed with escapes', String.raw`{"title":"Echo","version":"https:\/\/jsonfeed.org\/version\/1"}`],
  ])('says of %s that it is a feed, whatever it is sent as', async (_, text) => {
    expect(await reader.readPage(document(text))).toMatchObject({ text: '', fault: 'feed' });
  });

  test('takes no page for a feed that has words of one', async () => {
    const page = makePage({ above: '<p>&lt;rss&gt; <code>{"version": "https://jsonfeed.org/version/1"}</code></p>' });
    expect(await reader.readPage(document(page))).toMatchObject({ fault: null });
  });

  test('has a fault for what takes too long, and goes on', async () => {
    const reader = createDocumentReader({ logger: noLogger, limits: { time: 1 } });
    onTestFinished(() => reader.close());
    const page = document(makePage({ after: '<div><p>More</p></div>'.repeat(5000) }));
    const feed = document(rss.replace(/<item>.*<\/item>/u, (entry) => entry.repeat(5000)));
    const readings = await Promise.all([reader.readPage(page), reader.readPage(page), reader.readFeed(feed)]);
    expect(readings).toMatchObject([
      { canonicalUrl: 'https://news.example/a', text: '', fault: 'unreadable' },
      { fault: 'unreadable' },
      { kind: 'fault', fault: 'unreadable' },
    ]);
  });
});
