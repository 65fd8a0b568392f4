import { writeCommandLine } from '../commands/write-command-line.ts';
import type { EntryCounts } from '../ports/source-store.ts';
import type { AddedSource, ImportedSources } from '../sources/manage-sources.ts';
import type { SourceCheck } from '../sources/check-source.ts';
import type { FeedEntry } from '../sources/feed.ts';
import type { Source, SourceRecord } from '../sources/source.ts';
import { actionsBlock, section } from './blocks.ts';
import type { Action, Block, Card, Text, TextSpan } from './card.ts';
import { dateSpan } from './date-span.ts';
import { bold, italic, joinText, plain, sayCount } from './text.ts';

/** A source of a list, with what became of its entries. */
export interface ListedSource {
  record: SourceRecord;
  counts: EntryCounts | null;
  /** Entries that could not be taken in, the latest ones. */
  failed: readonly { name: string; reason: string }[];
}

/** Sources shown at once. */
export const sourcesAPage = 10;
/** Entries named of a feed. */
const mostEntries = 10;

/** All sources of a place, a page at a time. */
export function sourcesCard(
  listed: readonly ListedSource[],
  { page, total, mayChange }: { page: number; total: number; mayChange: boolean },
): Card {
  if (total === 0) return card('Sources', noneBlocks(mayChange));
  const pages = Math.ceil(total / sourcesAPage);
  const blocks = listed.flatMap((one) => [...describe(one), ...actionsBlock(mayChange ? listActions(one.record) : [])]);
  const more: Action[] =
    page < pages ? [{ label: 'More', command: writeCommandLine('source list', { page: page + 1 }) }] : [];
  const footer =
    pages > 1 ? [plain(`Page ${page} of ${pages}; ${sayCount(total, 'source', 'sources')} in all.`)] : null;
  return { ...card('Sources', [...blocks, ...actionsBlock(more)]), footer };
}

/** What was done to a source, and how it stands now. */
export function sourceCard(done: string, listed: ListedSource): Card {
  return card(done, [...describe(listed), ...actionsBlock(listActions(listed.record))]);
}

/** That a source was added, and what comes in of it. */
export function sourceAddedCard({ record, outcome, found }: AddedSource, firstEntries: number): Card {
  const title = { added: 'Added', joined: 'Added', known: 'A source already' }[outcome];
  const { source } = record;
  const where: Text =
    source.kind === 'feed' && source.given !== source.url
      ? [plain('Its feed was found at '), link(source.url), plain('.')]
      : [];
  const others = (found?.others ?? []).slice(0, mostEntries);
  return card(title, [
    {
      kind: 'text',
      text: [
        bold(source.id),
        plain(' — '),
        ...nameOf(source),
        plain(`. ${sayComing(record, found?.feed?.entries, firstEntries)}`),
      ],
    },
    ...(where.length === 0 ? [] : [{ kind: 'text', text: where } as const]),
    ...section(
      'Other feeds of the site',
      others.map(({ url, title: name }) => joinText([name === null ? [] : [plain(name)], [link(url)]], ' — ')),
    ),
    ...actionsBlock([sourceAction('What comes in', 'check', source.id), ...listActions(record)]),
  ]);
}

function sayComing({ source, state }: SourceRecord, entries: readonly FeedEntry[] | undefined, first: number): string {
  if (state.lastReadAt !== null) return 'It is read already: what is new there comes in.';
  if (source.kind === 'page') return 'The article comes in now, and again when it has changed.';
  const count = entries?.length ?? 0;
  const now = Math.min(count, first);
  if (count === 0) return 'There is nothing in it yet: what is new there comes in.';
  const rest = count > now ? ` of ${count}; the older ones stay out` : '';
  return `The newest ${now === 1 ? 'entry comes' : `${now} entries come`} in now${rest}.`;
}

/** That a source was taken out. */
export function sourceRemovedCard({ source }: SourceRecord, { isKept }: { isKept: boolean }): Card {
  const rest = isKept ? ' Others still have it, so its articles go on coming in.' : ' What came in stays.';
  return card('Removed', [{ kind: 'text', text: [...nameOf(source), plain(` is no source here any more.${rest}`)] }]);
}

/** What would come in from a source, or from an address that is none yet. */
export function sourceCheckedCard({ found, entries, others }: SourceCheck, record: SourceRecord | null): Card {
  const { kind, url, title } = found;
  const name = nameOf({ url, title });
  const shown = entries.slice(0, mostEntries);
  const count = sayCount(entries.length, 'entry', 'entries');
  const intro =
    kind === 'page'
      ? record === null
        ? ' is a page with an article. It would come in.'
        : ' is a page with an article. It comes in when it has changed.'
      : entries.length === 0
        ? ` has nothing new: ${sayCount(others, 'entry is', 'entries are')} known.`
        : ` has ${count} that would come in now${others === 0 ? '' : `, and ${others.toLocaleString('en')} that would not`}.`;
  const left = entries.length - shown.length;
  const add: Action[] =
    record === null ? [{ label: 'Add', command: writeCommandLine('source add', { address: url }) }] : [];
  return card('What comes in', [
    { kind: 'text', text: [...name, plain(intro)] },
    ...section('New', [
      ...shown.map(entryText),
      ...(left > 0 ? [[italic(`and ${left.toLocaleString('en')} more`)]] : []),
    ]),
    ...actionsBlock(add),
  ]);
}

function entryText({ title, url, publishedAt, isExtract }: FeedEntry): Text {
  const name = title ?? url ?? 'without a title';
  return joinText(
    [
      [url === null ? plain(name) : { kind: 'link', text: name, url }],
      publishedAt === null ? [] : [dateSpan(publishedAt)],
      isExtract ? [italic('its page is opened for the whole of it')] : [],
    ],
    ' — ',
  );
}

/** What became of a list of feeds that was handed over; `left` are lines of it without an address. */
export function sourcesImportedCard({ added, known, refused }: ImportedSources, left: number): Card {
  const said = [
    `${sayCount(added, 'source was', 'sources were')} added.`,
    ...(known === 0 ? [] : [`${sayCount(known, 'was', 'were')} here already.`]),
    ...(left === 0 ? [] : [`${sayCount(left, 'line has', 'lines have')} no address of the web.`]),
  ];
  const shown = refused.slice(0, mostEntries);
  const more = refused.length - shown.length;
  return card('Imported', [
    {
      kind: 'text',
      text: [
        plain(
          `${said.join(' ')}${added === 0 ? '' : ' They are read one after the other; /source list shows how they do.'}`,
        ),
      ],
    },
    ...section('Not added', [
      ...shown.map(({ feed, reason }) => [bold(feed.url.slice(0, 200)), plain(`: ${reason}`)]),
      ...(more > 0 ? [[italic(`and ${more.toLocaleString('en')} more`)]] : []),
    ]),
  ]);
}

/** All sources of a place, as a file that other feed readers take. */
export function sourcesExportedCard(list: string, count: number): Card {
  return card('Sources', [
    {
      kind: 'text',
      text: [plain(`${sayCount(count, 'source', 'sources')}, as a list that feed readers take (OPML).`)],
    },
    {
      kind: 'file',
      name: 'dateline-sources.opml',
      mediaType: 'text/x-opml',
      text: list,
      description: 'the sources here',
    },
  ]);
}

function describe({ record, counts, failed }: ListedSource): Block[] {
  const { source, state, nextCheck } = record;
  const { taken = 0, waiting = 0, old = 0, failed: left = 0 } = counts ?? {};
  const fields = [
    { label: 'State', value: stateText(record) },
    ...(state.lastReadAt === null ? [] : [{ label: 'Last read', value: [momentSpan(state.lastReadAt)] }]),
    ...(nextCheck === null ? [] : [{ label: 'Next', value: [momentSpan(nextCheck.toISOString())] }]),
    ...(source.kind === 'page' || taken + waiting + old + left === 0
      ? []
      : [{ label: 'Entries', value: [plain(sayEntries({ taken, waiting, old, failed: left }, state.leftOut))] }]),
  ];
  return [
    {
      kind: 'text',
      text: [bold(source.id), plain(' — '), ...nameOf(source), ...(source.fromFile ? [plain(' (settings file)')] : [])],
    },
    { kind: 'fields', fields },
    ...(failed.length === 0
      ? []
      : [
          {
            kind: 'list',
            ordered: false,
            items: failed.map(({ name, reason }) => [bold(name), plain(`: ${reason}`)]),
          } as const,
        ]),
  ];
}

function stateText({ source, state }: SourceRecord): Text {
  if (source.isPaused) return [italic('paused')];
  const { failure, deadSince } = state;
  if (failure === null) return [plain(state.lastReadAt === null ? 'not read yet' : 'well')];
  const how = deadSince === null ? `fails since ` : `dead since `;
  return [
    plain(how),
    momentSpan(deadSince ?? failure.since),
    plain(`: ${failure.message}${failure.hint === null ? '' : ` ${failure.hint}`}`),
  ];
}

function sayEntries({ taken, waiting, old, failed }: EntryCounts, leftOut: number): string {
  return [
    `${taken.toLocaleString('en')} came in`,
    ...(waiting === 0 ? [] : [`${waiting.toLocaleString('en')} on their way`]),
    ...(failed === 0 ? [] : [`${failed.toLocaleString('en')} could not be read`]),
    ...(old === 0 ? [] : [`${old.toLocaleString('en')} were there before or are too old`]),
    ...(leftOut === 0 ? [] : [`${leftOut.toLocaleString('en')} were too many at once`]),
  ].join(', ');
}

function nameOf({ url, title }: Pick<Source, 'url' | 'title'>): Text {
  return [title === null ? link(url) : { kind: 'link', text: title, url }];
}

const link = (url: string): TextSpan => ({ kind: 'link', text: url, url });

const momentSpan = (moment: string): TextSpan => dateSpan(`${moment.slice(0, 16)}Z`);

function listActions({ source: { id, fromFile, isPaused } }: SourceRecord): Action[] {
  if (fromFile) return [];
  return [
    sourceAction(`${isPaused ? 'Resume' : 'Pause'} ${id}`, isPaused ? 'resume' : 'pause', id),
    sourceAction(`Remove ${id}`, 'remove', id),
  ];
}

function sourceAction(label: string, name: 'check' | 'pause' | 'resume' | 'remove', id: string): Action {
  return { label, command: writeCommandLine(`source ${name}`, { source: id }) };
}

function noneBlocks(mayChange: boolean): Block[] {
  const how: Text = mayChange
    ? [plain(' Add one: '), { kind: 'code', text: '/source add https://www.example.com' }]
    : [plain(' Someone who may manage the channel can add one.')];
  return [{ kind: 'text', text: [plain('There is no source here.'), ...how] }];
}

function card(title: string, blocks: readonly Block[]): Card {
  return { tone: 'plain', title, link: null, blocks, footer: null, audience: 'caller' };
}
