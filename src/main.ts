import { randomInt, randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { dirname, join } from 'node:path';
import { createPinoLogger } from './adapters/logs/pino/create-logger.ts';
import type { WorkspaceAccess } from './adapters/platforms/slack/workspaces.ts';
import { createTerminalPlatform } from './adapters/platforms/terminal/create-terminal-platform.ts';
import { createHistoryFile } from './adapters/platforms/terminal/history-file.ts';
import { typedLinesData } from './adapters/platforms/terminal/typed-lines-data.ts';
import { createSecretBox } from './adapters/secrets/aes-gcm/create-secret-box.ts';
import { createNodeCronScheduler } from './adapters/schedulers/node-cron/create-node-cron-scheduler.ts';
import { mirrorBriefings, type MirrorReport } from './adapters/sources/folders/briefings/mirror-briefings.ts';
import { openSqliteStore } from './adapters/stores/sqlite/open-sqlite-store.ts';
import { createCommands } from './commands/index.ts';
import { fileSubscriptions } from './config/digest-settings.ts';
import { readEnvironment, type Environment } from './config/environment.ts';
import type { Settings } from './config/settings-schema.ts';
import { serviceSettings } from './config/service-settings.ts';
import { readSettings } from './config/settings.ts';
import { readSurroundings } from './config/surroundings.ts';
import type { Card } from './core/cards/card.ts';
import { greetingCard } from './core/cards/greeting-card.ts';
import type { FileFault } from './core/cards/status-card.ts';
import type { Command } from './core/commands/command.ts';
import { completeCommandLine } from './core/commands/complete-command-line.ts';
import { describeWork } from './core/commands/describe-work.ts';
import { createRespond } from './core/commands/respond.ts';
import { applySettings, type FileSubscription } from './core/digests/apply-settings.ts';
import { createDigests } from './core/digests/digests.ts';
import { createDigestRunner, usualRunnerSettings } from './core/digests/run-digests.ts';
import { DatelineError } from './core/errors.ts';
import { createFrontPage, type FrontPage } from './core/front-page/front-page.ts';
import type { BriefingStore } from './core/ports/briefing-store.ts';
import type { ButtonStore } from './core/ports/button-store.ts';
import type { Clock } from './core/ports/clock.ts';
import type { InstallationStore } from './core/ports/installation-store.ts';
import type { Logger } from './core/ports/logger.ts';
import type { Platform, Respond } from './core/ports/platform.ts';
import type { SeenEvents } from './core/ports/seen-events.ts';
import { createPlaces } from './core/places/places.ts';
import { createAnswerQuestion } from './core/questions/answer-question.ts';
import { createConversations } from './core/questions/conversations.ts';
import { createStoryIndex } from './core/stories/story-index.ts';
import { createFeedback } from './core/questions/feedback.ts';
import { openArticles } from './open-articles.ts';
import { openWeb } from './open-web.ts';
import { runSources } from './run-sources.ts';
import { startTimer } from './start-timer.ts';

/** Headlines that the greeting shows. */
const GREETING_STORIES = 5;
/** People who are remembered at once, each with the last few questions. */
const MOST_CONVERSATIONS = 10_000;
const AN_HOUR = 3_600_000;
/** For how long digests in flight may end when Dateline is stopped, in milliseconds. */
const STOP_WITHIN = 20_000;

/**
 * Runs Dateline: in the terminal where no chat platform is configured, as a service otherwise. `--terminal` gives
 * the prompt beside the service. Resolves with the exit status once the input has ended, or a signal came.
 */
export async function main(words: string[]): Promise<number> {
  try {
    return await run(readEnvironment(), readWords(words));
  } catch (error) {
    if (!(error instanceof DatelineError)) throw error;
    process.stderr.write(`${error.message}\n${error.hint === null ? '' : `${error.hint}\n`}`);
    return 1;
  }
}

function readWords(words: readonly string[]): { terminal: boolean } {
  const unknown = words.find((word) => word !== '--terminal');
  if (unknown === undefined) return { terminal: words.length > 0 };
  throw new DatelineError('bad-argument', `"${unknown}" is no option of npm start.`, {
    hint: 'npm start takes --terminal only: npm start -- --terminal',
  });
}

async function run(environment: Environment, { terminal }: { terminal: boolean }): Promise<number> {
  const isService = environment.discord !== null || environment.slack !== null;
  const hasTerminal = terminal || !isService;
  const settings = readSettings(environment.settingsFile.path, { mustExist: environment.settingsFile.chosen });
  const logger = createPinoLogger({ level: logLevel(environment, hasTerminal), secrets: [...environment.secrets] });
  for (const warning of environment.warnings) logger.warn({}, warning);

  const clock: Clock = { now: () => new Date() };
  const startedAt = clock.now();
  const store = openSqliteStore({ path: environment.databasePath, logger });
  let faults: readonly FileFault[] = [];
  let inboxFaults: readonly FileFault[] = [];
  const mirror = mirrorBriefings({
    folder: environment.briefingsFolder,
    store,
    logger,
    onChange: (report) => {
      faults = faultsOf(report);
    },
  });
  try {
    faults = faultsOf(await mirror.ready);

    /** Those that are on. */
    const platforms: Platform[] = [];
    const history = createHistoryFile(historyPath(environment));
    const places = createPlaces({ store, ...serviceSettings(settings) });
    const stories = createStoryIndex();
    const catchUpWithin = settings.digest.catchUpHours * AN_HOUR;
    const owner = `${hostname()}:${process.pid}:${randomUUID()}`;
    await applySettings(store, fileDigests(settings), clock.now());
    const runner = createDigestRunner({
      digests: store,
      sources: { store, index: stories },
      platforms: () => platforms,
      clock,
      logger,
      startTimer,
      breathe: () => setImmediate(),
      random: Math.random,
      owner,
      settings: { ...usualRunnerSettings, catchUpWithin },
    });
    const digests = createDigests({
      store,
      clock,
      newId: newDigestId,
      catchUpWithin,
      platforms: () => platforms,
      wake: () => void runner.wake().catch((error: unknown) => logger.error({ err: error }, 'digests failed')),
    });
    const web = openWeb({ settings: settings.sources, clock, logger });
    const articles = openArticles({ web, limits: settings.limits, store, stories, clock });
    const sources = await runSources({
      ...{ store, web, clock, logger, owner },
      takeArticle: articles.take,
      settings: settings.sources,
      platforms: () => platforms,
    });
    const commands = createCommands({
      store,
      answer: createAnswerQuestion(store),
      conversations: createConversations({
        clock,
        minutes: settings.answers.conversationMinutes,
        limit: MOST_CONVERSATIONS,
      }),
      feedback: createFeedback({ store, clock, logger, newKey: newAnswerKey }),
      places,
      personalData: hasTerminal ? [typedLinesData(history)] : [],
      digests,
      stories,
      briefLink: articles.briefLink,
      readFile: articles.readFile,
      sources: sources.commands,
      clock,
      readStatus: () => ({
        startedAt,
        platforms: platforms.map(({ name }) => name),
        faults: [...faults, ...inboxFaults],
      }),
    });
    const respond = createRespond({ commands, places, clock, logger, newReference: () => randomUUID().slice(0, 8) });
    const terminals = hasTerminal
      ? [
          createTerminalPlatform({
            input: process.stdin,
            output: process.stdout,
            environment: readSurroundings().terminal,
            greeting: () => greet(store, faults),
            complete: (line, cursor) => completeCommandLine(line, cursor, { commands, store }),
            describeWork: (line) => describeWork({ line }, commands),
            history,
            logger,
          }),
        ]
      : [];
    if (hasTerminal && !process.stdin.isTTY) for (const fault of faults) process.stderr.write(`${sayFault(fault)}\n`);
    const frontPage = createFrontPage({ store, places, digests: store });
    const chats = await openChats(environment, { settings, commands, frontPage, store, clock, logger });

    platforms.push(...(await startAll([...terminals, ...chats], respond, logger)));
    logger.info({ stories: await store.count(), platforms: platforms.map(({ name }) => name) }, 'Dateline is ready');
    const { inboxFolder } = environment;
    const inbox =
      inboxFolder === null
        ? null
        : articles.openInbox({
            folder: inboxFolder,
            logger,
            onChange: (now) => {
              inboxFaults = now;
            },
          });
    const scheduler = createNodeCronScheduler({ logger });
    scheduler.start(async () => {
      await Promise.all([runner.wake(), sources.wake()]);
    });
    await untilEnded(platforms, isService && !terminal);
    await scheduler.stop();
    await Promise.all([runner.stop(STOP_WITHIN), sources.stop()]);
    await inbox?.stop();
    await Promise.all(platforms.map((platform) => platform.stop()));
    web.close();
    return 0;
  } finally {
    await mirror.stop();
    await store.close();
  }
}

/** Characters that nobody takes for one another. */
const DIGEST_ID_CHARACTERS = '23456789abcdefghjkmnpqrstuvwxyz';

/** Short enough to be typed: `d7k2m`. */
const newDigestId = (): string =>
  `d${Array.from({ length: 4 }, () => DIGEST_ID_CHARACTERS[randomInt(DIGEST_ID_CHARACTERS.length)]).join('')}`;

function fileDigests({ digests, place, digest }: Settings): FileSubscription[] {
  return fileSubscriptions(digests, { zone: place.zone, mostStories: digest.mostStories });
}

/** Short enough for a button of any platform to carry it. */
const newAnswerKey = (): string => randomUUID().replaceAll('-', '');

/** Log lines share the screen with the answers, so a terminal shows only what went wrong. */
function logLevel(environment: Environment, hasTerminal: boolean): Environment['logLevel'] {
  return hasTerminal && environment.logLevel === 'info' ? 'error' : environment.logLevel;
}

async function greet(store: BriefingStore, faults: readonly FileFault[]): Promise<Card> {
  const latest = await store.list({ limit: GREETING_STORIES, offset: 0 });
  return greetingCard(latest, await store.count(), faults);
}

const historyPath = (environment: Environment): string =>
  environment.databasePath === ':memory:'
    ? join('data', 'history')
    : join(dirname(environment.databasePath), 'history');

function faultsOf(report: MirrorReport): FileFault[] {
  return report.faulty.flatMap(({ file, faults, kept }) =>
    faults.map(({ path, message, hint }) => ({
      file,
      message: path === '' ? message : `${path}: ${message}`,
      hint: kept ? `${hint} Its last good version stays in use.` : hint,
    })),
  );
}

const sayFault = ({ file, message, hint }: FileFault): string =>
  `${file}: ${message}${hint === null ? '' : ` ${hint}`}`;

interface ChatDependencies {
  settings: Settings;
  commands: readonly Command[];
  frontPage: FrontPage;
  store: BriefingStore & ButtonStore & InstallationStore & SeenEvents;
  clock: Clock;
  logger: Logger;
}

/** The chat platforms that are configured, not yet connected. */
async function openChats({ discord, slack }: Environment, dependencies: ChatDependencies): Promise<Platform[]> {
  const { settings, commands, frontPage, store, clock, logger } = dependencies;
  const chats: Platform[] = [];
  if (discord !== null) {
    // Discord's library takes a second and 60 MB to load: only who uses it waits for it.
    const { createDiscordPlatform } = await import('./adapters/platforms/discord/create-discord-platform.ts');
    const { messageContent, shards } = settings.discord;
    chats.push(
      createDiscordPlatform({
        ...discord,
        readsMessages: messageContent,
        shards,
        commands,
        store,
        buttons: store,
        logger,
      }),
    );
  }
  if (slack !== null) {
    const { createSlackPlatform } = await import('./adapters/platforms/slack/create-slack-platform.ts');
    chats.push(
      createSlackPlatform({
        ...slack,
        workspaces: openAccess(slack.workspaces, store),
        unfurlHosts: settings.slack.unfurl,
        managers: settings.slack.managers,
        commands,
        store,
        buttons: store,
        frontPage,
        seen: store,
        clock,
        logger,
      }),
    );
  }
  return chats;
}

/** What the Slack adapter gets into workspaces with: it knows neither the store nor what encrypts. */
function openAccess(
  workspaces: NonNullable<Environment['slack']>['workspaces'],
  installations: InstallationStore,
): WorkspaceAccess {
  if (workspaces.kind === 'one') return workspaces;
  const { kind, clientId, clientSecret, encryptionKeys } = workspaces;
  return { kind, clientId, clientSecret, installations, box: createSecretBox(encryptionKeys) };
}

/** Starts platforms beside each other; those that fail are said, and the others run on. Rejects where none starts. */
async function startAll(platforms: readonly Platform[], respond: Respond, logger: Logger): Promise<Platform[]> {
  const outcomes = await Promise.allSettled(platforms.map((platform) => platform.start(respond)));
  const running = platforms.filter((_, index) => outcomes[index]?.status === 'fulfilled');
  for (const [index, outcome] of outcomes.entries()) {
    if (outcome.status === 'fulfilled') continue;
    const error: unknown = outcome.reason;
    if (running.length === 0 || !(error instanceof DatelineError)) throw error;
    logger.error({ platform: platforms[index]?.name }, [error.message, error.hint ?? ''].join(' ').trim());
  }
  return running;
}

/** A service runs until a signal comes; the prompt also until its input ends. */
async function untilEnded(platforms: readonly Platform[], isService: boolean): Promise<void> {
  const { promise: signalled, resolve } = Promise.withResolvers<undefined>();
  const stop = (): void => {
    resolve(undefined);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  // Nothing else keeps a service without a connection alive.
  const alive = isService ? setInterval(() => undefined, 60_000) : null;
  try {
    await Promise.race([signalled, ...(isService ? [] : platforms.map(({ ended }) => ended))]);
  } finally {
    process.removeListener('SIGTERM', stop);
    process.removeListener('SIGINT', stop);
    if (alive !== null) clearInterval(alive);
  }
}
