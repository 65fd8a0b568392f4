import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Core } from './core.ts';

/** A file that a person uploads. */
export interface Upload {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly mimetype?: string;
  /** Whether it comes from another workspace: events tell its id alone then. */
  readonly isStub?: boolean;
}

/**
 * Hands out what people uploaded, as files.slack.com does: to a token with the scope to read it; any other request is sent
 * to a page to sign in. False where the address is none of a file.
 */
export function serveFile(core: Core, request: IncomingMessage, response: ServerResponse): boolean {
  const { pathname } = new URL(request.url ?? '/', 'http://loopback');
  const [, area, id = ''] = pathname.split('/');
  if (area !== 'files-pri') return false;
  const { world } = core;
  world.downloads.push(pathname);
  const file = world.files.get(id);
  const token = request.headers.authorization?.replace(/^Bearer /, '');
  const workspace = world.workspaces.find(({ botToken }) => botToken === token);
  const fault = world.downloadFault;
  if (workspace?.scopes.has('files:read') !== true) {
    response
      .writeHead(302, { location: `https://loopback.slack.example/?redir=${encodeURIComponent(pathname)}` })
      .end();
  } else if (fault === 'broken') {
    response.writeHead(200, { 'content-length': 1000 });
    response.write('half of it');
    setImmediate(() => response.destroy());
  } else if (fault !== null) {
    response.writeHead(fault.status, fault.location === undefined ? {} : { location: fault.location }).end();
  } else if (file?.content === undefined) {
    response.writeHead(404).end();
  } else {
    response.writeHead(200, { 'content-length': file.content.length }).end(file.content);
  }
  return true;
}
