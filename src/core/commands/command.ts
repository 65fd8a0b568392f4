import type { Card } from '../cards/card.ts';
import type { HandedFile } from '../ports/platform.ts';
import type { Caller } from './caller.ts';

/** A name and a summary in other languages, by language tag (`de`, `pt-BR`); a platform shows those that it knows. */
export type Localized = Readonly<Record<string, { name?: string; summary?: string }>>;

interface ArgumentBase {
  /** Lower-case word: how it is written as `name:value`. */
  name: string;
  summary: string;
  required: boolean;
  localized?: Localized;
}

/** The closed vocabulary of arguments: each can be expressed on every platform. */
export type Argument =
  /** Free text; at most one an action, and it takes what other arguments leave. `maximumLength` in UTF-16 units. */
  | (ArgumentBase & { kind: 'text'; maximumLength: number })
  /**
   * The text of an article, with its line breaks, in UTF-16 units: the only argument of a command without subcommands.
   * It is handed over beside the line, as a form does, or is all that is typed behind the command, as it stands.
   */
  | (ArgumentBase & { kind: 'article'; maximumLength: number })
  /** A story: the id of a briefing, words of its headline, or its number in the list of headlines. */
  | (ArgumentBase & { kind: 'story' })
  /** A person named in the stored briefings. */
  | (ArgumentBase & { kind: 'person' })
  /** A time zone: an IANA name, or the name of its city. The value is the IANA name. */
  | (ArgumentBase & { kind: 'zone' })
  /**
   * A short value of a kind of its own, such as a time: `read` gives it as it is kept, or null where it is none, and
   * `expected` says what is needed. Where it is known by its looks alone, it may stand without its name.
   */
  | (ArgumentBase & {
      kind: 'value';
      expected: string;
      standsAlone: boolean;
      suggestions: readonly string[];
      read(typed: string): string | null;
      /** Whether a bare word is meant to be such a value, even where it is none: then that is said, and nothing else is made of it. */
      resembles?(typed: string): boolean;
    })
  | (ArgumentBase & { kind: 'choice'; choices: readonly string[] })
  | (ArgumentBase & { kind: 'number'; minimum: number; maximum: number });

export type Permission = 'everyone' | 'manage-channel';

/** Values by argument name, already checked against the declaration. */
export type ArgumentValues = Readonly<Record<string, string | number>>;

export interface Action {
  summary: string;
  arguments: readonly Argument[];
  permission: Permission;
  /** Whether it does more for who may manage the channel than for others: a platform that looks that up does so then. */
  servesManagers?: boolean;
  /** Whole command lines that work, at least one. */
  examples: readonly string[];
  /** A command name of its own where commands are typed: `help` for `dateline help`. */
  shortForm?: string;
  /** Whether its answer takes work: a platform that must acknowledge in time does so before the work begins. */
  mayTakeLonger?: boolean;
  localized?: Localized;
  /** What a file is for that may be handed over with the call; where it is left out, the action takes none. */
  takesFile?: string;
  /**
   * What is being done meanwhile, where it may take a person's patience: words that stand behind "is" ("opening
   * gazette.example").
   */
  sayProgress?(values: ArgumentValues, files: readonly HandedFile[]): string | null;
  /** Rejects with a `DatelineError` where the person must change something. */
  run(caller: Caller, values: ArgumentValues, files: readonly HandedFile[]): Promise<Card>;
}

/** A command, declared once: parser, help, completion and each platform's own form come from it. */
export type Command =
  | ({ name: string } & Action)
  | { name: string; summary: string; localized?: Localized; subcommands: Readonly<Record<string, Action>> };
