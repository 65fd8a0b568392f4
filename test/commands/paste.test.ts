import { describe, expect, it } from 'vitest';
import { actionsOf, linesOf, wordsOf } from '../core/cards/card-text.ts';
import { startCommands } from './start-commands.ts';

describe('/paste', () => {
  it('briefs a text that was handed over, and offers nothing that needs it kept', async () => {
    const { say } = startCommands();
    const text =
      'ELMSWICK — The mayor of Elmswick, Dora Penhale, opened the new footbridge over the Wend on Monday.\n\n' +
      '"It will bring both banks together," she said. A second bridge may follow next year, the council said.';
    const card = await say('/paste', text);
    expect(linesOf(card).join('\n')).toContain('Dora Penhale');
    expect(actionsOf(card)).toEqual([]);
    expect(wordsOf(card.footer ?? [])).toContain('not kept');
    expect((await say('/brief headlines')).blocks).toEqual((await startCommands().say('/brief headlines')).blocks);
  });

  it('takes what is typed behind it as the text', async () => {
    const card = await startCommands().say(
      '/paste The mayor of Elmswick, Dora Penhale, opened the new footbridge on Monday.',
    );
    expect(linesOf(card).join('\n')).toContain('Dora Penhale');
  });

  it('says what is wrong with a text that is no article', async () => {
    const { say } = startCommands();
    for (const card of [await say('/paste', '  '), await say('/paste')]) {
      expect(card.tone).toBe('error');
      expect(linesOf(card)).toContain('The text is missing.');
    }
    expect(linesOf(await say('/paste', 'word '.repeat(30_000)))[0]).toContain('100,000 are the most');
  });
});
