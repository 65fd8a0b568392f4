import { webApi } from '@slack/bolt';
import { DatelineError, type Prospect } from '../../../core/errors.ts';

interface Explanation {
  code: DatelineError['code'];
  message: string;
  hint: string;
}

const app = 'https://api.slack.com/apps → your app';

const badToken: Explanation = {
  code: 'bad-configuration',
  message: 'Slack refuses the token in SLACK_BOT_TOKEN.',
  hint: `Copy it anew from ${app} → OAuth & Permissions → Bot User OAuth Token; where there is none, Install to Workspace first.`,
};

const badAppToken: Explanation = {
  code: 'bad-configuration',
  message: 'Slack refuses the token in SLACK_APP_TOKEN.',
  hint: `Make one at ${app} → Basic Information → App-Level Tokens → Generate Token and Scopes, with the scope connections:write, and switch on ${app} → Socket Mode.`,
};

const notInvited: Explanation = {
  code: 'not-allowed',
  message: 'Dateline is not in this channel.',
  hint: 'Someone in the channel invites it there: /invite @Dateline',
};

const notWriting: Explanation = {
  code: 'not-allowed',
  message: 'Dateline may not write in this channel.',
  hint: 'Whoever manages the channel lets apps post there (channel details → Settings → Posting permissions), or choose another channel.',
};

const tooMuch: Explanation = {
  code: 'platform-failed',
  message: 'Slack takes no more messages at the moment.',
  hint: 'It limits how much may be posted: try again in some minutes.',
};

/** https://docs.slack.dev/reference/methods/chat.postMessage#errors and those of the other methods that are called. */
const explanations: ReadonlyMap<string, Explanation> = new Map<string, Explanation>([
  ...['invalid_auth', 'not_authed', 'account_inactive', 'token_expired'].map((error) => [error, badToken] as const),
  [
    'token_revoked',
    {
      code: 'bad-configuration',
      message: 'The token in SLACK_BOT_TOKEN was revoked, or Dateline was taken out of the workspace.',
      hint: `Install it again: ${app} → OAuth & Permissions → Install to Workspace, then copy the Bot User OAuth Token.`,
    },
  ],
  [
    'app_uninstalled',
    {
      code: 'bad-configuration',
      message: 'Dateline was taken out of this Slack workspace.',
      hint: `Install it again: ${app} → OAuth & Permissions → Install to Workspace, then copy the Bot User OAuth Token.`,
    },
  ],
  [
    'missing_scope',
    {
      code: 'bad-configuration',
      message: 'The Slack app lacks a scope.',
      hint: `Give it the manifest anew (${app} → App Manifest), then OAuth & Permissions → Reinstall to Workspace. The doctor names what is missing: npm run -s dateline -- doctor`,
    },
  ],
  [
    'channel_not_found',
    {
      code: 'not-found',
      message: 'Slack has no such channel, or Dateline may not see it.',
      hint: 'A private channel must invite it: /invite @Dateline. Otherwise choose another one.',
    },
  ],
  ['not_in_channel', notInvited],
  [
    'is_archived',
    { code: 'not-allowed', message: 'This channel is archived.', hint: 'Unarchive it, or choose another one.' },
  ],
  ...[
    'restricted_action',
    'restricted_action_read_only_channel',
    'restricted_action_thread_only_channel',
    'restricted_action_non_threadable_channel',
    'restricted_action_thread_locked',
    'cannot_reply_to_message',
  ].map((error) => [error, notWriting] as const),
  [
    'user_not_found',
    { code: 'not-found', message: 'Slack has no such person.', hint: 'Choose someone of this workspace.' },
  ],
  [
    'cannot_dm_bot',
    { code: 'not-allowed', message: 'Slack delivers no direct messages to a bot.', hint: 'Choose a person.' },
  ],
  ...['ratelimited', 'rate_limited', 'message_limit_exceeded'].map((error) => [error, tooMuch] as const),
  [
    'not_allowed_token_type',
    {
      code: 'bad-configuration',
      message: 'Slack takes another kind of token here.',
      hint: 'SLACK_BOT_TOKEN begins with xoxb-, SLACK_APP_TOKEN with xapp-.',
    },
  ],
]);

const unreachable: Explanation = {
  code: 'platform-failed',
  message: 'Slack cannot be reached.',
  hint: 'Check the network and SLACK_API_URL, and https://slack-status.com, then start again.',
};

const unknown: Explanation = {
  code: 'platform-failed',
  message: 'Slack did not take it.',
  hint: 'Try again; the log has Slack’s own words.',
};

/** Any failure of Slack's or of its library as an error that says what to do. */
export function explainFailure(error: unknown): DatelineError {
  if (error instanceof DatelineError) return error;
  return toError(explain(error), error);
}

/** The same for a failure to connect: whatever else it is, Slack is not reached. */
export function explainConnecting(error: unknown): DatelineError {
  if (error instanceof DatelineError) return error;
  const explained = explain(error);
  return toError(explained === unknown ? unreachable : explained, error);
}

/** The same where the app-level token opens the connection. */
export function explainSocket(error: unknown): DatelineError {
  const code = slackCode(error);
  if (code === 'missing_scope' || code === 'not_allowed_token_type') return toError(badAppToken, error);
  return code !== null && explanations.get(code)?.code === 'bad-configuration'
    ? toError(badAppToken, error)
    : explainConnecting(error);
}

/** Slack's own word for an error; null for any other failure. */
export function slackCode(error: unknown): string | null {
  return error instanceof webApi.WebAPIPlatformError ? error.data.error : null;
}

/** Whether Slack no longer takes the token at all: nothing can be said there until somebody changes it. */
export function isTokenGone(error: unknown): boolean {
  const code = slackCode(error);
  return code !== null && code !== 'missing_scope' && explanations.get(code)?.code === 'bad-configuration';
}

/** How long Slack asks to wait, in milliseconds; null where it asks nothing. */
export function retryAfterOf(error: unknown): number | null {
  if (error instanceof webApi.WebAPIRateLimitedError) return error.retryAfter * 1_000;
  if (!(error instanceof webApi.WebAPIPlatformError) || !limited.has(error.data.error)) return null;
  return (error.data.response_metadata?.retryAfter ?? 1) * 1_000;
}

/** Whether it was done, and whether it can be; a token or a network is mended without touching what is to be posted. */
export function foresee(error: unknown): Prospect {
  if (error instanceof DatelineError) return error.prospect;
  if (retryAfterOf(error) !== null) return 'transient';
  const code = slackCode(error);
  if (code !== null) {
    if (unsure.has(code)) return 'unknown';
    return explanations.get(code)?.code === 'bad-configuration' ? 'transient' : 'permanent';
  }
  if (error instanceof webApi.WebAPIRequestError) {
    return neverConnected.has(systemCode(error.original)) ? 'transient' : 'unknown';
  }
  if (error instanceof webApi.WebAPIHTTPError && error.statusCode < 500) return 'permanent';
  return 'unknown';
}

/** Whether it is a failure of Slack's own or of the way there, which may be over at the next attempt. */
export function isPassing(error: unknown): boolean {
  const code = slackCode(error);
  if (code !== null) return unsure.has(code);
  if (error instanceof webApi.WebAPIHTTPError) return error.statusCode >= 500;
  return error instanceof webApi.WebAPIRequestError || error instanceof webApi.WebAPIRateLimitedError;
}

/** Slack's words for too many calls. */
const limited: ReadonlySet<string> = new Set(['ratelimited', 'rate_limited', 'message_limit_exceeded']);

/** Slack's words for a failure of its own, of which "some aspect of the operation" may have succeeded. */
const unsure: ReadonlySet<string> = new Set([
  'fatal_error',
  'internal_error',
  'request_timeout',
  'service_unavailable',
  'team_added_to_org',
]);

/** Codes of the system and of the HTTP client for a connection that was not even made. */
const neverConnected: ReadonlySet<string> = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** fetch names the system's code on the cause of its error. */
function systemCode(error: Error): string {
  const cause = error.cause instanceof Error ? error.cause : error;
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
}

function toError({ code, message, hint }: Explanation, cause: unknown): DatelineError {
  const retryAfter = retryAfterOf(cause);
  return new DatelineError(code, message, {
    hint,
    cause,
    prospect: foresee(cause),
    ...(retryAfter === null ? {} : { retryAfter }),
  });
}

function explain(error: unknown): Explanation {
  const code = slackCode(error);
  if (code !== null) return explanations.get(code) ?? unknown;
  if (error instanceof webApi.WebAPIRateLimitedError) return tooMuch;
  if (error instanceof webApi.WebAPIRequestError || error instanceof webApi.WebAPIHTTPError) return unreachable;
  return unknown;
}
