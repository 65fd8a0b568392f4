import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver, SocketModeReceiver } from '@slack/bolt';
import type { Logger } from '@slack/bolt';
import { onTestFinished } from 'vitest';
import { openLoopbackSlack } from './loopback-slack.ts';
import type { LoopbackOptions, LoopbackSlack } from './loopback-slack.ts';

const silent = (): undefined => undefined;
/** A logger that says nothing: Bolt warns of what the tests do on purpose. */
export const quiet = {
  debug: silent,
  info: silent,
  warn: silent,
  error: silent,
  setLevel: silent,
  getLevel: () => 'error',
  setName: silent,
} as unknown as Logger;

export interface Met {
  readonly peer: LoopbackSlack;
  /** An unmodified Bolt, not started: give it listeners, then `start`. */
  readonly app: App;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/**
 * A loopback Slack and an unmodified Bolt of the same transport; both are gone when the test is over. `gaveUpAfterMs`: when
 * Bolt says over HTTP that nobody listens to what came. `reconnectsAfterMs`: how long it bears silence on a socket, and
 * waits before it seeks a lost connection again.
 */
export async function meetBolt(
  options: LoopbackOptions = {},
  { gaveUpAfterMs = 3001, reconnectsAfterMs = 5000 } = {},
): Promise<Met> {
  const peer = await openLoopbackSlack(options);
  const clientOptions = { slackApiUrl: peer.apiUrl, retryConfig: { retries: 3, minTimeout: 1, maxTimeout: 2 } };
  const http =
    options.transport === 'http'
      ? new HTTPReceiver({
          signingSecret: peer.signingSecret,
          unhandledRequestTimeoutMillis: gaveUpAfterMs,
          logger: quiet,
        })
      : undefined;
  const receiver =
    http ??
    new SocketModeReceiver({
      appToken: peer.appToken,
      logger: quiet,
      clientPingTimeout: reconnectsAfterMs,
      installerOptions: { clientOptions },
    });
  const app = new App({ token: peer.token, receiver, clientOptions, logger: quiet });
  let isRunning = false;
  const stop = async (): Promise<void> => {
    if (isRunning) await app.stop();
    isRunning = false;
  };
  onTestFinished(async () => {
    await stop();
    await peer.close();
  });
  return {
    peer,
    app,
    stop,
    async start() {
      isRunning = true;
      if (!http) {
        await app.start();
        return;
      }
      const server = await http.start(0);
      const { port } = server.address() as AddressInfo;
      await peer.connectTo(`http://127.0.0.1:${port}/slack/events`);
    },
  };
}
