import { describe, expect, it } from 'vitest';
import { linesOf } from '../core/cards/card-text.ts';
import { startCommands } from './start-commands.ts';

describe('/dateline', () => {
  it('shows the status to the caller', async () => {
    const card = await startCommands().say('/dateline status');
    expect(card.audience).toBe('caller');
    expect(linesOf(card)).toContain('Stories: 2');
  });

  it('helps with all commands or one, by its short form too', async () => {
    const { say } = startCommands();
    expect(linesOf(await say('/dateline help'))).toEqual(linesOf(await say('/help')));
    expect((await say('/help dateline')).title).toBe('/dateline');
    expect(linesOf(await say('/help bref'))).toContain('Did you mean brief?');
  });
});
