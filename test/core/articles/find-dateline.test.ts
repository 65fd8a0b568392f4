import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDateline } from '../../../src/core/articles/find-dateline.ts';

const read = (text: string): [string | null, string | null, string] | null => {
  const dateline = findDateline(text);
  if (dateline === null) return null;
  const { place, agency, end } = dateline;
  return [place === null ? null : text.slice(place.start, place.end), agency, text.slice(end)];
};

describe('findDateline', () => {
  it.each([
    ['BEIJING (Reuters) — Two met.', 'BEIJING', 'Reuters'],
    ['LONDON -- Two met.', 'LONDON', null],
    ['WASHINGTON — Two met.', 'WASHINGTON', null],
    ['NEW YORK, June 18 (AP) - Two met.', 'NEW YORK', 'AP'],
    ['(Reuters) - Two met.', null, 'Reuters'],
    ['KYIV, Ukraine (AP) — Two met.', 'KYIV, Ukraine', 'AP'],
    ['SAN JOSE/OSLO (Reuters) - Two met.', 'SAN JOSE/OSLO', 'Reuters'],
    ['ST. LOUIS — Two met.', 'ST. LOUIS', null],
    ['Beijing, June 18 (Xinhua) -- Two met.', 'Beijing', 'Xinhua'],
    ['Oslo (CNN) Two met.', 'Oslo', 'CNN'],
    ['UNITED NATIONS, 18 June 2023 – Two met.', 'UNITED NATIONS', null],
  ])('reads %s', (text, place, agency) => {
    expect(read(text)).toEqual([place, agency, 'Two met.']);
  });

  it.each([
    'NATO — The alliance — met.',
    'EXCLUSIVE - Two met.',
    'UPDATE 1 — Two met.',
    'LONDON is big.',
    'LONDON -- which is big -- met.',
    'Associated Press (AP) Editor Ann Smith left.',
    'Ann Smith (left) - who is the mayor - met Bo Lee.',
    'The US - China talks failed.',
    'Ann-Marie met Bo.',
    '',
  ])('leaves news alone: %s', (text) => {
    expect(findDateline(text)).toBeNull();
  });

  it('never eats the news, whatever the text', () => {
    const part = fc.constantFrom(
      'OSLO',
      'Oslo',
      ', ',
      ' (AP)',
      ' - ',
      ' — ',
      '--',
      'June 18',
      ' The ',
      'news',
      '"',
      '(',
      ')',
      ' ',
      '.',
    );
    const news = 'Two met.';
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const text = parts.join('') + news;
        const dateline = findDateline(text);
        if (dateline === null) return;
        expect(text.slice(dateline.end).endsWith(news)).toBe(true);
        expect(/[-—(]/u.test(text.slice(0, dateline.end))).toBe(true);
        if (dateline.place !== null) expect(dateline.place.end).toBeLessThan(dateline.end);
      }),
      { numRuns: 2000 },
    );
  });
});
