import { writeCommandLine } from '../commands/write-command-line.ts';
import { sayDate } from '../dates/say-date.ts';
import type { DeliveryRecord } from '../digests/delivery.ts';
import { sayDays, writeDays } from '../digests/schedule.ts';
import type { Subscription } from '../digests/subscription.ts';
import { localTimeAt } from '../digests/zone.ts';
import type { SubscriptionRecord } from '../ports/subscription-store.ts';
import { actionsBlock } from './blocks.ts';
import type { Action, Block, Card, Text } from './card.ts';
import { bold, italic, joinText, plain } from './text.ts';
import { whereText } from './where-text.ts';

/** A digest of a list: how it stands, and what last became of it. */
export interface ListedDigest {
  record: SubscriptionRecord;
  last: DeliveryRecord | null;
}

/** Who is shown a digest. */
export interface DigestReader {
  /** The conversation in which it is shown. */
  shownIn: string;
  mayChange: boolean;
}

/** What was done to a digest, and how it stands now. */
export function subscriptionCard(done: string, listed: ListedDigest, { shownIn, mayChange }: DigestReader): Card {
  return card(done, [...describe(listed, shownIn), ...actionsBlock(mayChange ? listActions(listed) : [])]);
}

/** All digests of a conversation. */
export function subscriptionsCard(listed: readonly ListedDigest[], { shownIn, mayChange }: DigestReader): Card {
  const blocks = listed.flatMap((one) => [
    ...describe(one, shownIn),
    ...actionsBlock(mayChange ? listActions(one) : []),
  ]);
  return card('Digests', blocks.length === 0 ? noneBlocks(mayChange) : blocks);
}

/** That a digest ended. */
export function unsubscribedCard({ id, schedule }: Subscription): Card {
  return card('Unsubscribed', [
    { kind: 'text', text: [plain(`The digest ${id} (${sayDays(schedule.days)} at ${schedule.time}) comes no more.`)] },
  ]);
}

/** That an edition was asked for out of its time. */
export function nowCard({ id }: Subscription): Card {
  return card('On its way', [
    { kind: 'text', text: [plain(`The digest ${id} is made now, and posted where it always is.`)] },
  ]);
}

function describe({ record, last }: ListedDigest, shownIn: string): Block[] {
  const { subscription, nextDue } = record;
  const { id, schedule } = subscription;
  const { time, zone } = schedule;
  return [
    {
      kind: 'text',
      text: [
        bold(id),
        plain(` — ${sayDays(schedule.days)} at ${time} (${zone}), `),
        ...whereText(subscription, shownIn),
      ],
    },
    {
      kind: 'fields',
      fields: [
        { label: 'Next', value: sayNext(subscription, nextDue) },
        ...(last === null ? [] : [{ label: 'Last', value: sayLast(last) }]),
        { label: 'Holds', value: [plain(sayContent(subscription))] },
        ...listFilters(subscription),
      ],
    },
  ];
}

function sayNext({ pause, schedule }: Subscription, nextDue: Date | null): Text {
  if (pause !== null) {
    const why = pause.by === 'fault' ? `paused, because it could not be posted: ${pause.why ?? ''}` : 'paused';
    return [italic(why.trim())];
  }
  return [plain(nextDue === null ? 'none any more' : sayLocal(localTimeAt(nextDue, schedule.zone)))];
}

function sayLast({ slot, state, reason }: DeliveryRecord): Text {
  const outcome = state === 'sent' ? 'posted' : state === 'planned' || state === 'rendering' ? 'on its way' : state;
  return joinText([[plain(`${sayLocal(slot)}: ${outcome}`)], reason === null ? [] : [plain(reason)]], ' — ');
}

function sayLocal(slot: string): string {
  return sayDate(slot.slice(0, 16), { weekday: true });
}

function sayContent({ mostStories, depth, quietDay, details }: Subscription): string {
  const parts = [
    `up to ${mostStories} ${mostStories === 1 ? 'story' : 'stories'}`,
    { headlines: 'headlines only', short: 'in short', full: 'in full' }[depth],
    ...(quietDay === 'silent' ? ['silent on a quiet day'] : []),
    ...(details === 'thread' ? ['what is long in a thread'] : []),
  ];
  return parts.join(', ');
}

function listFilters({ follow, leaveOut, sources, mention }: Subscription) {
  const lists = [
    { label: 'Follows', words: follow },
    { label: 'Leaves out', words: leaveOut },
    { label: 'Sources', words: sources },
    { label: 'Calls', words: mention === null ? [] : [mention] },
  ];
  return lists
    .filter(({ words }) => words.length > 0)
    .map(({ label, words }) => ({ label, value: [plain(words.join(', '))] }));
}

function listActions({ record }: ListedDigest): Action[] {
  const { subscription } = record;
  const { id, fromFile } = subscription;
  return [
    digestAction(`Preview ${id}`, 'preview', id),
    pauseAction(`${subscription.pause === null ? 'Pause' : 'Resume'} ${id}`, subscription),
    ...(fromFile ? [] : [digestAction(`Unsubscribe ${id}`, 'unsubscribe', id)]),
  ];
}

/** A button that does something to one digest. */
export function digestAction(label: string, name: 'preview' | 'pause' | 'resume' | 'unsubscribe', id: string): Action {
  return { label, command: writeCommandLine(`digest ${name}`, { digest: id }) };
}

/** Stops a digest, or lets it come again. */
export function pauseAction(label: string, { id, pause }: Subscription): Action {
  return digestAction(label, pause === null ? 'pause' : 'resume', id);
}

/** Opens a form with all that can be changed of a digest, as it stands now: for platforms with room for it. */
export function editAction(label: string, subscription: Subscription): Action {
  const { id, schedule, follow, leaveOut, sources, mention, quietDay, details, mostStories, depth } = subscription;
  const list = (words: readonly string[]): string => (words.length === 0 ? 'none' : words.join(', '));
  const line = writeCommandLine('digest edit', {
    digest: id,
    time: schedule.time,
    days: writeDays(schedule.days),
    zone: schedule.zone,
    follow: list(follow),
    'leave-out': list(leaveOut),
    sources: list(sources),
    mention: mention ?? 'none',
    quiet: quietDay,
    details,
    stories: mostStories,
    depth,
  });
  return { label, command: `${line} …` };
}

function noneBlocks(mayChange: boolean): Block[] {
  const how: Text = mayChange
    ? [plain(' Make one: '), { kind: 'code', text: '/digest subscribe 07:30 weekdays' }]
    : [plain(' Someone who may manage the channel can make one.')];
  return [{ kind: 'text', text: [plain('There is no digest here.'), ...how] }];
}

function card(title: string, blocks: readonly Block[]): Card {
  return { tone: 'plain', title, link: null, blocks, footer: null, audience: 'caller' };
}
