import type { types } from '@slack/bolt';
import { DatelineError } from '../../../../core/errors.ts';
import { limits } from '../reply-limits.ts';

/** What stands on one message. */
export interface MessageBody {
  text: string;
  blocks?: readonly types.KnownBlock[];
}

export interface ResponseOptions {
  /** Whether only the one who called sees it. */
  isPrivate: boolean;
  thread: string | null;
}

/** What is left of such an address, for a form that answers there later. */
export interface ResponseState {
  url: string;
  /** In milliseconds since 1970. */
  until: number;
  left: number;
}

/** The address that Slack gives for answers to one call: for so many messages, for so long. */
export class ResponseUrl {
  readonly #url: string;
  readonly #now: () => number;
  readonly #until: number;
  #left: number;

  constructor(url: string, now: () => number, state?: Omit<ResponseState, 'url'>) {
    this.#url = url;
    this.#now = now;
    this.#until = state?.until ?? now() + limits.responseMilliseconds;
    this.#left = state?.left ?? limits.responses;
  }

  get state(): ResponseState {
    return { url: this.#url, until: this.#until, left: this.#left };
  }

  /** How many messages it still takes. */
  get left(): number {
    return this.#now() < this.#until ? this.#left : 0;
  }

  /** @throws DatelineError where Slack doesn't take it, or can't be reached */
  async send({ text, blocks }: MessageBody, { isPrivate, thread }: ResponseOptions): Promise<void> {
    this.#left -= 1;
    const response = await fetch(this.#url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify({
        text,
        ...(blocks === undefined ? {} : { blocks }),
        response_type: isPrivate ? 'ephemeral' : 'in_channel',
        replace_original: false,
        unfurl_links: false,
        unfurl_media: false,
        ...(thread === null ? {} : { thread_ts: thread }),
      }),
      redirect: 'error',
      signal: AbortSignal.timeout(limits.callMilliseconds),
    });
    const said = await response.text();
    if (response.ok && (said === '' || said === 'ok' || isOk(said))) return;
    throw new DatelineError('platform-failed', 'Slack did not take an answer to a command.', {
      hint: 'Call it again.',
      cause: new Error(`${response.status} ${said.slice(0, 200)}`),
    });
  }
}

function isOk(said: string): boolean {
  try {
    const parsed: unknown = JSON.parse(said);
    return typeof parsed === 'object' && parsed !== null && 'ok' in parsed && parsed.ok === true;
  } catch {
    return false;
  }
}
