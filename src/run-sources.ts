import { randomInt } from 'node:crypto';
import type { openSqliteStore } from './adapters/stores/sqlite/open-sqlite-store.ts';
import type { Settings } from './config/settings-schema.ts';
import type { Clock } from './core/ports/clock.ts';
import type { Logger } from './core/ports/logger.ts';
import type { Platform } from './core/ports/platform.ts';
import { applySourceSettings } from './core/sources/apply-source-settings.ts';
import { createCommandSources, type CommandSources } from './core/sources/command-sources.ts';
import { createSourceRunner, usualSourceRunnerSettings } from './core/sources/run-rounds.ts';
import type { TakeArticle } from './core/sources/take-article.ts';
import type { Web } from './open-web.ts';
import { startTimer } from './start-timer.ts';

export interface SourcesDependencies {
  store: ReturnType<typeof openSqliteStore>;
  web: Web;
  takeArticle: TakeArticle;
  settings: Settings['sources'];
  platforms: () => readonly Platform[];
  clock: Clock;
  logger: Logger;
  /** Names this process among those that share the database. */
  owner: string;
}

/** What keeps sources read, and what commands see of it. */
export interface RunningSources {
  /** Reads what is due; resolves once nothing is left to do now. Never rejects. */
  wake(): Promise<void>;
  stop(): Promise<void>;
  commands: CommandSources;
}

/** Puts together what reads sources, with the sources of the settings file among them. */
export async function runSources(dependencies: SourcesDependencies): Promise<RunningSources> {
  const { store, web, takeArticle, settings, platforms, clock, logger, owner } = dependencies;
  const { follow, everyMinutes, firstEntries } = settings;
  const { fetchWeb, reader } = web;
  await applySourceSettings(store, follow, { now: clock.now(), newId });
  const runner = createSourceRunner({
    ...{ sources: store, fetchWeb, reader, takeArticle, platforms, clock, startTimer, logger, owner },
    random: Math.random,
    settings: { shortest: everyMinutes * 60, firstEntries },
    runner: usualSourceRunnerSettings,
  });

  /** No fault of sources is one of what else is woken. */
  async function wake(): Promise<void> {
    try {
      await runner.wake();
    } catch (error) {
      logger.error({ err: error }, 'sources could not be read');
    }
  }

  return {
    wake,
    stop: () => runner.stop(),
    commands: createCommandSources({ store, fetchWeb, reader, firstEntries, clock, newId, wake: () => void wake() }),
  };
}

/** Characters that nobody takes for one another. */
const ID_CHARACTERS = '23456789abcdefghjkmnpqrstuvwxyz';

/** Short enough to be typed: `s7k2m`. */
const newId = (): string =>
  `s${Array.from({ length: 4 }, () => ID_CHARACTERS[randomInt(ID_CHARACTERS.length)]).join('')}`;
