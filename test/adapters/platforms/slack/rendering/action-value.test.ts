import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ActionValues, readActionValue } from '../../../../../src/adapters/platforms/slack/rendering/action-value.ts';
import { cleanText } from '../../../../../src/core/cards/clean-text.ts';
import { arbitraryWords } from '../../../../fixtures/arbitrary-card.ts';

const line = arbitraryWords.map((words) => `/ask question:${words}`);

describe('the value of a button', () => {
  it('leads back to its command line, alone or among options, and is never longer than Slack takes', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), fc.constantFrom(75, 2_000), (lines, room) => {
        const values = new ActionValues();
        const made = values.forOptions(lines, room);
        for (const value of made) expect(value.length).toBeLessThanOrEqual(room);
        expect(new Set(made).size).toBe(lines.length);
        const read = made.map((value) => {
          const press = readActionValue(value);
          return press?.kind === 'kept' ? values.kept.get(press.key) : press?.line;
        });
        expect(read).toEqual(lines.map((one) => cleanText(one).trim()));
      }),
    );
  });

  it('is none of ours where it is anything else', () => {
    for (const value of ['', 'press', '12', '<!channel>']) expect(readActionValue(value)).toBeNull();
  });
});
