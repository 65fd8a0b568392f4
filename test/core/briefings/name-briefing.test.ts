import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { briefingSchema } from '../../../src/core/briefings/briefing.ts';
import { nameBriefing } from '../../../src/core/briefings/name-briefing.ts';

describe('nameBriefing', () => {
  it.each([
    ['Blinken meets Qin Gang in Beijing', '2023-06-18', '2023-06-18-blinken-meets-qin-gang-in-beijing'],
    ['Blinken’s trip', '2023-06', '2023-06-blinkens-trip'],
    ['Café Zürich opens', null, 'cafe-zurich-opens'],
    ['Late news', '2023-06-18T10:20Z', '2023-06-18-late-news'],
    ['会談', '2023-06-18', '2023-06-18-article'],
    ['!?', null, 'article'],
    ['2024', null, '2024'],
  ])('calls %j of %s %s', (headline, publishedAt, id) => {
    expect(nameBriefing(headline, publishedAt)).toBe(id);
  });

  it('gives an id that a briefing may have, for any headline', () => {
    const { id } = briefingSchema.shape;
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (headline) => {
        expect(id.safeParse(nameBriefing(headline, '2024-05-14')).error).toBeUndefined();
      }),
    );
  });
});
