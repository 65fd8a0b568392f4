import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleSchema } from '../../../src/core/articles/article.ts';
import { readArticle } from '../../../src/core/articles/read-article.ts';
import { DatelineError } from '../../../src/core/errors.ts';

const NEWS = 'A storm hit the coast on Sunday. Two boats sank.';
const errorOf = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    return error;
  }
};

describe('readArticle', () => {
  it('takes what it is given', () => {
    const article = readArticle({
      text: NEWS,
      title: ' Storm\nhits ',
      source: 'The Mail',
      url: 'https://example.com/a?utm_source=x',
      author: 'Jane Doe',
      publishedAt: '18 June 2023',
    });
    expect(article).toEqual({
      title: 'Storm hits',
      source: 'The Mail',
      url: 'https://example.com/a',
      author: 'Jane Doe',
      publishedAt: '2023-06-18',
      language: 'en',
      text: NEWS,
    });
  });

  it('finds title, author and date that stand before the news', () => {
    const text = `Storm hits the coast\nBy Jane Doe and John Roe, Weather Editors\nUpdated: 19 June 2023 | Published: 12:30, 18 June 2023\n\n${NEWS}`;
    expect(readArticle({ text })).toMatchObject({
      title: 'Storm hits the coast',
      author: 'Jane Doe and John Roe',
      publishedAt: '2023-06-18',
      text,
    });
    expect(readArticle({ text, title: 'Given', publishedAt: '2020-01-01' })).toMatchObject({
      title: 'Given',
      publishedAt: '2020-01-01',
    });
  });

  it('reads header lines', () => {
    const text = `Title: Storm hits\nAuthor: Jane Doe\nDate: June 18, 2023\nSource: The Mail\nURL: https://EXAMPLE.com/a#b\n\n${NEWS}`;
    expect(readArticle({ text })).toMatchObject({
      title: 'Storm hits',
      author: 'Jane Doe',
      publishedAt: '2023-06-18',
      source: 'The Mail',
      url: 'https://example.com/a',
    });
  });

  it.each([
    [' date 2023-06-18 Ann Smith (L) greets Bo Lee (R).', '2023-06-18'],
    ['2023-06-18 A storm hit the coast.', '2023-06-18'],
    ['2023-06-18T12:30:00Z A storm hit the coast.', '2023-06-18T12:30:00Z'],
    ['Published: 18 June 2023\nA storm hit the coast.', '2023-06-18'],
    ['Last updated at 12:30\nA storm hit the coast.', null],
    ['date 2023-02-31 A storm hit the coast.', null],
    ['On 18 June 2023 a storm hit the coast.', null],
  ])('reads the stamp of %j', (text, date) => {
    expect(readArticle({ text }).publishedAt).toBe(date);
  });

  it.each([
    ['2023-06-18', '2023-06-18'],
    ['2023-06-18T12:30:00.123Z', '2023-06-18T12:30:00Z'],
    ['2023-06-18T12:30+0200', '2023-06-18T12:30+02:00'],
    ['Sunday, 18 June 2023', '2023-06-18'],
    ['Sept. 3rd, 2023', '2023-09-03'],
  ])('takes the date %s', (written, date) => {
    expect(readArticle({ text: NEWS, publishedAt: written }).publishedAt).toBe(date);
  });

  it('leaves null what neither the input nor the text says', () => {
    expect(readArticle({ text: NEWS, title: ' ', url: null, author: undefined })).toMatchObject({
      title: null,
      source: null,
      url: null,
      author: null,
      publishedAt: null,
    });
  });

  it.each([
    ['a blank text', { text: ' \n\0' }],
    ['a text that is too long', { text: 'a'.repeat(2_000_001) }],
    ['a bad address', { text: NEWS, url: 'javascript:alert(1)' }],
    ['a bad date', { text: NEWS, publishedAt: 'yesterday' }],
    ['a day that is not in the calendar', { text: NEWS, publishedAt: '2023-02-31' }],
  ])('refuses %s and says what to do', (_what, input) => {
    const error = errorOf(() => readArticle(input));
    expect(error).toBeInstanceOf(DatelineError);
    expect(error).toMatchObject({ code: 'bad-article', hint: expect.stringMatching(/^(?:Give|Write)/) as string });
  });

  it('keeps every offset, whatever the text', () => {
    const text = 'A\0b \ud800c. \udc00';
    expect(readArticle({ text }).text).toBe('A b \ufffdc. \ufffd');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (any) => {
        const article = errorOf(() => readArticle({ text: any, title: any, author: any, source: any }));
        if (article instanceof DatelineError) return;
        expect(articleSchema.parse(article).text).toHaveLength(any.length);
      }),
    );
  });
});
