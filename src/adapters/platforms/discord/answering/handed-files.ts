import type { Attachment } from 'discord.js';
import { DatelineError } from '../../../../core/errors.ts';
import type { HandedFile } from '../../../../core/ports/platform.ts';
import { sayFile } from '../../../../core/sources/file-kind.ts';
import { explainFileFailure, readFileResponse } from '../../../../core/sources/read-file-response.ts';

/** What Dateline reads of an attachment. */
export type GivenAttachment = Pick<Attachment, 'name' | 'contentType' | 'size' | 'url'>;

/** Where Discord keeps what people upload (https://docs.discord.com/developers/reference#image-formatting). */
const keepers: ReadonlySet<string> = new Set(['cdn.discordapp.com', 'media.discordapp.net']);
/** How long a download may take, in milliseconds. */
const patience = 30_000;

/** What people attached, to be fetched where it is needed: from Discord's own hosts alone. */
export function handFiles(attachments: Iterable<GivenAttachment>, apiUrl: string): HandedFile[] {
  return Array.from(attachments, ({ name, contentType, size, url }) => ({
    name,
    mediaType: contentType,
    size,
    read: async (mostBytes) => {
      const about = { name, platform: 'Discord', mostBytes };
      try {
        if (!isKept(url, apiUrl)) throw refuse(name);
        const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(patience) });
        return await readFileResponse(response, about);
      } catch (error) {
        throw explainFileFailure(error, about);
      }
    },
  }));
}

/** Another Discord (DISCORD_API_URL) keeps files beside its API. */
function isKept(url: string, apiUrl: string): boolean {
  const [file, api] = [URL.parse(url), URL.parse(apiUrl)];
  if (file === null || api === null) return false;
  return file.protocol === 'https:' && keepers.has(file.host) ? true : file.origin === api.origin;
}

function refuse(name: string): DatelineError {
  return new DatelineError('not-allowed', `${sayFile(name)} is not kept by Discord.`, {
    hint: 'Upload it here, or paste its text with /paste.',
  });
}
