import type { IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { Arguments } from './arguments.ts';

/** A request's body: named arguments, or bytes as they are. */
export interface ReadBody {
  readonly args: Arguments;
  readonly content: Buffer;
  /** What was said wrongly: `invalid_json`, `missing_post_type` … */
  readonly fault: string | undefined;
}

/** Reads forms, JSON and uploads; what an address carries behind "?" counts as well. */
export async function readBody(request: IncomingMessage, query: URLSearchParams): Promise<ReadBody> {
  const content = await buffer(request);
  const type = request.headers['content-type'] ?? '';
  const fromQuery = [...query];
  if (content.length === 0) return { args: new Arguments(fromQuery), content, fault: undefined };
  if (type.startsWith('application/json')) {
    try {
      const parsed: unknown = JSON.parse(content.toString());
      if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw new Error('no object');
      return { args: new Arguments([...fromQuery, ...Object.entries(parsed)]), content, fault: undefined };
    } catch {
      return { args: new Arguments(fromQuery), content, fault: 'invalid_json' };
    }
  }
  if (type.startsWith('application/x-www-form-urlencoded')) {
    const fields = [...new URLSearchParams(content.toString())];
    return { args: new Arguments([...fromQuery, ...fields]), content, fault: undefined };
  }
  if (type.startsWith('multipart/form-data')) {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- for whole bodies that a test sends, its memory is no matter
    const form = await new Response(new Uint8Array(content), { headers: { 'content-type': type } }).formData();
    const fields: [string, unknown][] = [];
    let file: Buffer | undefined;
    for (const [name, value] of form) {
      if (typeof value === 'string') fields.push([name, value]);
      else file = Buffer.from(await value.arrayBuffer());
    }
    return { args: new Arguments([...fromQuery, ...fields]), content: file ?? content, fault: undefined };
  }
  return { args: new Arguments(fromQuery), content, fault: 'invalid_post_type' };
}
