/** Every kind of failure that Dateline tells a person about; closed, so that callers can switch over it. */
export type ErrorCode =
  | 'bad-argument'
  | 'bad-article'
  | 'bad-briefing'
  | 'bad-configuration'
  | 'bad-input'
  | 'not-allowed'
  | 'not-found'
  | 'platform-failed'
  | 'store-failed'
  | 'unknown-command';

/**
 * A failure with words for the person it concerns.
 *
 * `message` says what went wrong, `hint` what to do about it; both may be shown as they are.
 * Any other error is a fault of ours: it is logged under a reference id, and never shown.
 */
export class DatelineError extends Error {
  readonly code: ErrorCode;
  readonly hint: string | null;

  constructor(code: ErrorCode, message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'DatelineError';
    this.code = code;
    this.hint = options.hint ?? null;
  }
}
