import { expect, onTestFinished, vi } from 'vitest';
import {
  createDiscordPlatform,
  type DiscordOptions,
} from '../../../../src/adapters/platforms/discord/create-discord-platform.ts';
import { readCustomId } from '../../../../src/adapters/platforms/discord/rendering/custom-id.ts';
import type { Card } from '../../../../src/core/cards/card.ts';
import type { Command } from '../../../../src/core/commands/command.ts';
import { sayPath } from '../../../../src/core/commands/list-actions.ts';
import { parseCommandLine } from '../../../../src/core/commands/parse-command-line.ts';
import type { Platform, Respond } from '../../../../src/core/ports/platform.ts';
import type { PlatformHarness } from '../../../contracts/platform/platform-harness.ts';
import type { Outcome } from '../../../fakes/discord/await-outcome.ts';
import { walkComponents } from '../../../fakes/discord/components.ts';
import {
  openLoopbackDiscord,
  type LoopbackDiscord,
  type LoopbackOptions,
} from '../../../fakes/discord/loopback-discord.ts';
import { readMessage } from '../../../fakes/discord/read-message.ts';
import type { Channel, Guild, Message, User } from '../../../fakes/discord/state.ts';
import { keepLog, type Logged } from '../../../fakes/kept-log.ts';
import { createMemoryButtonStore } from '../../../fakes/memory-button-store.ts';
import { createMemoryStore } from '../../../fakes/memory-store.ts';
import { readCommand, readFile, readSpan, seenWords } from './seen-words.ts';
import { declaredCommands } from '../../../fixtures/declared-commands.ts';

/** Matches a text that holds the words. */
export function holding(words: string): unknown {
  return expect.stringContaining(words);
}

export function textCard(text: string, parts: Partial<Card> = {}): Card {
  const blocks = [{ kind: 'text', text: [{ kind: 'plain', text }] }] as const;
  return { tone: 'plain', title: null, link: null, blocks, footer: null, audience: 'everyone', ...parts };
}

/** A newsroom on a loopback Discord, and Dateline about to come. */
export interface Newsroom {
  peer: LoopbackDiscord;
  guild: Guild;
  channel: Channel;
  ada: User;
  bo: User;
  platform: Platform;
  log: Logged[];
  commands: readonly Command[];
  /** What is kept for buttons, by key. */
  kept: Map<string, string>;
  /** Another Dateline with the same store, as after a restart. */
  createPlatform(options?: Partial<DiscordOptions>): Platform;
  /** All the words of a message, every page of it turned. */
  readAll(message: Message | undefined, reader?: User): Promise<string>;
  /** Someone mentions Dateline; resolves to the reply. */
  mention(words: string, author?: User, channel?: Channel): Promise<Message>;
  /** Stops Dateline and closes Discord, which must have had nothing to complain of. */
  close(): Promise<void>;
}

const store = createMemoryStore();

export async function openNewsroom(
  options: Partial<DiscordOptions> = {},
  peerOptions: LoopbackOptions = {},
): Promise<Newsroom> {
  // As for a large bot: a test starts Dateline again sooner than one of a single server may.
  const peer = await openLoopbackDiscord({ maxConcurrency: 16, ...peerOptions });
  const guild = peer.addGuild('Newsroom');
  const channel = peer.addChannel(guild, 'news');
  const [ada, bo] = [peer.addUser('Ada'), peer.addUser('Bo')];
  for (const user of [ada, bo]) peer.addMember(guild, user);
  const kept = new Map<string, string>();
  const memory = createMemoryButtonStore();
  const buttons: DiscordOptions['buttons'] = {
    async keepButtons(meanings) {
      for (const [key, meaning] of meanings) kept.set(key, meaning);
      await memory.keepButtons(meanings);
    },
    findButton: async (key) => kept.get(key) ?? null,
  };
  const { logger, lines } = keepLog();
  const commands = options.commands ?? declaredCommands;
  const createPlatform = (more: Partial<DiscordOptions> = {}): Platform =>
    createDiscordPlatform({
      token: peer.token,
      apiUrl: peer.apiUrl,
      guildId: null,
      commands,
      store,
      buttons,
      logger,
      patience: 5_000,
      ...options,
      ...more,
    });
  const platform = createPlatform();

  async function readAll(message: Message | undefined, reader = ada): Promise<string> {
    if (message === undefined) throw new Error('There is no message to read.');
    const pages: string[] = [];
    for (;;) {
      pages.push(seenWords(message.components, (key) => kept.get(key)));
      const next = findNextPage(message);
      if (next === null) return [...pages, ...readFiles(message)].join('\n');
      await peer.press(reader, message, next);
    }
  }

  async function mention(words: string, author = ada, where = channel): Promise<Message> {
    const asked = peer.say(where, author, `<@${peer.bot.id}> ${words}`);
    return vi.waitFor(
      () => {
        const reply = peer.messages(where).find(({ replyTo }) => replyTo?.messageId === asked.id);
        if (reply === undefined) throw new Error('There is no reply yet.');
        return reply;
      },
      { timeout: 5_000, interval: 5 },
    );
  }

  return {
    peer,
    guild,
    channel,
    ada,
    bo,
    platform,
    log: lines,
    commands,
    kept,
    createPlatform,
    readAll,
    mention,
    async close() {
      await platform.stop();
      await peer.close();
      expect(peer.violations).toEqual([]);
    },
  };
}

function readFiles({ attachments, files }: Message): string[] {
  return attachments.map(({ id }) => readFile(files.get(id) ?? Buffer.of()));
}

/** The newsroom with Dateline in it, which leaves and closes it once the test is over. */
export async function startNewsroom(
  respond: Respond,
  options: Partial<DiscordOptions> = {},
  peerOptions: LoopbackOptions = {},
): Promise<Newsroom> {
  const room = await openNewsroom(options, peerOptions);
  onTestFinished(() => room.close());
  await room.platform.start(respond);
  return room;
}

/** Resolves once Dateline has sent a request to such a route. */
export async function untilRequested({ peer }: Newsroom, route: string): Promise<void> {
  await expect.poll(() => peer.requests.some((request) => request.route.includes(route)), { interval: 2 }).toBe(true);
}

function findNextPage(message: Message): string | null {
  const turns = [...walkComponents(message.components)].flatMap(({ component }) => {
    const press = readCustomId(component.custom_id ?? '');
    return press?.kind === 'page' && component.label?.startsWith('▶') === true && component.disabled !== true
      ? [component.custom_id ?? '']
      : [];
  });
  return turns[0] ?? null;
}

/** Markdown of these kinds an article brought along; a time is ours only where the card has one. */
const foreignLooks = new Set(['underline', 'strike', 'spoiler', 'code block', 'mention', 'time', 'emoji']);

/** Discord for the platform contract: people mention Dateline in a channel, use its commands, and press its buttons. */
export async function openDiscordHarness(): Promise<PlatformHarness> {
  const room = await openNewsroom();
  const { peer, channel, ada, bo, platform, commands, kept } = room;
  const people = new Map([
    ['Ada', ada],
    ['Bo', bo],
  ]);
  const outcomes: Outcome[] = [];

  async function readOutcome(outcome: Outcome): Promise<string> {
    outcomes.push(outcome);
    const words: string[] = [];
    for (const message of outcome.messages) words.push(await room.readAll(message, outcome.interaction.user));
    return words.join('\n');
  }

  async function say(line: string, person = 'Ada'): Promise<string> {
    const user = people.get(person) ?? ada;
    if (!line.startsWith('/')) return room.readAll(await room.mention(line, user), user);
    const invocation = parseCommandLine(line, commands);
    return readOutcome(await peer.command(user, channel, sayPath(invocation), invocation.values));
  }

  async function press(command: string): Promise<string> {
    for (const message of peer.messages(channel).toReversed()) {
      for (const { component } of walkComponents(message.components)) {
        const ids = [component.custom_id ?? '', ...(component.options ?? []).map(({ value }) => value)];
        const id = ids.find((candidate) => readCommand(candidate, (key) => kept.get(key)) === command);
        if (id === undefined) continue;
        return readOutcome(
          component.options === undefined
            ? await peer.press(ada, message, id)
            : await peer.select(ada, message, component.custom_id ?? '', [id]),
        );
      }
    }
    throw new Error(`There is no button for ${command}.`);
  }

  const ownMessages = (place = channel): Message[] =>
    [...peer.messages(place), ...outcomes.flatMap(({ messages }) => messages)].filter(
      ({ author }) => author === peer.bot,
    );

  return {
    platform,
    people: ['Ada', 'Bo'],
    conversation: `discord:${room.guild.id}:${channel.id}`,
    say,
    async send(line) {
      peer.say(channel, ada, `<@${peer.bot.id}> ${line}`);
      await peer.settled();
    },
    press,
    looksBack: true,
    async posted(conversation) {
      const place = peer.world.channels.get(conversation.split(':').at(-1) ?? '');
      const unasked = ownMessages(place).filter(({ replyTo, interaction }) => replyTo === undefined && !interaction);
      return unasked.map((message) =>
        [seenWords(message.components, (key) => kept.get(key)), ...readFiles(message)].join('\n'),
      );
    },
    readSpan,
    async effects() {
      return ownMessages().flatMap((message) => {
        const { words, effects, formattingIn } = readMessage(peer.world, message);
        return [
          ...effects.pinged.map((name) => `calls ${name}`),
          ...effects.hiddenLinks.map(({ words: shown, url }) => `"${shown}" hides ${url}`),
          ...formattingIn(words)
            .filter(({ kind }) => foreignLooks.has(kind))
            .map(({ kind, start, end }) => `${kind}: ${words.slice(start, end)}`),
          ...(/[\p{Bidi_Control}]|(?!\n)\p{Cc}/u.exec(words) ?? []).map((sign) => `control ${JSON.stringify(sign)}`),
        ];
      });
    },
    createUnreachable: async () => room.createPlatform({ apiUrl: 'http://127.0.0.1:9/api' }),
    close: () => room.close(),
  };
}
