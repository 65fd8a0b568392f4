import { readText } from '../../core/commands/argument-values.ts';
import type { Argument, ArgumentValues } from '../../core/commands/command.ts';
import type { SubscriptionChange } from '../../core/digests/manage-subscriptions.ts';
import { readDays, readTime, writeDays, type Schedule } from '../../core/digests/schedule.ts';
import { detailPlaces, digestDepths, filterLimits, quietDays } from '../../core/digests/subscription.ts';

/** The word that empties a list, or takes a mention back. */
const none = 'none';

export const digestArgument: Argument & { kind: 'value' } = {
  kind: 'value',
  name: 'digest',
  summary: 'Which digest, as /digest list names it; may be left out where there is one.',
  required: false,
  expected: 'the name of a digest, as /digest list has it',
  standsAlone: true,
  suggestions: [],
  read: (typed) => (/^[a-z0-9][a-z0-9-]{0,39}$/i.test(typed) ? typed.toLowerCase() : null),
};

/** When a digest comes and what it holds. */
export const contentArguments: readonly Argument[] = [
  {
    kind: 'value',
    name: 'time',
    summary: 'When it comes.',
    required: false,
    expected: 'a time such as 07:30',
    standsAlone: true,
    suggestions: ['06:00', '07:00', '07:30', '08:00', '09:00', '12:00', '17:00', '18:00', '20:00'],
    read: readTime,
    resembles: (typed) => /^\d{1,2}[:.h]\d{1,2}$/iu.test(typed),
  },
  {
    kind: 'value',
    name: 'days',
    summary: 'On which days it comes.',
    required: false,
    expected: 'daily, weekdays, weekends, or days such as mon,thu',
    standsAlone: true,
    suggestions: ['daily', 'weekdays', 'weekends', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'mon,wed,fri'],
    read(typed) {
      const days = readDays(typed);
      return days === null || days.length === 0 ? null : writeDays(days);
    },
  },
  { kind: 'zone', name: 'zone', summary: 'By the clocks of which time zone.', required: false },
  listArgument('follow', 'Only stories with one of these words or names, parted by commas.'),
  listArgument('leave-out', 'No story with one of these words or names, parted by commas.'),
  listArgument('sources', 'Only stories of these publications, parted by commas.'),
  {
    kind: 'value',
    name: 'mention',
    summary: 'A role or group that it calls.',
    required: false,
    expected: 'a mention of a role or group, or its id',
    standsAlone: false,
    suggestions: [none],
    read: readMention,
  },
  {
    kind: 'choice',
    name: 'quiet',
    summary: 'Whether a day without news is said.',
    required: false,
    choices: quietDays,
  },
  {
    kind: 'choice',
    name: 'details',
    summary: 'Where the rest of a long one stands.',
    required: false,
    choices: detailPlaces,
  },
  { kind: 'number', name: 'stories', summary: 'The most stories it holds.', required: false, minimum: 1, maximum: 25 },
  {
    kind: 'choice',
    name: 'depth',
    summary: 'How much it tells of each story.',
    required: false,
    choices: digestDepths,
  },
];

function listArgument(name: string, summary: string): Argument {
  const { words, length } = filterLimits;
  return {
    kind: 'value',
    name,
    summary,
    required: false,
    expected: `words or names parted by commas (${words} at most, each of up to ${length} characters), or ${none},`,
    standsAlone: false,
    suggestions: [none],
    read(typed) {
      const list = splitList(typed);
      const fits = list.length > 0 && list.length <= words && list.every((word) => word.length <= length);
      return fits ? list.join(', ') : null;
    },
  };
}

function splitList(typed: string): string[] {
  return typed
    .split(/[,;\n]/u)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** The id in a mention as platforms write it: `<@&123>`, `<!subteam^S123|desk>`; or an id by itself. */
function readMention(typed: string): string | null {
  if (typed.toLowerCase() === none) return none;
  const [, marked] = /^<[@!#&]*(?:subteam\^)?([A-Za-z0-9]+)(?:\|[^>]*)?>$/u.exec(typed) ?? [];
  return marked ?? (/^(?:\d{5,20}|[A-Z][A-Z0-9]{5,20})$/u.test(typed) ? typed : null);
}

/** What the values of a call change of a digest; what was not given stays. */
export function readChange(values: ArgumentValues, schedule: Schedule): SubscriptionChange {
  const given = <T>(name: string, read: (value: string) => T): T | undefined => {
    const value = readText(values, name);
    return value === null ? undefined : read(value);
  };
  const list = (name: string): string[] | undefined =>
    given(name, (value) => (value.toLowerCase() === none ? [] : splitList(value)));
  const change = {
    schedule: {
      time: readText(values, 'time') ?? schedule.time,
      days: given('days', readDays) ?? schedule.days,
      zone: readText(values, 'zone') ?? schedule.zone,
    },
    follow: list('follow'),
    leaveOut: list('leave-out'),
    sources: list('sources'),
    mention: given('mention', (value) => (value === none ? null : value)),
    quietDay: given('quiet', (value) => quietDays.find((one) => one === value)),
    details: given('details', (value) => detailPlaces.find((one) => one === value)),
    mostStories: given('stories', (value) => Math.round(Number(value))),
    depth: given('depth', (value) => digestDepths.find((one) => one === value)),
  };
  return leaveOutUndefined(change);
}

type Given<T> = { [Name in keyof T]?: Exclude<T[Name], undefined> };

function leaveOutUndefined<T extends object>(values: T): Given<T> {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Given<T>;
}
