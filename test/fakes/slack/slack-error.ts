/** An answer `{ ok: false, error }`, which Slack gives with status 200. */
export class SlackError extends Error {
  readonly error: string;
  readonly more: Readonly<Record<string, unknown>>;
  /** Whether the client should not have sent it: a rule it broke, not a state it could not know. */
  readonly isViolation: boolean;

  constructor(error: string, more: Readonly<Record<string, unknown>> = {}, { isViolation = false } = {}) {
    super(error);
    this.error = error;
    this.more = more;
    this.isViolation = isViolation;
  }
}

/** What follows from how things are: `channel_not_found`, `is_archived` … */
export const refuse = (error: string, more: Readonly<Record<string, unknown>> = {}): SlackError =>
  new SlackError(error, more);

/** What a client could have known: arguments that are missing or wrong. */
export const refuseAsWrong = (error: string, messages: readonly string[] = []): SlackError =>
  new SlackError(
    error,
    messages.length > 0
      ? { errors: messages.map((line) => line.replace('[ERROR] ', '')), response_metadata: { messages } }
      : {},
    { isViolation: true },
  );

export const missingArgument = (name: string): SlackError =>
  refuseAsWrong('invalid_arguments', [`[ERROR] missing required field: ${name}`]);
