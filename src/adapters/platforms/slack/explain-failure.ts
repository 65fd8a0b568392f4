import { webApi } from '@slack/bolt';
import { DatelineError } from '../../../core/errors.ts';

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

function toError({ code, message, hint }: Explanation, cause: unknown): DatelineError {
  return new DatelineError(code, message, { hint, cause });
}

function explain(error: unknown): Explanation {
  const code = slackCode(error);
  if (code !== null) return explanations.get(code) ?? unknown;
  if (error instanceof webApi.WebAPIRateLimitedError) return tooMuch;
  if (error instanceof webApi.WebAPIRequestError || error instanceof webApi.WebAPIHTTPError) return unreachable;
  return unknown;
}
