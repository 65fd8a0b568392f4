import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createSlackPlatform } from '../src/adapters/platforms/slack/create-slack-platform.ts';
import { toManifest } from '../src/adapters/platforms/slack/manifest.ts';
import { openSqliteStore } from '../src/adapters/stores/sqlite/open-sqlite-store.ts';
import { openLoopbackSlack } from '../test/fakes/slack/loopback-slack.ts';
import type { Bench, Surroundings } from './bench.ts';
import { buildStory } from './build-story.ts';
import { percentile } from './measure.ts';
import { edition, quiet, runService } from './run-service.ts';

const STORIES = 100;
const CHANNELS = 40;
const EVENTS = 500;
const A_SECOND = 50;

/** Every other one is a message that mentions Dateline, the others are slash commands. */
const QUESTIONS = ['who met whom?', 'when did it happen?', 'what was said?'];
const COMMANDS = ['/brief', '/ask who met whom?', '/people', '/timeline'];

/**
 * How soon Slack's events are acknowledged while a digest goes out, Slack and Dateline in one process. What was delivered
 * is noted in a database on disk, as it is in a service.
 */
export const benchSlack: Bench = {
  name: 'slack',
  async run({ folder, report, note }: Surroundings) {
    for (const transport of ['socket', 'http'] as const) {
      const store = openSqliteStore({ path: join(folder, `slack-${transport}.db`) });
      for (let number = 0; number < STORIES; number += 1) await store.put(buildStory(number));
      const { clock, commands, frontPage, respond } = runService(store);
      const peer = await openLoopbackSlack({
        transport,
        manifest: toManifest(commands, { address: null, unfurlHosts: [] }),
        now: () => performance.timeOrigin + performance.now(),
      });
      const reader = peer.addUser('reader');
      const channels = Array.from({ length: CHANNELS }, (_, index) =>
        peer.addChannel(`desk-${index}`, { members: [reader] }),
      );
      const desk = peer.addChannel('desk', { members: [reader] });
      let port: unknown = null;
      const platform = createSlackPlatform({
        workspaces: { kind: 'one', botToken: peer.token },
        apiUrl: peer.apiUrl,
        connection:
          transport === 'socket'
            ? { kind: 'socket', appToken: peer.appToken }
            : { kind: 'http', signingSecret: peer.signingSecret, port: 0 },
        commands,
        store,
        buttons: store,
        frontPage,
        seen: store,
        clock,
        logger: {
          ...quiet,
          info: (fields) => {
            port ??= fields['port'];
          },
        },
      });
      await platform.start(respond);
      if (transport === 'http') await peer.connectTo(`http://127.0.0.1:${String(port)}/slack/events`);

      // The first question loads the language library, as it does once in the life of a service.
      await peer.command(reader, desk, '/ask who met whom?');
      const before = peer.deliveries.length;

      const digest = Promise.all(
        channels.map(({ id }) => platform.post(`slack:${peer.workspace.id}:${id}`, edition, { details: 'thread' })),
      );
      for (let number = 0; number < EVENTS; number += 1) {
        const channel = channels[number % CHANNELS] ?? desk;
        const words = QUESTIONS[number % QUESTIONS.length] ?? '';
        if (number % 2 === 0) peer.say(channel, reader, `<@${peer.bot.id}> ${words}`);
        else peer.startCommand(reader, channel, COMMANDS[number % COMMANDS.length] ?? '');
        await wait(1_000 / A_SECOND);
      }
      await digest;
      // All answers are given before it stops.
      await platform.stop();
      const deliveries = peer.deliveries.slice(before);
      const acknowledged = deliveries.flatMap(({ acknowledgedAt, sentAt }) =>
        acknowledgedAt === undefined ? [] : [acknowledgedAt - sentAt],
      );
      const answers = countAnswers(channels);
      await peer.close();
      await store.close();
      note(
        `${transport}: ${acknowledged.length} of ${deliveries.length} deliveries acknowledged, ${answers} messages posted by Dateline, ${CHANNELS} channels given a digest meanwhile`,
      );
      for (const [name, share, target] of [
        [`acknowledgement on Slack over ${transport}, median`, 0.5, null],
        [`acknowledgement on Slack over ${transport}, p99`, 0.99, { most: 50 }],
      ] as const) {
        report({ name, value: percentile(acknowledged, share), unit: 'ms', target, raw: null });
      }
    }
  },
};

function countAnswers(channels: readonly { messages: ReadonlyMap<string, { author: { isBot: boolean } }> }[]): number {
  return channels.reduce(
    (sum, { messages }) => sum + [...messages.values()].filter(({ author }) => author.isBot).length,
    0,
  );
}
