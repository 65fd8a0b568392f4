/** The time of day before an entry of a live report: `text.slice(start, end)`, and `16:05`. */
export interface Stamp {
  start: number;
  end: number;
  clock: string;
}

const CLOCK = String.raw`(?<hour>[01]?\d|2[0-3])[:.](?<minute>[0-5]\d)(?:[ \u00a0]?(?<half>[ap])\.?m\b\.?)?(?: (?:GMT|BST|CES?T|E[SD]?T))?`;
/** What stands between a stamp and its entry. */
const BEHIND = String.raw`(?:[ \t]*\r?\n|[ \t\u00a0]{0,3}[:|–—-]?[ \t\u00a0]{1,3})(?=["“‘'(]?\p{Lu})`;
const STAMP = new RegExp(String.raw`(?<=^|[\n\r][ \t]{0,8}|[.!?…"”’')\]] {1,2})${CLOCK}(?=${BEHIND})`, 'gu');
const AT_START = new RegExp(`^${CLOCK}${BEHIND}`, 'u');

/** Fewer, or entries of fewer characters on average, are a timetable or a list of results. */
const FEWEST = 3;
const SHORTEST_ENTRY = 60;

/**
 * The stamps of a live report in `text.slice(from)`: each stands before an entry, and they run backwards or forwards
 * through one day. None where the text is no such report. Linear in the length of the text.
 */
export function findStamps(text: string, from: number): Stamp[] {
  const stamps: Stamp[] = [];
  STAMP.lastIndex = from;
  for (let match = STAMP.exec(text); match !== null; match = STAMP.exec(text)) {
    stamps.push({ start: match.index, end: match.index + match[0].length, clock: clockOf(match.groups ?? {}) });
  }
  const first = stamps[0];
  if (first === undefined || stamps.length < FEWEST) return [];
  if ((text.length - first.start) / stamps.length < SHORTEST_ENTRY) return [];
  const steps = stamps.slice(1).map(({ clock }, index) => Math.sign(compare(clock, stamps[index]?.clock ?? '')));
  return steps.some((step) => step > 0) && steps.some((step) => step < 0) ? [] : stamps;
}

/** The length of the stamp at the beginning of a sentence, what joins it to its entry included; 0 where there is none. */
export function measureEntryStamp(sentence: string): number {
  return AT_START.exec(sentence)?.[0].length ?? 0;
}

function clockOf({ hour = '', minute = '', half }: Record<string, string | undefined>): string {
  const inDay = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === 'p' ? 12 : 0);
  return `${String(inDay).padStart(2, '0')}:${minute}`;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
