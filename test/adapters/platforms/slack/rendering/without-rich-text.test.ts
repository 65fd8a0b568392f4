import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderCard } from '../../../../../src/adapters/platforms/slack/rendering/render-card.ts';
import { withoutRichText } from '../../../../../src/adapters/platforms/slack/rendering/without-rich-text.ts';
import type { Block, Card } from '../../../../../src/core/cards/card.ts';
import { readMessage } from '../../../../fakes/slack/read-message.ts';
import { arbitraryCard } from '../../../../fixtures/arbitrary-card.ts';
import { saySpans } from '../../../../fixtures/say-spans.ts';
import { expectTaken } from '../seen-words.ts';

function card(...blocks: Block[]): Card {
  return { tone: 'plain', title: null, link: null, blocks, footer: null, audience: 'everyone' };
}

function draw(any: Card): object[] {
  return withoutRichText(renderCard(any).messages.flatMap(({ blocks }) => blocks));
}

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}\p{M}]/gu, '');

describe('blocks without rich text', () => {
  it('hold the same words, call nobody and hide no link', () => {
    fc.assert(
      fc.property(arbitraryCard, (any) => {
        for (const message of renderCard(saySpans(any, ({ text }) => text)).messages) {
          const before = readMessage({ blocks: expectTaken(message) });
          const blocks = withoutRichText(message.blocks);
          expect(blocks.map(({ type }) => type)).not.toContain('rich_text');
          const { words, effects } = readMessage({ blocks: expectTaken({ text: message.text, blocks }) });
          expect(lettersOf(words)).toBe(lettersOf(before.words));
          expect(effects).toMatchObject({ pinged: [], hiddenLinks: [] });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('write looks, lists, quotes, links, times and channels in mrkdwn', () => {
    const text = [
      { kind: 'bold', text: 'Blinken' },
      { kind: 'plain', text: ' met ' },
      { kind: 'link', text: 'Qin', url: 'https://cnn.com/1' },
      { kind: 'plain', text: ' at ' },
      { kind: 'time', text: '14:00 UTC', instant: '2023-06-18T14:00Z' },
      { kind: 'plain', text: ' (' },
      { kind: 'conversation', text: 'a channel', conversation: 'slack:T1:C2' },
      { kind: 'plain', text: '), re' },
      { kind: 'italic', text: 'started' },
    ] as const;
    expect(
      draw(
        card(
          { kind: 'heading', text: 'Key points' },
          { kind: 'list', ordered: true, items: [text, [{ kind: 'code', text: '/brief' }]] },
          { kind: 'quote', text: [{ kind: 'plain', text: 'Said.' }], attribution: null },
        ),
      ),
    ).toEqual([
      {
        type: 'section',
        text: {
          type: 'mrkdwn',
          text: [
            '*Key points*',
            '1. *Blinken* met Qin (<https://cnn.com/1|cnn.com>) at <!date^1687096800^{date_short}, {time}|14:00 UTC> (<#C2>), restarted',
            '2. `/brief`',
          ].join('\n'),
          verbatim: true,
        },
      },
      { type: 'section', text: { type: 'mrkdwn', text: '> Said.', verbatim: true } },
    ]);
  });

  it('keep words that mrkdwn would read as more in plain text', () => {
    expect(draw(card({ kind: 'text', text: [{ kind: 'bold', text: 'A *star* & :wave:' }] }))).toEqual([
      { type: 'section', text: { type: 'plain_text', text: 'A *star* &amp; :wave:', emoji: false } },
    ]);
  });
});
