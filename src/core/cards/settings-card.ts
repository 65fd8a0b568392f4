import type { Held, SettingsInForce } from '../places/places.ts';
import type { Block, Card, Text } from './card.ts';
import { bold, plain, sayCount } from './text.ts';

const origins: Readonly<Record<Held<unknown>['origin'], string>> = {
  default: 'the default',
  file: 'from config/dateline.yaml',
  here: 'set here',
};

export interface SettingsView {
  settings: SettingsInForce;
  /** Whether they are one person's own. */
  isPersonal: boolean;
  canChange: boolean;
  /** What was just done; null where they are only looked at. */
  done: string | null;
}

/** What holds in a place and where it comes from, and how to change it. */
export function settingsCard({ settings, isPersonal, canChange, done }: SettingsView): Card {
  return {
    tone: 'plain',
    title: isPersonal ? 'Your settings' : 'Settings of this place',
    link: null,
    blocks: [
      ...(done === null ? [] : [{ kind: 'text', text: [plain(done)] } as const]),
      settingsFields(settings),
      { kind: 'text', text: sayHowToChange(isPersonal, canChange) },
    ],
    footer: null,
    audience: 'caller',
  };
}

/** What holds, and who says so. */
export function settingsFields({ zone, digestStories, conversationMinutes }: SettingsInForce): Block {
  return {
    kind: 'fields',
    fields: [
      { label: 'Time zone', value: sayHeld(zone.value, zone.origin) },
      {
        label: 'Stories of a digest',
        value: sayHeld(`at most ${digestStories.value.toLocaleString('en')}`, digestStories.origin),
      },
      {
        label: 'A question can refer back for',
        value: sayHeld(sayCount(conversationMinutes.value, 'minute', 'minutes'), conversationMinutes.origin),
      },
    ],
  };
}

function sayHeld(value: string, origin: Held<unknown>['origin']): Text {
  return [bold(value), plain(` — ${origins[origin]}`)];
}

function sayHowToChange(isPersonal: boolean, canChange: boolean): Text {
  if (!canChange) return [plain('Someone who may manage this channel can change the first two for everyone here.')];
  const whose = isPersonal ? 'The first two are yours to change' : 'The first two can be changed, for everyone here';
  return [
    plain(`${whose}: `),
    { kind: 'code', text: '/dateline settings zone:Berlin stories:5' },
    plain('; what was set before is taken back by '),
    { kind: 'code', text: '/dateline settings reset' },
    plain('.'),
  ];
}
