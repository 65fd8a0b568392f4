import type { IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { UploadedFile } from './post-message.ts';

/** A request's JSON, and its files where it is multipart (`payload_json` beside `files[n]`). Rejects what is neither. */
export async function readBody(request: IncomingMessage): Promise<{ body: unknown; files: UploadedFile[] }> {
  const raw = await buffer(request);
  const type = request.headers['content-type'] ?? '';
  if (raw.length === 0) return { body: undefined, files: [] };
  if (!type.startsWith('multipart/form-data')) return { body: JSON.parse(raw.toString('utf8')), files: [] };
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- for whole bodies that a test sends, its memory is no matter
  const form = await new Response(raw, { headers: { 'content-type': type } }).formData();
  const files: UploadedFile[] = [];
  let body: unknown = {};
  for (const [field, value] of form) {
    if (typeof value !== 'string') {
      files.push({ field, name: value.name, content: Buffer.from(await value.arrayBuffer()) });
    } else if (field === 'payload_json') body = JSON.parse(value);
  }
  return { body, files };
}
