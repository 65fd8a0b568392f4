import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openLoopbackDiscord } from '../test/fakes/discord/loopback-discord.ts';
import { fillStore, killDigests, startWorker } from '../test/fixtures/kill-digests.ts';
import { createSlackPlatform } from '../src/adapters/platforms/slack/create-slack-platform.ts';
import { toManifest } from '../src/adapters/platforms/slack/manifest.ts';
import { openSqliteStore } from '../src/adapters/stores/sqlite/open-sqlite-store.ts';
import { createDigestRunner, usualRunnerSettings } from '../src/core/digests/run-digests.ts';
import { createStoryIndex } from '../src/core/stories/story-index.ts';
import { openLoopbackSlack } from '../test/fakes/slack/loopback-slack.ts';
import { quiet, runService } from './run-service.ts';
import { createRandom } from './articles/random.ts';
import type { Bench, Surroundings } from './bench.ts';

/** Channels that are due at one minute, in servers as large as Discord lets them be. */
const CHANNELS = 10_000;
const CHANNELS_EACH = 500;
/** Discord's global limit, in requests a second. */
const LIMIT = 50;
const STORIES = 3;
const AT_ONCE = 64;
/** Few, so that the workspace's own limit, of which Slack publishes no figure, is not what is measured. */
const SLACK_CHANNELS = 4;
const SLACK_STORIES = 25;
/** Of those whose digest is one message, which no channel's limit holds back, as many are due at one minute as on Discord. */
const SLACK_SHORT = { channels: CHANNELS, stories: STORIES };
const KILL_RUN = { deliveries: 1_000, kills: 200, within: 600, atOnce: 4 };

/** Whether digests come once, however often the process is killed, and how fast they go out. */
export const benchDigests: Bench = {
  name: 'digests',
  async run(surroundings) {
    await measureKills(surroundings);
    await measureThroughput(surroundings);
    await measureSlackPace(surroundings);
    await measureSlackChannels(surroundings);
  },
};

async function measureKills({ folder, report, note }: Surroundings): Promise<void> {
  const chance = createRandom(1);
  const random = () => chance.between(0, 999_999) / 1_000_000;
  const result = await killDigests(folder, { ...KILL_RUN, random });
  const { killed, killedPosting, messages, faults, violations } = result;
  note(
    `${killed} processes killed, ${killedPosting} of them while they posted; ${messages} messages, ${faults} faults`,
  );
  if (violations.length > 0) note(`Discord complains: ${violations.slice(0, 3).join('; ')}`);
  report({ name: 'digests lost', value: result.lost, unit: '', target: { most: 0 }, raw: null });
  report({ name: 'messages posted twice', value: result.twice, unit: '', target: { most: 0 }, raw: null });
}

async function measureThroughput({ folder, report, note }: Surroundings): Promise<void> {
  const path = join(folder, 'throughput.db');
  const peer = await openLoopbackDiscord();
  const conversations: string[] = [];
  while (conversations.length < CHANNELS) {
    const guild = peer.addGuild(`Server ${conversations.length / CHANNELS_EACH}`);
    for (let index = 0; index < CHANNELS_EACH; index += 1) {
      conversations.push(`discord:${guild.id}:${peer.addChannel(guild, `desk-${index}`).id}`);
    }
  }
  await fillStore(path, conversations, STORIES);
  const child = startWorker([path, peer.apiUrl, peer.token, String(AT_ONCE)]);
  const memory: number[] = [];
  createInterface(child.stdout).on('line', (line) => {
    if (line.startsWith('memory ')) memory.push(Number(line.slice('memory '.length)));
  });
  await once(child, 'close');
  const posts = peer.requests.filter(({ route }) => route === 'POST /channels/:channel/messages');
  const taken = posts.filter(({ status }) => status === 200);
  const seconds = ((taken.at(-1)?.at ?? 0) - (taken[0]?.at ?? 0)) / 1_000;
  const limited = posts.filter(({ status }) => status === 429).length;
  const quarter = Math.ceil(memory.length / 4);
  const [early, late] = [memory.slice(quarter, 2 * quarter), memory.slice(-quarter)].map((some) => Math.max(...some));
  note(`${taken.length} messages to ${CHANNELS} channels in ${seconds.toFixed(0)} s, ${limited} answered with 429`);
  await peer.close();
  const rate = (taken.length - 1) / seconds;
  report({ name: 'digests a second on Discord', value: rate, unit: '/s', target: { least: 0.95 * LIMIT }, raw: LIMIT });
  report({ name: 'answers that a limit was passed', value: limited, unit: '', target: { most: 0 }, raw: null });
  report({
    name: 'memory late, of that early',
    value: (100 * (late ?? 0)) / (early ?? 1),
    unit: '%',
    target: { most: 115 },
    raw: null,
  });
}

/** Digests of many messages: each channel takes one a second, all beside each other. */
async function measureSlackPace({ folder, report, note }: Surroundings): Promise<void> {
  const shape = { channels: SLACK_CHANNELS, stories: SLACK_STORIES };
  const { sent, limited, seconds } = await postOnSlack(join(folder, 'slack-pace.db'), shape);
  note(`${sent} messages to ${SLACK_CHANNELS} channels in ${seconds.toFixed(1)} s, ${limited} answered with 429`);
  const value = (sent / SLACK_CHANNELS - 1) / seconds;
  report({ name: 'messages a second and channel on Slack', value, unit: '/s', target: { least: 0.95 }, raw: 1 });
  report({
    name: 'answers that a limit was passed on Slack',
    value: limited,
    unit: '',
    target: { most: 0 },
    raw: null,
  });
}

/** Digests of one message to many channels, due at one minute. */
async function measureSlackChannels({ folder, report, note }: Surroundings): Promise<void> {
  const { sent, limited, seconds } = await postOnSlack(join(folder, 'slack-channels.db'), SLACK_SHORT);
  note(`${sent} messages to ${SLACK_SHORT.channels} channels in ${seconds.toFixed(1)} s, ${limited} answered with 429`);
  report({
    name: 'until all channels on Slack have theirs',
    value: seconds,
    unit: 's',
    target: { most: 60 },
    raw: null,
  });
  report({ name: 'answers that its limit was passed', value: limited, unit: '', target: { most: 0 }, raw: null });
}

async function postOnSlack(
  path: string,
  shape: { channels: number; stories: number },
): Promise<{ sent: number; limited: number; seconds: number }> {
  const store = openSqliteStore({ path });
  const { clock, commands, frontPage, respond } = runService(store);
  const peer = await openLoopbackSlack({
    transport: 'socket',
    manifest: toManifest(commands, { address: null, unfurlHosts: [] }),
    now: () => performance.timeOrigin + performance.now(),
  });
  const reader = peer.addUser('reader');
  const channels = Array.from({ length: shape.channels }, (_, index) =>
    peer.addChannel(`desk-${index}`, { members: [reader] }),
  );
  await fillStore(
    path,
    channels.map(({ id }) => `slack:${peer.workspace.id}:${id}`),
    shape.stories,
  );
  const platform = createSlackPlatform({
    workspaces: { kind: 'one', botToken: peer.token },
    apiUrl: peer.apiUrl,
    connection: { kind: 'socket', appToken: peer.appToken },
    commands,
    store,
    buttons: store,
    frontPage,
    seen: store,
    clock,
    logger: quiet,
  });
  await platform.start(respond);
  const runner = createDigestRunner({
    digests: store,
    sources: { store, index: createStoryIndex() },
    platforms: () => [platform],
    clock,
    logger: quiet,
    startTimer(milliseconds, callBack) {
      const timer = setTimeout(callBack, milliseconds);
      return () => clearTimeout(timer);
    },
    random: Math.random,
    owner: 'bench',
    settings: usualRunnerSettings,
  });
  await runner.wake();
  const posts = peer.requests.filter(({ method }) => method === 'chat.postMessage');
  const limited = posts.filter(({ status }) => status === 429).length;
  const seconds = ((posts.at(-1)?.at ?? 0) - (posts[0]?.at ?? 0)) / 1_000;
  await runner.stop(1_000);
  await platform.stop();
  await peer.close();
  await store.close();
  return { sent: posts.length - limited, limited, seconds };
}
