import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { HTTPReceiver, type Logger as BoltLogger } from '@slack/bolt';
import { DatelineError } from '../../../../core/errors.ts';
import type { Logger } from '../../../../core/ports/logger.ts';
import type { Connection } from './connection.ts';
import type { InstallerParts } from '../installations/receive-installations.ts';
import { httpPaths } from '../manifest.ts';
import { findForgery } from './verify-signature.ts';

export interface HttpOptions {
  signingSecret: string;
  port: number;
  /** What lets workspaces install the app. */
  installer: InstallerParts;
  boltLogger: BoltLogger;
  logger: Logger;
  /** The time, in milliseconds since 1970. */
  now: () => number;
}

/** More than Slack sends; a message of 40,000 characters with its blocks takes some hundred thousand. */
const longestBody = 2_000_000;
/** For load balancers: says that the process takes requests. */
const healthPath = '/health';

/**
 * Slack's requests over HTTP. Bolt reads and answers them; before it, everything is checked here: Bolt itself takes a
 * timestamp from the future, a body of 4 MB, and answers 404 where Slack says that it held events back.
 */
export function connectHttp({ signingSecret, port, installer, boltLogger, logger, now }: HttpOptions): Connection {
  const receiver = new HTTPReceiver({
    signingSecret,
    endpoints: [httpPaths.events],
    logger: boltLogger,
    bodyLimit: longestBody,
  });
  // Bolt takes no receiver that installs beside workspaces that are looked up by us.
  const installPages = new HTTPReceiver({ signingSecret, logger: boltLogger, ...installer });
  const server = createServer({ requestTimeout: 10_000, headersTimeout: 5_000 }, (request, response) => {
    void take(request, response).catch((error: unknown) => {
      logger.warn({ err: error }, 'a request over HTTP could not be answered');
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  let isStopping = false;

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = URL.parse(request.url ?? '', 'http://localhost')?.pathname;
    if (path === healthPath && (request.method === 'GET' || request.method === 'HEAD')) {
      answer(response, isStopping ? 503 : 200, isStopping ? 'stopping' : 'ok');
    } else if (path === httpPaths.events && request.method === 'POST') {
      await takeEvent(request, response);
    } else {
      passOn(installPages, request, response);
    }
  }

  async function takeEvent(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Slack sends it again later, to whoever is there then.
    if (isStopping) {
      answer(response, 503);
      return;
    }
    const body = await readBody(request);
    if (body === null) {
      logger.warn({ most: longestBody }, 'a request over HTTP was refused: it is too long');
      // The rest of it is not waited for.
      response.setHeader('connection', 'close');
      answer(response, 413);
      return;
    }
    if (isSslCheck(request, body)) {
      answer(response, 200);
      return;
    }
    const forgery = findForgery(
      {
        body,
        signature: oneOf(request.headers['x-slack-signature']),
        timestamp: oneOf(request.headers['x-slack-request-timestamp']),
      },
      signingSecret,
      now(),
    );
    if (forgery !== null) {
      logger.warn({}, `a request over HTTP was refused as not Slack’s: ${forgery}`);
      answer(response, 401);
      return;
    }
    const heldBack = readHeldBack(body);
    if (heldBack === null) {
      passOn(receiver, Object.assign(request, { rawBody: body }), response);
      return;
    }
    logger.warn(heldBack, 'Slack holds events back: more than 30,000 an hour came from one workspace');
    answer(response, 200);
  }

  /** To Bolt, with the body that was read; it throws where it has no such page. */
  function passOn(to: HTTPReceiver, request: IncomingMessage, response: ServerResponse): void {
    try {
      to.requestListener(request, response);
    } catch {
      answer(response, 404);
    }
  }

  return {
    receiver,
    async start() {
      const { promise, resolve, reject } = Promise.withResolvers<undefined>();
      server.once('error', reject);
      server.listen(port, () => resolve(undefined));
      try {
        await promise;
      } catch (error) {
        throw explainPort(error, port);
      }
      server.removeListener('error', reject);
      server.on('error', (error) => logger.error({ err: error }, 'the HTTP server for Slack has a fault'));
      const address = server.address();
      const listening = typeof address === 'object' && address !== null ? address.port : port;
      logger.info({ port: listening, path: httpPaths.events }, 'Slack’s requests are listened for');
    },
    async stop() {
      isStopping = true;
      if (!server.listening) return;
      const { promise, resolve } = Promise.withResolvers<undefined>();
      server.close(() => resolve(undefined));
      server.closeIdleConnections();
      await promise;
    },
  };
}

/** Null where it is longer than it may be. */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > longestBody) return null;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    length += chunk.length;
    if (length > longestBody) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Slack asks now and then, unsigned, whether the address answers; nothing else of such a request is looked at. */
function isSslCheck(request: IncomingMessage, body: Buffer): boolean {
  const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;
  return isForm && body.length < 1_000 && new URLSearchParams(body.toString()).get('ssl_check') === '1';
}

/** What Slack says where it held events back (https://docs.slack.dev/apis/events-api#rate-limiting). */
function readHeldBack(body: Buffer): { team: unknown; minute: unknown } | null {
  if (!body.includes('"app_rate_limited"')) return null;
  try {
    const parsed: unknown = JSON.parse(body.toString());
    if (typeof parsed !== 'object' || parsed === null || !('type' in parsed)) return null;
    if (parsed.type !== 'app_rate_limited') return null;
    return {
      team: 'team_id' in parsed ? parsed.team_id : null,
      minute: 'minute_rate_limited' in parsed ? parsed.minute_rate_limited : null,
    };
  } catch {
    return null;
  }
}

function answer(response: ServerResponse, status: number, body = ''): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(body);
}

function oneOf(header: string | string[] | undefined): string | undefined {
  return typeof header === 'string' ? header : undefined;
}

function explainPort(error: unknown, port: number): DatelineError {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const message =
    code === 'EADDRINUSE'
      ? `Port ${port} is taken by another program.`
      : code === 'EACCES'
        ? `Port ${port} may not be used by this user.`
        : `Port ${port} cannot be listened on.`;
  return new DatelineError('bad-configuration', message, {
    hint: 'Set PORT to a free one above 1023, and lead Slack’s requests there.',
    cause: error,
  });
}
