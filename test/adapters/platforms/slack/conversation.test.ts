import { describe, expect, it, onTestFinished } from 'vitest';
import type { SlackOptions } from '../../../../src/adapters/platforms/slack/create-slack-platform.ts';
import type { Block, Card } from '../../../../src/core/cards/card.ts';
import type { Request, Respond } from '../../../../src/core/ports/platform.ts';
import { answerByStories } from '../../../fixtures/answering.ts';
import { openNewsroom, textCard, type Newsroom } from './open-slack.ts';

async function open(respond: Respond, options: Partial<SlackOptions> = {}): Promise<Newsroom> {
  const room = await openNewsroom(options);
  onTestFinished(() => room.close());
  await room.platform.start(respond);
  return room;
}

const echo: Respond = async ({ line }) => textCard(`got ${line}`);

function longCard(parts: Partial<Card> = {}): Card {
  const blocks = Array.from({ length: 150 }, (_, index): Block => ({
    kind: 'text',
    text: [{ kind: 'plain', text: `Sentence ${index} of a long answer, which goes on and on.` }],
  }));
  return textCard('', { title: 'A long answer', blocks, ...parts });
}

function buttonsOf(...commands: string[]): Block {
  return { kind: 'actions', actions: commands.map((command, index) => ({ label: `Button ${index}`, command })) };
}

describe('commands on Slack', () => {
  it('are answered to everyone in the channel, by the address that Slack gave', async () => {
    const room = await open(echo);
    const outcome = await room.peer.command(room.ada, room.channel, '/quotes Qin Gang');
    expect(room.read(outcome.messages[0])).toContain('got /quotes Qin Gang');
    expect(outcome.isEphemeral).toBe(false);
  });

  it('are answered to the caller alone where the card is for them', async () => {
    const room = await open(async () => textCard('for you', { audience: 'caller' }));
    const outcome = await room.peer.command(room.ada, room.channel, '/dateline status');
    expect(outcome.isEphemeral).toBe(true);
    expect(outcome.messages).toHaveLength(1);
  });

  it('are read with the words that the person saw, quotation marks as they were', async () => {
    const room = await open(echo);
    const line = `/quotes “what @${room.bo.name} said” #${room.channel.name} 1 < 2 & 3`;
    const outcome = await room.peer.command(room.ada, room.channel, line);
    expect(room.read(outcome.messages[0])).toContain(`“what ${room.bo.name} said” #${room.channel.name} 1 < 2 & 3`);
  });

  it('are answered where Dateline is no member', async () => {
    const room = await open(echo);
    const elsewhere = room.peer.addChannel('elsewhere', { kind: 'private', members: [room.ada], withBot: false });
    const outcome = await room.peer.command(room.ada, elsewhere, '/brief');
    expect(room.read(outcome.messages[0])).toContain('got /brief');
  });

  it('give a long answer in a message and its thread', async () => {
    const room = await open(async () => longCard());
    room.peer.startCommand(room.ada, room.channel, '/brief');
    await expect.poll(() => room.peer.messages(room.channel).length).toBeGreaterThan(1);
    await room.idle();
    const [first, ...rest] = room.peer.messages(room.channel);
    expect(first?.threadTs).toBeUndefined();
    expect(rest.every(({ threadTs }) => threadTs === first?.ts)).toBe(true);
    expect(room.read(rest.at(-1))).toContain('Sentence 149');
  });

  it('give a long answer to the caller alone, the rest of it in direct messages', async () => {
    const room = await open(async () =>
      longCard({ audience: 'caller', blocks: Array(12).fill(longCard().blocks).flat() }),
    );
    const elsewhere = room.peer.addChannel('elsewhere', { kind: 'private', members: [room.ada], withBot: false });
    const outcome = await room.peer.command(room.ada, elsewhere, '/brief');
    await room.idle();
    const direct = room.peer.messages(room.peer.directMessages(room.ada));
    expect(outcome.messages).toHaveLength(5);
    expect(direct.length).toBeGreaterThan(1);
    const all = [...outcome.messages, ...direct].map((message) => room.read(message)).join('\n');
    expect(all.split('Sentence 149 of')).toHaveLength(13);
  });

  it('are refused to guests where they are for managers, and to all but administrators where it is set so', async () => {
    const seen: Record<string, boolean> = {};
    const respond: Respond = async ({ caller }) => {
      seen[caller.user] = caller.canManageChannel;
      return textCard('noted');
    };
    const room = await open(respond, { managers: 'admins' });
    const chief = room.peer.addUser('chief', { isAdmin: true });
    room.channel.members.add(chief);
    for (const user of [room.ada, chief]) await room.peer.command(user, room.channel, '/dateline settings');
    expect(seen).toEqual({ [room.ada.id]: false, [chief.id]: true });
  });

  it('know a channel, a workspace, and direct messages', async () => {
    const requests: Request[] = [];
    const room = await open(async (request) => {
      requests.push(request);
      return textCard('noted');
    });
    const direct = room.peer.directMessages(room.ada);
    await room.peer.command(room.ada, room.channel, '/brief');
    await room.peer.command(room.ada, direct, '/brief');
    expect(requests.map(({ caller }) => caller)).toMatchObject([
      { conversation: room.conversation(), space: room.peer.workspace.id, isDirect: false, user: room.ada.id },
      { conversation: room.conversation(direct), isDirect: true, canManageChannel: true, user: room.ada.id },
    ]);
  });
});

describe('messages on Slack', () => {
  it('that mention Dateline are questions, answered in their thread', async () => {
    const requests: Request[] = [];
    const room = await open(async (request) => {
      requests.push(request);
      return textCard('noted');
    });
    const asked = room.peer.say(room.channel, room.ada, `Hey <@${room.peer.bot.id}>, who met <@${room.bo.id}>?`);
    const answer = await room.peer.answerTo(asked);
    expect(answer.threadTs).toBe(asked.ts);
    await room.idle();
    expect(requests.map(({ line }) => line)).toEqual([`Hey  , who met ${room.bo.realName}?`]);
    expect(requests[0]?.caller.conversation).toBe(room.conversation(room.channel, asked));
  });

  it('in the same thread are of one conversation, those of others of their own', async () => {
    const seen: string[] = [];
    const room = await open(async ({ caller }) => {
      seen.push(`${caller.conversation} ${caller.user}`);
      return textCard('noted');
    });
    const asked = room.peer.say(room.channel, room.ada, `<@${room.peer.bot.id}> who?`);
    await room.peer.answerTo(asked);
    await room.mention('and when?', { thread: asked });
    await room.mention('and when?', { thread: asked, author: room.bo });
    const conversation = room.conversation(room.channel, asked);
    expect(seen).toEqual([room.ada, room.ada, room.bo].map(({ id }) => `${conversation} ${id}`));
  });

  it('of each person in a thread lean on what they asked there themselves', async () => {
    const room = await open(answerByStories());
    const asked = room.peer.say(room.channel, room.ada, `<@${room.peer.bot.id}> when did the ferry sink?`);
    expect(room.read(await room.peer.answerTo(asked))).toContain('Thursday');
    const say = async (words: string, author = room.ada) =>
      room.read((await room.mention(words, { thread: asked, author }))[0]);
    expect(await say('when did the bridge open?', room.bo)).toContain('Wednesday');
    expect(await say('where?')).toContain('Port Claro');
    expect(await say('where?', room.bo)).toContain('Harwick');
  });

  it('in direct messages are questions without a mention, answered in their thread; follow-ups stand there or below', async () => {
    const seen: string[] = [];
    const room = await open(async ({ caller, line }) => {
      seen.push(caller.conversation);
      return textCard(`got ${line}`);
    });
    const direct = room.peer.directMessages(room.ada);
    const asked = room.peer.say(direct, room.ada, 'who met?');
    const answer = await room.peer.answerTo(asked);
    expect(room.read(answer)).toContain('got who met?');
    expect(answer.threadTs).toBe(asked.ts);
    const inThread = room.peer.say(direct, room.ada, 'and when?', { thread: asked });
    expect((await room.peer.answerTo(inThread)).threadTs).toBe(asked.ts);
    const below = room.peer.say(direct, room.ada, 'and where?');
    expect((await room.peer.answerTo(below)).threadTs).toBe(below.ts);
    expect(new Set(seen)).toEqual(new Set([room.conversation(direct)]));
  });

  it('may hold a command line, and get help where they hold nothing', async () => {
    const room = await open(echo);
    const said = async (words: string) => room.read((await room.mention(words))[0]);
    expect(await said('/brief 2')).toContain('got /brief 2');
    expect(await said('')).toContain('got /dateline help');
  });

  it('as long as an article are briefed', async () => {
    const requests: Request[] = [];
    const room = await open(async (request) => {
      requests.push(request);
      return textCard('noted');
    });
    const article = 'Mayor Ada Okafor reopened the harbour bridge on Friday. About 400 people crossed it.';
    await room.mention(`${article}\n\n`.repeat(Math.ceil(1_001 / article.length)));
    expect(requests[0]?.line).toBe('/paste');
    expect(requests[0]?.article).toContain('\n\n');
  });

  it('of bots and of Dateline itself, edited ones, deleted ones and news of members are no questions', async () => {
    const lines: string[] = [];
    const room = await open(async ({ line }) => {
      lines.push(line);
      return textCard(`<@${room.peer.bot.id}> noted`);
    });
    const bot = room.peer.addUser('robot', { isBot: true });
    room.channel.members.add(bot);
    room.peer.say(room.channel, bot, `<@${room.peer.bot.id}> I am a bot`);
    const asked = room.peer.say(room.channel, room.ada, `<@${room.peer.bot.id}> who?`);
    await room.peer.answerTo(asked);
    room.peer.edit(asked, `<@${room.peer.bot.id}> who, then?`);
    room.peer.deleteMessage(asked);
    const direct = room.peer.directMessages(room.ada);
    const typed = room.peer.say(direct, room.ada, 'when?');
    await room.peer.answerTo(typed);
    room.peer.edit(typed, 'when, then?');
    room.peer.invite(room.channel, room.peer.addUser('cy'), room.ada);
    await room.peer.settled();
    await room.idle();
    expect(lines).toEqual(['who?', 'when?']);
  });

  it('are answered to the one who asked where it concerns nobody else', async () => {
    const room = await open(async () => textCard('for you', { audience: 'caller' }));
    const asked = room.peer.say(room.channel, room.ada, `<@${room.peer.bot.id}> who?`);
    await room.peer.answerTo(asked);
    expect(room.peer.ephemerals(room.channel, room.ada)).toMatchObject([{ threadTs: undefined }]);
    await room.mention('and when?', { thread: asked });
    expect(room.peer.messages(room.channel).filter(({ author }) => author === room.peer.bot)).toEqual([]);
  });
});

describe('buttons on Slack', () => {
  it('are answered in the thread of their message', async () => {
    const room = await open(async ({ line }) => textCard(`got ${line}`, { blocks: [buttonsOf('/timeline story:a')] }));
    const outcome = await room.peer.command(room.ada, room.channel, '/brief');
    const [brief] = outcome.messages;
    if (brief === undefined) throw new Error('There is no answer.');
    const pressed = await room.peer.press(room.bo, brief, 'Button 0');
    await room.idle();
    expect(pressed.messages).toMatchObject([{ threadTs: brief.ts }]);
  });

  it('of what one person sees are answered to that person', async () => {
    const room = await open(async ({ line }) =>
      line.startsWith('/timeline')
        ? textCard(`got ${line}`, { audience: 'caller' })
        : textCard('', { blocks: [buttonsOf('/timeline story:a')], audience: 'caller' }),
    );
    const outcome = await room.peer.command(room.ada, room.channel, '/brief');
    const [brief] = outcome.messages;
    if (brief === undefined) throw new Error('There is no answer.');
    const pressed = await room.peer.press(room.ada, brief, 'Button 0');
    expect(pressed.isEphemeral).toBe(true);
    expect(room.read(pressed.messages.at(-1))).toContain('got /timeline story:a');
  });

  it.each([
    { what: 'little', command: '/timeline story:a' },
    { what: 'more than a button has room for', command: `/ask question:"${'who & when '.repeat(300)}"` },
  ])('work after a restart, though they carry $what', async ({ command }) => {
    const room = await openNewsroom();
    onTestFinished(() => room.close());
    await room.platform.start(async () => textCard('', { blocks: [buttonsOf(command)] }));
    const [brief] = (await room.peer.command(room.ada, room.channel, '/brief')).messages;
    if (brief === undefined) throw new Error('There is no answer.');
    await room.platform.stop();
    const again = room.createPlatform();
    onTestFinished(() => again.stop());
    const lines: string[] = [];
    await again.start(async ({ line }) => {
      lines.push(line);
      return textCard('still works');
    });
    await room.peer.press(room.ada, brief, 'Button 0');
    expect(lines).toEqual([command]);
  });

  it('say so where nobody knows any more what they did', async () => {
    const room = await open(async () =>
      textCard('', { blocks: [buttonsOf(`/ask question:"${'who? '.repeat(500)}"`)] }),
    );
    const [brief] = (await room.peer.command(room.ada, room.channel, '/brief')).messages;
    if (brief === undefined) throw new Error('There is no answer.');
    room.kept.clear();
    const pressed = await room.peer.press(room.ada, brief, 'Button 0');
    expect(room.read(pressed.messages.at(-1))).toContain('too old');
    expect(pressed.isEphemeral).toBe(true);
  });

  it('may stand in menus', async () => {
    const many = Array.from({ length: 40 }, (_, index) => `/brief story:s${index}`);
    const room = await open(async ({ line }) => textCard(`got ${line}`, { blocks: [buttonsOf(...many)] }));
    const [brief] = (await room.peer.command(room.ada, room.channel, '/brief')).messages;
    if (brief === undefined) throw new Error('There is no answer.');
    const [menu] = room.peer.see(brief).selects;
    const chosen = await room.peer.choose(room.ada, brief, menu?.actionId ?? '', [menu?.options[7]?.value ?? '']);
    await room.idle();
    expect(chosen.messages).toHaveLength(1);
  });
});
