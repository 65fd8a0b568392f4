import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { renderCard } from '../../../../src/adapters/platforms/terminal/render-card.ts';
import type { Block, Card } from '../../../../src/core/cards/card.ts';
import { renderPlain } from '../../../../src/core/cards/render-plain.ts';
import { arbitraryCard } from '../../../fixtures/arbitrary-card.ts';

function card(blocks: readonly Block[], parts: Partial<Card> = {}): Card {
  return { tone: 'plain', title: null, link: null, blocks, footer: null, audience: 'everyone', ...parts };
}

function text(words: string): Block {
  return { kind: 'text', text: [{ kind: 'plain', text: words }] };
}

/** What remains when rows are joined again and the marks of a quote and a divider are left out. */
function words(shown: string): string {
  return shown.replace(/[\s│>─]/gu, '');
}

const columnsOf = fc.integer({ min: 20, max: 120 });

describe('a card in a terminal', () => {
  it('is never wider than the terminal, whatever it holds', () => {
    fc.assert(
      fc.property(arbitraryCard, columnsOf, fc.boolean(), (any, columns, color) => {
        const rows = stripVTControlCharacters(renderCard(any, { columns, color })).split('\n');
        for (const row of rows) expect(stringWidth(row)).toBeLessThanOrEqual(columns);
      }),
      { numRuns: 500 },
    );
  });

  it('holds every word of its plain text, in order, and no other', () => {
    fc.assert(
      fc.property(arbitraryCard, columnsOf, fc.boolean(), (any, columns, color) => {
        const shown = stripVTControlCharacters(renderCard(any, { columns, color }));
        expect(words(shown)).toBe(words(renderPlain(any)));
      }),
      { numRuns: 500 },
    );
  });

  it('holds no control character without colour, and with colour only those of its looks', () => {
    fc.assert(
      fc.property(arbitraryCard, columnsOf, (any, columns) => {
        const plain = renderCard(any, { columns, color: false });
        expect(plain.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
        const colored = renderCard(any, { columns, color: true });
        const looks = /\u001b\[(?:[1-4]|2[2-4]|3[136]|39)m|\u001b\]8;;(?:https?:[!-~]+)?\u001b\\|\n/gu;
        expect(colored.replace(looks, '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
      }),
      { numRuns: 500 },
    );
  });

  it('shows an answer with the sentence that proves it', () => {
    const answer = card(
      [
        { kind: 'text', text: [{ kind: 'bold', text: 'Qin Gang and Wang Yi' }] },
        {
          kind: 'quote',
          text: [{ kind: 'plain', text: 'Blinken met with Chinese Foreign Minister Qin Gang on Sunday in Beijing.' }],
          attribution: [{ kind: 'link', text: 'CNN', url: 'https://cnn.com/1' }],
        },
        { kind: 'source', text: [{ kind: 'plain', text: '18 June 2023' }] },
        { kind: 'divider' },
        { kind: 'heading', text: 'Not to be confused with it' },
        {
          kind: 'list',
          ordered: false,
          items: [[{ kind: 'plain', text: 'A possible meeting with President Xi Jinping' }]],
        },
        {
          kind: 'actions',
          actions: [
            { label: 'Timeline', command: '/timeline story:a' },
            { label: '👍', command: '/dateline feedback verdict:right answer:a', pressOnly: true },
          ],
        },
      ],
      { tone: 'answer', footer: [{ kind: 'italic', text: 'From one story' }] },
    );
    expect(renderCard(answer, { columns: 40, color: false })).toBe(
      [
        'Qin Gang and Wang Yi',
        '',
        '│ Blinken met with Chinese Foreign',
        '│ Minister Qin Gang on Sunday in',
        '│ Beijing.',
        '│ — CNN (https://cnn.com/1)',
        '18 June 2023',
        '',
        '────────────────────────────────────────',
        '',
        'Not to be confused with it',
        '• A possible meeting with President Xi',
        '  Jinping',
        '',
        'Timeline: /timeline story:a',
        '',
        'From one story',
      ].join('\n'),
    );
  });

  it('aligns the values of fields, and stands them below their labels where there is no room', () => {
    const fields = card([
      {
        kind: 'fields',
        fields: [
          { label: 'When', value: [{ kind: 'plain', text: 'Sunday 18 June 2023' }] },
          { label: 'Who', value: [{ kind: 'plain', text: 'Antony Blinken, Secretary of State' }] },
        ],
      },
    ]);
    expect(renderCard(fields, { columns: 30, color: false })).toBe(
      'When: Sunday 18 June 2023\nWho:  Antony Blinken,\n      Secretary of State',
    );
    const long = card([
      { kind: 'fields', fields: [{ label: 'Loaded stories', value: [{ kind: 'plain', text: '12' }] }] },
    ]);
    expect(renderCard(long, { columns: 24, color: false })).toBe('Loaded stories:\n  12');
  });

  it('numbers a list with its numbers one below the other', () => {
    const items = Array.from({ length: 10 }, (_, index) => [{ kind: 'plain' as const, text: `item ${index + 1}` }]);
    const rows = renderCard(card([{ kind: 'list', ordered: true, items }]), { columns: 40, color: false }).split('\n');
    expect(rows[0]).toBe(' 1. item 1');
    expect(rows[9]).toBe('10. item 10');
  });

  it('breaks a word only where it alone is longer than a row', () => {
    const shown = renderCard(card([text(`see ${'x'.repeat(45)} there`)]), { columns: 20, color: false });
    expect(shown).toBe(`see\n${'x'.repeat(20)}\n${'x'.repeat(20)}\nxxxxx there`);
  });

  it('counts wide characters as two columns and breaks Chinese between characters, not before a full stop', () => {
    const shown = renderCard(card([text('北京是中华人民共和国的。首都')]), { columns: 20, color: false });
    expect(shown).toBe('北京是中华人民共和国\n的。首都');
    const held = renderCard(card([text('北京是中华人民共和国。首都')]), { columns: 20, color: false });
    expect(held).toBe('北京是中华人民共和\n国。首都');
    expect(renderCard(card([text('👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀')]), { columns: 20, color: false })).toBe(
      `${'👩🏽‍🚀'.repeat(10)}\n👩🏽‍🚀`,
    );
  });

  it('keeps a letter and its accent on one row and in one style', () => {
    const cut = card([
      {
        kind: 'text',
        text: [
          { kind: 'plain', text: `${'a'.repeat(19)}e` },
          { kind: 'bold', text: '\u0301b' },
        ],
      },
    ]);
    expect(renderCard(cut, { columns: 20, color: true })).toBe(`${'a'.repeat(19)}e\u0301\n\u001b[1mb\u001b[22m`);
  });

  it('shows where a link leads, and makes only that address clickable', () => {
    const link = card([
      { kind: 'text', text: [{ kind: 'link', text: 'https://bbc.com', url: 'https://evil.example/a' }] },
    ]);
    const shown = renderCard(link, { columns: 80, color: true });
    expect(stripVTControlCharacters(shown)).toBe('https://bbc.com (https://evil.example/a)');
    expect(shown.match(/\u001b\]8;;[^\u001b]+/gu)).toEqual(['\u001b]8;;https://evil.example/a']);
    const script = card([{ kind: 'text', text: [{ kind: 'link', text: 'here', url: 'javascript:alert(1)' }] }]);
    expect(renderCard(script, { columns: 80, color: true })).not.toContain('\u001b]8;');
  });

  it('keeps an address that is broken over rows one link', () => {
    const long = `https://example.com/${'a'.repeat(40)}`;
    const shown = renderCard(card([{ kind: 'text', text: [{ kind: 'link', text: 'x', url: long }] }]), {
      columns: 30,
      color: true,
    });
    const linked = shown.split('\n').filter((row) => row.includes(`\u001b]8;;${long}\u001b\\`));
    expect(linked.length).toBeGreaterThan(1);
  });

  it('does not wrap where rows have no end', () => {
    const long = 'word '.repeat(200).trim();
    expect(renderCard(card([text(long)]), { columns: Number.POSITIVE_INFINITY, color: false })).toBe(long);
  });

  it('shows a file as its text below all else, with its indentation, and exactly where rows have no end', () => {
    const any = card(
      [
        {
          kind: 'file',
          name: 'a.json',
          mediaType: 'application/json',
          text: '{\n  "a": "b  c \u001b[2J"\n}\n',
          description: 'All',
        },
      ],
      { footer: [{ kind: 'plain', text: 'The end' }] },
    );
    const columns = { color: false, columns: 20 };
    expect(renderCard(any, columns)).toBe('File: a.json — All\n\nThe end\n\n{\n  "a": "b c "\n}');
    expect(renderCard(any, { ...columns, columns: Number.POSITIVE_INFINITY })).toContain('"b  c "');
  });

  it('tells an error and a "not found" by word and, with colour, by colour', () => {
    const error = card([text('No such story.')], { tone: 'error' });
    expect(renderCard(error, { columns: 80, color: false })).toBe('Error: No such story.');
    expect(renderCard(error, { columns: 80, color: true })).toContain('\u001b[31m');
    const notFound = card([], { tone: 'not-found', title: 'Nobody is quoted' });
    expect(renderCard(notFound, { columns: 80, color: false })).toBe('Not found: Nobody is quoted');
    expect(renderCard(notFound, { columns: 80, color: true })).toContain('\u001b[33m');
  });

  it('lays out a megabyte without a space in bounded time', () => {
    const before = performance.now();
    const shown = renderCard(card([text('x'.repeat(1_000_000))]), { columns: 80, color: true });
    expect(words(shown)).toHaveLength(1_000_000);
    expect(performance.now() - before).toBeLessThan(10_000);
  });
});
