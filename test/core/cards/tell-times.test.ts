import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Card } from '../../../src/core/cards/card.ts';
import { renderPlain } from '../../../src/core/cards/render-plain.ts';
import { tellsTime, tellTimes } from '../../../src/core/cards/tell-times.ts';
import { arbitraryCard } from '../../fixtures/arbitrary-card.ts';

const time = { kind: 'time', text: '18 June 2023, 14:00 UTC', instant: '2023-06-18T14:00:00.000Z' } as const;

function card(blocks: readonly Block[]): Card {
  return { tone: 'plain', title: null, link: null, blocks, footer: null, audience: 'everyone' };
}

describe('the times of a card', () => {
  it('are told in the zone, with its difference from UTC, wherever they stand', () => {
    const blocks: readonly Block[] = [
      { kind: 'text', text: [time] },
      { kind: 'source', text: [time] },
      { kind: 'quote', text: [time], attribution: [time] },
      { kind: 'list', ordered: false, items: [[time]] },
      { kind: 'fields', fields: [{ label: 'When', value: [time] }] },
    ];
    for (const block of blocks) {
      expect(tellsTime(card([block]))).toBe(true);
      const told = renderPlain(tellTimes(card([block]), 'America/New_York'));
      expect(told).toContain('18 June 2023, 10:00 UTC-04:00'.replace('-', told.includes('−') ? '−' : '-'));
      expect(told).not.toContain('14:00');
    }
    const footed = { ...card([]), footer: [time] };
    expect(tellsTime(footed)).toBe(true);
    expect(renderPlain(tellTimes(footed, 'Asia/Kolkata'))).toBe('18 June 2023, 19:30 UTC+05:30');
  });

  it('change nothing else, whatever the card holds', () => {
    fc.assert(
      fc.property(arbitraryCard, (any) => {
        const told = tellTimes(any, 'Pacific/Auckland');
        expect(told.blocks).toHaveLength(any.blocks.length);
        if (!tellsTime(any)) expect(told).toEqual(any);
      }),
    );
  });
});
