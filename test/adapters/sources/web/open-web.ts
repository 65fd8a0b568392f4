import { connect as connectTcp } from 'node:net';
import { onTestFinished } from 'vitest';
import { createFetchWeb, type FetchWebOptions } from '../../../../src/adapters/sources/web/create-fetch-web.ts';
import type { FetchWeb, WebRequest, WebResult } from '../../../../src/core/ports/fetch-web.ts';
import { openLoopbackWeb, type LoopbackWeb } from '../../../fakes/web/loopback-web.ts';
import type { Certificate } from '../../../fakes/web/make-certificate.ts';

/** An address of the kind that sites have; nothing is sent to it. */
export const publicAddress = '93.184.216.34';

/** A client, and a web that consists of one server on this machine. */
export interface OpenedWeb {
  web: LoopbackWeb;
  fetchWeb: FetchWeb;
  /** Fetches as for a person who wants a page. */
  ask: (url: string, more?: Partial<WebRequest>) => Promise<WebResult>;
  /** The addresses to which connections were opened, as `host → address, address`. */
  connected: string[];
  /** The names that were looked up. */
  lookedUp: string[];
}

/**
 * Opens a web in which every name has a public address, unless `dns` says otherwise, and all connections, whatever they
 * are opened to, end at the server.
 */
export async function openWeb({
  dns = {},
  tls,
  ...options
}: Partial<FetchWebOptions> & {
  dns?: Record<string, () => readonly string[]>;
  tls?: Certificate;
} = {}): Promise<OpenedWeb> {
  const web = await openLoopbackWeb(tls);
  onTestFinished(() => web.close());
  const connected: string[] = [];
  const lookedUp: string[] = [];
  const fetchWeb = createFetchWeb({
    version: '1.2.3',
    contact: null,
    hosts: { allowHosts: [], onlyAllowedHosts: false },
    clock: { now: () => new Date() },
    startTimer: (milliseconds, callBack) => {
      const timer = setTimeout(callBack, milliseconds);
      return () => clearTimeout(timer);
    },
    lookUp: async (host) => {
      lookedUp.push(host);
      return dns[host]?.() ?? [publicAddress];
    },
    connect: ({ host = '', lookup, signal }) => {
      lookup?.(host, { all: true }, (_error, found) => {
        const addresses = typeof found === 'string' ? [found] : found.map(({ address }) => address);
        connected.push(`${host} → ${addresses.join(', ')}`);
      });
      return connectTcp({ host: '127.0.0.1', port: web.port, ...(signal !== undefined && { signal }) });
    },
    ...options,
    limits: { pause: 0, ...options.limits },
  });
  const ask: OpenedWeb['ask'] = (url, more) =>
    fetchWeb({ url, wants: 'page', validators: null, askedByPerson: true, ...more });
  return { web, fetchWeb, ask, connected, lookedUp };
}
