import { describe, expect, it } from 'vitest';
import { filesOf } from '../../src/core/cards/render-plain.ts';
import type { Card } from '../../src/core/cards/card.ts';
import type { Caller } from '../../src/core/commands/caller.ts';
import { linesOf } from '../core/cards/card-text.ts';
import { ana, anaAlone, startCommands } from './start-commands.ts';

describe('/dateline export', () => {
  const ben: Caller = { ...ana, user: 'ben' };

  function readExport({ blocks }: Card): unknown {
    const [file] = filesOf(blocks);
    return file === undefined ? null : JSON.parse(file.text);
  }

  it('hands over all that is kept of the person who asks, wherever they asked, and of nobody else', async () => {
    const { say } = startCommands();
    await say('who met?');
    await say('who came?', undefined, anaAlone);
    await say('whose question?', undefined, ben);
    await say('/dateline settings zone:Tokyo', undefined, anaAlone);
    const card = await say('/dateline export');
    expect(card.audience).toBe('caller');
    expect(readExport(card)).toMatchObject({
      conversations: [
        { conversation: 'test:a:b', questions: ['who met?'], story: null },
        { conversation: 'test:dm:x', questions: ['who came?'], story: null },
      ],
      settings: { zone: 'Asia/Tokyo', digestStories: null },
    });
    expect(readExport(await say('/dateline export', undefined, ben))).toMatchObject({
      conversations: [{ questions: ['whose question?'] }],
      settings: null,
    });
  });

  it('says of feedback that it cannot be found by the person, which is why it is not there', async () => {
    const { say } = startCommands();
    await say('who met?');
    await say('/dateline feedback wrong');
    const card = await say('/dateline export');
    expect(linesOf(card).join(' ')).toContain('kept without who said it or where');
    expect(JSON.stringify(readExport(card))).not.toContain('wrong');
  });

  it('is empty once all is forgotten, of which others’ and the server’s settings are no part', async () => {
    const { say } = startCommands();
    await say('who met?', undefined, anaAlone);
    await say('whose question?', undefined, ben);
    await say('/dateline settings zone:Tokyo', undefined, anaAlone);
    await say('/dateline settings zone:Berlin', undefined, { ...ana, canManageChannel: true });
    expect(linesOf(await say('/dateline forget')).join(' ')).toContain('is forgotten');
    expect(readExport(await say('/dateline export'))).toEqual({
      conversations: null,
      settings: null,
      digests: null,
      sources: null,
    });
    expect(linesOf(await say('/dateline settings'))).toContain('Time zone: Europe/Berlin — set here');
    expect(readExport(await say('/dateline export', undefined, ben))).toMatchObject({ settings: null });
    expect(linesOf(await say('/dateline forget')).join(' ')).toContain('nothing to forget');
  });
});
