import {
  ApplicationCommandCreateRequestSchema,
  ApplicationCommandPatchRequestPartialSchema,
  ApplicationCommandUpdateRequestSchema,
} from 'discord-api-spec/zod';
import type * as z from 'zod/mini';
import { commandJson } from '../command-json.ts';
import { DiscordError, invalidForm, missingAccess, unknownCommand } from '../discord-error.ts';
import { NO_CONTENT, created, ok, route } from '../route.ts';
import type { RouteRequest } from '../route.ts';
import type { RegisteredCommand } from '../state.ts';
import { requireValidCommands } from '../validate-command.ts';
import type { CommandDeclaration } from '../validate-command.ts';
import { requireShape } from '../validate-request.ts';

/** https://docs.discord.com/developers/interactions/application-commands#registering-a-command */
const COMMANDS_MAX: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15 };
const CREATES_A_DAY = 200;
const DAY_MS = 86_400_000;

/** When commands were made, for each scope's list. */
const creates = new WeakMap<RegisteredCommand[], number[]>();

function scopeOf({ core, params }: RouteRequest): { commands: RegisteredCommand[]; guildId: string | undefined } {
  if (params.application !== core.world.applicationId) throw missingAccess();
  const guildId = params.guild === '' ? undefined : params.guild;
  if (guildId !== undefined && !core.world.guilds.has(guildId)) throw missingAccess();
  return { commands: core.world.commandsOf(guildId), guildId };
}

/** The schema wants permissions as a number, the documentation as a string of digits: both are taken. */
function requireCommand(schema: z.ZodMiniType, body: unknown): CommandDeclaration {
  const sent = (body ?? {}) as Record<string, unknown> & Pick<CommandDeclaration, 'default_member_permissions'>;
  const { default_member_permissions: permissions, nsfw, ...rest } = sent;
  const isDigits = typeof permissions === 'string' && /^\d+$/.test(permissions);
  const checked = requireShape(schema, {
    ...rest,
    ...(permissions !== undefined && { default_member_permissions: isDigits ? Number(permissions) : permissions }),
  }) as Omit<CommandDeclaration, 'type'> & { type?: number | null };
  return {
    ...checked,
    type: checked.type ?? 1,
    ...(permissions !== undefined && { default_member_permissions: permissions }),
    ...(nsfw === true && { nsfw: true }),
  };
}

function store(request: RouteRequest, declaration: CommandDeclaration): { command: RegisteredCommand; isNew: boolean } {
  const { world } = request.core;
  const { commands, guildId } = scopeOf(request);
  const known = commands.find((one) => sameCommand(one.declaration, declaration));
  if (known) {
    known.declaration = declaration;
    known.version = world.snowflake();
    return { command: known, isNew: false };
  }
  const times = (creates.get(commands) ?? []).filter((at) => at > world.clock.now() - DAY_MS);
  if (times.length >= CREATES_A_DAY) {
    const message = `Max number of daily application command creates has been reached (${CREATES_A_DAY})`;
    throw new DiscordError(400, 30034, message);
  }
  creates.set(commands, [...times, world.clock.now()]);
  const id = world.snowflake();
  const command = { id, version: id, declaration, ...(guildId !== undefined && { guildId }) };
  requireRoom([...commands, command].map((one) => one.declaration));
  commands.push(command);
  return { command, isNew: true };
}

const sameCommand = (a: CommandDeclaration, b: CommandDeclaration): boolean => a.name === b.name && a.type === b.type;

function requireRoom(declarations: readonly CommandDeclaration[]): void {
  for (const [type, max] of Object.entries(COMMANDS_MAX)) {
    if (declarations.filter((one) => String(one.type) === type).length <= max) continue;
    throw new DiscordError(400, 30032, `Maximum number of application commands reached (${max})`);
  }
}

function list(request: RouteRequest) {
  const withLocalizations = request.query.get('with_localizations') === 'true';
  const { commands } = scopeOf(request);
  return ok(commands.map((command) => commandJson(command, request.core.world, withLocalizations)));
}

function create(request: RouteRequest) {
  const declaration = requireCommand(ApplicationCommandCreateRequestSchema, request.body);
  requireValidCommands([declaration], () => []);
  const { command, isNew } = store(request, declaration);
  const json = commandJson(command, request.core.world, true);
  return isNew ? created(json) : ok(json);
}

function overwrite(request: RouteRequest) {
  const { commands } = scopeOf(request);
  if (!Array.isArray(request.body)) {
    throw invalidForm([{ path: [], code: 'LIST_TYPE_CONVERT', message: 'Must be a list.' }]);
  }
  const declarations = request.body.map((body: unknown) => requireCommand(ApplicationCommandUpdateRequestSchema, body));
  requireValidCommands(declarations, (index) => [index]);
  requireRoom(declarations);
  const kept = commands.filter((one) => declarations.some((declaration) => sameCommand(one.declaration, declaration)));
  commands.splice(0, commands.length, ...kept);
  const stored = declarations.map((declaration) => store(request, declaration).command);
  return ok(stored.map((command) => commandJson(command, request.core.world, true)));
}

function commandOf(request: RouteRequest): RegisteredCommand {
  const command = scopeOf(request).commands.find(({ id }) => id === request.params.command);
  if (!command) throw unknownCommand();
  return command;
}

function change(request: RouteRequest) {
  const command = commandOf(request);
  const changed = requireCommand(ApplicationCommandPatchRequestPartialSchema, request.body);
  const declaration = { ...command.declaration, ...changed, type: command.declaration.type };
  requireValidCommands([declaration], () => []);
  command.declaration = declaration;
  command.version = request.core.world.snowflake();
  return ok(commandJson(command, request.core.world, true));
}

function remove(request: RouteRequest) {
  const { commands } = scopeOf(request);
  commands.splice(commands.indexOf(commandOf(request)), 1);
  return NO_CONTENT;
}

const COLLECTIONS = ['/applications/:application/commands', '/applications/:application/guilds/:guild/commands'];

export const commandRoutes = COLLECTIONS.flatMap((path) => [
  route('GET', path, list),
  route('POST', path, create),
  route('PUT', path, overwrite),
  route('GET', `${path}/:command`, (request) => ok(commandJson(commandOf(request), request.core.world, true))),
  route('PATCH', `${path}/:command`, change),
  route('DELETE', `${path}/:command`, remove),
]);
