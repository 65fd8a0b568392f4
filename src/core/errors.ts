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
 * What is to be expected of the same attempt made again:
 * - `transient`: nothing was done, and it may work later;
 * - `permanent`: nothing was done, and it won't work until somebody changes something;
 * - `unknown`: it is not known whether it was done.
 */
export type Prospect = 'transient' | 'permanent' | 'unknown';

/**
 * A failure with words for the person it concerns.
 *
 * `message` says what went wrong, `hint` what to do about it; both may be shown as they are.
 * Any other error is a fault of ours: it is logged under a reference id, and never shown.
 */
export class DatelineError extends Error {
  readonly code: ErrorCode;
  readonly hint: string | null;
  readonly prospect: Prospect;
  /** How long to wait before the next attempt, in milliseconds; null where nobody says. */
  readonly retryAfter: number | null;

  constructor(
    code: ErrorCode,
    message: string,
    options: { hint?: string; cause?: unknown; prospect?: Prospect; retryAfter?: number } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'DatelineError';
    this.code = code;
    this.hint = options.hint ?? null;
    this.prospect = options.prospect ?? (isLasting(code) ? 'permanent' : 'unknown');
    this.retryAfter = options.retryAfter ?? null;
  }
}

/** What is not there, or not allowed, stays so until somebody changes it. */
function isLasting(code: ErrorCode): boolean {
  return code === 'not-found' || code === 'not-allowed';
}
