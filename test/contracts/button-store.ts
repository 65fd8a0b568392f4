import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ButtonStore } from '../../src/core/ports/button-store.ts';

/** What every store of buttons does. `open` gives an empty one each time. */
export function describeButtonStore(
  name: string,
  open: () => Promise<ButtonStore & { close: () => Promise<void> }>,
): void {
  describe(`${name}, keeping buttons`, () => {
    let store: ButtonStore & { close: () => Promise<void> };
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    it('gives a meaning back as it was kept, in whatever characters', async () => {
      const meaning = `/ask question:"${'Wer traf 秦刚? 👩🏽‍🚀 '.repeat(200)}"`;
      await store.keepButtons(
        new Map([
          ['a', meaning],
          ['b', '/brief'],
        ]),
      );
      expect(await store.findButton('a')).toBe(meaning);
      expect(await store.findButton('b')).toBe('/brief');
    });

    it('has nothing under a key that was not kept', async () => {
      await store.keepButtons(new Map());
      expect(await store.findButton('a')).toBeNull();
    });

    it('replaces what is kept under a key', async () => {
      await store.keepButtons(new Map([['a', 'one']]));
      await store.keepButtons(new Map([['a', 'two']]));
      expect(await store.findButton('a')).toBe('two');
    });
  });
}
