import { DatelineError } from '../errors.ts';
import { cleanInput } from './clean-input.ts';
import type { Argument, ArgumentValues, Command } from './command.ts';
import { findNearest } from './find-nearest.ts';
import { readLinksAlone } from './read-links.ts';
import { listActions, sayPath, type NamedAction } from './list-actions.ts';
import { listMissing, readArguments, readGivenArguments, readValue } from './read-arguments.ts';
import { readWords, type Word } from './read-words.ts';
import { sayTyped } from './say-typed.ts';

/** An action and the values it is called with. */
export interface Invocation extends NamedAction {
  values: ArgumentValues;
}

/** The command that a line without a slash is put to, and the one that a line is put to which is nothing but a link. */
const questionCommand = 'ask';
const linkCommand = 'brief';

/** Room for the longest question with every character escaped, and for a story's id beside it. */
const longestLine = 4_000;

/**
 * Reads what a person typed: a command line (`/brief blinken full`), a question without a slash, or a link alone, which
 * is to be briefed.
 *
 * Arguments stand in their natural order or as `name:value`; several words of one value may stand in
 * quotation marks. Upper and lower case of command and argument names don't matter.
 *
 * @param article the text of an article that was handed over beside the line
 * @throws DatelineError always with a hint: `unknown-command`, `bad-argument`, or `bad-input` for a line that is
 *   empty or too long
 */
export function parseCommandLine(line: string, commands: readonly Command[], article?: string): Invocation {
  const typed = cleanInput(line);
  const actions = listActions(commands);
  if (typed === '' || typed === '/') {
    throw new DatelineError('bad-input', 'Nothing was asked.', { hint: 'Type a question, or /help.' });
  }
  const taker = findArticleTaker(typed, actions);
  if (taker !== null) return takeArticle(taker, article ?? taker.typed);
  if (article !== undefined) {
    throw new DatelineError('bad-argument', 'This command takes no text of an article.', {
      hint: 'Hand the text over with /paste.',
    });
  }
  if (typed.length > longestLine) {
    throw new DatelineError('bad-input', `That is longer than ${sayCount(longestLine)} characters.`, {
      hint: 'Say it in fewer words.',
    });
  }
  if (!typed.startsWith('/')) return briefLink(typed, actions) ?? askQuestion(typed, actions);
  const words = readWords(withoutEllipsis(typed).slice(1));
  const { named, wordsRead } = findAction(words, actions);
  return { ...named, values: readArguments(named, words.slice(wordsRead)) };
}

/** A call for which a form asks. */
export interface Incomplete extends Invocation {
  /** The arguments that must be given and aren't. */
  missing: readonly Argument[];
  /** The arguments that the form asks for: those that are missing, or all. */
  fields: readonly Argument[];
}

/**
 * Reads a command line for which a platform with forms shows one: it lacks arguments which must be given, such as a
 * button's `/ask story:x`, or ends with `…`, which asks for all of them, those given filled in. Null for any other line.
 */
export function parseIncomplete(line: string, commands: readonly Command[]): Incomplete | null {
  const typed = cleanInput(line);
  const actions = listActions(commands);
  const taker = findArticleTaker(typed, actions);
  if (taker !== null) {
    const { named, argument } = taker;
    return taker.typed === '' ? { ...named, values: {}, missing: [argument], fields: [argument] } : null;
  }
  if (!typed.startsWith('/') || typed.length > longestLine) return null;
  try {
    const words = readWords(withoutEllipsis(typed).slice(1));
    const { named, wordsRead } = findAction(words, actions);
    const values = readGivenArguments(named, words.slice(wordsRead));
    const missing = listMissing(named, values);
    const fields = hasEllipsis(typed) ? named.action.arguments : missing;
    return fields.length === 0 ? null : { ...named, values, missing, fields };
  } catch (error) {
    // What is wrong with the line is said when it is answered.
    if (error instanceof DatelineError) return null;
    throw error;
  }
}

/** Stands at the end of a command line for which a form is shown, whatever is given already. */
const ellipsis = / (?:…|\.\.\.)$/u;

function hasEllipsis(line: string): boolean {
  return ellipsis.test(line);
}

/** Where no form can be shown, the line is taken as it stands. */
function withoutEllipsis(line: string): string {
  return line.replace(ellipsis, '');
}

interface ArticleTaker {
  named: NamedAction;
  argument: Argument;
  /** What stands behind the command. */
  typed: string;
}

/** The command of a line that takes an article; null where it is another. No word of an article is read as an argument. */
function findArticleTaker(typed: string, actions: readonly NamedAction[]): ArticleTaker | null {
  const [, name = '', rest = ''] = /^\/(\S+) *(.*)$/u.exec(typed) ?? [];
  const named = actions.find(({ command, subcommand }) => command === name.toLowerCase() && subcommand === null);
  const argument = named?.action.arguments.find(({ kind }) => kind === 'article');
  return named === undefined || argument === undefined ? null : { named, argument, typed: rest };
}

function takeArticle({ named, argument }: ArticleTaker, text: string): Invocation {
  // Without a text, that is what is said.
  if (text.trim() === '') return { ...named, values: readArguments(named, []) };
  return { ...named, values: { [argument.name]: readValue(named, argument, text) } };
}

/** The call for a line of links alone; null for any other line. */
function briefLink(line: string, actions: readonly NamedAction[]): Invocation | null {
  const links = readLinksAlone(line);
  const named = actions.find(({ command, subcommand }) => command === linkCommand && subcommand === null);
  const argument = named?.action.arguments.find(({ kind }) => kind === 'story');
  const [link] = links;
  if (link === undefined || named === undefined || argument === undefined) return null;
  if (links.length > 1) {
    throw new DatelineError('bad-input', `That is ${links.length} links at once.`, {
      hint: 'Send one link at a time.',
    });
  }
  return { ...named, values: { [argument.name]: readValue(named, argument, link) } };
}

function askQuestion(question: string, actions: readonly NamedAction[]): Invocation {
  const named = actions.find(({ command }) => command === questionCommand);
  const argument = named?.action.arguments.find(({ kind }) => kind === 'text');
  if (named === undefined || argument === undefined) throw refuseCommand(question, actions);
  return { ...named, values: { [argument.name]: readValue(named, argument, question) } };
}

function findAction(
  words: readonly Word[],
  actions: readonly NamedAction[],
): { named: NamedAction; wordsRead: number } {
  const [first = '', second = ''] = words.map((word) => word.raw.toLowerCase());
  const short = actions.find(({ action }) => action.shortForm === first);
  if (short !== undefined) return { named: short, wordsRead: 1 };
  const candidates = actions.filter(({ command }) => command === first);
  const whole = candidates.find(({ subcommand }) => subcommand === null);
  if (whole !== undefined) return { named: whole, wordsRead: 1 };
  const part = candidates.find(({ subcommand }) => subcommand === second);
  if (part !== undefined) return { named: part, wordsRead: 2 };
  throw candidates.length > 0 ? refuseSubcommand(first, second, candidates) : refuseCommand(first, actions);
}

function refuseSubcommand(command: string, typed: string, candidates: readonly NamedAction[]): DatelineError {
  const names = candidates.flatMap(({ subcommand }) => subcommand ?? []);
  const nearest = findNearest(typed, names, 1).map((name) => `Did you mean /${command} ${name}?`);
  const message = typed === '' ? `/${command} needs a second word.` : `/${command} has no ${sayTyped(typed)}.`;
  const all = candidates.map((candidate) => sayPath(candidate)).join(', ');
  const example = candidates[0]?.action.examples[0];
  const forExample = example === undefined ? [] : [`For example: ${example}`];
  return new DatelineError('unknown-command', message, {
    hint: [...nearest, `There is: ${all}`, ...forExample].join('\n'),
  });
}

function refuseCommand(typed: string, actions: readonly NamedAction[]): DatelineError {
  const pathOf = new Map<string, string>();
  for (const named of actions) {
    if (named.subcommand !== null && !pathOf.has(named.subcommand)) pathOf.set(named.subcommand, sayPath(named));
  }
  for (const { command } of actions) pathOf.set(command, `/${command}`);
  for (const { action } of actions)
    if (action.shortForm !== undefined) pathOf.set(action.shortForm, `/${action.shortForm}`);
  const nearest = findNearest(typed, [...pathOf.keys()], 3).flatMap((name) => pathOf.get(name) ?? []);
  const advice = nearest.length > 0 ? [`Did you mean ${nearest.join(' or ')}?`] : [];
  return new DatelineError('unknown-command', `There is no command ${sayTyped(`/${typed}`)}.`, {
    hint: [...advice, 'Type /help to see what there is, or a question without a slash.'].join('\n'),
  });
}

function sayCount(count: number): string {
  return count.toLocaleString('en');
}
