import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardHome, cardModal } from '../../../../../src/adapters/platforms/slack/views/card-view.ts';
import { readView } from '../../../../fakes/slack/read-message.ts';
import { validateView } from '../../../../fakes/slack/validate-blocks.ts';
import { arbitraryCard } from '../../../../fixtures/arbitrary-card.ts';
import { realCards } from '../../../../fixtures/real-cards.ts';

describe('a card as a view on Slack', () => {
  it('is one that Slack takes, whatever it holds, unless it has no room or hands over files', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryCard, fc.constantFrom(...Object.values(realCards).flat())), (card) => {
        const drawn = [cardModal(card), cardHome(card)].filter((view) => view !== null);
        expect(drawn.length > 0 || card.blocks.some(({ kind }) => kind === 'file')).toBe(true);
        for (const { view } of drawn) {
          const { refusal, cautions } = validateView(JSON.parse(JSON.stringify(view)));
          expect({ refusal, cautions }).toEqual({ refusal: undefined, cautions: [] });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('asks for a verdict by plain buttons', () => {
    const [answer] = realCards['answerCard'] ?? [];
    const { view } = validateView(answer === undefined ? null : cardModal(answer)?.view);
    expect(view === undefined ? [] : readView(view).buttons.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['👍', '👎']),
    );
  });
});
