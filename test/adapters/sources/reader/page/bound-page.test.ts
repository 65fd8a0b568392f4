import { describe, expect, test } from 'vitest';
import { boundPage } from '../../../../../src/adapters/sources/reader/page/bound-page.ts';
import { extractPage } from '../../../../../src/adapters/sources/reader/page/extract-page.ts';
import { paragraphs } from '../../../../fixtures/pages/make-page.ts';

const text = paragraphs.map((line) => `<p>${line}</p>`).join('');

describe('boundPage', () => {
  test('leaves out scripts, styles, drawings and comments, and keeps JSON-LD', () => {
    const linked = '<script type="application/ld+json">{"@type":"Article"}</script>';
    const page = `<!doctype html><SCRIPT>if (a < b) "<p>"</SCRIPT>${linked}<style>p{}</style><svg><text>x</text></svg><!-- <p>y</p> --><p>kept</p>`;

    expect(boundPage(page).replace(/\s+/gu, '')).toBe(`${linked.replace(/\s+/gu, '')}<p>kept</p>`);
  });

  test('keeps a ">" in an attribute, and a "<" that begins no tag', () => {
    expect(boundPage('<p title="a > b">1 < 2')).toBe('<p title="a > b">1 &lt; 2');
  });

  test('takes everything behind a script that never ends for script', () => {
    expect(boundPage('<p>kept</p><script>let x = "<p>lost</p>')).toBe('<p>kept</p> ');
  });

  test('takes the attributes off a tag that they make enormous', () => {
    expect(boundPage(`<p class="${'share '.repeat(5000)}">kept</p>`)).toBe('<p>kept</p>');
  });

  test('counts an implied end: an article may have thousands of open paragraphs', () => {
    expect(boundPage('<p>One<li>Two'.repeat(3000))).toHaveLength(39_000);
  });
});

describe('a page made to tie its reader up', () => {
  test.each<[string, string]>([
    ['nesting', '<div>'.repeat(500_000) + text],
    ['nesting up to the bound', '<div>'.repeat(149) + text.repeat(100)],
    ['unclosed tags', '<p><b><i><a href=x>'.repeat(200_000)],
    ['a million links', '<a href="/">A headline that is long enough</a>'.repeat(100_000)],
    ['links up to the bound', '<a href="/">A headline that is long enough</a>'.repeat(9900)],
    ['paragraphs up to the bound', text.repeat(1600)],
    ['attributes', `<div ${'a=1 '.repeat(1_000_000)}>${text}`],
    ['quotes that never close', '<a href="'.repeat(500_000)],
    ['references', '&amp;'.repeat(900_000)],
    ['lone angle brackets', '<'.repeat(4_000_000)],
    ['white space', ` \n\t`.repeat(1_500_000) + text],
    ['one word', 'a'.repeat(4_900_000)],
    ['a title', `<title>${'T | '.repeat(1_000_000)}</title>${text}`],
    ['JSON', `<script type="application/ld+json">${'['.repeat(400_000)}</script>${text}`],
    ['tables in tables', '<table><tr><td>'.repeat(100_000)],
  ])('is done within seconds: %s', (_, html) => {
    const started = performance.now();
    extractPage(`<html><body>${html}`);

    expect(performance.now() - started).toBeLessThan(15_000);
  });
});
