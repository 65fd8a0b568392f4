import { writeCommandLine } from '../commands/write-command-line.ts';
import { sayDays } from '../digests/schedule.ts';
import type { Subscription } from '../digests/subscription.ts';
import type { SettingsInForce } from '../places/places.ts';
import type { BriefingListing } from '../ports/briefing-store.ts';
import { actionsBlock, section } from './blocks.ts';
import type { Action, Block, Card, Text } from './card.ts';
import { briefActions, headlineBlocks } from './headlines-card.ts';
import { pasteAction } from './paste-action.ts';
import { settingsFields } from './settings-card.ts';
import { digestAction, editAction, pauseAction } from './subscription-card.ts';
import { bold, italic, plain, sayCount } from './text.ts';

/** A digest as a reader knows it. */
export interface HomeDigest {
  subscription: Subscription;
  /** Where it goes, as people call the place; null for one's own. */
  place: string | null;
  mayChange: boolean;
}

/** What a person's home shows. */
export interface HomeView {
  latest: readonly BriefingListing[];
  /** How many stories there are, of which `latest` are the latest. */
  stories: number;
  digests: readonly HomeDigest[];
  /** How many digests the person may see beside those; `areAll`: there are no others that nobody looked at. */
  moreDigests: { known: number; areAll: boolean };
  /** The person's own. */
  settings: SettingsInForce;
  /** The time zone that they live by, as the platform knows it. */
  zone: string | null;
}

/** A person's home: what is new, the digests that they get, their settings, and how to ask. */
export function homeCard({ latest, stories, digests, moreDigests, settings, zone }: HomeView): Card {
  return {
    tone: 'plain',
    title: 'Dateline',
    link: null,
    blocks: [
      { kind: 'heading', text: 'What is new' },
      ...headlineBlocks(latest, stories),
      ...actionsBlock(briefActions(latest)),
      { kind: 'divider' },
      { kind: 'heading', text: 'Digests' },
      ...digests.flatMap(digestBlocks),
      ...moreBlocks(moreDigests),
      ...actionsBlock(ownActions(digests, settings.zone.origin === 'here' ? null : zone)),
      { kind: 'divider' },
      { kind: 'heading', text: 'Your settings' },
      settingsFields(settings),
      ...actionsBlock([changeSettings(settings)]),
      { kind: 'divider' },
      ...section('Ask', usage(latest.length > 0)),
      ...actionsBlock([
        { label: 'Ask a question', command: writeCommandLine('ask') },
        pasteAction,
        { label: 'Help', command: writeCommandLine('dateline help') },
      ]),
    ],
    footer: null,
    audience: 'caller',
  };
}

function moreBlocks({ known, areAll }: HomeView['moreDigests']): Block[] {
  if (areAll && known === 0) return [];
  const words = areAll ? `+${sayCount(known, 'more digest', 'more digests')}` : 'There are more digests than fit here.';
  return [{ kind: 'text', text: [plain(words)] }];
}

function digestBlocks({ subscription, place, mayChange }: HomeDigest): Block[] {
  const { id, schedule, pause, fromFile } = subscription;
  const { time, days, zone } = schedule;
  const paused = pause === null ? null : pause.why === null ? 'paused' : `paused: ${pause.why}`;
  return [
    {
      kind: 'text',
      text: [
        bold(place ?? 'Your own'),
        plain(`: ${time} ${sayDays(days)} (${zone})`),
        ...(paused === null ? [] : [plain(' — '), italic(paused)]),
      ],
    },
    ...actionsBlock([
      digestAction('Preview', 'preview', id),
      ...(mayChange && !fromFile ? [editAction('Edit', subscription)] : []),
      ...(mayChange ? [pauseAction(pause === null ? 'Pause' : 'Resume', subscription)] : []),
    ]),
  ];
}

/** Whoever has no digest of their own is offered one, by the clocks of their zone where they set no other. */
function ownActions(digests: readonly HomeDigest[], zone: string | null): Action[] {
  if (digests.some(({ place }) => place === null)) return [];
  const subscribe = writeCommandLine('digest subscribe', zone === null ? {} : { zone });
  return [
    { label: 'Get a digest', command: `${subscribe} …` },
    { label: 'Preview one', command: writeCommandLine('digest preview') },
  ];
}

/** Opens what can be changed, with what holds now. */
function changeSettings({ zone, digestStories }: SettingsInForce): Action {
  const line = writeCommandLine('dateline settings', { zone: zone.value, stories: digestStories.value });
  return { label: 'Change settings', command: `${line} …` };
}

function usage(hasStories: boolean): Text[] {
  return [
    [plain('In plain words: '), { kind: 'code', text: hasStories ? 'what happened?' : 'who met whom?' }],
    [plain('Or by a command: '), { kind: 'code', text: '/brief  /timeline  /people  /quotes' }],
  ];
}
