import { expect } from 'vitest';
import {
  createSlackPlatform,
  type SlackOptions,
} from '../../../../src/adapters/platforms/slack/create-slack-platform.ts';
import { readConversationId } from '../../../../src/adapters/platforms/slack/conversation-id.ts';
import { writeMark } from '../../../../src/adapters/platforms/slack/posting/find-posted.ts';
import { toManifest } from '../../../../src/adapters/platforms/slack/manifest.ts';
import type { Card } from '../../../../src/core/cards/card.ts';
import type { Command } from '../../../../src/core/commands/command.ts';
import { createFrontPage } from '../../../../src/core/front-page/front-page.ts';
import type { Platform } from '../../../../src/core/ports/platform.ts';
import type { PlatformHarness } from '../../../contracts/platform/platform-harness.ts';
import { keepLog, type Logged } from '../../../fakes/kept-log.ts';
import { createMemoryButtonStore } from '../../../fakes/memory-button-store.ts';
import { createMemoryDigestStore } from '../../../fakes/memory-digest-store.ts';
import { createMemorySeenEvents } from '../../../fakes/memory-seen-events.ts';
import { createMemoryStore } from '../../../fakes/memory-store.ts';
import type { Outcome } from '../../../fakes/slack/await-outcome.ts';
import { openLoopbackSlack, type LoopbackOptions, type LoopbackSlack } from '../../../fakes/slack/loopback-slack.ts';
import type { Channel, Message, User } from '../../../fakes/slack/world.ts';
import { declaredCommands } from '../../../fixtures/declared-commands.ts';
import { createExamplePlaces } from '../../../fixtures/example-places.ts';
import { readCommand, readFile, readSpan, seenWords } from './seen-words.ts';

/** Matches a text that holds the words. */
export function holding(words: string): unknown {
  return expect.stringContaining(words);
}

export function textCard(text: string, parts: Partial<Card> = {}): Card {
  const blocks = [{ kind: 'text', text: [{ kind: 'plain', text }] }] as const;
  return { tone: 'plain', title: null, link: null, blocks, footer: null, audience: 'everyone', ...parts };
}

/** A workspace on a loopback Slack, and Dateline about to come. */
export interface Newsroom {
  peer: LoopbackSlack;
  channel: Channel;
  ada: User;
  bo: User;
  platform: Platform;
  log: Logged[];
  commands: readonly Command[];
  /** What is kept for buttons, by key. */
  kept: Map<string, string>;
  /** `slack:team:channel[:thread]` */
  conversation(channel?: Channel, thread?: Message): string;
  /** Another Dateline with the same stores, as after a restart or as another process. */
  createPlatform(options?: Partial<SlackOptions>): Platform;
  /** All the words of a message, its files among them. */
  read(message: Message | undefined): string;
  /** Someone mentions Dateline; resolves to its answer, all of it. */
  mention(words: string, options?: { author?: User; channel?: Channel; thread?: Message }): Promise<readonly Message[]>;
  /** Resolves once Dateline has dealt with all that it took. */
  idle(): Promise<void>;
  /** Stops Dateline and closes Slack, which must have had nothing to complain of. */
  close(): Promise<void>;
}

export type Transport = 'socket' | 'http';

const store = createMemoryStore();
const frontPage = createFrontPage({ store, places: createExamplePlaces(), digests: createMemoryDigestStore() });

export async function openNewsroom(
  options: Partial<SlackOptions> & { transport?: Transport; hearsThreads?: boolean } = {},
  peerOptions: LoopbackOptions = {},
): Promise<Newsroom> {
  const { transport = 'socket', hearsThreads = false, ...given } = options;
  const commands = options.commands ?? declaredCommands;
  const manifest = toManifest(commands, {
    address: transport === 'socket' ? null : 'https://dateline.example.com',
    unfurlHosts: options.unfurlHosts ?? [],
    hearsThreads,
  });
  const peer = await openLoopbackSlack({ transport, manifest, ...peerOptions });
  const [ada, bo] = [peer.addUser('ada', { realName: 'Ada' }), peer.addUser('bo', { realName: 'Bo' })];
  const channel = peer.addChannel('news', { members: [ada, bo] });
  const kept = new Map<string, string>();
  const memory = createMemoryButtonStore();
  const buttons: SlackOptions['buttons'] = {
    async keepButtons(meanings) {
      for (const [key, meaning] of meanings) kept.set(key, meaning);
      await memory.keepButtons(meanings);
    },
    findButton: async (key) => kept.get(key) ?? null,
  };
  const memorySeen = createMemorySeenEvents();
  /** What Dateline is at work on. */
  const open = new Set<string>();
  const seen: SlackOptions['seen'] = {
    async takeOnce(name, now, until) {
      const isTaken = await memorySeen.takeOnce(name, now, until);
      if (isTaken) open.add(name);
      return isTaken;
    },
    async hold(name, until) {
      await memorySeen.hold(name, until);
      open.delete(name);
    },
  };
  const { logger, lines } = keepLog();

  function createPlatform(more: Partial<SlackOptions> = {}): Platform {
    const platform = createSlackPlatform({
      workspaces: { kind: 'one', botToken: peer.token },
      apiUrl: peer.apiUrl,
      connection:
        transport === 'socket'
          ? { kind: 'socket', appToken: peer.appToken }
          : { kind: 'http', signingSecret: peer.signingSecret, port: 0 },
      commands,
      store,
      buttons,
      frontPage,
      seen,
      clock: { now: () => new Date() },
      logger,
      patience: 5_000,
      betweenMessages: 0,
      ...given,
      ...more,
    });
    if (transport === 'socket') return platform;
    return {
      ...platform,
      async start(respond) {
        await platform.start(respond);
        const port = lines.findLast(({ message }) => message.includes('listened for'))?.fields['port'];
        await peer.connectTo(`http://127.0.0.1:${String(port)}/slack/events`);
      },
    };
  }
  const platform = createPlatform();

  function read(message: Message | undefined): string {
    if (message === undefined) throw new Error('There is no message to read.');
    const files = message.files.map(({ content }) => readFile(content?.toString() ?? ''));
    const isText = message.blocks.length === 0 && files.length === 0;
    const words = isText ? message.text : seenWords(message.blocks, (key) => kept.get(key));
    return [words, ...files].join('\n');
  }

  async function mention(
    words: string,
    { author = ada, channel: where = channel, thread }: { author?: User; channel?: Channel; thread?: Message } = {},
  ): Promise<readonly Message[]> {
    const asked = peer.say(where, author, `<@${peer.bot.id}> ${words}`, { thread });
    return answerTo(asked);
  }

  async function idle(): Promise<void> {
    await expect.poll(() => open.size, { timeout: 5_000, interval: 5 }).toBe(0);
  }

  /** Others may be answered in the same thread: an answer carries what it answers. */
  async function answerTo(asked: Message): Promise<readonly Message[]> {
    const { key } = writeMark({ key: `answer ${asked.channel.id} ${asked.ts}`, index: 0 }).event_payload;
    const find = (): Message[] =>
      peer
        .answersTo(asked)
        .filter(
          ({ ephemeralFor, files, metadata }) =>
            files.length > 0 || ephemeralFor === asked.author || metadata?.event_payload['key'] === key,
        );
    await expect.poll(() => find().length, { timeout: 5_000, interval: 5 }).toBeGreaterThan(0);
    await idle();
    return find();
  }

  return {
    peer,
    channel,
    ada,
    bo,
    platform,
    log: lines,
    commands,
    kept,
    conversation: (where = channel, thread) =>
      ['slack', peer.workspace.id, where.id, ...(thread === undefined ? [] : [thread.ts])].join(':'),
    createPlatform,
    read,
    mention,
    idle,
    async close() {
      await platform.stop();
      await peer.close();
      expect(peer.violations).toEqual([]);
    },
  };
}

/** Looks of these kinds an article brought along; a date is ours only where the card has a time. */
const foreignLooks = new Set(['underline', 'strike', 'code block', 'user', 'channel', 'date', 'emoji', 'color']);

/** Slack for the platform contract: people mention Dateline in a thread, use its commands, and press its buttons. */
export async function openSlackHarness(transport: Transport): Promise<PlatformHarness> {
  const room = await openNewsroom({ transport });
  const { peer, channel, ada, bo, platform, kept } = room;
  const thread = peer.say(channel, ada, 'What is in the news?');
  const people = new Map([
    ['Ada', ada],
    ['Bo', bo],
  ]);
  const answers = new Set<Message>();

  function readAnswer(messages: readonly Message[]): string {
    for (const message of messages) answers.add(message);
    return messages.map((message) => room.read(message)).join('\n');
  }

  async function readOutcome(outcome: Outcome): Promise<string> {
    await room.idle();
    return readAnswer(outcome.messages);
  }

  async function say(line: string, person = 'Ada'): Promise<string> {
    const user = people.get(person) ?? ada;
    if (line.startsWith('/')) return readOutcome(await peer.command(user, channel, line));
    return readAnswer(await room.mention(line, { author: user, thread }));
  }

  async function press(command: string): Promise<string> {
    for (const message of peer.messages(channel).toReversed()) {
      const seen = peer.see(message, ada);
      const meant = (value = ''): boolean => readCommand(value, (key) => kept.get(key)) === command;
      const button = seen.buttons.find(({ value }) => meant(value));
      if (button?.value !== undefined) return readOutcome(await peer.press(ada, message, button.value));
      for (const { actionId, options } of seen.selects) {
        const option = options.find(({ value }) => meant(value));
        if (option === undefined) continue;
        return readOutcome(await peer.choose(ada, message, actionId, [option.value]));
      }
    }
    throw new Error(`There is no button for ${command}.`);
  }

  const ownMessages = (): Message[] => [
    ...peer.messages(channel).filter(({ author }) => author === peer.bot),
    ...[ada, bo].flatMap((user) => peer.ephemerals(channel, user)),
  ];

  return {
    platform,
    people: ['Ada', 'Bo'],
    conversation: room.conversation(channel, thread),
    say,
    async send(line) {
      peer.say(channel, ada, `<@${peer.bot.id}> ${line}`);
      await peer.settled();
    },
    press,
    async posted(conversation) {
      const place = readConversationId(conversation);
      const where = [...peer.world.channels.values()].find(({ id }) => id === place?.channel) ?? channel;
      const own = peer.messages(where).filter(({ author }) => author === peer.bot);
      return own.filter((message) => !answers.has(message)).map((message) => room.read(message));
    },
    looksBack: true,
    readSpan,
    async effects() {
      return ownMessages().flatMap((message) => {
        const { words, effects, formattingIn } = peer.see(message, ada);
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
    createUnreachable: async () => room.createPlatform({ apiUrl: 'http://127.0.0.1:9/api/' }),
    close: () => room.close(),
  };
}
