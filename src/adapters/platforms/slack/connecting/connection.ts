import type { Receiver } from '@slack/bolt';

/** How Slack reaches Dateline. */
export interface Connection {
  /** Where Bolt takes what arrives from. */
  receiver: Receiver;
  /** Resolves once Slack can reach Dateline. @throws DatelineError that says what to do */
  start(): Promise<void>;
  /** Takes nothing more in; what was taken in goes on. */
  stop(): Promise<void>;
}
