import { createHmac } from 'node:crypto';
import type { Attempt, Deliveries, Delivery, Transport } from './deliveries.ts';
import { ACKNOWLEDGE_WITHIN_MS } from './deliveries.ts';

/** What a request to the app can be made wrong in. */
export interface Tampering {
  /** How far its time stamp is off; seconds, ahead where positive. */
  readonly secondsOff?: number;
  /** Signed with another secret than the app's. */
  readonly secret?: string;
  /** A signature in place of the right one; empty: none at all. */
  readonly signature?: string;
  /** What is sent in place of what was signed. */
  readonly sentBody?: string;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

interface HttpModeOptions {
  readonly signingSecret: string;
  readonly deliveries: Deliveries;
  /** What stands in time stamps; milliseconds since 1970, as the app's own clock has it. */
  readonly signedAt: () => number;
}

/** Signed requests to the app's one address. https://docs.slack.dev/authentication/verifying-requests-from-slack */
export class HttpMode implements Transport {
  requestUrl = '';
  readonly #options: HttpModeOptions;

  constructor(options: HttpModeOptions) {
    this.#options = options;
  }

  send(delivery: Delivery, attempt: Attempt): boolean {
    if (this.requestUrl === '') return false;
    void this.#deliver(delivery, attempt);
    return true;
  }

  /** Sends a body as Slack does, or wrongly on purpose. Resolves to the answer. */
  async post(
    body: string,
    contentType: string,
    tampering: Tampering = {},
    headers: Record<string, string> = {},
  ): Promise<Reply> {
    const { secondsOff = 0, secret = this.#options.signingSecret, sentBody = body } = tampering;
    const timestamp = String(Math.floor(this.#options.signedAt() / 1000) + secondsOff);
    const signature =
      tampering.signature ?? `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
    const response = await fetch(this.requestUrl, {
      method: 'POST',
      headers: {
        'content-type': contentType,
        'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
        'x-slack-request-timestamp': timestamp,
        ...(signature !== '' && { 'x-slack-signature': signature }),
        ...headers,
      },
      body: sentBody,
      redirect: 'manual',
    });
    return { status: response.status, headers: response.headers, body: await response.text() };
  }

  async #deliver(delivery: Delivery, { envelopeId, retryNum, retryReason }: Attempt): Promise<void> {
    const { deliveries } = this.#options;
    const { body, contentType } = encode(delivery);
    const headers = {
      ...(retryNum > 0 && { 'x-slack-retry-num': String(retryNum), 'x-slack-retry-reason': retryReason ?? '' }),
    };
    let timer: NodeJS.Timeout | undefined;
    try {
      const reply = await Promise.race([
        this.post(body, contentType, {}, headers),
        // Long after the 3 s, which are measured by the peer's clock: only so that nothing waits for ever.
        new Promise<never>((_, reject) => {
          timer = setTimeout(() => reject(new Error('no answer')), ACKNOWLEDGE_WITHIN_MS * 10).unref();
        }),
      ]);
      const isTaken = reply.status >= 200 && reply.status < 300;
      if (isTaken) deliveries.acknowledge(envelopeId, readAnswer(reply));
      else deliveries.fail(envelopeId, 'http_error', { mayRetry: reply.headers.get('x-slack-no-retry') !== '1' });
    } catch {
      deliveries.fail(envelopeId, 'connection_failed');
    } finally {
      clearTimeout(timer);
    }
  }
}

/** Events are JSON, commands a form, interactions a form with JSON in it. */
function encode({ kind, payload }: Delivery): { body: string; contentType: string } {
  if (kind === 'events_api') return { body: JSON.stringify(payload), contentType: 'application/json' };
  const fields =
    kind === 'interactive'
      ? { payload: JSON.stringify(payload) }
      : Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, String(value)]));
  return { body: new URLSearchParams(fields).toString(), contentType: 'application/x-www-form-urlencoded' };
}

function readAnswer({ body, headers }: Reply): unknown {
  if (body === '') return undefined;
  if (headers.get('content-type')?.includes('json') !== true) return { text: body };
  try {
    return JSON.parse(body);
  } catch {
    return { text: body };
  }
}
