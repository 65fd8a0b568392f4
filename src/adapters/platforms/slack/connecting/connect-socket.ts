import { setTimeout as wait } from 'node:timers/promises';
import { SocketModeReceiver, type Logger as BoltLogger, type webApi } from '@slack/bolt';
import type { Logger } from '../../../../core/ports/logger.ts';
import type { Connection } from './connection.ts';
import { explainSocket, retryAfterOf } from '../explain-failure.ts';
import { failureFields } from '../failure-fields.ts';

export interface SocketOptions {
  appToken: string;
  clientOptions: webApi.WebClientOptions;
  boltLogger: BoltLogger;
  logger: Logger;
  /** How long connecting may take at the start, in milliseconds. */
  patience: number;
}

/** How long before connecting again, in milliseconds: at first hardly, then ever longer. */
const firstWait = 100;
const longestWait = 30_000;
/** How long the farewell of the socket is waited for. */
const farewell = 2_000;

/**
 * A connection over Socket Mode, made again whenever it ends. Bolt would do that by itself, but only after five seconds,
 * and where it fails for good nothing catches it. What Slack sends and nobody acknowledged it sends again afterwards.
 */
export function connectSocket({ appToken, clientOptions, boltLogger, logger, patience }: SocketOptions): Connection {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: boltLogger,
    autoReconnectEnabled: false,
    // A copy: the client of the socket adds to it.
    installerOptions: { clientOptions: { ...clientOptions } },
  });
  const { client } = receiver;
  const stopping = new AbortController();
  let isUp = false;

  client.on('disconnected', () => {
    if (!isUp || stopping.signal.aborted) return;
    isUp = false;
    void reconnect();
  });

  async function connect(): Promise<void> {
    try {
      await client.start();
    } catch (error) {
      // A socket that closes before it is greeted gives no reason.
      throw error instanceof Error ? error : new Error('The socket closed before Slack said hello.');
    }
    isUp = true;
    // The library opens a socket that was begun, whatever was said meanwhile.
    if (stopping.signal.aborted) void client.disconnect();
  }

  async function reconnect(): Promise<void> {
    logger.info({}, 'connecting to Slack again');
    /** How long Slack wants to be left alone. */
    let wanted = 0;
    for (let attempt = 0; ; attempt += 1) {
      const most = Math.min(longestWait, firstWait * 2 ** attempt);
      const pause = Math.max(wanted, most * (0.5 + Math.random() / 2));
      await wait(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      try {
        await connect();
        logger.info({}, 'connected to Slack again');
        return;
      } catch (error) {
        wanted = retryAfterOf(error) ?? 0;
        const { code, message, hint } = explainSocket(error);
        if (code === 'bad-configuration') {
          logger.error(failureFields(error), `Slack ended the connection for good. ${message} ${hint ?? ''}`);
          return;
        }
        logger.warn({ ...failureFields(error), attempt }, 'Slack could not be connected to again yet');
      }
    }
  }

  return {
    receiver,
    async start() {
      const { promise: late, reject } = Promise.withResolvers<never>();
      const timer = setTimeout(() => reject(new Error('Slack did not say hello in time.')), patience);
      try {
        await Promise.race([connect(), late]);
        logger.info({}, 'connected to Slack');
      } catch (error) {
        stopping.abort();
        await Promise.race([client.disconnect(), wait(farewell, undefined, { ref: false })]);
        throw explainSocket(error);
      } finally {
        clearTimeout(timer);
      }
    },
    async stop() {
      stopping.abort();
      await Promise.race([client.disconnect(), wait(farewell, undefined, { ref: false })]);
    },
  };
}
