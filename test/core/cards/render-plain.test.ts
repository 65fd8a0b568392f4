import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Card } from '../../../src/core/cards/card.ts';
import { renderPlain } from '../../../src/core/cards/render-plain.ts';
import { arbitraryCard } from '../../fixtures/arbitrary-card.ts';

function card(blocks: readonly Block[], parts: Partial<Card> = {}): Card {
  return { tone: 'plain', title: null, link: null, blocks, footer: null, audience: 'everyone', ...parts };
}

describe('a card as plain text', () => {
  it('says every kind of block', () => {
    const text = renderPlain(
      card(
        [
          {
            kind: 'text',
            text: [
              { kind: 'bold', text: 'Qin Gang' },
              { kind: 'plain', text: ' and Wang Yi' },
            ],
          },
          {
            kind: 'quote',
            text: [{ kind: 'italic', text: 'They met.' }],
            attribution: [{ kind: 'plain', text: 'CNN' }],
          },
          { kind: 'quote', text: [{ kind: 'plain', text: 'Alone.' }], attribution: null },
          { kind: 'heading', text: 'More' },
          { kind: 'list', ordered: true, items: [[{ kind: 'plain', text: 'one' }], [{ kind: 'plain', text: 'two' }]] },
          { kind: 'list', ordered: false, items: [[{ kind: 'code', text: '/help' }]] },
          { kind: 'fields', fields: [{ label: 'When', value: [{ kind: 'plain', text: '18 June' }] }] },
          { kind: 'divider' },
          { kind: 'image', url: 'https://example.com/a.jpg', description: 'A handshake' },
          { kind: 'file', name: 'a.json', mediaType: 'application/json', text: '{\n  "a": 1\n}\n', description: 'All' },
          { kind: 'source', text: [{ kind: 'link', text: 'CNN', url: 'https://cnn.com/1' }] },
          {
            kind: 'actions',
            actions: [
              { label: 'Timeline', command: '/timeline story:a' },
              { label: '👍', command: '/dateline feedback verdict:right answer:a', pressOnly: true },
            ],
          },
        ],
        { title: 'Blinken in Beijing', link: 'https://cnn.com/1', footer: [{ kind: 'plain', text: 'One story' }] },
      ),
    );
    expect(text).toBe(
      [
        'Blinken in Beijing (https://cnn.com/1)',
        'Qin Gang and Wang Yi',
        '> They met.\n> — CNN',
        '> Alone.',
        'More',
        '1. one\n2. two',
        '• /help',
        'When: 18 June',
        'Image: A handshake (https://example.com/a.jpg)',
        'File: a.json — All',
        'CNN (https://cnn.com/1)',
        'Timeline: /timeline story:a',
        'One story',
        '{\n  "a": 1\n}',
      ].join('\n\n'),
    );
  });

  it.each([
    [
      card([{ kind: 'text', text: [{ kind: 'plain', text: 'No such story.' }] }], { tone: 'error' }),
      'Error: No such story.',
    ],
    [card([], { tone: 'not-found', title: 'Nobody is quoted' }), 'Not found: Nobody is quoted'],
    [card([{ kind: 'divider' }], { tone: 'error' }), 'Error:'],
    [card([{ kind: 'text', text: [{ kind: 'plain', text: 'Here.' }] }], { tone: 'answer' }), 'Here.'],
  ])('tells the tone in words', (shown, words) => {
    expect(renderPlain(shown)).toBe(words);
  });

  it('shows where a link leads, whatever its words say', () => {
    const link = (text: string, url: string) =>
      renderPlain(card([{ kind: 'text', text: [{ kind: 'link', text, url }] }]));
    expect(link('https://bbc.com/', 'https://evil.example/')).toBe('https://bbc.com/ (https://evil.example/)');
    expect(link('the BBC', 'https://bbc.com@evil.example/')).toBe('the BBC (https://evil.example/)');
    expect(link('https://bbc.com/', 'https://bbc.com/')).toBe('https://bbc.com/');
    expect(link('', 'https://bbc.com/')).toBe('(https://bbc.com/)');
  });

  it('is clean, whatever the card holds', () => {
    fc.assert(
      fc.property(arbitraryCard, (any) => {
        expect(renderPlain(any).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/u);
      }),
    );
  });
});
