import fc from 'fast-check';
import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../../../../src/adapters/sources/reader/feed/parse-feed.ts';
import { feedSchema, mostEntries, type Feed, type FeedEntry } from '../../../../../src/core/sources/feed.ts';

const FEED_URL = 'https://news.example/feeds/all.xml';
const ARTICLE = `<p>${'The harbour of Velden opened on Monday, the port said, after nine years of work. '.repeat(10)}</p>`;

function read(text: string, url: string | null = FEED_URL): Feed {
  const reading = parseFeed(text, url);
  if (reading.kind === 'fault') throw new Error(reading.fault);
  return reading.feed;
}

function first(text: string): FeedEntry {
  const [entry] = read(text).entries;
  if (entry === undefined) throw new Error('no entry');
  return entry;
}

const rss = (inside: string, attributes = ''): string =>
  `<?xml version="1.0"?><rss version="2.0" ${attributes}><channel><title>The Coast Post</title><link>https://news.example/</link>${inside}</channel></rss>`;
const item = (inside: string, attributes?: string): FeedEntry => first(rss(`<item>${inside}</item>`, attributes));
const atom = (inside: string, attributes = ''): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><title>The Coast Post</title>${inside}</feed>`;

describe('the formats of feeds', () => {
  it('reads RSS 2.0 with its usual modules', () => {
    const feed = read(
      rss(
        `<ttl>60</ttl><skipHours><hour>1</hour><hour>24</hour></skipHours><skipDays><day>Sunday</day><day>someday</day><day>saturday</day></skipDays>
        <item><title>Harbour opens</title><link>https://news.example/harbour</link><guid isPermaLink="false">n-1</guid>
        <pubDate>Mon, 02 Mar 2026 07:30:00 +0100</pubDate><dc:creator>Lars Holm</dc:creator>
        <description>The harbour opens …</description><content:encoded><![CDATA[${ARTICLE}]]></content:encoded></item>`,
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"',
      ),
    );
    expect(feed).toEqual({
      title: 'The Coast Post',
      siteUrl: 'https://news.example/',
      entries: [
        {
          id: 'n-1',
          url: 'https://news.example/harbour',
          title: 'Harbour opens',
          author: 'Lars Holm',
          source: null,
          publishedAt: '2026-03-02T07:30:00+01:00',
          content: { form: 'html', text: ARTICLE },
          plain: ARTICLE.slice(3, -5),
          isExtract: false,
        },
      ],
      isCut: false,
      freshFor: 3_600,
      skipHours: [1, 0],
      skipDays: [0, 6],
    });
  });

  it('reads RSS 0.91 with its document type', () => {
    const feed = read(
      `<?xml version="1.0" encoding="ISO-8859-1"?>
      <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
      <rss version="0.91"><channel><title>Caf&eacute; news</title><link>http://a.example/</link>
      <item><title>One &mdash; two</title><link>http://a.example/1</link><description>Short.</description></item></channel></rss>`,
    );
    expect(feed.title).toBe('Café news');
    expect(feed.entries[0]).toMatchObject({ id: null, title: 'One — two', url: 'http://a.example/1', isExtract: true });
  });

  it.each([
    ['RSS 0.90', 'http://my.netscape.com/rdf/simple/0.9/'],
    ['RSS 1.0', 'http://purl.org/rss/1.0/'],
  ])('reads %s (RDF)', (_, namespace) => {
    const feed = read(
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="${namespace}" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
      <channel rdf:about="x"><title>Wire</title><link>http://a.example/</link><sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency></channel>
      <item rdf:about="http://a.example/1"><title>One</title><link>http://a.example/1</link><dc:date>2026-03-02T07:30:00Z</dc:date><dc:creator>Ann</dc:creator></item></rdf:RDF>`,
    );
    expect(feed).toMatchObject({ title: 'Wire', freshFor: 21_600 });
    expect(feed.entries).toMatchObject([
      { title: 'One', url: 'http://a.example/1', publishedAt: '2026-03-02T07:30:00Z', author: 'Ann' },
    ]);
  });

  it('reads Atom, whose texts say what they are', () => {
    const feed = read(
      atom(
        `<link rel="self" href="/feeds/all.xml"/><link href="https://news.example/"/><author><name>The desk</name></author>
        <entry><id>tag:news.example,2026:1</id><title type="text">1 &lt;b&gt; 2</title>
        <link rel="enclosure" href="/a.mp3"/><link rel="alternate" type="application/json" href="/1.json"/><link rel="alternate" type="text/html" href="/1"/>
        <published>2026-03-02T07:30:00Z</published><updated>2026-03-03T07:30:00Z</updated>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Two &lt; three.</p></div></content></entry>
        <entry><id>tag:news.example,2026:2</id><title type="html">A&amp;amp;B &lt;i&gt;opens&lt;/i&gt;</title><summary>Only &lt;p&gt; words</summary></entry>`,
      ),
    );
    expect(feed.siteUrl).toBe('https://news.example/');
    expect(feed.entries).toMatchObject([
      {
        title: '1 <b> 2',
        url: 'https://news.example/1',
        author: 'The desk',
        publishedAt: '2026-03-02T07:30:00Z',
        content: { form: 'html', text: '<p>Two &lt; three.</p>' },
      },
      { title: 'A&B opens', url: null, content: { form: 'text', text: 'Only <p> words' } },
    ]);
  });

  it('reads JSON Feed', () => {
    const feed = read(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Desk & coast',
        home_page_url: 'https://news.example/',
        items: [
          {
            id: 1,
            url: '/one',
            title: '3 < 5',
            content_text: 'A & b',
            authors: [{ name: 'Ann' }],
            date_published: '2026-03-02T07:30:00Z',
          },
          { id: 'https://news.example/two', content_html: ARTICLE },
        ],
      }),
    );
    expect(feed.title).toBe('Desk & coast');
    expect(feed.entries).toMatchObject([
      {
        id: '1',
        url: 'https://news.example/one',
        title: '3 < 5',
        author: 'Ann',
        content: { form: 'text', text: 'A & b' },
      },
      { url: 'https://news.example/two', title: null, isExtract: false },
    ]);
  });
});

describe('what feeds do', () => {
  it('resolves links against xml:base, else against the address of the feed', () => {
    expect(item('<title>x</title><link>../one</link>').url).toBe('https://news.example/one');
    const entry = '<entry xml:base="b/"><title>x</title><link href="c"/></entry>';
    expect(first(atom(entry, 'xml:base="/a/"')).url).toBe('https://news.example/a/b/c');
  });

  it.each([
    ['a guid that is an address', '<guid>https://news.example/g</guid>', 'https://news.example/g'],
    ['a guid that says it is none', '<guid isPermaLink="false">https://news.example/g</guid>', null],
    ['a link that is a script', '<link>javascript:alert(1)</link>', null],
    ['a link in two lines', '<link>\n https://news.example/l\n</link>', 'https://news.example/l'],
    ['a link with bare ampersands', '<link>https://news.example/?a=1&b=2</link>', 'https://news.example/?a=1&b=2'],
  ])('gives an entry with %s its address', (_, inside, url) => {
    expect(item(`<title>x</title>${inside}`).url).toBe(url);
  });

  it.each([
    ['Harbour &lt;b&gt;opens&lt;/b&gt;', 'Harbour opens'],
    ['<![CDATA[A&amp;B <i>open</i>]]>', 'A&B open'],
    ['AT&amp;amp;T &amp;#8217;s', 'AT&T ’s'],
    ['3 &lt; 5 and 7 &gt; 2', '3 < 5 and 7 > 2'],
    ['one<br>two', 'one two'],
    ['<script>alert(1)</script>Harbour', 'Harbour'],
    ['  many\n\n  spaces\u00a0\u0007 here ', 'many spaces here'],
  ])('reads the title %j as "%s"', (written, title) => {
    expect(item(`<title>${written}</title><link>/x</link>`).title).toBe(title);
  });

  it('cuts a title that is longer than any, and says so', () => {
    const { title } = item(`<title>${'word '.repeat(1_000)}</title>`);
    expect(title).toHaveLength(1_000);
    expect(title?.endsWith('…')).toBe(true);
  });

  it('takes names for authors, and no addresses', () => {
    expect(item('<title>x</title><author>ann@news.example (Ann Lee)</author>').author).toBe('Ann Lee');
    expect(item('<title>x</title><author>noreply@news.example</author>').author).toBeNull();
  });

  it.each([
    ['a whole article', ARTICLE, false],
    ['a teaser', '<p>The harbour opens.</p>', true],
    ['a long beginning', `${ARTICLE}<p>And then […]</p>`, true],
    ['a long beginning with a link', `${ARTICLE}<a href="/x">Continue reading Harbour opens</a>`, true],
    [
      'WordPress’s beginning',
      `${ARTICLE}<p>And then [&#8230;]</p><p>The post <a>Harbour</a> appeared first on <a>Coast</a>.</p>`,
      true,
    ],
  ])('knows %s', (_, html, isExtract) => {
    const namespace = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"';
    expect(item(`<content:encoded><![CDATA[${html}]]></content:encoded>`, namespace).isExtract).toBe(isExtract);
  });

  it('takes what is long in a description for the article, and a middling one for a summary', () => {
    expect(item(`<description><![CDATA[${ARTICLE}]]></description>`).isExtract).toBe(true);
    expect(item(`<description><![CDATA[${ARTICLE}${ARTICLE}]]></description>`).isExtract).toBe(false);
  });

  it('reads a feed behind what a server put before it', () => {
    expect(read(`\ufeff\n<!-- cached -->\n${rss('<item><title>x</title></item>')}`).entries).toHaveLength(1);
  });

  it('leaves out entries without anything', () => {
    expect(read(rss('<item></item><item><title> </title></item><item><title>x</title></item>')).entries).toHaveLength(
      1,
    );
  });
});

describe('hostile and broken feeds', () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a0 "lol">${Array.from({ length: 12 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join('')}]>`;

  it('expands no entity that a document declares', () => {
    expect(first(bomb + rss('<item><title>x &a12;</title></item>')).title).toBe('x &a12;');
  });

  it('reads nothing outside the document', () => {
    const document = `<!DOCTYPE x [<!ENTITY file SYSTEM "file:///etc/passwd">]>${rss('<item><title>&file;</title></item>')}`;
    expect(parseFeed(document, FEED_URL)).toEqual({ kind: 'fault', fault: 'malformed' });
  });

  it.each([
    ['a page', '<!doctype html><html><head><title>x</title></head><body><rss version="2.0"> is a feed</body></html>'],
    ['words', 'hello'],
    ['nothing', ''],
    ['JSON of another kind', '{"items": 3}'],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"></svg>'],
  ])('says that %s is no feed', (_, text) => {
    expect(parseFeed(text, FEED_URL)).toEqual({ kind: 'fault', fault: 'not-a-feed' });
  });

  it.each([
    ['cut off in the middle', rss('<item><title>x</title></item><item><title>y').slice(0, -27)],
    ['nested without end', rss('<a>'.repeat(100_000))],
    ['with names that JavaScript knows', rss('<item><__proto__><x>1</x></__proto__></item>')],
  ])('says that one %s is malformed', (_, text) => {
    expect(parseFeed(text, FEED_URL)).toEqual({ kind: 'fault', fault: 'malformed' });
  });

  it('reads as many entries as are read at most, and says that there are more', () => {
    const many = (count: number) =>
      read(rss(Array.from({ length: count }, (_, at) => `<item><title>t${at}</title></item>`).join('')));
    expect(many(mostEntries)).toMatchObject({ isCut: false });
    const feed = many(mostEntries + 1);
    expect(feed.entries).toHaveLength(mostEntries);
    expect(feed.isCut).toBe(true);
  });

  it('gives a feed or a fault, whatever is cut out of or put into a feed', () => {
    const whole =
      atom(`<entry><title>x</title><link href="/1"/><content type="html">&lt;p&gt;word&lt;/p&gt;</content></entry>`) +
      rss('<item/>');
    const noise = fc.constantFrom(
      '<',
      '>',
      '&',
      '"',
      ']]>',
      '<![CDATA[',
      '<!--',
      '&#x;',
      '\u0000',
      '\ud800',
      '<!DOCTYPE',
      '=',
    );
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(60), noise, (at, length, put) => {
        const reading = parseFeed(whole.slice(0, at) + put + whole.slice(at + length), FEED_URL);
        expect(reading.kind === 'fault' || feedSchema.safeParse(reading.feed).success).toBe(true);
      }),
    );
  });
});

describe('what a feed says', () => {
  const word = fc.stringMatching(/^[A-Za-z<>&"'éß“”;]{1,12}$/u);
  const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
  const moment = fc.date({
    min: new Date('2000-01-01T00:00:00Z'),
    max: new Date('2030-01-01T00:00:00Z'),
    noInvalidDate: true,
  });
  const entries = fc.uniqueArray(fc.record({ id: fc.uuid(), text: line, at: moment }), {
    selector: ({ id }) => id,
    maxLength: 8,
  });
  const toUrl = (id: string): string => `https://news.example/${id}`;
  const second = (date: Date): string => date.toISOString().replace(/\.\d+/u, '');

  it('is the same in every format', () => {
    fc.assert(
      fc.property(entries, (list) => {
        const asAtom = generateAtomFeed({
          id: 'x',
          title: { value: 'Wire' },
          updated: new Date(0),
          entries: list.map(({ id, text, at }) => ({
            ...{ id, updated: at, links: [{ href: toUrl(id) }], title: { value: text, type: 'text' } },
            content: { value: text, type: 'text' },
          })),
        });
        const asJson = JSON.stringify(
          generateJsonFeed({
            title: 'Wire',
            items: list.map(({ id, text, at }) => ({
              ...{ id, url: toUrl(id), title: text, content_text: text, date_published: at },
            })),
          }),
        );
        const expected = list.map(({ id, text, at }) => ({
          ...{ id, url: toUrl(id), title: text, publishedAt: second(at), content: { form: 'text', text } },
        }));
        expect(read(asAtom).entries).toMatchObject(expected);
        expect(read(asJson).entries).toMatchObject(expected);
        const asRss = generateRssFeed({
          ...{ title: 'Wire', link: 'https://news.example/', description: '' },
          items: list.map(({ id, at }) => ({
            ...{ title: id, link: toUrl(id), guid: { value: id, isPermaLink: false }, pubDate: at },
          })),
        });
        expect(read(asRss).entries).toMatchObject(
          list.map(({ id, at }) => ({ id, url: toUrl(id), title: id, publishedAt: second(at) })),
        );
      }),
    );
  });
});
