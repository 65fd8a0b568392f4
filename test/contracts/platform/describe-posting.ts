import { expect, it } from 'vitest';
import type { Card } from '../../../src/core/cards/card.ts';
import { takenOutWords } from '../../../src/core/cards/taken-out-words.ts';
import { DatelineError } from '../../../src/core/errors.ts';
import type { Respond } from '../../../src/core/ports/platform.ts';
import { cardOf, correctedBlocks, manyBlocks, textBlock, times } from './example-cards.ts';
import { expectWords } from './expect-words.ts';
import type { PlatformHarness } from './platform-harness.ts';

/** How every platform posts what nobody asked for: once, whole, and changed where it was corrected. */
export function describePosting(harness: () => PlatformHarness): void {
  const start = (respond: Respond): Promise<void> => harness().platform.start(respond);

  it('posts a card that nobody asked for', async () => {
    await start(async () => cardOf([textBlock('answer')]));
    const digest = cardOf([textBlock('A digest'), ...times(80, (index) => textBlock(`Story ${index}`))]);
    await harness().platform.post(harness().conversation, digest);
    expectWords((await harness().posted(harness().conversation)).join('\n'), digest);
  });

  it('names what it posted, and posts nothing again that was accepted', async () => {
    await start(async () => cardOf([textBlock('answer')]));
    const accepted = await postWhole('first edition');
    expect(accepted.length).toBeGreaterThan(0);
    expect(new Set(accepted).size).toBe(accepted.length);
    const shown = await harness().posted(harness().conversation);
    await postWhole('first edition', { accepted });
    expect(await harness().posted(harness().conversation)).toEqual(shown);
  });

  it('goes on where a posting broke off, and does not repeat what it can’t know was posted', async () => {
    await start(async () => cardOf([textBlock('answer')]));
    const whole = await postWhole('first edition');
    const since = new Date();
    for (const breakAt of whole.keys()) {
      const accepted: string[] = [];
      const key = `edition that breaks at ${breakAt}`;
      const keep = async (message: string) => {
        // It was posted, and nobody noted it.
        if (accepted.length === breakAt) throw new Error('the process ended here');
        accepted.push(message);
      };
      const progress = { accepted: [], unknownSince: null, keep };
      await harness()
        .platform.post(harness().conversation, manyBlocks, { key, progress })
        .catch(() => undefined);
      await postWhole(key, { accepted, unknownSince: since });
    }
    const shown = (await harness().posted(harness().conversation)).join('\n');
    // A terminal keeps no messages: what nobody noted comes again there.
    const times = harness().looksBack ? whole.length + 1 : whole.length + 2;
    for (const story of [0, 40, 79]) expect(shown.split(`Story ${story} of`)).toHaveLength(times + 1);
  });

  it('changes what it posted to a correction, and neither repeats it nor loses a part', async () => {
    await start(async () => cardOf([textBlock('answer')]));
    const accepted = await postWhole('first edition');
    const before = await harness().posted(harness().conversation);
    await amend(correctedBlocks, accepted);
    const shown = await harness().posted(harness().conversation);
    // Who sits before a terminal has seen it: nothing is changed there.
    if (!harness().looksBack) {
      expect(shown).toEqual(before);
      return;
    }
    expect(shown).toHaveLength(before.length);
    for (const story of [0, 40, 79]) {
      expect(shown.join('\n').split(`Story ${story} of`)).toHaveLength(2);
      expect(shown.join('\n')).toContain(`Story ${story} of the corrected edition`);
    }
    await amend(cardOf([textBlock('Nothing of it was so.')]), accepted);
    const shorter = (await harness().posted(harness().conversation)).join('\n');
    expect(shorter).toContain('Nothing of it was so.');
    expect(shorter).not.toContain('Story');
    expect(shorter.split(takenOutWords)).toHaveLength(accepted.length);
    await amend(manyBlocks, accepted);
    expect(await harness().posted(harness().conversation)).toEqual(before);
  });

  async function amend(card: Card, accepted: readonly string[]): Promise<void> {
    const keep = async () => expect.fail('A message was posted that was to be changed.');
    const progress = { accepted, unknownSince: null, keep };
    await harness().platform.post(harness().conversation, card, { key: 'first edition', progress, amends: true });
  }

  /** Posts a card of several messages; gives the names of those that were accepted. */
  async function postWhole(
    key: string,
    { accepted = [], unknownSince = null }: { accepted?: readonly string[]; unknownSince?: Date | null } = {},
  ): Promise<string[]> {
    const names = [...accepted];
    const keep = async (message: string) => void names.push(message);
    await harness().platform.post(harness().conversation, manyBlocks, {
      key,
      progress: { accepted, unknownSince, keep },
    });
    return names;
  }

  it('reaches a person it met in direct messages', async () => {
    const users: string[] = [];
    await start(async ({ caller }) => {
      users.push(caller.user);
      return cardOf([textBlock('noted')]);
    });
    await harness().say('hello');
    const direct = await harness().platform.openDirectMessages(users[0] ?? '', harness().conversation);
    const card = cardOf([textBlock('Your digest is paused.')]);
    await harness().platform.post(direct, card);
    expectWords((await harness().posted(direct)).join('\n'), card);
  });

  it('refuses to post where there is no such conversation', async () => {
    await start(async () => cardOf([textBlock('answer')]));
    const post = harness().platform.post('nowhere:nothing:none', cardOf([textBlock('lost')]));
    await expect(post).rejects.toBeInstanceOf(DatelineError);
  });
}
