/** Slack's bounds of answering and posting, each with the page of https://docs.slack.dev that states it. */
export const limits = {
  /** Messages through one response_url, and for how long (interactivity/handling-user-interaction#message_responses). */
  responses: 5,
  responseMilliseconds: 30 * 60_000,
  /** Between two messages to one channel (apis/web-api/rate-limits, "Posting messages"). */
  betweenMessages: 1_000,
  /** Messages that one page of a channel's history holds (reference/methods/conversations.history, "limit"). */
  historyPage: 200,
  /** Dateline's own: how long one call may take. */
  callMilliseconds: 15_000,
} as const;
