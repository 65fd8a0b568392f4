import { deadSourceCard } from '../cards/dead-source-card.ts';
import { platformOf } from '../commands/caller.ts';
import { DatelineError } from '../errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { Platform } from '../ports/platform.ts';
import type { SourceStore } from '../ports/source-store.ts';
import type { Follower, SourceRecord } from './source.ts';

export interface TellDependencies {
  sources: Pick<SourceStore, 'listUntoldSources' | 'markSourceTold'>;
  platforms: () => readonly Platform[];
  clock: Clock;
  logger: Logger;
}

/** For how long it is tried to tell someone, in milliseconds. */
const PATIENCE = 86_400_000;

/** Tells those who added a source that it is dead, in a direct message, each once. */
export async function tellFollowers({ sources, platforms, clock, logger }: TellDependencies): Promise<void> {
  for (const record of await sources.listUntoldSources()) {
    const outcomes = await Promise.all(record.source.followers.map((follower) => tell(follower, record)));
    const isOld = clock.now().getTime() - Date.parse(record.state.deadSince ?? '') > PATIENCE;
    if (isOld || outcomes.every((isDone) => isDone)) await sources.markSourceTold(record.source.id);
  }

  /** Whether nothing is left to do about it. */
  async function tell({ user, conversation }: Follower, record: SourceRecord): Promise<boolean> {
    const { id } = record.source;
    if (user === null) return true;
    const platform = platforms().find(({ name }) => name === platformOf(conversation));
    if (platform === undefined) return false;
    try {
      const direct = await platform.openDirectMessages(user, conversation);
      // The key keeps it from coming twice where it is not known whether it came.
      const key = `dead ${id} ${record.state.deadSince ?? ''} ${user}`;
      await platform.post(direct, deadSourceCard(record), { key });
      return true;
    } catch (error) {
      logger.warn({ err: error, source: id }, 'whoever added a source could not be told that it is dead');
      return error instanceof DatelineError && error.prospect === 'permanent';
    }
  }
}
