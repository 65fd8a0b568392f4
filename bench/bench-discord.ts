import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createDiscordPlatform } from '../src/adapters/platforms/discord/create-discord-platform.ts';
import { openSqliteStore } from '../src/adapters/stores/sqlite/open-sqlite-store.ts';
import { openLoopbackDiscord } from '../test/fakes/discord/loopback-discord.ts';
import type { Bench, Surroundings } from './bench.ts';
import { buildStory } from './build-story.ts';
import { percentile } from './measure.ts';
import { edition, quiet, runService } from './run-service.ts';

const STORIES = 100;
const CHANNELS = 40;
const CALLS = 500;
const A_SECOND = 50;
/** Time for the last answers, in milliseconds. */
const AFTERWARDS = 1_000;

const LINES = [
  { line: '/ask', values: { question: 'who met whom?' } },
  { line: '/brief', values: {} },
  { line: '/ask', values: { question: 'when did it happen?' } },
  { line: '/people', values: {} },
  { line: '/timeline', values: {} },
];

/** How soon a command on Discord is acknowledged while a digest goes out, Discord and Dateline in one process. */
export const benchDiscord: Bench = {
  name: 'discord',
  async run({ folder, report, note }: Surroundings) {
    const store = openSqliteStore({ path: join(folder, 'discord.db') });
    for (let number = 0; number < STORIES; number += 1) await store.put(buildStory(number));
    const peer = await openLoopbackDiscord();
    const guild = peer.addGuild('Newsroom');
    const channels = Array.from({ length: CHANNELS }, (_, index) => peer.addChannel(guild, `desk-${index}`));
    const desk = peer.addChannel(guild, 'desk');
    const reader = peer.addUser('Reader');
    peer.addMember(guild, reader);
    const { commands, respond } = runService(store);
    const platform = createDiscordPlatform({
      token: peer.token,
      apiUrl: peer.apiUrl,
      guildId: null,
      commands,
      store,
      buttons: store,
      logger: quiet,
    });
    await platform.start(respond);

    // The first question loads the language library, as it does once in the life of a service.
    await peer.command(reader, desk, '/ask', { question: 'who met whom?' });

    const digest = Promise.all(channels.map(({ id }) => platform.post(`discord:${guild.id}:${id}`, edition)));
    const calls = [];
    for (let number = 0; number < CALLS; number += 1) {
      const call = LINES[number % LINES.length];
      const channel = channels[number % CHANNELS];
      if (call !== undefined && channel !== undefined) {
        calls.push(peer.startCommand(reader, channel, call.line, call.values));
      }
      await wait(1_000 / A_SECOND);
    }
    await digest;
    await wait(AFTERWARDS);
    const acknowledged = calls.flatMap(({ answer, createdAt }) =>
      answer === undefined ? [] : [answer.at - createdAt],
    );
    await platform.stop();
    await peer.close();
    await store.close();

    note(`${acknowledged.length} of ${CALLS} commands acknowledged, ${CHANNELS} channels given a digest meanwhile`);
    for (const [name, share, target] of [
      ['acknowledgement on Discord, median', 0.5, null],
      ['acknowledgement on Discord, p99', 0.99, { most: 50 }],
    ] as const) {
      report({ name, value: percentile(acknowledged, share), unit: 'ms', target, raw: null });
    }
  },
};
