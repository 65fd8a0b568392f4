/** An answer that is an error in Discord's shape: `{ code, message, errors? }`. */
export class DiscordError extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: ErrorTree | undefined;

  constructor(status: number, code: number, message: string, errors?: ErrorTree) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }
}

/** Errors by path: keys lead to deeper trees, `_errors` lists what is wrong here. */
export interface ErrorTree {
  [key: string]: ErrorTree | { code: string; message: string }[];
}

/** One thing wrong with a request's body, and where. */
export interface Fault {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
}

/** Runs what checks a part of a body: its faults stand under the part's key. */
export function within<T>(key: string, check: () => T): T {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof DiscordError) || !error.errors) throw error;
    throw new DiscordError(error.status, error.code, error.message, { [key]: error.errors });
  }
}

/** 400 with code 50035 and each fault at its path. */
export function invalidForm(faults: readonly Fault[]): DiscordError {
  const tree: ErrorTree = {};
  for (const { path, code, message } of faults) {
    let at = tree;
    for (const key of path) {
      const next = (at[key] ??= {});
      if (Array.isArray(next)) break;
      at = next;
    }
    const list = (at['_errors'] ??= []);
    if (Array.isArray(list)) list.push({ code, message });
  }
  return new DiscordError(400, 50035, 'Invalid Form Body', tree);
}

// Codes and words: https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
export const unauthorized = () => new DiscordError(401, 0, '401: Unauthorized');
export const notFound = () => new DiscordError(404, 0, '404: Not Found');
export const unknownChannel = () => new DiscordError(404, 10003, 'Unknown Channel');
export const unknownGuild = () => new DiscordError(404, 10004, 'Unknown Guild');
export const unknownMember = () => new DiscordError(404, 10007, 'Unknown Member');
export const unknownMessage = () => new DiscordError(404, 10008, 'Unknown Message');
export const unknownUser = () => new DiscordError(404, 10013, 'Unknown User');
export const unknownWebhook = () => new DiscordError(404, 10015, 'Unknown Webhook');
export const unknownInteraction = () => new DiscordError(404, 10062, 'Unknown interaction');
export const unknownCommand = () => new DiscordError(404, 10063, 'Unknown application command');
export const entityTooLarge = () => new DiscordError(413, 40005, 'Request entity too large');
export const alreadyAcknowledged = () => new DiscordError(400, 40060, 'Interaction has already been acknowledged.');
export const missingAccess = () => new DiscordError(403, 50001, 'Missing Access');
export const notTheAuthor = () => new DiscordError(403, 50005, 'Cannot edit a message authored by another user');
export const emptyMessage = () => new DiscordError(400, 50006, 'Cannot send an empty message');
export const cannotMessageUser = () => new DiscordError(403, 50007, 'Cannot send messages to this user');
export const nonTextChannel = () => new DiscordError(400, 50008, 'Cannot send messages in a non-text channel');
export const missingPermissions = () => new DiscordError(403, 50013, 'Missing Permissions');
export const invalidWebhookToken = () => new DiscordError(401, 50027, 'Invalid Webhook Token');
export const archivedThread = () => new DiscordError(400, 50083, 'Tried to perform an operation on an archived thread');
export const invalidJson = () => new DiscordError(400, 50109, 'The request body contains invalid JSON.');
