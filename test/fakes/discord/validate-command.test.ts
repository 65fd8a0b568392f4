import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callPeer, faultsIn } from './call-peer.ts';
import { openLoopbackDiscord } from './loopback-discord.ts';
import type { LoopbackDiscord } from './loopback-discord.ts';
import { OPTION } from './validate-command.ts';

let peer: LoopbackDiscord;
let commands: string;
beforeAll(async () => {
  peer = await openLoopbackDiscord();
  commands = `/applications/${peer.bot.id}/commands`;
});
afterAll(() => peer.close());

const call = (request: string, body?: object) => {
  peer.advance(100);
  return callPeer(peer, request, body);
};

const command = (more: object = {}) => ({ name: 'ask', description: 'Answers', ...more });
const option = (more: object = {}) => ({ type: OPTION.string, name: 'a', description: 'A', ...more });
const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const TAKEN: readonly (readonly [what: string, command: object])[] = [
  ['nothing but a name and a description', command()],
  ['another script', command({ name: 'प्रश्न' })],
  ['25 options', command({ options: many(25, (index) => option({ name: `o${index}` })) })],
  ['permissions as digits', command({ default_member_permissions: '16' })],
  ['contexts and installations', command({ contexts: [0, 1, 2], integration_types: [0, 1] })],
  ['localised words', command({ name_localizations: { de: 'frage' }, description_localizations: { fr: 'Répond' } })],
  ['subcommands', command({ options: [option({ type: OPTION.subcommand, options: [option()] })] })],
  ['a message action', { type: 3, name: 'Brief this' }],
];

const REFUSED: readonly (readonly [what: string, command: object, faults: readonly string[]])[] = [
  ['capitals', command({ name: 'Ask' }), ['name: APPLICATION_COMMAND_INVALID_NAME']],
  ['a space in its name', command({ name: 'ask me' }), ['name: APPLICATION_COMMAND_INVALID_NAME']],
  ['a name of 33 characters', command({ name: 'a'.repeat(33) }), ['name: BASE_TYPE_MAX_LENGTH']],
  ['no description', { name: 'ask' }, ['description: BASE_TYPE_REQUIRED']],
  ['a description of 101 characters', command({ description: 'a'.repeat(101) }), ['description: BASE_TYPE_MAX_LENGTH']],
  [
    '26 options',
    command({ options: many(26, (index) => option({ name: `o${index}` })) }),
    ['options: BASE_TYPE_MAX_LENGTH'],
  ],
  ['an option of no known type', command({ options: [option({ type: 99 })] }), ['options.0.type: BASE_TYPE_CHOICES']],
  [
    'an option name with capitals',
    command({ options: [option({ name: 'A' })] }),
    ['options.0.name: APPLICATION_COMMAND_INVALID_NAME'],
  ],
  [
    'two options of one name',
    command({ options: [option(), option()] }),
    ['options.1.name: APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED'],
  ],
  [
    'a required option after one that is not',
    command({ options: [option(), option({ name: 'b', required: true })] }),
    ['options.1: APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID'],
  ],
  [
    'subcommands beside options',
    command({ options: [option({ type: OPTION.subcommand }), option({ name: 'b' })] }),
    ['options: APPLICATION_COMMAND_OPTIONS_TYPE_INVALID'],
  ],
  [
    '26 choices',
    command({ options: [option({ choices: many(26, (index) => ({ name: `${index}`, value: `${index}` })) })] }),
    ['options.0.choices: BASE_TYPE_MAX_LENGTH'],
  ],
  [
    'choices beside autocomplete',
    command({ options: [option({ autocomplete: true, choices: [{ name: 'a', value: 'a' }] })] }),
    ['options.0.choices: APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES'],
  ],
  ['an unknown key', command({ permission: 16 }), ['permission: UNKNOWN_KEY']],
  ['an unknown locale', command({ name_localizations: { xx: 'a' } }), ['name_localizations.xx: BASE_TYPE_CHOICES']],
  [
    'over 8,000 characters',
    command({
      options: many(25, (index) =>
        option({
          name: `o${index}`,
          description: 'a'.repeat(100),
          choices: many(25, (n) => ({ name: `${'b'.repeat(9)}${n}`, value: `${n}` })),
        }),
      ),
    }),
    [': APPLICATION_COMMAND_TOO_LARGE'],
  ],
  [
    'a description on a message action',
    { type: 3, name: 'Brief this', description: 'a' },
    ['description: APPLICATION_COMMANDS_CONTEXT_MENU_NO_DESCRIPTION'],
  ],
];

describe('a command', () => {
  it.each(TAKEN)('is taken with %s', async (_, body) => {
    const { status, body: answer } = await call(`POST ${commands}`, body);
    expect(answer.errors).toBeUndefined();
    expect([200, 201]).toContain(status);
  });

  it.each(REFUSED)('is refused with %s', async (_, body, faults) => {
    const { status, body: answer } = await call(`POST ${commands}`, body);
    expect({ status, faults: faultsIn(answer.errors) }).toEqual({ status: 400, faults });
  });
});

describe('registration', () => {
  it('makes, overwrites, changes and deletes, and keeps ids by name and type', async () => {
    const { body: made } = await call(`PUT ${commands}`, [command(), { type: 3, name: 'ask' }] as object);
    const [first, second] = made as unknown as { id: string; version: string }[];
    const { body: again } = await call(`PUT ${commands}`, [command({ description: 'Other' })] as object);
    const [kept, ...none] = again as unknown as { id: string; version: string; description: string }[];
    expect(none).toEqual([]);
    expect(kept).toMatchObject({ id: first?.id, description: 'Other' });
    expect(kept?.version).not.toBe(first?.version);
    expect((await call(`GET ${commands}/${second?.id}`)).body.code).toBe(10063);
    expect((await call(`PATCH ${commands}/${kept?.id}`, { description: 'Third' })).body['description']).toBe('Third');
    expect((await call(`DELETE ${commands}/${kept?.id}`)).status).toBe(204);
    expect((await call(`GET ${commands}`)).body).toEqual([]);
  });

  it('tells a new command from one that was there', async () => {
    expect((await call(`POST ${commands}`, command({ name: 'new' }))).status).toBe(201);
    expect((await call(`POST ${commands}`, command({ name: 'new' }))).status).toBe(200);
  });

  it('gives a command back by its meaning: nulls filled in, defaults left out, localisations only on request', async () => {
    const sent = command({
      name: 'meant',
      options: [option({ required: false, autocomplete: false })],
      name_localizations: { de: 'x' },
    });
    await call(`PUT ${commands}`, [sent] as object);
    const listed = (await call(`GET ${commands}`)).body as unknown as object[];
    expect(listed[0]).toMatchObject({
      default_member_permissions: null,
      contexts: null,
      integration_types: [0],
      nsfw: false,
    });
    expect(listed[0]).toHaveProperty('options', [{ type: OPTION.string, name: 'a', description: 'A' }]);
    expect(listed[0]).not.toHaveProperty('name_localizations');
    const localised = (await call(`GET ${commands}?with_localizations=true`)).body as unknown as object[];
    expect(localised[0]).toMatchObject({ name_localizations: { de: 'x' }, description_localizations: null });
  });

  it("keeps a server's commands apart from global ones", async () => {
    const guild = peer.addGuild('Newsroom');
    const ofGuild = `/applications/${peer.bot.id}/guilds/${guild.id}/commands`;
    await call(`PUT ${commands}`, [command()] as object);
    expect((await call(`GET ${ofGuild}`)).body).toEqual([]);
    expect((await call(`POST ${ofGuild}`, command())).body).toMatchObject({ guild_id: guild.id });
    expect((await call(`GET /applications/${peer.bot.id}/guilds/1/commands`)).body.code).toBe(50001);
  });

  it('takes 100 commands and no more, and 200 new ones a day', async () => {
    const hundred = many(100, (index) => command({ name: `c${index}` }));
    expect((await call(`PUT ${commands}`, [...hundred, command({ name: 'one-more' })] as object)).body.code).toBe(
      30032,
    );
    peer.advance(86_400_000);
    expect((await call(`PUT ${commands}`, hundred as object)).status).toBe(200);
    expect((await call(`PUT ${commands}`, many(100, (index) => command({ name: `d${index}` })) as object)).status).toBe(
      200,
    );
    expect(
      (await call(`PUT ${commands}`, many(100, (index) => command({ name: `e${index}` })) as object)).body.code,
    ).toBe(30034);
    peer.advance(86_400_000);
    expect((await call(`PUT ${commands}`, [command({ name: 'f' })] as object)).status).toBe(200);
  });
});
