import { expect, it } from 'vitest';
import { parseList } from '../../../../../src/adapters/sources/reader/feed/parse-list.ts';

const opml = (inside: string): string =>
  `<?xml version="1.0"?><opml version="2.0"><head/><body>${inside}</body></opml>`;

it('reads the feeds of a list, those in folders too, each once', () => {
  const text = opml(`
    <outline text="News"><outline type="rss" text="Coast &amp; sea" xmlUrl="https://a.example/feed"/>
      <outline text="Deeper"><outline title="Wire" text="w" xmlUrl="feed://b.example/rss"/></outline></outline>
    <outline text="again" xmlUrl="https://a.example/feed"/>
    <outline text="bad" xmlUrl="javascript:alert(1)"/>`);
  expect(parseList(text)).toEqual({
    kind: 'list',
    feeds: [
      { url: 'https://a.example/feed', title: 'Coast & sea' },
      { url: 'http://b.example/rss', title: 'Wire' },
    ],
    left: 1,
  });
});

it('reads an empty list', () => {
  expect(parseList(opml(''))).toEqual({ kind: 'list', feeds: [], left: 0 });
});

it.each([
  ['a feed', '<rss version="2.0"><channel/></rss>', 'not-a-feed'],
  ['words', 'https://a.example/feed', 'not-a-feed'],
  ['a list nested without end', opml('<outline>'.repeat(100_000)), 'malformed'],
])('says of %s that it is none', (_, text, fault) => {
  expect(parseList(text)).toEqual({ kind: 'fault', fault });
});
