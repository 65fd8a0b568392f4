import type { Command } from './command.ts';
import { listActions, type NamedAction } from './list-actions.ts';
import { readWords, type Word } from './read-words.ts';
import { mostSuggestions, rankNames, suggestValues, type SuggestionStore } from './suggest-values.ts';
import { writeArgument } from './write-command-line.ts';

/** Where completions come from. */
export interface CompletionSources {
  commands: readonly Command[];
  store: SuggestionStore;
}

/** What may stand from the UTF-16 offset `replaceFrom` to the cursor, best first. */
export interface Completion {
  replaceFrom: number;
  candidates: string[];
}

const longestCompleted = 1_000;

/**
 * What may stand at the cursor of a half-typed command line: commands, their second words, names of arguments, choices,
 * ids of stories (found by words of the headline), people and time zones. Rejects only when the store does.
 */
export async function completeCommandLine(
  line: string,
  cursor: number,
  sources: CompletionSources,
): Promise<Completion> {
  const head = line.slice(0, cursor).replace(/\s/gu, ' ');
  const nothing = { replaceFrom: cursor, candidates: [] };
  const slash = head.search(/[^ ]/);
  if (slash === -1) return { replaceFrom: cursor, candidates: completeCommand('', sources.commands) };
  if (head[slash] !== '/' || head.length > longestCompleted) return nothing;
  const current = findCurrentWord(head);
  const before = readWords(head.slice(slash + 1, Math.max(current, slash + 1)));
  const typed = head.slice(current);
  const completion = await completeWord({ before, current, typed, head }, sources);
  return { ...completion, candidates: [...new Set(completion.candidates)].slice(0, mostSuggestions) };
}

interface Place {
  /** The words before the one at the cursor. */
  before: readonly Word[];
  /** Where the word at the cursor begins. */
  current: number;
  typed: string;
  head: string;
}

async function completeWord(place: Place, sources: CompletionSources): Promise<Completion> {
  const { before, current, typed } = place;
  if (before.length === 0)
    return { replaceFrom: current, candidates: completeCommand(typed.slice(1), sources.commands) };
  const actions = listActions(sources.commands);
  const [first = '', second = ''] = before.map(({ raw }) => raw.toLowerCase());
  const whole = actions.find(
    (named) => named.action.shortForm === first || (named.command === first && named.subcommand === null),
  );
  if (whole !== undefined) return completeArgument(place, whole, before.slice(1), sources);
  const parts = actions.filter(({ command }) => command === first);
  if (before.length === 1) {
    return {
      replaceFrom: current,
      candidates: rankNames(
        typed,
        parts.flatMap(({ subcommand }) => subcommand ?? []),
      ),
    };
  }
  const part = parts.find(({ subcommand }) => subcommand === second);
  if (part === undefined) return { replaceFrom: current, candidates: [] };
  return completeArgument(place, part, before.slice(2), sources);
}

function completeCommand(typed: string, commands: readonly Command[]): string[] {
  const short = listActions(commands).flatMap(({ action }) => action.shortForm ?? []);
  return rankNames(typed, [...commands.map(({ name }) => name), ...short]).map((name) => `/${name}`);
}

async function completeArgument(
  place: Place,
  { action }: NamedAction,
  words: readonly Word[],
  { store }: CompletionSources,
): Promise<Completion> {
  const { current, typed } = place;
  if (action.arguments.some(({ kind }) => kind === 'article')) return { replaceFrom: current, candidates: [] };
  const open = action.arguments.filter(({ name }) => !words.some((word) => word.name === name));
  const named = /^(\p{L}[\p{L}\p{N}-]*):["“„”‘]?(.*)$/u.exec(typed);
  const argument = open.find(({ name }) => name === named?.[1]?.toLowerCase());
  if (argument !== undefined) {
    const values = await suggestValues(argument, named?.[2] ?? '', store);
    return { replaceFrom: current, candidates: values.map(({ value }) => writeArgument(argument.name, value)) };
  }
  const names = rankPrefix(
    typed,
    open.map(({ name }) => `${name}:`),
  );
  const textAt = open.findIndex(({ kind }) => kind === 'text');
  if (textAt !== -1) {
    // What is declared before the text may stand before its first word.
    const before = words.length === 0 ? open.slice(0, textAt) : [];
    const choices = before.flatMap((one) => (one.kind === 'choice' ? rankPrefix(typed, one.choices) : []));
    return { replaceFrom: current, candidates: [...choices, ...(typed === '' ? [] : names)] };
  }
  const choices = open.flatMap((one) => (one.kind === 'choice' ? rankPrefix(typed, one.choices) : []));
  const loose = words.filter(({ name, quoted }) => name === null && !quoted);
  const loosely = open.find(({ kind }) => kind === 'story' || kind === 'zone');
  if (loosely === undefined || (loose.length > 0 && choices.length + names.length > 0 && typed !== '')) {
    return { replaceFrom: current, candidates: [...choices, ...names] };
  }
  const start = findLooseStart(place.head, current, words);
  const values = (await suggestValues(loosely, place.head.slice(start), store)).map(({ value }) => value);
  return { replaceFrom: start, candidates: start === current ? [...choices, ...values, ...names] : values };
}

/** Where the word at the cursor begins; an open quotation mark holds the words behind it together. */
function findCurrentWord(head: string): number {
  const inMarks = /(?:^| )((?:\p{L}[\p{L}\p{N}-]*:)?(?:"[^"]*|[“„][^”“]*|‘[^’]*))$/u.exec(head)?.[1];
  return inMarks === undefined ? head.lastIndexOf(' ') + 1 : head.length - inMarks.length;
}

/** Where the run of plain words begins that ends at the cursor. */
function findLooseStart(head: string, current: number, words: readonly Word[]): number {
  let start = current;
  for (const word of words.toReversed()) {
    if (word.name !== null || word.quoted) break;
    start = head.lastIndexOf(word.raw, start - 1);
  }
  return start;
}

function rankPrefix(typed: string, candidates: readonly string[]): string[] {
  return candidates.filter((candidate) => candidate.toLowerCase().startsWith(typed.toLowerCase()));
}
