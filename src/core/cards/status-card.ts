import { sayDate } from '../dates/say-date.ts';
import type { DeliveryRecord } from '../digests/delivery.ts';
import type { SourceStatus } from '../sources/source-status.ts';
import type { DigestStatus } from '../digests/digest-status.ts';
import type { BriefingListing } from '../ports/briefing-store.ts';
import { section } from './blocks.ts';
import type { Block, Card, Text, TextSpan } from './card.ts';
import { dateSpan } from './date-span.ts';
import { headlineBlocks } from './headlines-card.ts';
import { bold, plain, sayCount } from './text.ts';

/** A briefing file that is not in use as it stands, and what to do about it. */
export interface FileFault {
  file: string;
  message: string;
  hint: string | null;
}

/** How Dateline is doing. */
export interface Status {
  startedAt: Date;
  /** The names of the platforms that are on. */
  platforms: readonly string[];
  faults: readonly FileFault[];
}

/** How Dateline is doing, its digests, and which stories are loaded; `latest` are the first of `stories`. */
export function statusCard(
  status: Status,
  { digests, sources }: { digests: DigestStatus; sources: SourceStatus },
  { stories, latest }: { stories: number; latest: readonly BriefingListing[] },
): Card {
  const platforms = status.platforms.length === 0 ? 'none' : status.platforms.join(', ');
  return {
    tone: 'plain',
    title: 'Status',
    link: null,
    blocks: [
      {
        kind: 'fields',
        fields: [
          { label: 'Stories', value: [plain(stories.toLocaleString('en'))] },
          { label: 'Running since', value: [momentSpan(status.startedAt)] },
          { label: 'Platforms', value: [plain(platforms)] },
          { label: 'Faulty briefing files', value: [plain(status.faults.length.toLocaleString('en'))] },
          { label: 'Digests', value: [plain(sayDigests(digests))] },
          { label: 'Sources', value: [plain(saySources(sources))] },
        ],
      },
      ...faultBlocks(status.faults),
      ...failureBlocks(sources.failures),
      ...section('Next digests here', digests.next.map(nextText)),
      ...section('Last digests here', digests.last.map(lastText)),
      ...headlineBlocks(latest, stories),
    ],
    footer: null,
    audience: 'caller',
  };
}

function sayDigests({ active, paused, counts, overdueSeconds }: DigestStatus): string {
  const { sent, failed, skipped, planned, rendering, sending } = counts;
  const open = planned + rendering + sending;
  return [
    `${active.toLocaleString('en')} active`,
    ...(paused === 0 ? [] : [`${paused.toLocaleString('en')} paused`]),
    `${sent.toLocaleString('en')} posted`,
    `${failed.toLocaleString('en')} failed`,
    `${skipped.toLocaleString('en')} skipped`,
    ...(open === 0
      ? []
      : [`${open.toLocaleString('en')} on their way, due ${overdueSeconds.toLocaleString('en')} s ago`]),
  ].join(', ');
}

function saySources({ active, paused, failing, taken }: SourceStatus): string {
  return [
    `${active.toLocaleString('en')} active`,
    ...(paused === 0 ? [] : [`${paused.toLocaleString('en')} paused`]),
    ...(failing === 0 ? [] : [`${failing.toLocaleString('en')} of them failing`]),
    ...(taken === 0 ? [] : [`${sayCount(taken, 'article', 'articles')} of theirs taken in`]),
  ].join(', ');
}

/** Failing sources that are named. */
const mostFailures = 10;

function failureBlocks(failures: SourceStatus['failures']): Block[] {
  const left = failures.length - mostFailures;
  return section('Sources that fail', [
    ...failures
      .slice(0, mostFailures)
      .map(({ source: { id, title, url }, state }) => [
        bold(id),
        plain(` (${title ?? url}), since `),
        momentSpan(new Date(state.failure?.since ?? '')),
        plain(`: ${state.failure?.message ?? ''}`),
      ]),
    ...(left > 0 ? [[plain(`and ${left.toLocaleString('en')} more: /source list`)]] : []),
  ]);
}

function nextText({ subscription, slot, zone }: DigestStatus['next'][number]): Text {
  return [bold(subscription), plain(`: ${sayDate(slot, { weekday: true })} (${zone})`)];
}

function lastText({ subscription, slot, state, reason }: DeliveryRecord): Text {
  const outcome = state === 'sent' ? 'posted' : state === 'planned' || state === 'rendering' ? 'on its way' : state;
  const why = reason === null ? '' : ` — ${reason}`;
  return [bold(subscription), plain(`: ${sayDate(slot.slice(0, 16), { weekday: true })}: ${outcome}${why}`)];
}

export function faultBlocks(faults: readonly FileFault[]): Block[] {
  if (faults.length === 0) return [];
  const items = faults.map(({ file, message, hint }) => [
    bold(file),
    plain(`: ${message}${hint === null ? '' : ` ${hint}`}`),
  ]);
  return [{ kind: 'list', ordered: false, items }];
}

function momentSpan(moment: Date): TextSpan {
  return dateSpan(`${moment.toISOString().slice(0, 16)}Z`);
}
