import type { IncomingHttpHeaders } from 'node:http';
import { createDeadline } from './deadline.ts';
import { exchange, type Answer } from './exchange.ts';
import type { Permission } from './host-rules.ts';
import type { Connect } from './open-socket.ts';
import { readWebAddress, type WebAddress } from './read-address.ts';
import { resolveHost, type LookUpHost } from './resolve-host.ts';
import { WebTrouble } from './web-trouble.ts';

/** How long a site may take, in milliseconds. */
export interface TimeLimits {
  /** Until its name is known and the connection stands, each. */
  connect: number;
  /** From then until the headers are there. */
  headers: number;
  /** For all of it, redirects included; waiting for a turn is not. */
  whole: number;
}

/** What is the same for all requests. */
export interface Surroundings {
  permit: (address: WebAddress) => Permission;
  lookUp: LookUpHost;
  connect: Connect;
  limits: TimeLimits;
}

export interface FollowOptions {
  headers: Readonly<Record<string, string>>;
  /** As for `exchange`; not asked for a redirect. */
  wantsBody: (status: number, headers: IncomingHttpHeaders) => number | null;
  /**
   * Waits until an address may be asked now; gives what ends the turn.
   *
   * @throws WebTrouble where it may not be asked
   */
  waitForTurn: (address: WebAddress) => Promise<() => void>;
  signal: AbortSignal | undefined;
}

/** Where an address led in the end. */
export interface Followed {
  address: WebAddress;
  answer: Answer;
  /** Whether every redirect on the way was a lasting one; null where there was none. */
  hasMoved: boolean | null;
}

const MOST_REDIRECTS = 5;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const LASTING: ReadonlySet<number> = new Set([301, 308]);

/**
 * Asks for an address, and for where it leads on, each checked as the first one. Rejects also where the signal ends it.
 *
 * @throws WebTrouble with the address at which it happened
 */
export async function follow(written: string, surroundings: Surroundings, options: FollowOptions): Promise<Followed> {
  const time = { left: surroundings.limits.whole };
  let address = readWebAddress(written);
  if (address === null) throw new WebTrouble('bad-address');
  let hasMoved: boolean | null = null;
  try {
    for (let redirects = 0; ; redirects += 1) {
      const answer: Answer = await ask(address, time, surroundings, options);
      const location = REDIRECTS.has(answer.status) ? answer.headers.location : undefined;
      if (location === undefined) return { address, answer, hasMoved };
      if (redirects === MOST_REDIRECTS) throw new WebTrouble('too-many-redirects');
      hasMoved = hasMoved !== false && LASTING.has(answer.status);
      address = readRedirect(location, address);
    }
  } catch (error) {
    if (error instanceof WebTrouble) error.url ??= address.url;
    throw error;
  }
}

/** Asks once, in turn, for as long as is left. */
async function ask(
  address: WebAddress,
  time: { left: number },
  { permit, lookUp, connect, limits }: Surroundings,
  { headers, wantsBody, waitForTurn, signal }: FollowOptions,
): Promise<Answer> {
  const permission = permit(address);
  if ('fault' in permission) throw new WebTrouble(permission.fault);
  const endTurn = await waitForTurn(address);
  const started = performance.now();
  const deadline = createDeadline(signal);
  try {
    return await deadline.within(time.left, async () => {
      const resolving = () => resolveHost(address.host, { lookUp, ...permission });
      const addresses = await deadline.within(limits.connect, resolving);
      const wantsWhole = (status: number, found: IncomingHttpHeaders): number | null =>
        REDIRECTS.has(status) ? null : wantsBody(status, found);
      return exchange(address, { addresses, headers, wantsBody: wantsWhole, limits, connect, deadline });
    });
  } finally {
    deadline.end();
    time.left -= performance.now() - started;
    endTurn();
  }
}

/** Headers come as bytes: many servers send UTF-8 where an address should be escaped. */
function readRedirect(location: string, from: WebAddress): WebAddress {
  const address = readWebAddress(Buffer.from(location, 'latin1').toString('utf8'), from.url);
  if (address === null) throw new WebTrouble('bad-address');
  if (from.isSecure && !address.isSecure) throw new WebTrouble('insecure-redirect', { url: address.url });
  return address;
}
