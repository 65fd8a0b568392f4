import { describe, expect, it } from 'vitest';
import type { Caller } from '../../src/core/commands/caller.ts';
import { linesOf } from '../core/cards/card-text.ts';
import { ana, anaAlone, startCommands } from './start-commands.ts';

describe('/dateline settings', () => {
  const manager: Caller = { ...ana, canManageChannel: true };

  it('shows what holds and where it comes from, and how to change it to those who can', async () => {
    const { say } = startCommands();
    expect(linesOf(await say('/dateline settings'))).toEqual([
      'Settings of this place',
      'Time zone: UTC — the default',
      'Stories of a digest: at most 7 — from config/dateline.yaml',
      'A question can refer back for: 30 minutes — the default',
      'Someone who may manage this channel can change the first two for everyone here.',
    ]);
    expect(linesOf(await say('/dateline settings', undefined, manager)).join(' ')).toContain('zone:Berlin');
  });

  it('changes what is given and leaves the rest, until all is taken back', async () => {
    const { say } = startCommands();
    await say('/dateline settings stories:1', undefined, manager);
    const changed = linesOf(await say('/dateline settings new york', undefined, manager));
    expect(changed).toContain('Changed.');
    expect(changed).toContain('Time zone: America/New_York — set here');
    expect(linesOf(await say('/dateline settings'))).toContain('Stories of a digest: at most 1 — set here');
    expect(linesOf(await say('/digest preview'))).not.toContain('Fire in the old town');
    await say('/dateline settings reset', undefined, manager);
    expect(linesOf(await say('/dateline settings'))).toContain('Time zone: UTC — the default');
  });

  it('holds for one place: a server’s for all its channels, and a person’s own in direct messages', async () => {
    const { say } = startCommands();
    await say('/dateline settings zone:Berlin', undefined, manager);
    await say('/dateline settings zone:Tokyo', undefined, anaAlone);
    const zones = [
      { ...ana, conversation: 'test:b:other', user: 'ben' },
      anaAlone,
      { ...ana, space: 'c' },
      { ...anaAlone, user: 'ben' },
      { ...ana, conversation: 'other:b:c' },
    ].map(async (from) => linesOf(await say('/dateline settings', undefined, from))[1]);
    expect(await Promise.all(zones)).toEqual([
      'Time zone: Europe/Berlin — set here',
      'Time zone: Asia/Tokyo — set here',
      'Time zone: UTC — the default',
      'Time zone: UTC — the default',
      'Time zone: UTC — the default',
    ]);
  });

  it('takes whole stories only', async () => {
    const card = await startCommands().say('/dateline settings stories:2.5', undefined, manager);
    expect(linesOf(card)).toEqual([
      '2.5 is no number of stories.',
      'Give a whole number: /dateline settings stories:5',
    ]);
  });

  it('is changed only by who may manage the channel, and says so', async () => {
    const { say } = startCommands();
    for (const line of ['/dateline settings zone:Berlin', '/dateline settings stories:3', '/dateline settings reset']) {
      const card = await say(line);
      expect(card.tone).toBe('error');
      expect(linesOf(card).join(' ')).toContain('Someone who may manage this channel can');
    }
    expect(linesOf(await say('/dateline settings'))).toContain('Time zone: UTC — the default');
  });
});
