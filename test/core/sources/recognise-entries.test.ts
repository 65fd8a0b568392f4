import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recogniseEntries } from '../../../src/core/sources/recognise-entries.ts';
import type { FeedEntry } from '../../../src/core/sources/feed.ts';
import { makeEntry } from '../../fixtures/make-source.ts';

const SITE = 'https://news.example/';
const keysOf = (entry: FeedEntry, ...others: FeedEntry[]): readonly string[] =>
  recogniseEntries([entry, ...others], [SITE])[0]?.keys ?? [];

function areSame(one: FeedEntry, other: FeedEntry): boolean {
  const keys = new Set(keysOf(one));
  return keysOf(other).some((key) => keys.has(key));
}

describe('the same entry', () => {
  const entry = makeEntry('one');

  it.each([
    ['another id', { id: 'other' }],
    ['another address', { url: 'https://news.example/moved' }],
    ['another title and text', { title: 'Other', plain: 'Other words.' }],
    ['another id and address', { id: 'other', url: 'https://news.example/moved' }],
    ['another id, address and date', { id: 'other', url: 'https://news.example/moved', publishedAt: '2026-05-01' }],
    ['another id, address and title', { id: 'other', url: 'https://news.example/moved', title: 'Other' }],
    [
      'no id and a tracking parameter',
      { id: null, url: 'https://news.example/one?utm_source=rss#top', title: 'Other', plain: '' },
    ],
    ['other typography', { id: null, url: null, title: 'Report  “one”', publishedAt: null }],
  ])('is recognised by %s', (_, change) => {
    expect(areSame(entry, { ...entry, ...change })).toBe(true);
  });

  it('is there once, however often a feed has it', () => {
    expect(recogniseEntries([entry, makeEntry('two'), { ...entry, id: 'again' }], [SITE])).toHaveLength(2);
  });
});

describe('another entry', () => {
  const brief = { plain: 'Read it here.', content: null };

  it.each([
    ['the same heading on another day', { publishedAt: '2026-03-03T07:00:00Z' }],
    ['another heading on the same day', { title: 'Other' }],
  ])('is recognised by %s', (_, change) => {
    const one = makeEntry('one', { ...brief, id: null, url: null, title: 'The day in brief' });
    expect(areSame(one, { ...one, ...change })).toBe(false);
  });

  it('is one of its own where a feed gives all entries the same id and address', () => {
    const [one, two] = ['one', 'two'].map((name) => makeEntry(name, { id: 'same', url: `${SITE}all#${name}` }));
    expect(
      recogniseEntries(
        [one, two].flatMap((entry) => entry ?? []),
        [SITE],
      ),
    ).toHaveLength(2);
  });

  it('is not known by the address of the site', () => {
    const [one, two] = ['one', 'two'].map((name) => makeEntry(name, { id: null, url: SITE }));
    expect(one !== undefined && two !== undefined && areSame(one, two)).toBe(false);
  });
});

it('always has a key, and no two entries have one in common', () => {
  const text = fc.constantFrom('', 'Short.', 'The port of Velden said that the pier opened on Monday. '.repeat(4));
  const entries = fc.array(
    fc.record({
      id: fc.constantFrom(null, 'a', 'b'),
      url: fc.constantFrom(null, SITE, `${SITE}a`, `${SITE}b?utm_source=x`),
      title: fc.constantFrom(null, 'One', 'Two'),
      plain: text,
      publishedAt: fc.constantFrom(null, '2026-03-02', '2026-03-03T07:00:00Z'),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(entries, (list) => {
      const recognised = recogniseEntries(
        list.map((change) => makeEntry('x', change)),
        [SITE],
      );
      const keys = recognised.flatMap((one) => one.keys);
      expect(recognised.every((one) => one.keys.length > 0)).toBe(true);
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});
