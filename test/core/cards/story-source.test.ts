import { describe, expect, it } from 'vitest';
import { sourceText } from '../../../src/core/cards/story-source.ts';

describe('sourceText', () => {
  it('gives a time of publication that names its zone as a moment, in words that keep that zone', () => {
    expect(sourceText({ source: 'The Coast Post', publishedAt: '2024-05-07T23:30:15+02:00' })).toEqual([
      { kind: 'plain', text: 'The Coast Post' },
      { kind: 'plain', text: ' · ' },
      { kind: 'time', text: '7 May 2024, 23:30 UTC+02:00', instant: '2024-05-07T21:30:00.000Z' },
    ]);
  });

  it.each([
    ['2024-05-07', '7 May 2024'],
    ['2024-05-07T23:30', '7 May 2024, 23:30'],
    ['2024-05-07T23:30Z~', '7 May 2024, about 23:30 UTC'],
    ['2024-05', 'May 2024'],
    ['2024-05-07T23:30Z/2024-05-08T01:00Z', 'between 7 May 2024, 23:30 UTC and 8 May 2024, 01:00 UTC'],
  ])('keeps %s in words: it is no moment, and no zone may shift it', (publishedAt, text) => {
    expect(sourceText({ source: null, publishedAt })).toEqual([{ kind: 'plain', text }]);
  });

  it('says nothing where neither source nor date is known', () => {
    expect(sourceText({ source: null, publishedAt: null })).toEqual([]);
  });
});
