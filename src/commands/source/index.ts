import {
  sourceAddedCard,
  sourceCard,
  sourceCheckedCard,
  sourceRemovedCard,
  sourcesAPage,
  sourcesCard,
  sourcesExportedCard,
  sourcesImportedCard,
  type ListedSource,
} from '../../core/cards/source-card.ts';
import type { Card } from '../../core/cards/card.ts';
import { readText } from '../../core/commands/argument-values.ts';
import { placeOf, type Caller } from '../../core/commands/caller.ts';
import type { Action, ArgumentValues, Command } from '../../core/commands/command.ts';
import { DatelineError } from '../../core/errors.ts';
import { checkSource } from '../../core/sources/check-source.ts';
import { readSourceList } from '../../core/sources/read-source-list.ts';
import { sourceKinds, type Follower, type SourceRecord } from '../../core/sources/source.ts';
import { writeList } from '../../core/sources/write-list.ts';
import type { SourceDependencies } from '../dependencies.ts';
import { addressArgument, sourceArgument } from './arguments.ts';

/** Failed entries that are shown of a source. */
const mostFailed = 3;

/** Where articles come from by themselves. */
export function createSourceCommand(dependencies: SourceDependencies): Command {
  const { sources, clock } = dependencies;
  const { managed, store } = sources;

  async function describe(record: SourceRecord): Promise<ListedSource> {
    const { id } = record.source;
    const counts = (await store.countEntries()).get(id) ?? null;
    return { record, counts, failed: await store.listFailed(id, mostFailed) };
  }

  /** What those who may manage a channel do to one of its sources. */
  function changing(
    action: Pick<Action, 'summary' | 'examples'>,
    change: (record: SourceRecord, place: string) => Promise<Card>,
  ): Action {
    return {
      ...action,
      arguments: [sourceArgument],
      permission: 'manage-channel',
      async run(caller, values) {
        const place = placeOf(caller);
        return change(await managed.find(place, readText(values, 'source')), place);
      },
    };
  }

  return {
    name: 'source',
    summary: 'Where articles come from by themselves: feeds, sites and pages.',
    subcommands: {
      add: {
        summary: 'Takes in what is new at an address: a site, a feed, or a page.',
        arguments: [
          addressArgument,
          {
            kind: 'choice',
            name: 'as',
            summary: 'What it is to be taken for; whatever it is, where that is left out.',
            required: false,
            choices: sourceKinds,
          },
        ],
        permission: 'manage-channel',
        mayTakeLonger: true,
        examples: ['/source add https://www.example.com', '/source add https://www.example.com/live as:page'],
        sayProgress: sayOpening,
        async run(caller, values) {
          const as = sourceKinds.find((kind) => kind === values['as']) ?? null;
          const added = await managed.add(readText(values, 'address') ?? '', followerOf(caller), as);
          return sourceAddedCard(added, sources.firstEntries);
        },
      },
      list: {
        summary: 'Shows the sources here, and how they are doing.',
        arguments: [
          {
            kind: 'number',
            name: 'page',
            summary: 'Which page of the list.',
            required: false,
            minimum: 1,
            maximum: 1_000,
          },
        ],
        permission: 'everyone',
        servesManagers: true,
        examples: ['/source list', '/source list 2'],
        async run(caller, values) {
          const all = await managed.list(placeOf(caller));
          const last = Math.max(1, Math.ceil(all.length / sourcesAPage));
          const page = Math.min(last, Math.round(Number(values['page'] ?? 1)));
          const shown = all.slice((page - 1) * sourcesAPage, page * sourcesAPage);
          const mayChange = caller.isDirect || caller.canManageChannel;
          return sourcesCard(await Promise.all(shown.map(describe)), { page, total: all.length, mayChange });
        },
      },
      remove: changing({ summary: 'Takes a source out.', examples: ['/source remove s7k2m'] }, async (record, place) =>
        sourceRemovedCard(record, await managed.remove(record, place)),
      ),
      pause: changing(
        { summary: 'Stops a source until it is resumed.', examples: ['/source pause s7k2m'] },
        async (record, place) => sourceCard('Paused', await describe(await managed.pause(record, place))),
      ),
      resume: changing(
        { summary: 'Lets a paused source be read again.', examples: ['/source resume s7k2m'] },
        async (record, place) => sourceCard('Resumed', await describe(await managed.resume(record, place))),
      ),
      check: {
        summary: 'Shows what would come in now from a source, or from an address that is none yet.',
        arguments: [sourceArgument],
        permission: 'manage-channel',
        mayTakeLonger: true,
        examples: ['/source check s7k2m', '/source check https://www.example.com'],
        sayProgress: sayOpening,
        async run(caller, values) {
          const named = readText(values, 'source');
          const record = await findOrNull(caller, named);
          const url = record?.source.url ?? named ?? '';
          return sourceCheckedCard(await checkSource({ ...sources, sources: store, clock }, { url, record }), record);
        },
      },
      import: {
        summary: 'Adds the feeds of a list (OPML), handed over as a file or by its address.',
        arguments: [
          {
            ...addressArgument,
            summary: 'The address of the list; left out where it is handed over as a file.',
            required: false,
          },
        ],
        permission: 'manage-channel',
        mayTakeLonger: true,
        takesFile: 'A list of feeds (OPML), as feed readers export it.',
        examples: ['/source import https://www.example.com/feeds.opml', '/source import'],
        sayProgress: sayOpening,
        async run(caller, values, files) {
          const address = readText(values, 'address');
          const { feeds, left } = await readSourceList(sources, { address, files });
          return sourcesImportedCard(await managed.import(feeds, followerOf(caller)), left);
        },
      },
      export: {
        summary: 'Gives the sources here as a file that feed readers take (OPML).',
        arguments: [],
        permission: 'manage-channel',
        examples: ['/source export'],
        async run(caller) {
          const all = (await managed.list(placeOf(caller))).map(({ source }) => source);
          return sourcesExportedCard(writeList(all, clock.now()), all.length);
        },
      },
    },
  };

  /** The source that is named; null for an address that is none. */
  async function findOrNull(caller: Caller, named: string | null): Promise<SourceRecord | null> {
    try {
      return await managed.find(placeOf(caller), named);
    } catch (error) {
      const isAddress = named?.includes('://') === true;
      if (isAddress && error instanceof DatelineError && error.code === 'not-found') return null;
      throw error;
    }
  }
}

const followerOf = (caller: Caller): Follower => ({
  place: placeOf(caller),
  user: caller.user,
  conversation: caller.conversation,
});

function sayOpening(values: ArgumentValues): string | null {
  const host = URL.parse(readText(values, 'address') ?? readText(values, 'source') ?? '')?.host;
  return host === undefined ? null : `opening ${host}`;
}
