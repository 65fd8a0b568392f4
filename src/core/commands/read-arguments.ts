import { DatelineError } from '../errors.ts';
import type { Argument, ArgumentValues } from './command.ts';
import { findNearest } from './find-nearest.ts';
import { sayUsage, type NamedAction } from './list-actions.ts';
import type { Word } from './read-words.ts';
import { sayTyped } from './say-typed.ts';
import { readZone, suggestZones } from './zones.ts';

type Values = Map<string, string | number>;

/**
 * The values that the words behind a command give its arguments, in the order of their declaration.
 *
 * @throws DatelineError `bad-argument`: the hint shows the usage, an example and, where one is near, the right word
 */
export function readArguments(named: NamedAction, words: readonly Word[]): ArgumentValues {
  const values = readGivenArguments(named, words);
  const [missing] = listMissing(named, values);
  if (missing !== undefined) throw refuse(named, `The ${missing.name} is missing.`);
  return values;
}

/** The arguments that must be given and aren't. */
export function listMissing({ action }: NamedAction, values: ArgumentValues): Argument[] {
  return action.arguments.filter(({ name, required }) => required && values[name] === undefined);
}

/** As `readArguments`, but some that must be given may be missing. */
export function readGivenArguments(named: NamedAction, words: readonly Word[]): ArgumentValues {
  const values: Values = new Map();
  const rest = takeNamed(named, words, values);
  const text = named.action.arguments.find(({ kind }) => kind === 'text');
  if (text === undefined) takeInOrder(named, rest, values);
  else takeText(named, text, rest, values);
  return Object.fromEntries(
    named.action.arguments.flatMap(({ name }) => {
      const value = values.get(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** Reads one value as it is declared. @throws DatelineError `bad-argument` where it doesn't fit */
export function readValue(named: NamedAction, argument: Argument, typed: string): string | number {
  const read = judgeValue(argument, typed);
  if ('value' in read) return read.value;
  throw refuse(named, read.message, read.advice);
}

/** What is wrong with a value, and what would be right. */
export interface ValueFault {
  message: string;
  advice?: string;
}

/** A value as it is declared, or what is wrong with it. */
export function judgeValue(argument: Argument, typed: string): { value: string | number } | ValueFault {
  const value = typed.trim();
  if (value === '') return { message: `${argument.name}: needs a value.` };
  if ((argument.kind === 'text' || argument.kind === 'article') && value.length > argument.maximumLength) {
    const [length, most] = [value.length, argument.maximumLength].map((count) => count.toLocaleString('en'));
    return {
      message: `The ${argument.name} is ${length} characters long; ${most} are the most.`,
      advice: argument.kind === 'text' ? 'Say it in fewer words.' : 'Leave out what is not the article.',
    };
  }
  const read = interpret(argument, value);
  return read === null ? explainValue(argument, value) : { value: read };
}

function interpret(argument: Argument, value: string): string | number | null {
  if (argument.kind === 'choice') {
    // A command may be chosen as it is typed: `/help /ask`.
    const wanted = value.toLowerCase().replace(/^\//, '');
    return argument.choices.find((choice) => choice.toLowerCase() === wanted) ?? null;
  }
  if (argument.kind === 'number') {
    const number = /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
    return number >= argument.minimum && number <= argument.maximum ? number : null;
  }
  if (argument.kind === 'value') return argument.read(value);
  return argument.kind === 'zone' ? readZone(value) : value;
}

/** Takes the words of the form `name:value`; gives what they leave. */
function takeNamed(named: NamedAction, words: readonly Word[], values: Values): Word[] {
  const rest: Word[] = [];
  const takesText = named.action.arguments.some(({ kind }) => kind === 'text');
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (word === undefined) break;
    const argument = word.name === null ? undefined : named.action.arguments.find(({ name }) => name === word.name);
    const valueIsApart = word.value === '' && !word.quoted;
    if (argument === undefined) {
      if (word.name !== null && !valueIsApart) refuseUnknownName(named, word, takesText);
      rest.push(word);
    } else if (valueIsApart && takesText) {
      // A colon at the end of a word is punctuation of the text: "what did he say about the story: yes?"
      rest.push(word);
    } else {
      if (values.has(argument.name)) throw refuse(named, `${argument.name}: is given twice.`);
      const next = words[index + 1];
      const value = valueIsApart ? (next?.name === null ? next.value : '') : word.value;
      values.set(argument.name, readValue(named, argument, value));
      if (valueIsApart) index += 1;
    }
  }
  return rest;
}

/** A colon may be part of ordinary text; refused is what looks like an argument and is none. */
function refuseUnknownName(named: NamedAction, word: Word, takesText: boolean): void {
  const typed = word.name ?? '';
  if (word.value.startsWith('//')) return;
  const names = named.action.arguments.map(({ name }) => name);
  const [nearest] = findNearest(typed, names, 1);
  if (nearest === undefined && takesText) return;
  const known =
    names.length === 0 ? 'It takes no arguments.' : `It takes ${names.map((name) => `${name}:`).join(', ')}.`;
  const advice = nearest === undefined ? known : `Did you mean ${nearest}:?`;
  throw refuse(
    named,
    `There is no argument ${sayTyped(`${typed}:`)} here.`,
    `${advice} Words in quotation marks are taken as they are.`,
  );
}

/** The text takes all that is left, as it was typed; a choice or number declared before it may stand before it. */
function takeText(named: NamedAction, text: Argument, words: readonly Word[], values: Values): void {
  const rest = [...words];
  for (const argument of named.action.arguments) {
    if (argument === text) break;
    if (!values.has(argument.name)) takeFixed(named, argument, rest[0], values, () => rest.shift());
  }
  if (rest.length === 0) return;
  if (values.has(text.name)) {
    throw refuse(named, `${sayTyped(join(rest))} is too much: the ${text.name} is given already.`);
  }
  values.set(text.name, readValue(named, text, join(rest)));
}

/** Choices, numbers and what is known by its looks stand at either end; the words between them are stories, people and zones. */
function takeInOrder(named: NamedAction, words: readonly Word[], values: Values): void {
  const rest = [...words];
  const open = named.action.arguments.filter(({ name }) => !values.has(name));
  for (const argument of open) {
    if (!isFixed(argument)) break;
    takeFixed(named, argument, rest[0], values, () => rest.shift());
  }
  for (const argument of open.toReversed()) {
    if (!isFixed(argument)) break;
    if (!values.has(argument.name)) takeFixed(named, argument, rest.at(-1), values, () => rest.pop());
  }
  const stillOpen = open.filter(({ name }) => !values.has(name));
  if (rest.length > 0) takeWords(named, stillOpen, rest, values);
}

function isFixed(argument: Argument): boolean {
  return (
    argument.kind === 'choice' || argument.kind === 'number' || (argument.kind === 'value' && argument.standsAlone)
  );
}

function takeFixed(
  named: NamedAction,
  argument: Argument,
  word: Word | undefined,
  values: Values,
  take: () => void,
): void {
  if (word === undefined || word.quoted || !isFixed(argument)) return;
  const isMeant = argument.kind === 'value' && argument.resembles?.(word.raw) === true;
  const value = isMeant ? readValue(named, argument, word.raw) : interpret(argument, word.raw);
  if (value === null) return;
  values.set(argument.name, value);
  take();
}

function takeWords(named: NamedAction, open: readonly Argument[], words: readonly Word[], values: Values): void {
  const takers = open.filter(({ kind }) => kind === 'story' || kind === 'person' || kind === 'zone');
  const [first] = takers;
  if (first === undefined) throw refuseWords(named, open, words);
  const units = takers.length === 1 ? [join(words)] : splitUnits(words);
  if (units.length > takers.length) {
    throw refuse(
      named,
      `${sayTyped(units[takers.length] ?? '')} is one value too many.`,
      'Put quotation marks round words that belong together.',
    );
  }
  takers.slice(0, units.length).forEach((argument, index) => {
    values.set(argument.name, readValue(named, argument, units[index] ?? ''));
  });
}

/** Each value in quotation marks is one, and so is each run of words without. */
function splitUnits(words: readonly Word[]): string[] {
  const units: Word[][] = [];
  for (const word of words) {
    const last = units.at(-1);
    if (last === undefined || word.quoted || last[0]?.quoted === true) units.push([word]);
    else last.push(word);
  }
  return units.map(join);
}

function join(words: readonly Word[]): string {
  const [first] = words;
  if (words.length === 1 && first?.quoted === true && first.name === null) return first.value;
  return words.map(({ raw }) => raw).join(' ');
}

function refuseWords(named: NamedAction, open: readonly Argument[], words: readonly Word[]): DatelineError {
  const [fixed] = open;
  const typed = join(words);
  if (fixed !== undefined) {
    const { message, advice } = explainValue(fixed, typed);
    return refuse(named, message, advice);
  }
  const isGiven = named.action.arguments.length > 0;
  const message = isGiven
    ? `${sayTyped(typed)} is too much: all is given already.`
    : `${sayTyped(typed)} is too much: it takes no arguments.`;
  return refuse(named, message, isGiven ? 'Put quotation marks round words that belong together.' : undefined);
}

const nameWithArticle = ({ name }: Argument): string => `${/^[aeiou]/u.test(name) ? 'an' : 'a'} ${name}`;

function explainValue(argument: Argument, value: string): ValueFault {
  if (argument.kind === 'number') {
    const { minimum, maximum } = argument;
    return {
      message: `${sayTyped(value)} is not ${nameWithArticle(argument)}: a number from ${minimum} to ${maximum} is needed.`,
    };
  }
  if (argument.kind === 'value') {
    return { message: `${sayTyped(value)} is not ${nameWithArticle(argument)}: ${argument.expected} is needed.` };
  }
  if (argument.kind === 'zone') {
    const [nearest] = suggestZones(value, 1);
    const advice =
      nearest === undefined ? 'Name its region and city, such as Europe/Berlin.' : `Did you mean ${nearest}?`;
    return { message: `${sayTyped(value)} is not a time zone.`, advice };
  }
  const choices = argument.kind === 'choice' ? argument.choices : [];
  const [nearest] = findNearest(value, choices, 1);
  const message = `${sayTyped(value)} is not ${nameWithArticle(argument)}: there is ${choices.join(', ')}.`;
  return nearest === undefined ? { message } : { message, advice: `Did you mean ${nearest}?` };
}

function refuse(named: NamedAction, message: string, advice?: string): DatelineError {
  const [example] = named.action.examples;
  const lines = [advice, `Write: ${sayUsage(named)}`, example === undefined ? undefined : `For example: ${example}`];
  return new DatelineError('bad-argument', message, { hint: lines.filter((line) => line !== undefined).join('\n') });
}
