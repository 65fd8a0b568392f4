import { z } from 'zod';
import { readZone } from '../core/commands/zones.ts';
import type { FileSubscription } from '../core/digests/apply-settings.ts';
import { standardSubscription } from '../core/digests/new-subscription.ts';
import { readDays, readTime } from '../core/digests/schedule.ts';
import { detailPlaces, digestDepths, filterLimits, quietDays } from '../core/digests/subscription.ts';

const conversationError =
  'must be a conversation such as discord:SERVER:CHANNEL, discord:SERVER:FORUM or slack:WORKSPACE:CHANNEL';
const timeError = 'must be a time such as "07:30"';
const daysError = 'must be daily, weekdays, weekends, or days such as mon,thu';
const zoneError = 'must be a time zone of the IANA names, such as Europe/London';
const storiesError = 'must be a whole number from 1 to 25';
const idError = 'must be a name of lower-case letters, digits and hyphens';

function words(description: string) {
  const error = `must be a list of words or names, ${filterLimits.words} at most, such as [harbour, Lars Holm]`;
  return z
    .array(z.string({ error }).trim().min(1, { error }).max(filterLimits.length, { error }), { error })
    .max(filterLimits.words, { error })
    .default([])
    .describe(description);
}

function oneOf<const Value extends string>(values: readonly Value[], standard: Value, description: string) {
  return z
    .enum(values, { error: `must be one of ${values.join(', ')}` })
    .default(() => standard)
    .describe(description);
}

/** A digest as it stands in the settings file; what is left out is as for `/digest subscribe`. */
const digestSchema = z.strictObject(
  {
    conversation: z
      .string({ error: conversationError })
      .regex(/^[a-z]+:.+$/, { error: conversationError })
      .describe('Where it is posted.'),
    time: z
      .string({ error: timeError })
      .refine((time) => readTime(time) !== null, { error: timeError })
      .default('07:30')
      .describe('The time of the day, by the clocks of its zone.'),
    days: z
      .string({ error: daysError })
      .refine((days) => readDays(days) !== null, { error: daysError })
      .default('daily')
      .describe('daily, weekdays, weekends, or days such as mon,thu.'),
    zone: z
      .string({ error: zoneError })
      .refine((zone) => readZone(zone) !== null, { error: zoneError })
      .optional()
      .describe('Its time zone; place.zone where it is left out.'),
    follow: words('Only stories that hold one of these words or names.'),
    leaveOut: words('No story that holds one of these words or names.'),
    sources: words('Only stories of these publications.'),
    depth: oneOf(digestDepths, 'short', 'How much it tells of each story.'),
    mostStories: z
      .int({ error: storiesError })
      .min(1, { error: storiesError })
      .max(25, { error: storiesError })
      .optional()
      .describe('The most stories; digest.mostStories where it is left out.'),
    quietDay: oneOf(quietDays, 'say', 'Whether a day without a new story is said, or the digest stays silent.'),
    details: oneOf(detailPlaces, 'below', 'Where what is longer than a message stands: below it, or in a thread.'),
    mention: z
      .string({ error: 'must be the id of a role or group' })
      .optional()
      .describe('The id of the role or group that is called.'),
  },
  { error: 'must hold the settings of a digest, one a line, indented' },
);

/** The digests of the settings file, by name. */
export const digestsSchema = z
  .record(z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, { error: idError }), digestSchema, {
    error: 'must hold digests by name, each with its settings below it',
  })
  .describe('Digests, by name: the same as those of /digest subscribe, for whoever runs Dateline.');

/** What can stand in a digest. */
export const digestSettingNames = Object.keys(digestSchema.shape);

/** The digests of the file as the core knows them. */
export function fileSubscriptions(
  digests: z.output<typeof digestsSchema>,
  { zone, mostStories }: { zone: string; mostStories: number },
): FileSubscription[] {
  return Object.entries(digests).map(([id, { time, days, zone: ownZone, mention, mostStories: own, ...rest }]) => {
    const named = ownZone === undefined ? zone : (readZone(ownZone) ?? zone);
    const standard = standardSubscription({
      conversation: rest.conversation,
      zone: named,
      mostStories: own ?? mostStories,
      now: new Date(0),
    });
    const { conversation, depth, quietDay, details, follow, leaveOut, sources } = rest;
    return {
      id,
      conversation,
      schedule: { ...standard.schedule, time: readTime(time) ?? time, days: readDays(days) ?? standard.schedule.days },
      follow,
      leaveOut,
      sources,
      depth,
      mostStories: standard.mostStories,
      quietDay,
      details,
      mention: mention ?? null,
    };
  });
}
