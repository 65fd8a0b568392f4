import type { ServerResponse } from 'node:http';
import type { APIAttachment } from 'discord.js';

/** A file that a person uploads. */
export interface Upload {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** What the client takes it for; it goes by the name. */
  readonly contentType?: string;
}

/** What the hosts for files do with a download, where they don't hand out what was uploaded. */
export type UploadFault = { readonly status: number; readonly location?: string } | 'broken';

/** Keeps what was uploaded, as Discord's hosts for files do: whoever has the address gets it. */
export class Uploads {
  /** Where they are; the peer's own address. */
  origin = '';
  /** What becomes of downloads from now on. */
  fault: UploadFault | null = null;
  /** The paths that were asked for. */
  readonly downloads: string[] = [];
  readonly #contents = new Map<string, Buffer>();

  /** The attachment of an uploaded file, whose name loses what Discord takes out of it. */
  keep({ name, content, contentType }: Upload, id: string, channelId: string): APIAttachment {
    const filename = name.replace(/[^\p{L}\p{N}._-]+/gu, '_');
    const path = `/attachments/${channelId}/${id}/${encodeURIComponent(filename)}`;
    const bytes = Buffer.from(content);
    this.#contents.set(path, bytes);
    const url = `${this.origin}${path}?ex=0&is=0&hm=0&`;
    return {
      id,
      filename,
      size: bytes.length,
      url,
      proxy_url: url,
      ...(contentType !== undefined && { content_type: contentType }),
    };
  }

  /** Answers a download; false where the address is none of a file. */
  serve({ pathname }: URL, response: ServerResponse): boolean {
    if (!pathname.startsWith('/attachments/')) return false;
    this.downloads.push(pathname);
    const content = this.#contents.get(pathname);
    if (this.fault === 'broken') {
      response.writeHead(200, { 'content-length': 1000 });
      response.write('half of it');
      setImmediate(() => response.destroy());
    } else if (this.fault !== null) {
      const { status, location } = this.fault;
      response.writeHead(status, location === undefined ? {} : { location }).end();
    } else if (content === undefined) {
      response.writeHead(404).end('This content is no longer available.');
    } else {
      response.writeHead(200, { 'content-length': content.length }).end(content);
    }
    return true;
  }
}
