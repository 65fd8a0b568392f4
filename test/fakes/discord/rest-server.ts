import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Core } from './core.ts';
import { DiscordError, invalidJson, notFound, unauthorized } from './discord-error.ts';
import type { Faults, RequestFault } from './faults.ts';
import { limitedBody, limitedHeaders } from './rate-limits.ts';
import type { RateLimits } from './rate-limits.ts';
import { readBody } from './read-body.ts';
import type { UploadedFile } from './post-message.ts';
import type { Answer, Route, RouteRequest } from './route.ts';

/** One request as it came in, and how it was answered (status 0: not at all). */
export interface RecordedRequest {
  readonly method: string;
  /** Below `/api/v10`, decoded. */
  readonly path: string;
  /** `METHOD /pattern`, or '' where there is no such route. */
  readonly route: string;
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
  readonly at: number;
  readonly fault: RequestFault | undefined;
  status: number;
  answer: unknown;
}

interface Matched {
  readonly route: Route;
  readonly name: string;
  readonly params: Record<string, string>;
}

/** Codes of refusals that say the client did what it should not; the others follow from the world's state. */
const VIOLATIONS = new Set([10015, 10062, 30032, 30034, 40005, 40060, 50006, 50027, 50035, 50109]);
/** Routes whose token in the path is the authorisation, outside the global limit. */
const OF_INTERACTIONS = /^\/(?:interactions|webhooks)\//;
const MAJOR = ['channel', 'guild', 'application', 'token'] as const;

/** The REST side: finds the route, obeys ordered faults and limits, answers in Discord's shapes, keeps a record. */
export class RestServer {
  readonly requests: RecordedRequest[] = [];
  readonly http: Server;
  readonly #core: Core;
  readonly #token: string;
  readonly #routes: readonly Route[];
  readonly #faults: Faults;
  readonly #limits: RateLimits;
  #open = 0;

  constructor(values: { core: Core; token: string; routes: readonly Route[]; faults: Faults; limits: RateLimits }) {
    this.#core = values.core;
    this.#token = values.token;
    this.#routes = values.routes;
    this.#faults = values.faults;
    this.#limits = values.limits;
    this.http = createServer((request, response) => {
      if (this.#core.world.uploads.serve(new URL(request.url ?? '/', 'http://loopback'), response)) return;
      this.#open += 1;
      void this.#serve(request, response).finally(() => (this.#open -= 1));
    });
  }

  /** Requests that came in and are not answered yet. */
  get openRequests(): number {
    return this.#open;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://loopback');
    const method = request.method ?? 'GET';
    const path = url.pathname.replace(/^\/api(?:\/v\d+)?/, '');
    const matched = this.#match(method, path);
    let parsed: { body: unknown; files: UploadedFile[] } | undefined;
    try {
      parsed = await readBody(request);
    } catch {
      parsed = undefined;
    }
    const fault = this.#faults.take(matched?.name ?? '');
    const record: RecordedRequest = {
      method,
      path: decodeURIComponent(path),
      route: matched?.name ?? '',
      body: parsed?.body,
      files: parsed?.files ?? [],
      at: this.#core.world.clock.now(),
      fault,
      status: 0,
      answer: undefined,
    };
    this.requests.push(record);
    if (fault?.kind === 'slow') await wait(fault.milliseconds);
    if (fault?.kind === 'held') await fault.until;
    if (fault && 'when' in fault && fault.when === 'before') {
      breakOff(request, fault.kind);
      return;
    }
    const { status, body, headers } = this.#answer(record, matched, url, request.headers.authorization, !parsed);
    record.status = status;
    record.answer = body;
    if (fault && 'when' in fault) {
      record.status = 0;
      breakOff(request, fault.kind);
      return;
    }
    const isText = typeof body === 'string';
    response.writeHead(status, {
      ...headers,
      ...(body !== undefined && { 'content-type': isText ? 'text/html' : 'application/json' }),
    });
    response.end(body === undefined ? undefined : isText ? body : JSON.stringify(body));
  }

  #match(method: string, path: string): Matched | undefined {
    const parts = path.split('/').map((part) => decodeURIComponent(part));
    for (const route of this.#routes) {
      if (route.method !== method) continue;
      const params = matchPattern(route.pattern.split('/'), parts);
      if (params) return { route, name: `${method} ${route.pattern}`, params };
    }
    return undefined;
  }

  #answer(
    record: RecordedRequest,
    matched: Matched | undefined,
    url: URL,
    authorization: string | undefined,
    isBroken: boolean,
  ): Answer & { headers: Record<string, string> } {
    const { fault } = record;
    if (fault?.kind === 'limited') {
      const headers = limitedHeaders(fault.scope, fault.retryAfterMs);
      return { status: 429, headers, body: limitedBody(fault.scope, fault.retryAfterMs) };
    }
    if (fault?.kind === 'status') return { status: fault.status, headers: {}, body: brokenBody(fault.status) };
    const isOfInteraction = OF_INTERACTIONS.test(matched?.route.pattern ?? '');
    if (!isOfInteraction && (authorization !== `Bot ${this.#token}` || !this.#core.isTokenValid)) {
      this.#core.violate(`${record.method} ${record.path} without the bot's token`);
      return refuse(unauthorized(), {});
    }
    if (!matched) {
      this.#core.violate(`no such route: ${record.method} ${record.path}`);
      return refuse(notFound(), {});
    }
    const major = MAJOR.map((name) => matched.params[name] ?? '').join(' ');
    const { headers, refused } = this.#limits.take(matched.name, major, isOfInteraction);
    if (refused) {
      this.#core.violate(`rate limit (${refused.scope}): ${record.method} ${record.path}`);
      return { status: 429, headers, body: limitedBody(refused.scope, refused.waitMs) };
    }
    try {
      if (isBroken) throw invalidJson();
      return { ...matched.route.handle(this.#request(record, matched, url)), headers };
    } catch (error) {
      if (!(error instanceof DiscordError)) {
        this.#core.violate(
          `the loopback Discord itself failed: ${error instanceof Error ? error.stack : String(error)}`,
        );
        return { status: 500, headers, body: brokenBody(500) };
      }
      if (VIOLATIONS.has(error.code) || error.status === 500) {
        const detail = error.errors ? ` ${JSON.stringify(error.errors)}` : '';
        this.#core.violate(`${error.code} ${error.message}: ${record.method} ${record.path}${detail}`);
      }
      return refuse(error, headers);
    }
  }

  #request({ body, files }: RecordedRequest, { params }: Matched, { searchParams: query }: URL): RouteRequest {
    const none = { application: '', channel: '', command: '', emoji: '', guild: '', interaction: '' };
    return { core: this.#core, params: { ...none, message: '', token: '', user: '', ...params }, query, body, files };
  }
}

function breakOff({ socket }: IncomingMessage, how: 'reset' | 'closed'): void {
  if (how === 'reset') socket.resetAndDestroy();
  else socket.destroy();
}

function matchPattern(pattern: readonly string[], parts: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== parts.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, name] of pattern.entries()) {
    const part = parts[index] ?? '';
    if (name.startsWith(':')) params[name.slice(1)] = part;
    else if (name !== part) return undefined;
  }
  return params;
}

const refuse = ({ status, code, message, errors }: DiscordError, headers: Record<string, string>) => ({
  status,
  headers,
  body: { message, code, ...(errors && { errors }) },
});

/** Discord's own servers answer in JSON, those before them in a page. */
const brokenBody = (status: number): unknown =>
  status === 500 ? { message: '500: Internal Server Error', code: 0 } : `<html><h1>${status}</h1></html>`;
