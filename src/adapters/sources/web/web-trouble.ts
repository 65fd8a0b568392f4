import type { WebFault } from '../../../core/ports/fetch-web.ts';

interface Details {
  cause?: unknown;
  status?: number;
  retryAfter?: number | null;
  url?: string;
}

/** What ends a request inside the client; it never leaves it. */
export class WebTrouble extends Error {
  readonly fault: WebFault;
  /** As in `WebFailure`. */
  readonly status: number | null;
  readonly retryAfter: number | null;
  /** Where it happened, once that is known. */
  url: string | null;

  constructor(fault: WebFault, { cause, status, retryAfter, url }: Details = {}) {
    super(fault, cause === undefined ? undefined : { cause });
    this.name = 'WebTrouble';
    this.fault = fault;
    this.status = status ?? null;
    this.retryAfter = retryAfter ?? null;
    this.url = url ?? null;
  }
}

/** The code of a system's or a library's error; empty where it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
