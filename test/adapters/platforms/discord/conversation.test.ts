import { describe, expect, it, onTestFinished } from 'vitest';
import type { Block } from '../../../../src/core/cards/card.ts';
import { feedbackCard, judgeActions } from '../../../../src/core/cards/feedback-card.ts';
import type { Request, Respond } from '../../../../src/core/ports/platform.ts';
import { giveAnswer } from '../../../contracts/feedback-store.ts';
import { createMemoryStore } from '../../../fakes/memory-store.ts';
import { makeBriefingOf } from '../../../fixtures/make-briefing.ts';
import { openNewsroom, startNewsroom, textCard, untilRequested } from './open-discord.ts';

const echo: Respond = async ({ line }) => textCard(`got ${line}`);

function buttonsOf(...commands: string[]): Block {
  return { kind: 'actions', actions: commands.map((command, index) => ({ label: `Button ${index}`, command })) };
}

describe('commands on Discord', () => {
  it('are command lines, answered to everyone in the channel', async () => {
    const room = await startNewsroom(echo);
    const outcome = await room.peer.command(room.ada, room.channel, '/quotes', { speaker: 'Qin Gang' });
    expect(await room.readAll(outcome.messages[0])).toContain('got /quotes speaker:"Qin Gang"');
    expect(outcome.isEphemeral).toBe(false);
  });

  it('may be called by their short form', async () => {
    const room = await startNewsroom(echo);
    const outcome = await room.peer.command(room.ada, room.channel, '/help', { command: 'brief' });
    expect(await room.readAll(outcome.messages[0])).toContain('got /help command:brief');
  });

  it('are answered to the caller alone where the card is for them', async () => {
    const room = await startNewsroom(async () => textCard('for you', { audience: 'caller' }));
    const outcome = await room.peer.command(room.ada, room.channel, '/dateline status');
    expect(outcome.isEphemeral).toBe(true);
    expect(outcome.messages).toHaveLength(1);
  });

  it.each([
    { isSlow: false, audience: 'caller' },
    { isSlow: true, audience: 'caller' },
    { isSlow: true, audience: 'everyone' },
  ] as const)('hand over a file with each of the pages: %j', async ({ isSlow, audience }) => {
    const file = {
      kind: 'file',
      name: 'a.json',
      mediaType: 'application/json',
      text: '[1]',
      description: 'All',
    } as const;
    const pages = textCard('word '.repeat(2_000)).blocks;
    const room = await openNewsroom();
    onTestFinished(() => room.close());
    await room.platform.start(async () => {
      if (isSlow) await untilRequested(room, 'callback');
      return { ...textCard(''), blocks: [...pages, file], audience };
    });
    const outcome = await room.peer.command(room.ada, room.channel, '/dateline export');
    await room.peer.settled();
    const shown = outcome.messages.find(({ components }) => components.length > 0);
    expect(shown?.ephemeralFor).toBe(audience === 'caller' ? room.ada : undefined);
    expect(await room.readAll(shown)).toContain('[1]');
    expect(shown?.revision).toBeGreaterThan(1);
    expect(shown?.components.map(({ type }) => type)).toEqual([17, 13, 1]);
  });

  it.each(['everyone', 'caller'] as const)(
    'are promised at once where the answer takes a while, for %s',
    async (audience) => {
      const room = await openNewsroom();
      onTestFinished(() => room.close());
      await room.platform.start(async () => {
        await untilRequested(room, 'callback');
        return textCard('after a while', { audience });
      });
      const outcome = await room.peer.command(room.ada, room.channel, '/brief');
      await room.peer.settled();
      const shown = outcome.messages.filter(({ components }) => components.length > 0);
      expect(shown).toHaveLength(1);
      expect(await room.readAll(shown[0])).toContain('after a while');
      expect(shown[0]?.ephemeralFor).toBe(audience === 'caller' ? room.ada : undefined);
      const publicly = room.peer.messages(room.channel).filter(({ author }) => author === room.peer.bot);
      expect(publicly).toHaveLength(audience === 'caller' ? 0 : 1);
    },
  );

  it('are promised before the work begins where it may take longer', async () => {
    const room = await startNewsroom(async ({ line }) => {
      const acknowledged = room.peer.requests.some(({ route }) => route.includes('callback'));
      return textCard(`${line.split(' ')[0]} acknowledged before: ${acknowledged}`);
    });
    const brief = await room.peer.command(room.ada, room.channel, '/brief');
    expect(await room.readAll(brief.messages[0])).toContain('/brief acknowledged before: false');
    const ask = await room.peer.command(room.ada, room.channel, '/ask', { question: 'who?' });
    expect(await room.readAll(ask.messages[0])).toContain('/ask acknowledged before: true');
  });

  it('tell who may manage the channel from who may not', async () => {
    const requests: Request[] = [];
    const room = await openNewsroom();
    onTestFinished(() => room.close());
    const chief = room.peer.addUser('Chief');
    room.peer.addMember(room.guild, chief, { may: ['ManageChannels'] });
    await room.platform.start(async (request) => {
      requests.push(request);
      return textCard('noted');
    });
    await room.peer.command(chief, room.channel, '/brief');
    await room.peer.command(room.ada, room.channel, '/brief');
    await room.mention('hello', chief);
    await room.mention('hello');
    expect(requests.map(({ caller }) => caller.canManageChannel)).toEqual([true, false, true, false]);
  });

  it('are there for a person who installed the app, where Dateline itself is not', async () => {
    const requests: Request[] = [];
    const room = await startNewsroom(async (request) => {
      requests.push(request);
      return textCard('hello from afar');
    });
    const traveller = room.peer.addUser('Traveller', { installed: true });
    const elsewhere = room.peer.addGuild('Elsewhere', { hasBot: false });
    room.peer.addMember(elsewhere, traveller);
    const there = room.peer.addChannel(elsewhere, 'lobby');
    const group = room.peer.addPrivateGroup([traveller, room.bo]);
    for (const channel of [there, group, room.peer.directMessages(traveller)]) {
      const outcome = await room.peer.command(traveller, channel, '/brief');
      expect(await room.readAll(outcome.messages[0], traveller)).toContain('hello from afar');
    }
    expect(requests.map(({ caller }) => [caller.conversation, caller.canManageChannel])).toEqual([
      [`discord:${elsewhere.id}:${there.id}`, false],
      [`discord:dm:${group.id}`, false],
      [`discord:dm:${room.peer.directMessages(traveller).id}`, true],
    ]);
  });

  it('offer stories by their headlines while they are typed', async () => {
    const store = createMemoryStore([
      makeBriefingOf({ id: '2023-bridge', title: 'A bridge opens in Lagos' }),
      makeBriefingOf({ id: '2023-tower', title: 'A tower closes' }),
    ]);
    const room = await startNewsroom(echo, { store });
    const outcome = await room.peer.autocomplete(room.ada, room.channel, '/brief', 'story', { story: 'bri' });
    expect(outcome.choices).toEqual([{ name: 'A bridge opens in Lagos', value: '2023-bridge' }]);
  });

  it('offer time zones, best first and in time', async () => {
    const room = await startNewsroom(echo);
    const offered = async (zone: string): Promise<readonly unknown[]> => {
      const outcome = await room.peer.autocomplete(room.ada, room.channel, '/dateline settings', 'zone', { zone });
      return outcome.choices ?? [];
    };
    expect(await offered('berl')).toEqual([{ name: 'Europe/Berlin', value: 'Europe/Berlin' }]);
    expect((await offered('new york')).at(0)).toEqual({ name: 'America/New_York', value: 'America/New_York' });
    expect((await offered('america')).length).toBe(25);
    expect((await offered('')).length).toBeGreaterThan(10);
    const before = performance.now();
    await offered('atlantsi');
    expect(performance.now() - before).toBeLessThan(100);
    const { messages } = await room.peer.command(room.ada, room.channel, '/dateline settings', { zone: 'são paulo' });
    expect(await room.readAll(messages[0])).toContain('/dateline settings zone:"são paulo"');
  });

  it('offer nothing where the store fails, and go on', async () => {
    const store = { ...createMemoryStore(), list: () => Promise.reject(new Error('gone')) };
    const room = await startNewsroom(echo, { store });
    const outcome = await room.peer.autocomplete(room.ada, room.channel, '/brief', 'story', { story: '' });
    expect(outcome.choices).toEqual([]);
  });

  it('are given up with a word where the answer never comes', async () => {
    const room = await startNewsroom(() => new Promise(() => undefined), { answerWithin: 60 });
    const outcome = await room.peer.command(room.ada, room.channel, '/brief');
    await room.peer.settled();
    expect(await room.readAll(outcome.messages.at(-1))).toContain('took too long');
  });
});

describe('"Brief this" on a message', () => {
  it.each([
    ['see https://example.com/2023/bridge-opens now', '/brief story:"https://example.com/2023/bridge-opens"'],
    ['A bridge opens in Lagos', '/brief story:"A bridge opens in Lagos"'],
  ])('takes "%s" as %s', async (content, line) => {
    const room = await startNewsroom(echo);
    const message = room.peer.say(room.channel, room.bo, content);
    const outcome = await room.peer.messageAction(room.ada, 'Brief this', message);
    expect(await room.readAll(outcome.messages[0])).toContain(`got ${line}`);
  });

  it('hands over the text where it is an article, with its lines', async () => {
    const requests: Request[] = [];
    const room = await startNewsroom(async (request) => {
      requests.push(request);
      return textCard('in brief');
    });
    const article =
      `Bridge opens\n\n${'The mayor opened the bridge on Monday, see https://example.com. '.repeat(8)}`.trim();
    const message = room.peer.say(room.channel, room.bo, article);
    const outcome = await room.peer.messageAction(room.ada, 'Brief this', message);
    expect(await room.readAll(outcome.messages[0])).toContain('in brief');
    expect(requests).toMatchObject([{ line: '/paste', article }]);
  });

  it('says so where a message has neither words, nor a link, nor a file', async () => {
    const room = await startNewsroom(echo);
    const message = room.peer.say(room.channel, room.bo, '');
    const outcome = await room.peer.messageAction(room.ada, 'Brief this', message);
    expect(await room.readAll(outcome.messages[0])).toContain('no words, no link and no file');
  });
});

describe('buttons on Discord', () => {
  it('work after a restart, and so do pages and what is too long for a button', async () => {
    const long = `/ask question:"${'why '.repeat(40)}"`;
    const filler = Array.from({ length: 60 }, (_, index): Block => ({
      kind: 'text',
      text: [{ kind: 'plain', text: `Paragraph ${index}` }],
    }));
    const room = await startNewsroom(async ({ line }) =>
      line === 'start'
        ? { ...textCard(''), blocks: [buttonsOf('/timeline', long), ...filler] }
        : textCard(`got ${line}`),
    );
    const message = await room.mention('start');
    await room.platform.stop();
    const restarted = room.createPlatform();
    await restarted.start(echo);
    const short = await room.peer.press(room.bo, message, 'Button 0');
    expect(await room.readAll(short.messages[0])).toContain('got /timeline');
    const kept = await room.peer.press(room.bo, message, 'Button 1');
    expect(await room.readAll(kept.messages[0])).toContain(`got ${long}`);
    expect(await room.readAll(message)).toContain('Paragraph 59');
    await restarted.stop();
  });

  it('say so where what they did is no longer known', async () => {
    const long = `/ask question:"${'why '.repeat(40)}"`;
    const room = await startNewsroom(async () => ({ ...textCard(''), blocks: [buttonsOf(long)] }));
    const message = await room.mention('start');
    room.kept.clear();
    const outcome = await room.peer.press(room.ada, message, 'Button 0');
    expect(await room.readAll(outcome.messages[0])).toContain('too old');
    expect(outcome.isEphemeral).toBe(true);
  });

  it('say that something went wrong where the store fails, under a reference', async () => {
    const long = `/ask question:"${'why '.repeat(40)}"`;
    const kept = new Map<string, string>();
    const buttons = {
      keepButtons: async (meanings: ReadonlyMap<string, string>) => {
        for (const [key, meaning] of meanings) kept.set(key, meaning);
      },
      findButton: () => Promise.reject(new Error('the disk is gone')),
    };
    const room = await startNewsroom(async () => ({ ...textCard(''), blocks: [buttonsOf(long)] }), { buttons });
    const outcome = await room.peer.press(room.ada, await room.mention('start'), 'Button 0');
    expect(await room.readAll(outcome.messages[0])).toMatch(/went wrong[\s\S]*reference: [0-9a-f]{8}/);
    expect(outcome.isEphemeral).toBe(true);
  });

  it('take a verdict on an answer from anyone who reads it, and thank them alone', async () => {
    const given = giveAnswer('who met whom?');
    const room = await startNewsroom(async ({ line }) =>
      line === 'start'
        ? { ...textCard('They met.'), blocks: [{ kind: 'actions', actions: judgeActions('a'.repeat(32)) }] }
        : feedbackCard(given, line === `/dateline feedback verdict:wrong answer:${'a'.repeat(32)}` ? 'wrong' : 'right'),
    );
    const outcome = await room.peer.press(room.bo, await room.mention('start', room.ada), '👎');
    expect(await room.readAll(outcome.messages[0], room.bo)).toContain('noted as wrong');
    expect(outcome.isEphemeral).toBe(true);
  });

  it('that lack an argument ask for it in a form', async () => {
    const room = await startNewsroom(async ({ line }) =>
      line === 'start' ? { ...textCard(''), blocks: [buttonsOf('/ask story:2023-bridge')] } : textCard(`got ${line}`),
    );
    const message = await room.mention('start');
    const form = await room.peer.press(room.ada, message, 'Button 0');
    expect(form.modal).toMatchObject({ title: 'Ask', components: [{ label: 'Question' }] });
    const outcome = await room.peer.submitModal(form, { question: 'Who opened "it"?' });
    expect(await room.readAll(outcome.messages[0])).toContain(
      String.raw`got /ask story:2023-bridge question:"Who opened \"it\"?"`,
    );
  });

  it('that were filled in wrongly are given back with what was right', async () => {
    const lines: string[] = [];
    const room = await startNewsroom(async ({ line }) => {
      lines.push(line);
      return { ...textCard('changed'), blocks: line === 'start' ? [buttonsOf('/dateline settings …')] : [] };
    });
    const form = await room.peer.press(room.ada, await room.mention('start'), 'Button 0');
    const refused = await room.peer.submitModal(form, { zone: 'Berlim', stories: '5', reset: [] });
    expect(refused.isEphemeral).toBe(true);
    const [message] = refused.messages;
    if (message === undefined) throw new Error('nothing was said to the form');
    expect(await room.readAll(message)).toContain('Did you mean Europe/Berlin?');
    const again = await room.peer.press(room.ada, message, 'Correct it');
    expect(again.modal?.components).toMatchObject([
      { label: 'Zone', component: { custom_id: 'zone' } },
      { label: 'Stories', component: { custom_id: 'stories', value: '5' } },
      { label: 'Reset' },
    ]);
    await room.peer.submitModal(again, { zone: 'Berlin', stories: '5', reset: [] });
    await room.peer.settled();
    expect(lines).toEqual(['start', '/dateline settings zone:Berlin stories:5']);
  });
});

describe('pasting an article', () => {
  const article = 'Bridge opens\n\nThe mayor said: "It is open."\nstory: the next one';

  it('opens a form with room for the text, by the command as by a button, and hands it over as it was pasted', async () => {
    const requests: Request[] = [];
    const room = await startNewsroom(async (request) => {
      requests.push(request);
      return request.line === 'start' ? { ...textCard(''), blocks: [buttonsOf('/paste')] } : textCard('in brief');
    });
    const called = await room.peer.command(room.ada, room.channel, '/paste');
    expect(called.modal).toMatchObject({
      title: 'Paste',
      components: [{ label: 'Text', component: { style: 2, max_length: 4_000 } }],
    });
    const pressed = await room.peer.press(room.ada, await room.mention('start'), 'Button 0');
    for (const form of [called, pressed]) {
      const outcome = await room.peer.submitModal(form, { text: article });
      await room.peer.settled();
      expect(await room.readAll(outcome.messages.at(-1))).toContain('in brief');
    }
    expect(requests.filter(({ line }) => line !== 'start')).toMatchObject([
      { line: '/paste', article },
      { line: '/paste', article },
    ]);
  });

  it('is acknowledged before the work begins', async () => {
    const room = await startNewsroom(() => new Promise(() => undefined), { answerWithin: 60 });
    const form = await room.peer.command(room.ada, room.channel, '/paste');
    const outcome = await room.peer.submitModal(form, { text: article });
    await room.peer.settled();
    expect(await room.readAll(outcome.messages.at(-1))).toContain('took too long');
  });
});
