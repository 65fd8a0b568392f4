/** https://docs.slack.dev/messaging/formatting-message-text#date-formatting, and of rich text's date element. */
const TOKENS = new Set([
  'date_num',
  'date_slash',
  'date',
  'date_pretty',
  'date_short',
  'date_short_pretty',
  'date_short_half',
  'date_short_half_pretty',
  'date_short_half_year',
  'date_short_half_year_pretty',
  'date_long',
  'date_long_pretty',
  'date_long_full',
  'day_divider_pretty',
  'time',
  'time_secs',
  'ago',
]);
const TOKEN = /\{([^{}]*)\}/g;

/** Whether a date's format has a token, and none that Slack doesn't know. */
export function isDateFormat(format: string): boolean {
  const tokens = [...format.matchAll(TOKEN)].map(([, name = '']) => name);
  return tokens.length > 0 && tokens.every((name) => TOKENS.has(name));
}

/** Where and when somebody reads: what "today" is to them. */
export interface Reading {
  /** An IANA zone; UTC where nothing is said. */
  readonly timeZone?: string;
  /** Milliseconds since 1970; without it no date is called "today". */
  readonly now?: number;
}

/** A date as Slack's client writes it for an English reader in their zone. */
export function sayDate(seconds: number, format: string, reading: Reading = {}): string {
  return format.replace(TOKEN, (all, name: string) => (TOKENS.has(name) ? sayToken(seconds, name, reading) : all));
}

function sayToken(seconds: number, token: string, { timeZone = 'UTC', now }: Reading): string {
  const at = new Date(seconds * 1000);
  const say = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat('en-US', { timeZone, ...options }).format(at).replaceAll('\u202f', ' ');
  const isPretty = token.endsWith('_pretty');
  const near = isPretty && now !== undefined ? nearDay(at, new Date(now), timeZone) : undefined;
  if (near !== undefined) return near;
  const [year, month, day] = [say({ year: 'numeric' }), say({ month: '2-digit' }), say({ day: '2-digit' })];
  switch (token.replace(/_pretty$/, '')) {
    case 'date_num':
      return `${year}-${month}-${day}`;
    case 'date_slash':
      return `${day}/${month}/${year}`;
    case 'date_short':
    case 'date_short_half_year':
      return say({ month: 'short', day: 'numeric', year: 'numeric' });
    case 'date_short_half':
      return say({ month: 'short', day: 'numeric' });
    case 'date_long':
      return `${say({ weekday: 'long' })}, ${say({ month: 'long' })} ${ordinal(Number(day))}, ${year}`;
    case 'date_long_full':
      return say({ month: 'long', day: 'numeric', year: 'numeric' });
    case 'time':
      return say({ hour: 'numeric', minute: '2-digit' });
    case 'time_secs':
      return say({ hour: 'numeric', minute: '2-digit', second: '2-digit' });
    case 'ago':
      return sayAgo(at, now);
    default:
      return `${say({ month: 'long' })} ${ordinal(Number(day))}, ${year}`;
  }
}

function nearDay(at: Date, now: Date, timeZone: string): string | undefined {
  const dayOf = (date: Date): number =>
    Date.parse(new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(date)) / 86_400_000;
  return { '-1': 'yesterday', '0': 'today', '1': 'tomorrow' }[String(dayOf(at) - dayOf(now))];
}

function sayAgo(at: Date, now: number | undefined): string {
  const minutes = Math.round(((now ?? at.getTime()) - at.getTime()) / 60_000);
  return `${minutes} minutes ago`;
}

function ordinal(day: number): string {
  const ending = day % 100 >= 11 && day % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
  return `${day}${ending}`;
}
