import { z } from 'zod';
import { readZone } from '../core/commands/zones.ts';
import { digestsSchema } from './digest-settings.ts';
import { sourcesSection } from './source-settings.ts';

interface WholeNumber {
  least: number;
  most: number;
  standard: number;
  description: string;
}

function wholeNumber({ least, most, standard, description }: WholeNumber) {
  const error = `must be a whole number from ${least} to ${most}`;
  return z.int({ error }).min(least, { error }).max(most, { error }).default(standard).describe(description);
}

const zoneError = 'must be a time zone of the IANA names, such as Europe/London';

function section<Shape extends z.core.$ZodShape>(description: string, shape: Shape) {
  return z.strictObject(shape, { error: 'must hold settings, one a line, indented' }).describe(description);
}

const hostError = 'must be a host such as www.example.com, without https:// and without a path';

/** Everything that can be set in the settings file: what it is for, its bounds, its default. */
export const settingsSchema = z
  .strictObject(
    {
      place: section('What holds in servers, workspaces and direct messages until it is set there.', {
        zone: z
          .string({ error: zoneError })
          .transform((name) => readZone(name))
          .refine((zone) => zone !== null, { error: zoneError })
          .default('UTC')
          .describe('The time zone of digests, and of dates where a platform cannot show each reader their own.'),
      }).prefault({}),
      digest: section('Digests.', {
        mostStories: wholeNumber({
          least: 1,
          most: 25,
          standard: 7,
          description: 'How many stories a digest holds at most.',
        }),
        catchUpHours: wholeNumber({
          least: 1,
          most: 48,
          standard: 12,
          description: 'For how many hours a digest that was missed or could not be posted is caught up.',
        }),
      }).prefault({}),
      digests: digestsSchema.prefault({}),
      sources: sourcesSection.prefault({}),
      answers: section('Answers to questions.', {
        conversationMinutes: wholeNumber({
          least: 1,
          most: 1440,
          standard: 15,
          description: 'For how many minutes a question can refer back to the one before it ("and when?").',
        }),
      }).prefault({}),
      discord: section('Discord.', {
        messageContent: z
          .boolean({ error: 'must be true or false' })
          .default(false)
          .describe(
            'Whether Dateline may read messages that do not mention it: then it answers in its own threads without a mention. Needs the Message Content Intent.',
          ),
        shards: z
          .union([z.literal('auto'), z.int().min(1).max(1024)], {
            error: 'must be auto or a whole number from 1 to 1024',
          })
          .default('auto')
          .describe('How many connections share the servers; auto is what Discord recommends.'),
      }).prefault({}),
      slack: section('Slack.', {
        hearThreads: z
          .boolean({ error: 'must be true or false' })
          .default(false)
          .describe(
            'Whether a follow-up in a thread needs no mention: then Slack sends Dateline every message of the channels that it is in. The app needs to be made anew from its manifest.',
          ),
        managers: z
          .enum(['members', 'admins'], { error: 'must be members or admins' })
          .default('members')
          .describe(
            'Who may manage the digests and settings of a channel: every member of the workspace but guests, or its administrators.',
          ),
        unfurl: z
          .array(
            z
              .string({ error: hostError })
              .toLowerCase()
              .regex(/^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/, { error: hostError }),
            { error: 'must be a list of hosts such as [www.example.com]' },
          )
          .max(5, { error: 'must hold 5 hosts at most: Slack registers no more' })
          .default([])
          .describe(
            'Hosts whose links are shown on Slack with the brief of the story that they lead to; their subdomains count. The app needs to be made anew from its manifest.',
          ),
      }).prefault({}),
      limits: section('What Dateline takes in at most.', {
        articleCharacters: wholeNumber({
          least: 1000,
          most: 50_000_000,
          standard: 2_000_000,
          description: 'How long the text of an article may be, in characters (UTF-16 units).',
        }),
      }).prefault({}),
    },
    { error: 'must hold sections such as "digest:", each with its settings below it' },
  )
  .meta({ title: 'Settings of Dateline', description: 'config/dateline.yaml: all but secrets and places.' });

/** The settings, with defaults for what the file leaves out. */
export type Settings = z.output<typeof settingsSchema>;

/** The dotted path of every section and setting. */
export function settingPaths(): string[] {
  return Object.entries(settingsSchema.shape).flatMap(([name, sectionSchema]) => [
    name,
    ...listKeys(sectionSchema.unwrap()).map((key) => `${name}.${key}`),
  ]);
}

/** The names in a section; digests are by names of their own. */
function listKeys(section: z.ZodType): string[] {
  return section instanceof z.ZodObject ? Object.keys(section.shape) : [];
}
