import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { Arguments } from './arguments.ts';
import type { Core } from './core.ts';
import type { Faults, RequestFault } from './faults.ts';
import type { Method } from './method.ts';
import { EARLY_MS } from './rate-limits.ts';
import type { RateLimits } from './rate-limits.ts';
import { readBody } from './read-body.ts';
import type { ReadBody } from './read-body.ts';
import { respond } from './respond.ts';
import { serveFile } from './serve-file.ts';
import { refuse, refuseAsWrong, SlackError } from './slack-error.ts';
import type { Workspace } from './world.ts';

/** One request as it came in, and how it was answered (status 0: not at all). */
export interface RecordedRequest {
  /** `chat.postMessage`; `response_url` and `upload` for what isn't a method. */
  readonly method: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly contentType: string;
  readonly at: number;
  readonly fault: RequestFault | undefined;
  status: number;
  answer: unknown;
}

/** What was under way when the answer came may still arrive. */
const KNOWN_AFTER_MS = 50;

interface Answer {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body: unknown;
}

interface WebServerOptions {
  readonly core: Core;
  readonly methods: readonly Method[];
  readonly faults: Faults;
  /** Undefined: as often as one likes. */
  readonly limits: RateLimits | undefined;
}

/** The Web API, response URLs and uploads: obeys ordered faults and limits, answers in Slack's shapes, keeps a record. */
export class WebServer {
  readonly requests: RecordedRequest[] = [];
  readonly http: Server;
  readonly #options: WebServerOptions;
  readonly #methods: ReadonlyMap<string, Method>;
  /** Since when, and until when, a client was told by an ordered fault to wait, by method and channel. */
  readonly #waits = new Map<string, { since: number; until: number }>();
  #open = 0;

  constructor(options: WebServerOptions) {
    this.#options = options;
    this.#methods = new Map(options.methods.map((method) => [method.name, method]));
    this.http = createServer((request, response) => {
      if (serveFile(options.core, request, response)) return;
      this.#open += 1;
      void this.#serve(request, response).finally(() => (this.#open -= 1));
    });
  }

  /** Requests that came in and are not answered yet. */
  get openRequests(): number {
    return this.#open;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { core, faults } = this.#options;
    const url = new URL(request.url ?? '/', 'http://loopback');
    const [, area = '', ...rest] = url.pathname.split('/');
    const method = area === 'api' ? rest.join('/') : area === 'actions' ? 'response_url' : area;
    let body: ReadBody;
    try {
      body = await readBody(request, url.searchParams);
    } catch {
      response.destroy();
      return;
    }
    const fault = faults.take(method);
    const record: RecordedRequest = {
      method,
      args: body.args.entries(),
      contentType: request.headers['content-type'] ?? '',
      at: core.world.clock.now(),
      fault,
      status: 0,
      answer: undefined,
    };
    this.requests.push(record);
    this.#watchPatience(`${method} ${body.args.optional('channel') ?? ''}`, method, fault);
    if (fault?.kind === 'slow') await wait(fault.milliseconds);
    if (fault?.kind === 'held') await fault.until;
    if (fault && 'when' in fault && fault.when === 'before') {
      breakOff(request, fault.kind);
      return;
    }
    const answer = faulty(fault) ?? this.#answer(area, method, rest, body, request.headers.authorization);
    if (fault && 'when' in fault) {
      breakOff(request, fault.kind);
      return;
    }
    record.status = answer.status;
    record.answer = answer.body;
    const isText = typeof answer.body === 'string';
    response.writeHead(answer.status, {
      'content-type': isText ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8',
      ...answer.headers,
    });
    response.end(isText ? answer.body : JSON.stringify(answer.body));
  }

  /** Notes a call that comes again though its client was told to wait, and could know it by now. */
  #watchPatience(key: string, method: string, fault: RequestFault | undefined): void {
    const { core } = this.#options;
    const now = core.world.clock.now();
    const told = this.#waits.get(key);
    if (told && now - told.since > KNOWN_AFTER_MS && now < told.until - EARLY_MS) {
      core.violate(`${method} again before Retry-After was over`);
    }
    if (fault?.kind === 'limited') this.#waits.set(key, { since: now, until: now + fault.retryAfterSeconds * 1000 });
  }

  #answer(area: string, method: string, rest: string[], body: ReadBody, authorization: string | undefined): Answer {
    const { core } = this.#options;
    try {
      if (area === 'actions') return this.#respond(rest, body);
      if (area === 'upload') return this.#upload(rest, body);
      if (area !== 'api') throw refuseAsWrong('unknown_method');
      return this.#call(method, body, authorization);
    } catch (error) {
      if (!(error instanceof SlackError)) {
        core.violate(`the loopback Slack itself failed: ${error instanceof Error ? error.stack : String(error)}`);
        return { status: 200, body: { ok: false, error: 'internal_error' } };
      }
      if (error.isViolation) core.violate(`${method}: ${error.error} ${JSON.stringify(error.more)}`);
      // A response URL says with its status that it refuses, the Web API doesn't.
      return { status: area === 'actions' ? 404 : 200, body: { ok: false, error: error.error, ...error.more } };
    }
  }

  #call(name: string, { args, fault }: ReadBody, authorization: string | undefined): Answer {
    const { core, limits } = this.#options;
    const method = this.#methods.get(name);
    if (!method) throw refuseAsWrong('unknown_method', [`[ERROR] no such method: ${name}`]);
    if (fault !== undefined) throw refuseAsWrong(fault);
    const workspace = this.#authorize(method, authorization?.replace(/^Bearer /, '') ?? args.optional('token'));
    const standing = limits?.take(name, method.tier, workspace.id, args.optional('channel') ?? '');
    if (standing) {
      const { retryAfterSeconds, isImpatient } = standing;
      if (isImpatient) core.violate(`${name} again before Retry-After was over`);
      return limited(retryAfterSeconds);
    }
    const call = { core, workspace, args: named(args, authorization) };
    const scopes = typeof method.scopes === 'function' ? method.scopes(call) : (method.scopes ?? []);
    if (scopes.length > 0 && !scopes.some((scope) => workspace.scopes.has(scope))) {
      throw new SlackError(
        'missing_scope',
        { needed: scopes.join(','), provided: [...workspace.scopes].join(',') },
        { isViolation: true },
      );
    }
    const headers = { 'x-oauth-scopes': [...workspace.scopes].join(','), 'x-accepted-oauth-scopes': scopes.join(',') };
    return { status: 200, headers, body: { ok: true, ...method.handle(call) } };
  }

  /** The workspace a token belongs to. Throws what Slack says of one that doesn't work. */
  #authorize({ token: kind, name }: Method, token: string | undefined): Workspace {
    const { core } = this.#options;
    const [first] = core.world.workspaces;
    if (!first) throw refuse('internal_error');
    if (kind === 'none') return first;
    if (token === undefined || token === '') throw refuseAsWrong('not_authed');
    if (kind === 'app') {
      if (token !== core.app.token) {
        throw refuseAsWrong(token.startsWith('xoxb-') ? 'not_allowed_token_type' : 'invalid_auth');
      }
      return first;
    }
    if (token === core.app.token) {
      throw refuseAsWrong('not_allowed_token_type', [`[ERROR] ${name} wants a bot's token`]);
    }
    const workspace = core.world.workspaces.find(({ botToken }) => botToken === token);
    if (!workspace) throw refuseAsWrong('invalid_auth');
    if (!workspace.isInstalled) throw refuse('account_inactive');
    if (!workspace.isTokenValid) throw refuse('token_revoked');
    return workspace;
  }

  #respond([, id = '']: string[], { args, fault }: ReadBody): Answer {
    const { core } = this.#options;
    if (fault !== undefined) throw refuseAsWrong(fault);
    const interaction = core.interactions.useResponseUrl(id);
    respond(core, interaction, args);
    return { status: 200, body: { ok: true } };
  }

  #upload([, id = '']: string[], { content }: ReadBody): Answer {
    const { core } = this.#options;
    const file = core.world.files.get(id);
    if (!file) throw refuse('file_not_found');
    if (file.length !== content.length) {
      core.violate(`uploaded ${content.length} bytes, not the ${file.length} announced`);
    }
    file.content = content;
    return { status: 200, body: `OK - ${content.length}` };
  }
}

function breakOff({ socket }: IncomingMessage, how: 'reset' | 'closed'): void {
  if (how === 'reset') socket.resetAndDestroy();
  else socket.destroy();
}

const limited = (retryAfterSeconds: number): Answer => ({
  status: 429,
  headers: { 'retry-after': String(retryAfterSeconds) },
  body: { ok: false, error: 'ratelimited' },
});

function faulty(fault: RequestFault | undefined): Answer | undefined {
  if (fault?.kind === 'error') return { status: 200, body: { ok: false, error: fault.error, ...fault.more } };
  if (fault?.kind === 'limited') return limited(fault.retryAfterSeconds);
  if (fault?.kind === 'status') return { status: fault.status, body: `<html><h1>${fault.status}</h1></html>` };
  return undefined;
}

/** `oauth.v2.access` may name the app by basic authentication. */
function named(args: Arguments, authorization: string | undefined): Arguments {
  const basic = /^Basic (.+)$/.exec(authorization ?? '')?.[1];
  if (basic === undefined) return args;
  const [id = '', secret = ''] = Buffer.from(basic, 'base64').toString().split(':');
  return new Arguments([...Object.entries(args.entries()), ['client_id', id], ['client_secret', secret]]);
}
