import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callPeer, faultsIn } from './call-peer.ts';
import { openLoopbackDiscord } from './loopback-discord.ts';
import type { LoopbackDiscord } from './loopback-discord.ts';
import type { Interaction } from './interaction-lifetimes.ts';
import type { Channel, Guild, User } from './state.ts';

const EPHEMERAL = 1 << 6;
const V2 = 1 << 15;
const COMMANDS = [
  {
    name: 'ask',
    description: 'Answers',
    contexts: [0, 1, 2],
    integration_types: [0, 1],
    options: [{ type: 3, name: 'story', description: 'Which', autocomplete: true }],
  },
  { name: 'here', description: 'Only in servers', contexts: [0], default_member_permissions: '16' },
];

let peer: LoopbackDiscord;
let guild: Guild;
let channel: Channel;
let ada: User;
beforeEach(async () => {
  peer = await openLoopbackDiscord({ patienceMs: 500 });
  guild = peer.addGuild('Newsroom');
  channel = peer.addChannel(guild, 'news');
  ada = peer.addUser('Ada');
  peer.addMember(guild, ada);
  await callPeer(peer, `PUT /applications/${peer.bot.id}/commands`, COMMANDS);
});
afterEach(() => peer.close());

const ask = (where = channel) => peer.startCommand(ada, where, '/ask');
/** An answer to an interaction; its token is the authorisation. */
const answer = ({ id, token }: Interaction, body: object, query = '') =>
  callPeer(peer, `POST /interactions/${id}/${token}/callback${query}`, body, {});
const webhook = (method: string, { token }: Interaction, path = '', body?: object) =>
  callPeer(peer, `${method} /webhooks/${peer.bot.id}/${token}${path}`, body, {});
const reply = (content: string, flags = 0) => ({ type: 4, data: { content, flags } });
/** The message with a button that answers a command. */
async function buttonMessage(flags = 0) {
  const interaction = ask();
  const button = { type: 2, style: 1, label: 'More', custom_id: 'more' };
  await answer(interaction, {
    type: 4,
    data: { content: 'a', flags, components: [{ type: 1, components: [button] }] },
  });
  if (!interaction.original) throw new Error('no message');
  return interaction.original;
}

describe('an interaction', () => {
  it('is answered once', async () => {
    const interaction = ask();
    expect((await answer(interaction, reply('a'))).status).toBe(204);
    const again = await answer(interaction, reply('b'));
    expect({ status: again.status, code: again.body.code }).toEqual({ status: 400, code: 40060 });
    expect(peer.messages(channel).map(({ content }) => content)).toEqual(['a']);
    expect(peer.violations).toHaveLength(1);
  });

  it('is lost after 3 seconds, which the user is told', async () => {
    const inTime = ask();
    const late = peer.command(ada, channel, '/ask');
    peer.advance(2900);
    expect((await answer(inTime, reply('a'))).status).toBe(204);
    peer.advance(200);
    expect((await late).failed).toBe(true);
    const tooLate = await answer((await late).interaction, reply('b'));
    expect({ status: tooLate.status, code: tooLate.body.code }).toEqual({ status: 404, code: 10062 });
  });

  it('keeps its token for 15 minutes', async () => {
    const interaction = ask();
    await answer(interaction, reply('a'));
    peer.advance(14 * 60_000);
    expect((await webhook('PATCH', interaction, '/messages/@original', { content: 'b' })).status).toBe(200);
    peer.advance(2 * 60_000);
    const late = await webhook('POST', interaction, '', { content: 'c' });
    expect({ status: late.status, code: late.body.code }).toEqual({ status: 401, code: 50027 });
  });

  it('has no webhook before it is answered, and none under another token', async () => {
    const interaction = ask();
    expect((await webhook('POST', interaction, '', { content: 'a' })).body.code).toBe(10015);
    expect((await webhook('POST', { ...interaction, token: 'x' }, '', { content: 'a' })).body.code).toBe(50027);
    expect((await answer({ ...interaction, token: 'x' }, reply('a'))).body.code).toBe(10062);
  });

  it('shows that it is worked on until the answer is edited', async () => {
    const shown = peer.command(ada, channel, '/ask');
    const [interaction] = peer.core.interactions.all;
    if (!interaction) throw new Error('no interaction');
    await answer(interaction, { type: 5, data: { flags: EPHEMERAL } });
    expect(peer.see(interaction.original ?? expect.fail()).isLoading).toBe(true);
    await webhook('PATCH', interaction, '/messages/@original', {
      flags: V2,
      components: [{ type: 10, content: 'done' }],
    });
    expect((await shown).seen).toMatchObject([{ words: 'done', isLoading: false, isEphemeral: true }]);
    expect(peer.violations).toEqual([]);
  });

  it('takes no flag but EPHEMERAL when it is deferred', async () => {
    const interaction = ask();
    const refused = await answer(interaction, { type: 5, data: { flags: EPHEMERAL | V2 } });
    expect(faultsIn(refused.body.errors)).toEqual(['data.flags: BITFIELD_INVALID']);
    expect((await answer(interaction, { type: 5 })).status).toBe(204);
  });

  it('turns the first follow-up to a deferred answer into its edit, and calls that wrong', async () => {
    const interaction = ask();
    await answer(interaction, { type: 5, data: { flags: EPHEMERAL } });
    await webhook('POST', interaction, '', { content: 'a' });
    expect(interaction.followUps).toEqual([]);
    expect(interaction.original).toMatchObject({ content: 'a', ephemeralFor: ada });
    expect(peer.violations).toHaveLength(1);
  });

  it('names the faults of an answer by their place in it', async () => {
    const refused = await answer(ask(), reply('a'.repeat(2001)));
    expect(faultsIn(refused.body.errors)).toEqual(['data.content: BASE_TYPE_MAX_LENGTH']);
    const empty = await answer(ask(), { type: 4, data: {} });
    expect(empty.body.code).toBe(50006);
  });

  it('gives the message back where that is asked for', async () => {
    const { status, body } = await answer(ask(), reply('a'), '?with_response=true');
    expect(status).toBe(200);
    expect(body['resource']).toMatchObject({ type: 4, message: { content: 'a' } });
  });

  it('lets its messages be read, changed and deleted', async () => {
    const interaction = ask();
    await answer(interaction, reply('a', EPHEMERAL));
    expect(peer.messages(channel)).toEqual([]);
    const { body } = await webhook('POST', interaction, '', { content: 'b', flags: EPHEMERAL });
    expect((await webhook('GET', interaction, `/messages/${body.id}`)).body['content']).toBe('b');
    expect((await webhook('DELETE', interaction, `/messages/${body.id}`)).status).toBe(204);
    expect((await webhook('PATCH', interaction, `/messages/${body.id}`, { content: 'c' })).body.code).toBe(10008);
    expect((await webhook('GET', interaction, '/messages/@original')).body['content']).toBe('a');
  });

  it('changes the message whose button was pressed', async () => {
    const message = await buttonMessage();
    const pressed = peer.press(ada, message, 'More');
    await answer(peer.core.interactions.all.at(-1) ?? expect.fail(), {
      type: 7,
      data: { content: 'b', components: [] },
    });
    expect((await pressed).messages).toEqual([message]);
    expect(message).toMatchObject({ content: 'b', components: [] });
    await expect(peer.press(ada, message, 'More')).rejects.toThrow(/no component "More"/i);
  });

  it('waits for the edit that follows a deferred update', async () => {
    const message = await buttonMessage();
    const pressed = peer.press(ada, message, 'More');
    const interaction = peer.core.interactions.all.at(-1) ?? expect.fail();
    await answer(interaction, { type: 6 });
    await webhook('PATCH', interaction, '/messages/@original', { content: 'c' });
    expect((await pressed).seen).toMatchObject([{ words: 'c\nMore' }]);
  });

  it('shows an ephemeral message to its receiver only', async () => {
    const message = await buttonMessage(EPHEMERAL);
    await expect(peer.press(peer.addUser('Bob'), message, 'More')).rejects.toThrow(/only its receiver/i);
  });

  it('cannot be answered in ways that its kind has not', async () => {
    expect(faultsIn((await answer(ask(), { type: 7, data: { content: 'a' } })).body.errors)).toEqual([
      'type: BASE_TYPE_CHOICES',
    ]);
    expect(faultsIn((await answer(ask(), { type: 8, data: { choices: [] } })).body.errors)).toEqual([
      'type: BASE_TYPE_CHOICES',
    ]);
    expect(faultsIn((await answer(ask(), { type: 1 })).body.errors)).toEqual(['type: BASE_TYPE_CHOICES']);
  });
});

describe('autocomplete', () => {
  const choices = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ name: `${index}`, value: `${index}` }));

  it('takes 25 choices and no more', async () => {
    const shown = peer.autocomplete(ada, channel, '/ask', 'story', { story: 'pa' });
    const interaction = peer.core.interactions.all.at(-1) ?? expect.fail();
    const refused = await answer(interaction, { type: 8, data: { choices: choices(26) } });
    expect(faultsIn(refused.body.errors)).toEqual(['data.choices: BASE_TYPE_MAX_LENGTH']);
    await answer(interaction, { type: 8, data: { choices: choices(25) } });
    expect((await shown).choices).toHaveLength(25);
  });
});

describe('a modal', () => {
  const field = (id: string, more: object = {}) => ({
    type: 18,
    label: 'Question',
    component: { type: 4, style: 1, custom_id: id, ...more },
  });
  const modal = (...components: object[]) => ({ type: 9, data: { custom_id: 'm', title: 'Ask', components } });

  it('is filled in and submitted', async () => {
    const shown = peer.command(ada, channel, '/ask');
    await answer(peer.core.interactions.all.at(-1) ?? expect.fail(), modal(field('q', { max_length: 5 })));
    await expect(peer.submitModal(await shown, { q: 'too long' })).rejects.toThrow(/too long/);
    await expect(peer.submitModal(await shown, { q: '' })).rejects.toThrow(/required/);
    const submitted = peer.submitModal(await shown, { q: 'who?' });
    await answer(peer.core.interactions.all.at(-1) ?? expect.fail(), reply('you'));
    expect((await submitted).seen).toMatchObject([{ words: 'you' }]);
  });

  it.each([
    ['six fields', modal(...'abcdef'.split('').map((id) => field(id))), ['data.components: BASE_TYPE_BAD_LENGTH']],
    ['no field', modal(), ['data.components: BASE_TYPE_MIN_LENGTH']],
    [
      'a double id',
      modal(field('a'), field('a')),
      ['data.components.1.component.custom_id: COMPONENT_CUSTOM_ID_DUPLICATED'],
    ],
    [
      'a label of 46 characters',
      modal({ ...field('a'), label: 'a'.repeat(46) }),
      ['data.components.0.label: BASE_TYPE_MAX_LENGTH'],
    ],
    [
      'a text of over 4,000 characters',
      modal(field('a', { max_length: 4001 })),
      ['data.components.0.component.max_length: NUMBER_TYPE_MAX'],
    ],
    [
      'a value that is too long',
      modal(field('a', { max_length: 1, value: 'ab' })),
      ['data.components.0.component.value: BASE_TYPE_MAX_LENGTH'],
    ],
  ])('is refused with %s', async (_, body, faults) => {
    expect(faultsIn((await answer(ask(), body)).body.errors)).toEqual(faults);
  });

  it('does not answer a modal', async () => {
    const shown = peer.command(ada, channel, '/ask');
    await answer(peer.core.interactions.all.at(-1) ?? expect.fail(), modal(field('q')));
    void peer.submitModal(await shown, { q: 'a' }).catch(() => undefined);
    const refused = await answer(peer.core.interactions.all.at(-1) ?? expect.fail(), modal(field('q')));
    expect(faultsIn(refused.body.errors)).toEqual(['type: BASE_TYPE_CHOICES']);
  });
});

describe('where a command is offered', () => {
  it('depends on contexts, installations and permissions', async () => {
    const group = peer.addPrivateGroup([ada, peer.addUser('Bob')]);
    expect(() => peer.startCommand(ada, channel, '/here')).toThrow(/permissions/);
    expect(() => peer.startCommand(ada, group, '/ask')).toThrow(/installed/);
    expect(() => peer.startCommand(ada, peer.directMessages(ada), '/here')).toThrow(/contexts/);
    expect(() => peer.startCommand(ada, channel, '/none')).toThrow(/no such command/);
    expect(() => peer.startCommand(ada, channel, '/ask', { topic: 'a' })).toThrow(/no option "topic"/);
    expect(peer.startCommand(guild.owner, channel, '/here').type).toBe(2);
    ada.installed = true;
    expect(peer.startCommand(ada, group, '/ask').metadata.authorizing_integration_owners).toEqual({ 1: ada.id });
    const inDm = peer.startCommand(ada, peer.directMessages(ada), '/ask');
    expect(inDm.metadata.authorizing_integration_owners).toEqual({ 0: '0', 1: ada.id });
  });

  it('lets an app that only its user installed follow up five times', async () => {
    ada.installed = true;
    const elsewhere = peer.addGuild('Elsewhere', { hasBot: false });
    peer.addMember(elsewhere, ada);
    const interaction = ask(peer.addChannel(elsewhere, 'talk'));
    await answer(interaction, reply('a'));
    for (let count = 0; count < 5; count += 1) await webhook('POST', interaction, '', { content: 'b' });
    expect((await webhook('POST', interaction, '', { content: 'c' })).body.code).toBe(40094);
  });
});
