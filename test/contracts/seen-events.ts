import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SeenEvents } from '../../src/core/ports/seen-events.ts';

/** What every store of delivered events does. `open` gives an empty one each time. */
export function describeSeenEvents(
  name: string,
  open: () => Promise<SeenEvents & { close: () => Promise<void> }>,
): void {
  describe(`${name}, remembering what was delivered`, () => {
    let store: SeenEvents & { close: () => Promise<void> };
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 27, 12, minute));

    it('lets a name be taken once until its time runs out', async () => {
      expect(await store.takeOnce('Ev1', at(0), at(2))).toBe(true);
      expect(await store.takeOnce('Ev1', at(1), at(3))).toBe(false);
      expect(await store.takeOnce('Ev1', at(2), at(4))).toBe(true);
      expect(await store.takeOnce('Ev1', at(3), at(5))).toBe(false);
    });

    it('tells names apart, whatever they hold', async () => {
      const names = ['Ev1', 'ev1', "Ev1' OR 1", 'Ev1:👩🏽‍🚀', 'Ev1 '];
      for (const one of names) expect(await store.takeOnce(one, at(0), at(1))).toBe(true);
      for (const one of names) expect(await store.takeOnce(one, at(0), at(1))).toBe(false);
    });

    it('gives a name to one of many who try at once', async () => {
      const tries = await Promise.all(Array.from({ length: 20 }, () => store.takeOnce('Ev1', at(0), at(1))));
      expect(tries.filter(Boolean)).toHaveLength(1);
    });

    it('holds a taken name for longer, or lets go of it', async () => {
      await store.takeOnce('long', at(0), at(1));
      await store.hold('long', at(30));
      expect(await store.takeOnce('long', at(29), at(40))).toBe(false);
      await store.takeOnce('short', at(0), at(30));
      await store.hold('short', at(0));
      expect(await store.takeOnce('short', at(1), at(2))).toBe(true);
    });

    it('holds nothing that nobody took', async () => {
      await store.hold('none', at(30));
      expect(await store.takeOnce('none', at(0), at(1))).toBe(true);
    });

    it('forgets nothing that still counts while it forgets what has run out', async () => {
      await store.takeOnce('day', at(0), at(59));
      for (let minute = 0; minute < 50; minute += 1)
        await store.takeOnce(`short ${minute}`, at(minute), at(minute + 1));
      expect(await store.takeOnce('day', at(50), at(59))).toBe(false);
    });
  });
}
