import type { PeerClock } from '../peer-clock.ts';

export type DeliveryKind = 'events_api' | 'slash_commands' | 'interactive';

/** One try to bring something to the app. */
export interface Attempt {
  readonly envelopeId: string;
  readonly at: number;
  /** 0 the first time; a duplicate says 0 as well. */
  readonly retryNum: number;
  readonly retryReason: string | undefined;
  acknowledgedAt: number | undefined;
  /** Why it did not reach the app, or what the app answered instead of an acknowledgement. */
  failed: string | undefined;
}

/** Something the app is told, and what it said to it. */
export interface Delivery {
  readonly kind: DeliveryKind;
  /** In words, for a failure's message: `event app_mention`, `/brief`. */
  readonly what: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Whether the acknowledgement may carry something: a message, errors of a modal, choices. */
  readonly acceptsResponse: boolean;
  readonly sentAt: number;
  readonly attempts: Attempt[];
  acknowledgedAt: number | undefined;
  /** What the first acknowledgement carried. */
  answer: unknown;
  /** Whether Slack was told not to try again. */
  isGivenUp: boolean;
}

/** How the app is reached. */
export interface Transport {
  /** Sends; false where nobody is there to take it. */
  send(delivery: Delivery, attempt: Attempt): boolean;
}

/** https://docs.slack.dev/apis/events-api#responding and every interaction's page. */
export const ACKNOWLEDGE_WITHIN_MS = 3000;
/** https://docs.slack.dev/apis/events-api#retries: at once, after a minute, after five. */
const RETRY_AFTER_MS = [0, 60_000, 300_000];

interface DeliveriesOptions {
  readonly clock: PeerClock;
  readonly violate: (what: string) => void;
  readonly makeId: () => string;
  /** Acknowledged in time, for the first time: what the acknowledgement carried is put into effect. */
  readonly onAnswer: (delivery: Delivery) => void;
}

/** All that is sent to the app: with its acknowledgements, retries, and rules that were broken. */
export class Deliveries {
  readonly all: Delivery[] = [];
  /** How many of the next events come twice, as Slack's do at times: same `event_id`, and nothing that says so. */
  duplicates = 0;
  transport: Transport | undefined;
  readonly #options: DeliveriesOptions;
  readonly #listeners = new Set<() => void>();
  /** Every attempt that was sent, by its envelope: what is acknowledged twice is found here. */
  readonly #sent = new Map<string, { delivery: Delivery; attempt: Attempt }>();
  /** Attempts that wait for their acknowledgement. */
  readonly #due = new Map<string, { delivery: Delivery; attempt: Attempt }>();
  /** Events that were not acknowledged, and are not given up. */
  readonly #unanswered = new Set<Delivery>();

  constructor(options: DeliveriesOptions) {
    this.#options = options;
  }

  send(
    kind: DeliveryKind,
    what: string,
    payload: Readonly<Record<string, unknown>>,
    { acceptsResponse = false } = {},
  ): Delivery {
    const delivery: Delivery = {
      kind,
      what,
      payload,
      acceptsResponse,
      sentAt: this.#options.clock.now(),
      attempts: [],
      acknowledgedAt: undefined,
      answer: undefined,
      isGivenUp: false,
    };
    this.all.push(delivery);
    if (kind === 'events_api') this.#unanswered.add(delivery);
    this.#try(delivery, 0, undefined);
    if (kind === 'events_api' && this.duplicates > 0) {
      this.duplicates -= 1;
      this.#try(delivery, 0, undefined);
    }
    return delivery;
  }

  /** How many were sent and may still be acknowledged in time. */
  get pending(): number {
    return this.#due.size;
  }

  /** Brings it once more, as a duplicate: nothing says that it was sent before. */
  repeat(delivery: Delivery): void {
    this.#try(delivery, 0, undefined);
  }

  /** Whether the user was told that the app did not respond. */
  isLost(delivery: Delivery): boolean {
    if (delivery.acknowledgedAt !== undefined) return false;
    const isUnreachable =
      delivery.kind !== 'events_api' && delivery.attempts.every(({ failed }) => failed !== undefined);
    return isUnreachable || this.#options.clock.now() - delivery.sentAt > ACKNOWLEDGE_WITHIN_MS;
  }

  /** The app acknowledged an envelope. */
  acknowledge(envelopeId: string, answer: unknown): void {
    const open = this.#sent.get(envelopeId);
    if (!open) {
      this.#options.violate(`acknowledged "${envelopeId}", which was never sent`);
      return;
    }
    const { delivery, attempt } = open;
    const { violate, clock } = this.#options;
    if (attempt.acknowledgedAt !== undefined) {
      violate(`acknowledged twice: ${delivery.what}`);
      return;
    }
    attempt.acknowledgedAt = clock.now();
    this.#due.delete(envelopeId);
    this.#unanswered.delete(delivery);
    const took = attempt.acknowledgedAt - attempt.at;
    if (took > ACKNOWLEDGE_WITHIN_MS && attempt.failed === undefined) {
      violate(`acknowledged after ${took} ms: ${delivery.what}`);
    }
    if (isFilled(answer) && !delivery.acceptsResponse) {
      violate(`answered with a payload that is not accepted: ${delivery.what}`);
    }
    if (delivery.acknowledgedAt === undefined) {
      delivery.acknowledgedAt = attempt.acknowledgedAt;
      delivery.answer = answer;
      if (took <= ACKNOWLEDGE_WITHIN_MS) this.#options.onAnswer(delivery);
    }
    this.changed();
  }

  /** An attempt came to nothing: an event is tried again. */
  fail(envelopeId: string, reason: string, { mayRetry = true } = {}): void {
    const open = this.#sent.get(envelopeId);
    if (!open || open.attempt.acknowledgedAt !== undefined) return;
    open.attempt.failed ??= reason;
    this.#due.delete(envelopeId);
    if (!mayRetry) this.#giveUp(open.delivery);
    this.tick();
    this.changed();
  }

  /** Looks what is overdue: called when time went by, and when the app can be reached again. */
  tick(): void {
    const { clock, violate } = this.#options;
    for (const [envelopeId, { delivery, attempt }] of this.#due) {
      if (clock.now() - attempt.at <= ACKNOWLEDGE_WITHIN_MS) continue;
      attempt.failed = 'http_timeout';
      this.#due.delete(envelopeId);
      violate(`not acknowledged within ${ACKNOWLEDGE_WITHIN_MS} ms: ${delivery.what}`);
    }
    for (const delivery of this.#unanswered) {
      const last = delivery.attempts.at(-1);
      if (last?.failed === undefined) continue;
      const pause = RETRY_AFTER_MS[last.retryNum];
      if (pause === undefined) this.#giveUp(delivery);
      else if (clock.now() - last.at >= pause) this.#try(delivery, last.retryNum + 1, last.failed);
    }
  }

  /** Tries again what found nobody, whatever the retry's pause. */
  flush(): void {
    for (const delivery of this.#unanswered) {
      const last = delivery.attempts.at(-1);
      if (last?.failed === undefined) continue;
      this.#try(delivery, Math.min(last.retryNum + 1, RETRY_AFTER_MS.length), last.failed);
    }
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  changed(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  #giveUp(delivery: Delivery): void {
    delivery.isGivenUp = true;
    this.#unanswered.delete(delivery);
  }

  #try(delivery: Delivery, retryNum: number, retryReason: string | undefined): void {
    const { clock, makeId } = this.#options;
    const attempt: Attempt = {
      envelopeId: makeId(),
      at: clock.now(),
      retryNum,
      retryReason,
      acknowledgedAt: undefined,
      failed: undefined,
    };
    const isTaken = this.transport?.send(delivery, attempt) ?? false;
    if (!isTaken) {
      attempt.failed = 'connection_failed';
      // Nobody is there: the attempt is kept once, so that it is known what has to be tried again.
      if (delivery.attempts.length === 0) delivery.attempts.push(attempt);
      this.changed();
      return;
    }
    delivery.attempts.push(attempt);
    this.#sent.set(attempt.envelopeId, { delivery, attempt });
    this.#due.set(attempt.envelopeId, { delivery, attempt });
    setTimeout(() => {
      this.tick();
      this.changed();
    }, ACKNOWLEDGE_WITHIN_MS + 10).unref();
  }
}

/** Whether an acknowledgement carries anything: Bolt sends `{}` where it carries nothing. */
export const isFilled = (answer: unknown): boolean =>
  answer !== undefined &&
  answer !== '' &&
  !(typeof answer === 'object' && answer !== null && Object.keys(answer).length === 0);
