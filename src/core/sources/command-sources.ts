import { DatelineError } from '../errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { FetchWeb } from '../ports/fetch-web.ts';
import type { DocumentReader } from '../ports/read-document.ts';
import type { FeedReader } from '../ports/read-feed.ts';
import type { SourceStore } from '../ports/source-store.ts';
import { createSources, type Sources } from './manage-sources.ts';

/** Sources as commands see them. */
export interface CommandSources {
  managed: Sources;
  store: SourceStore;
  fetchWeb: FetchWeb;
  reader: DocumentReader & FeedReader;
  /** So many entries are taken in when a feed is read for the first time. */
  firstEntries: number;
}

export interface CommandSourcesDependencies extends Omit<CommandSources, 'managed'> {
  clock: Clock;
  newId: () => string;
  /** Looks soon for what is due. */
  wake: () => void;
}

export function createCommandSources({ clock, newId, wake, ...rest }: CommandSourcesDependencies): CommandSources {
  const { store, fetchWeb, reader } = rest;
  return { ...rest, managed: createSources({ sources: store, fetchWeb, reader, clock, newId, wake }) };
}

/** Sources where nothing is to be opened: they can be looked at, and changed. */
export function closeCommandSources(store: SourceStore, clock: Clock): CommandSources {
  const refuse = async (): Promise<never> => {
    throw new DatelineError('not-allowed', 'No sources are opened here.', {
      hint: 'Ask a Dateline that runs as a service or at its prompt.',
    });
  };
  const reader = { readPage: refuse, readFeed: refuse, readList: refuse };
  const rest = { clock, newId: () => 'preview', wake: () => undefined, firstEntries: 0 };
  return createCommandSources({ ...rest, store, fetchWeb: refuse, reader });
}
