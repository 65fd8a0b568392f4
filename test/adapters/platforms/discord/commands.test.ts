import { ApplicationCommandCreateRequestSchema } from 'discord-api-spec/zod';
import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { toCommandJson } from '../../../../src/adapters/platforms/discord/commands/command-json.ts';
import type { DiscordOptions } from '../../../../src/adapters/platforms/discord/create-discord-platform.ts';
import type { Action, Command } from '../../../../src/core/commands/command.ts';
import { exampleCommands } from '../../../core/commands/example-commands.ts';
import { openNewsroom, textCard } from './open-discord.ts';

function action(parts: Partial<Action>): Action {
  const run = (): Promise<never> => Promise.reject(new Error('not run'));
  return { summary: 'Does it.', arguments: [], permission: 'everyone', examples: ['/x'], run, ...parts };
}

function find(json: readonly RESTPostAPIApplicationCommandsJSONBody[], name: string): unknown {
  return json.find((command) => command.name === name);
}

describe('commands as Discord registers them', () => {
  it('are what Discord takes, every argument among them', () => {
    for (const command of toCommandJson(exampleCommands)) {
      const body: unknown = JSON.parse(JSON.stringify({ ...command, default_member_permissions: null }));
      expect(ApplicationCommandCreateRequestSchema.safeParse(body).error).toBeUndefined();
    }
  });

  it('ask for what must be given first, complete stories and people, and offer choices', () => {
    expect(find(toCommandJson(exampleCommands), 'ask')).toMatchObject({
      type: 1,
      options: [
        { type: 3, name: 'question', required: true, max_length: 1_000 },
        { type: 3, name: 'story', required: false, autocomplete: true },
      ],
      contexts: [0, 1, 2],
      integration_types: [0, 1],
      default_member_permissions: null,
    });
    expect(find(toCommandJson(exampleCommands), 'brief')).toMatchObject({
      options: [
        { name: 'story' },
        { name: 'depth', choices: [{ value: 'headlines' }, { value: 'short' }, { value: 'full' }] },
      ],
    });
    expect(find(toCommandJson(exampleCommands), 'digest')).toMatchObject({
      options: [
        { type: 1, name: 'preview' },
        { type: 1, name: 'most', options: [{ type: 10, min_value: 1, max_value: 20 }, { name: 'name' }] },
      ],
    });
  });

  it('have no option for an article: a form has room for its lines', () => {
    expect(find(toCommandJson(exampleCommands), 'paste')).toMatchObject({ type: 1, options: [] });
  });

  it('have their short forms beside them', () => {
    expect(find(toCommandJson(exampleCommands), 'help')).toMatchObject({
      type: 1,
      description: 'Helps.',
      options: [{ name: 'command', choices: [{ value: 'ask' }, { value: 'brief' }, { value: 'quotes' }] }],
    });
  });

  it('say which parts are for managers, and are shown to managers alone where all of it is', () => {
    expect(find(toCommandJson(exampleCommands), 'digest')).toMatchObject({
      default_member_permissions: null,
      options: [{ description: 'Shows.' }, { description: 'Sets. Needs Manage Channels.' }],
    });
    const source: Command = { name: 'source', ...action({ permission: 'manage-channel' }) };
    expect(find(toCommandJson([source]), 'source')).toMatchObject({ default_member_permissions: '16' });
  });

  it('have names and descriptions in other languages where they are declared', () => {
    const localized = { de: { name: 'frage', summary: 'Antwortet.' }, 'x-none': { name: 'nothing' } };
    const [ask] = toCommandJson([{ name: 'ask', ...action({ localized }) }]);
    expect(ask).toMatchObject({
      name_localizations: { de: 'frage' },
      description_localizations: { de: 'Antwortet.' },
    });
  });

  it('complete choices that are too many to be shown, and shorten a summary that is too long', () => {
    const choices = Array.from({ length: 30 }, (_, index) => `choice${index}`);
    const summary = 'word '.repeat(40);
    const [any] = toCommandJson([
      {
        name: 'any',
        ...action({ summary, arguments: [{ kind: 'choice', name: 'one', summary: 'One.', required: false, choices }] }),
      },
    ]);
    expect(any).toMatchObject({ options: [{ autocomplete: true }] });
    expect(JSON.stringify(any)).toContain(`${'word '.repeat(19).trim()}…`);
  });

  it('refuse a name that Discord has no room for', () => {
    expect(() => toCommandJson([{ name: 'Two Words', ...action({}) }])).toThrow('Two Words');
  });
});

describe('registering commands', () => {
  async function start(options: Partial<DiscordOptions> = {}) {
    const room = await openNewsroom(options);
    onTestFinished(() => room.close());
    await room.platform.start(async () => textCard('answer'));
    const sent = (): string[] =>
      room.peer.requests
        .filter(({ route }) => route.includes('/commands') && !route.startsWith('GET'))
        .map(({ route }) => route.replace(/ .*/, ''));
    return { room, sent };
  }

  it('makes every command, short form and message action once, and sends nothing at the next start', async () => {
    const { room, sent } = await start();
    expect(sent()).toEqual(Array.from({ length: toCommandJson(room.commands).length }, () => 'POST'));
    const again = room.createPlatform();
    await again.start(async () => textCard('answer'));
    await again.stop();
    expect(sent()).toHaveLength(toCommandJson(room.commands).length);
  });

  it('changes only what differs, and removes what is no longer there', async () => {
    const { room, sent } = await start();
    const [first, second, ...rest] = room.commands;
    if (first === undefined || second === undefined) throw new Error('There are two commands at least.');
    const before = sent().length;
    const changed = room.createPlatform({ commands: [{ ...first, summary: 'Another summary.' }, ...rest] });
    await changed.start(async () => textCard('answer'));
    await changed.stop();
    expect(sent().slice(before)).toEqual(['DELETE', 'PATCH']);
  });

  it('gives them to one server alone where it is named, and finds them unchanged there too', async () => {
    const room = await openNewsroom();
    onTestFinished(() => room.close());
    const platforms = Array.from({ length: 2 }, () => room.createPlatform({ guildId: room.guild.id }));
    for (const platform of platforms) {
      await platform.start(async () => textCard('answer'));
      await platform.stop();
    }
    const routes = room.peer.requests.filter(({ route }) => route.startsWith('POST') && route.includes('/commands'));
    expect(routes).toHaveLength(toCommandJson(room.commands).length);
    expect(routes.every(({ route }) => route.includes('/guilds/'))).toBe(true);
  });

  it('that fails is said, and mentions are answered all the same', async () => {
    const room = await openNewsroom({ guildId: '123456789012345678' });
    await room.platform.start(async () => textCard('still here'));
    expect(room.log.find(({ level }) => level === 'error')?.message).toContain('could not be registered');
    expect(await room.readAll(await room.mention('hello'))).toContain('still here');
    await room.platform.stop();
    await room.peer.close();
  });
});
