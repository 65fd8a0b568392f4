import {
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  GatewayCloseCodes,
  HTTPError,
  RateLimitError,
  RESTJSONErrorCodes,
} from 'discord.js';
import { DatelineError, type Prospect } from '../../../core/errors.ts';

interface Explanation {
  code: DatelineError['code'];
  message: string;
  hint: string;
}

const writing =
  'Someone who manages the server gives Dateline’s role View Channel, Send Messages, Send Messages in Threads and, for files, Attach Files there.';

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
const explanations: ReadonlyMap<number | string, Explanation> = new Map<number | string, Explanation>([
  [
    RESTJSONErrorCodes.UnknownChannel,
    {
      code: 'not-found',
      message: 'Discord has no such channel.',
      hint: 'It may have been deleted: choose another one.',
    },
  ],
  [
    RESTJSONErrorCodes.UnknownGuild,
    {
      code: 'not-found',
      message: 'Discord has no such server.',
      hint: 'Check DISCORD_GUILD_ID, and whether Dateline was invited there.',
    },
  ],
  [
    RESTJSONErrorCodes.MissingAccess,
    { code: 'not-allowed', message: 'Dateline may not see this channel or server.', hint: writing },
  ],
  [
    RESTJSONErrorCodes.MissingPermissions,
    { code: 'not-allowed', message: 'Dateline may not do this here.', hint: writing },
  ],
  [
    RESTJSONErrorCodes.RequestEntityTooLarge,
    {
      code: 'not-allowed',
      message: 'Discord does not take a file of this size here.',
      hint: 'Ask for less at once, or have the file made in the terminal.',
    },
  ],
  [
    RESTJSONErrorCodes.CannotSendMessagesToThisUser,
    {
      code: 'not-allowed',
      message: 'Discord delivers no direct message of Dateline’s to this person.',
      hint: 'They allow direct messages in the privacy settings of a server that they share with Dateline.',
    },
  ],
]);

/** What people do about a token that Discord refuses. */
const badToken: Explanation = {
  code: 'bad-configuration',
  message: 'Discord refuses the token in DISCORD_TOKEN.',
  hint: 'Make a new one at https://discord.com/developers/applications → your application → Bot → Reset Token.',
};

const missingIntent: Explanation = {
  code: 'bad-configuration',
  message: 'Discord refuses an intent that discord.messageContent asks for.',
  hint: 'Switch on https://discord.com/developers/applications → your application → Bot → Message Content Intent, or take discord.messageContent out of the settings.',
};

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
const closeExplanations: ReadonlyMap<number, Explanation> = new Map([
  [GatewayCloseCodes.AuthenticationFailed, badToken],
  [GatewayCloseCodes.DisallowedIntents, missingIntent],
]);

const unreachable: Explanation = {
  code: 'platform-failed',
  message: 'Discord cannot be reached.',
  hint: 'Check the network and DISCORD_API_URL, and https://discordstatus.com, then start again.',
};

const unknown: Explanation = {
  code: 'platform-failed',
  message: 'Discord did not take it.',
  hint: 'Try again; the log has Discord’s own words.',
};

/** Any failure of Discord's or of its library as an error that says what to do. */
export function explainFailure(error: unknown): DatelineError {
  if (error instanceof DatelineError) return error;
  const { code, message, hint } = explain(error);
  const retryAfter = error instanceof RateLimitError ? { retryAfter: error.retryAfter } : {};
  return new DatelineError(code, message, { hint, cause: error, prospect: foresee(error), ...retryAfter });
}

/** Codes of the system and of the HTTP client for a connection that was not even made. */
const neverConnected = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Whether it was done, and whether it can be; a token or a network is mended without touching what is to be posted. */
function foresee(error: unknown): Prospect {
  if (error instanceof RateLimitError) return 'transient';
  if (error instanceof DiscordAPIError) return error.status === 401 || error.status === 429 ? 'transient' : 'permanent';
  if (error instanceof DiscordjsError) return 'transient';
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' && neverConnected.has(code) ? 'transient' : 'unknown';
}

/** The same for a failure to connect. */
export function explainLogin(error: unknown): DatelineError {
  const explained = explain(error);
  const { code, message, hint } = explained === unknown ? unreachable : explained;
  return new DatelineError(code, message, { hint, cause: error });
}

/** Why the gateway ended a connection for good, by the code it gave, and what to do. */
export function explainClose(code: number): string {
  const known = closeExplanations.get(code);
  return known === undefined ? `Code ${code}. Start Dateline again.` : `${known.message} ${known.hint}`;
}

/** The number of Discord's error; null for any other failure. */
export function discordCode(error: unknown): number | null {
  return error instanceof DiscordAPIError && typeof error.code === 'number' ? error.code : null;
}

function explain(error: unknown): Explanation {
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) return badToken;
  if (error instanceof DiscordAPIError) {
    return error.status === 401 ? badToken : (explanations.get(error.code) ?? unknown);
  }
  if (error instanceof HTTPError) return unreachable;
  // The library has no code of its own for it.
  return error instanceof Error && /disallowed intents/i.test(error.message) ? missingIntent : unknown;
}
