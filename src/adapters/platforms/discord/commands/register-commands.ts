import { ApplicationCommandType, Routes, type REST, type RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import { z } from 'zod';

/** Of a registered command only what tells it apart is read; all of it is compared. */
const registeredSchema = z.array(z.looseObject({ id: z.string(), name: z.string(), type: z.number().default(1) }));
type Registered = z.output<typeof registeredSchema>[number];

/** How many commands were made, changed and taken away, and how many were as they should be. */
export interface Registration {
  made: number;
  changed: number;
  removed: number;
  kept: number;
}

export interface RegistrationPlace {
  application: string;
  /** The server that alone gets them, at once; null for everywhere. */
  guild: string | null;
}

/** Makes the commands that Discord has those that are declared, and sends nothing where they are. */
export async function registerCommands(
  rest: REST,
  { application, guild }: RegistrationPlace,
  declared: readonly RESTPostAPIApplicationCommandsJSONBody[],
): Promise<Registration> {
  const wanted = guild === null ? declared : declared.map(forOneServer);
  const all =
    guild === null ? Routes.applicationCommands(application) : Routes.applicationGuildCommands(application, guild);
  const one = (id: string) =>
    guild === null
      ? Routes.applicationCommand(application, id)
      : Routes.applicationGuildCommand(application, guild, id);
  const found = registeredSchema.parse(
    await rest.get(all, { query: new URLSearchParams({ with_localizations: 'true' }) }),
  );
  const registration: Registration = { made: 0, changed: 0, removed: 0, kept: 0 };

  // What is no longer wanted goes first: there are bounds to how many may be there.
  for (const command of found.filter((candidate) => !wanted.some((other) => isSame(candidate, other)))) {
    await rest.delete(one(command.id));
    registration.removed += 1;
  }
  for (const command of wanted) {
    const before = found.find((candidate) => isSame(candidate, command));
    if (before === undefined) {
      await rest.post(all, { body: command });
      registration.made += 1;
    } else if (describe(before, guild) === describe(command, guild)) {
      registration.kept += 1;
    } else {
      await rest.patch(one(before.id), { body: withoutType(command) });
      registration.changed += 1;
    }
  }
  return registration;
}

/** A server's own commands are used there and nowhere else: Discord takes no word on it. */
function forOneServer(command: RESTPostAPIApplicationCommandsJSONBody): RESTPostAPIApplicationCommandsJSONBody {
  const only = { ...command };
  delete only.contexts;
  delete only.integration_types;
  return only;
}

/** A registered command keeps its type. */
function withoutType(command: RESTPostAPIApplicationCommandsJSONBody): object {
  return Object.fromEntries(Object.entries(command).filter(([key]) => key !== 'type'));
}

function isSame(found: Registered, wanted: RESTPostAPIApplicationCommandsJSONBody): boolean {
  const type: number = wanted.type ?? ApplicationCommandType.ChatInput;
  return found.name === wanted.name && found.type === type;
}

/** What Discord adds to a command by itself; it says nothing about what was declared. */
const added = ['id', 'application_id', 'guild_id', 'version', 'default_permission', 'dm_permission'];
/** Where it may be used; the order means nothing. */
const places = ['contexts', 'integration_types'];
/** Discord fills these in, and leaves some out, where a request may do either. */
const empty = new Set(['null', 'false', '[]', '{}', '""']);

/** A command by what it means: keys in one order, without what is so anyway. */
function describe(command: object, guild: string | null): string {
  const ignored = guild === null ? added : [...added, ...places];
  const said = Object.entries(command).filter(([key]) => !ignored.includes(key));
  return JSON.stringify(normalize(Object.fromEntries(said)));
}

function normalize(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normalize);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .map(([key, part]) => [key, sortPlaces(key, normalize(part))] as const)
    .filter(([, part]) => part !== undefined && !empty.has(JSON.stringify(part)));
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function sortPlaces(key: string, part: unknown): unknown {
  return places.includes(key) && Array.isArray(part) ? part.map(Number).sort((a, b) => a - b) : part;
}
