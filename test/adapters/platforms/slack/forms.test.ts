import { describe, expect, it, onTestFinished } from 'vitest';
import type { SlackOptions } from '../../../../src/adapters/platforms/slack/create-slack-platform.ts';
import type { Request, Respond } from '../../../../src/core/ports/platform.ts';
import { createMemoryStore } from '../../../fakes/memory-store.ts';
import type { Outcome } from '../../../fakes/slack/await-outcome.ts';
import type { OpenView } from '../../../fakes/slack/world.ts';
import { harbour, plainStory } from '../../../core/cards/example-briefings.ts';
import { exampleCommands } from '../../../core/commands/example-commands.ts';
import { holding, openNewsroom, textCard, type Newsroom, type Transport } from './open-slack.ts';

interface Desk extends Newsroom {
  /** All that was asked, in its order. */
  requests: Request[];
}

async function open(options: Partial<SlackOptions> & { transport?: Transport } = {}): Promise<Desk> {
  const room = await openNewsroom({ commands: exampleCommands, ...options });
  onTestFinished(() => room.close());
  const requests: Request[] = [];
  const respond: Respond = async (request) => {
    requests.push(request);
    return textCard(`got ${request.line} ${request.article ?? ''}`);
  };
  await room.platform.start(respond);
  return { ...room, requests };
}

function viewOf({ view }: Outcome): OpenView {
  if (view === undefined) throw new Error('No form is open.');
  return view;
}

describe.each(['socket', 'http'] as const)('a form on Slack, over %s', (transport) => {
  it('asks for what a command lacks, and its answer stands in the channel', async () => {
    const room = await open({ transport });
    const form = viewOf(await room.peer.command(room.ada, room.channel, '/ask story:blinken'));
    expect(room.requests).toEqual([]);
    const outcome = await room.peer.submit(form, { Question: 'who said “no”?' });
    expect(outcome.errors).toBeUndefined();
    await room.idle();
    const [answer] = room.peer.messages(room.channel);
    expect(room.read(answer)).toContain('got /ask story:blinken question:"who said “no”?"');
    expect(room.requests[0]?.caller).toMatchObject({ conversation: room.conversation(), user: room.ada.id });
  });

  it('says what is wrong at its field, and takes what is mended', async () => {
    const room = await open({ transport });
    const form = viewOf(await room.peer.command(room.ada, room.channel, '/digest most'));
    const wrong = await room.peer.submit(form, { Stories: '21' });
    expect(wrong.errors).toEqual({ 'field:stories': holding('a number from 1 to 20 is needed') });
    expect(room.requests).toEqual([]);
    const mended = await room.peer.submit(form, { Stories: '7' });
    expect(mended.errors).toBeUndefined();
    await room.idle();
    expect(room.requests.map(({ line }) => line)).toEqual(['/digest most stories:7']);
  });

  it('finds stories, people and zones by what is typed', async () => {
    const store = createMemoryStore([harbour, plainStory('fire-1', 'Fire & smoke in town', '2024-05-01')]);
    const room = await open({ transport, store });
    const form = viewOf(await room.peer.command(room.ada, room.channel, '/quotes fire-1 …'));
    const suggest = async (field: string, typed: string) =>
      (await room.peer.suggest(room.ada, form, field, typed)).choices;
    expect(await suggest('field:story', 'harbour')).toEqual([
      { label: 'Minister in Velden for harbour talks', value: harbour.id },
    ]);
    expect(await suggest('field:speaker', 'holm')).toEqual([{ label: 'Lars Holm', value: 'Lars Holm' }]);
    expect(await suggest('field:speaker', 'nobody')).toEqual([]);
    await room.peer.submit(form, { Story: harbour.id, Speaker: 'Lars Holm' });
    await room.idle();
    expect(room.requests.map(({ line }) => line)).toEqual([`/quotes story:${harbour.id} speaker:"Lars Holm"`]);
    const settings = viewOf(await room.peer.command(room.ada, room.channel, '/dateline settings …'));
    expect((await room.peer.suggest(room.ada, settings, 'field:zone', 'tok')).choices?.[0]).toEqual({
      label: 'Asia/Tokyo',
      value: 'Asia/Tokyo',
    });
  });
});

describe('a form on Slack', () => {
  it('takes an article that is longer than one field', async () => {
    const room = await open();
    const form = viewOf(await room.peer.command(room.ada, room.channel, '/paste'));
    const [first, second] = ['A bridge opened.\n\n'.repeat(160), 'It is long.\n'.repeat(200)];
    await room.peer.submit(form, { 'field:text:0': first, 'field:text:1': second });
    await room.idle();
    expect(room.requests[0]).toMatchObject({ line: '/paste', article: `${first}\n${second}` });
  });

  it('is opened by a button, and its answer stands in the thread of the message', async () => {
    const room = await openNewsroom();
    onTestFinished(() => room.close());
    await room.platform.start(async ({ line }) =>
      textCard(`got ${line}`, {
        blocks: [{ kind: 'actions', actions: [{ label: 'Ask', command: '/ask story:x' }] }],
      }),
    );
    const asked = room.peer.say(room.channel, room.ada, `<@${room.peer.bot.id}> who?`);
    const answer = await room.peer.answerTo(asked);
    const pressed = await room.peer.press(room.ada, answer, 'Ask');
    await expect.poll(() => pressed.view).toBeDefined();
    const form = viewOf(pressed);
    await room.peer.submit(form, { Question: 'when?' });
    await room.idle();
    expect(room.peer.messages(room.channel).map(({ threadTs }) => threadTs)).toEqual([undefined, asked.ts, asked.ts]);
  });

  it('has what a button gives filled in, where it asks for all', async () => {
    const store = createMemoryStore([harbour]);
    const room = await open({ store });
    const form = viewOf(await room.peer.command(room.ada, room.channel, `/quotes ${harbour.id} …`));
    expect(room.peer.seeView(form).inputs.map(({ label }) => label)).toEqual(['Story', 'Speaker']);
    expect(JSON.stringify(form.view)).toContain(harbour.headline.text);
    await room.peer.submit(form, {});
    await room.idle();
    expect(room.requests.map(({ line }) => line)).toEqual([`/quotes story:${harbour.id}`]);
  });

  it('is answered where Dateline is no member', async () => {
    const room = await open();
    const elsewhere = room.peer.addChannel('elsewhere', { kind: 'private', members: [room.ada], withBot: false });
    const form = viewOf(await room.peer.command(room.ada, elsewhere, '/ask'));
    await room.peer.submit(form, { Question: 'who?' });
    await room.idle();
    // By the address that Slack gave for answers to the command.
    expect(room.peer.messages(elsewhere).map((message) => room.read(message))).toEqual([holding('got /ask')]);
  });

  it('that Slack opens no more is replaced by words that say what is missing', async () => {
    const room = await open();
    room.peer.faults.order({ kind: 'error', error: 'expired_trigger_id' }, { method: 'views.open' });
    const outcome = await room.peer.command(room.ada, room.channel, '/ask story:x');
    expect(outcome.view).toBeUndefined();
    expect(room.read(outcome.messages[0])).toContain('got /ask story:x');
  });

  it('of which the line is no longer known says so, and asks nothing', async () => {
    const room = await open();
    const long = `/ask story:"${'x'.repeat(2_000)}"`;
    const form = viewOf(await room.peer.command(room.ada, room.channel, long));
    room.kept.clear();
    await room.peer.submit(form, { Question: 'who?' });
    await room.idle();
    expect(room.requests).toEqual([]);
    expect(room.peer.messages(room.peer.directMessages(room.ada)).map((message) => room.read(message))).toEqual([
      holding('too old'),
    ]);
  });

  it('is submitted once, though Slack says it twice', async () => {
    const room = await open();
    const form = viewOf(await room.peer.command(room.ada, room.channel, '/ask'));
    await room.peer.submit(form, { Question: 'who?' });
    const delivery = room.peer.deliveries.findLast(({ what }) => what === 'view_submission');
    if (delivery !== undefined) room.peer.repeat(delivery);
    await room.peer.settled();
    await room.idle();
    expect(room.requests).toHaveLength(1);
  });
});

describe.each(['socket', 'http'] as const)('shortcuts on Slack, over %s', (transport) => {
  it('brief the story that a message links to, in its thread', async () => {
    const room = await open({ transport });
    const message = room.peer.say(room.channel, room.bo, 'Look: <https://example.org/velden?a=1&amp;b=2>');
    const outcome = await room.peer.messageShortcut(room.ada, message, 'brief-this');
    await room.idle();
    expect(outcome.messages.map(({ threadTs }) => threadTs)).toEqual([message.ts]);
    expect(room.requests[0]).toMatchObject({
      line: '/brief story:"https://example.org/velden?a=1&b=2"',
      caller: { user: room.ada.id, conversation: room.conversation(room.channel, message) },
    });
  });

  it('brief the text of a message that holds an article', async () => {
    const room = await open({ transport });
    const article = 'A bridge &amp; a ferry opened in Velden on Monday. '.repeat(20);
    const message = room.peer.say(room.channel, room.bo, article);
    await room.peer.messageShortcut(room.ada, message, 'brief-this');
    await room.idle();
    expect(room.requests[0]).toMatchObject({ line: '/paste', article: holding('A bridge & a ferry opened') });
  });

  it('say to a message without words that there is nothing to brief', async () => {
    const room = await open({ transport });
    const message = room.peer.say(room.channel, room.bo, ' ');
    const outcome = await room.peer.messageShortcut(room.ada, message, 'brief-this');
    expect(outcome.isEphemeral).toBe(true);
    expect(room.read(outcome.messages[0])).toContain('no words, no link and no file');
  });

  it('ask from anywhere: the question and its answer stand in direct messages', async () => {
    const room = await open({ transport });
    const form = viewOf(await room.peer.globalShortcut(room.ada, 'ask-dateline'));
    await room.peer.submit(form, { Question: 'who met <@U1>?' });
    await room.idle();
    const direct = room.peer.messages(room.peer.directMessages(room.ada));
    expect(direct.map((message) => room.read(message))).toEqual([
      holding('You asked: who met <@U1>?'),
      holding('got /ask question:"who met <@U1>?"'),
    ]);
    expect(direct[1]?.threadTs).toBe(direct[0]?.ts);
    expect(room.requests[0]?.caller).toMatchObject({
      conversation: room.conversation(room.peer.directMessages(room.ada)),
      isDirect: true,
    });
  });
});
