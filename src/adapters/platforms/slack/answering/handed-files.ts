import { z } from 'zod';
import { DatelineError } from '../../../../core/errors.ts';
import type { HandedFile } from '../../../../core/ports/platform.ts';
import { sayFile } from '../../../../core/sources/file-kind.ts';
import { explainFileFailure, readFileResponse } from '../../../../core/sources/read-file-response.ts';
import type { Workspace } from '../workspaces.ts';

/** A file as Slack tells of it; of one that came from another workspace hardly more than its id. */
const fileSchema = z.object({
  id: z.string(),
  name: z.string().nullish(),
  title: z.string().nullish(),
  mimetype: z.string().nullish(),
  size: z.number().nullish(),
  mode: z.string().nullish(),
  file_access: z.string().nullish(),
  url_private: z.string().nullish(),
  url_private_download: z.string().nullish(),
});
type SlackFile = z.infer<typeof fileSchema>;

/** Where Slack keeps files (https://docs.slack.dev/reference/objects/file-object). */
const keeper = 'https://files.slack.com';
/** How long a download may take, in milliseconds. */
const patience = 30_000;
/** What is left of a file that is gone. */
const gone: ReadonlySet<string> = new Set(['tombstone', 'hidden_by_limit']);

export interface FileTools {
  /** Where the Web API is. */
  apiUrl: string;
}

/**
 * What stands beside a message, to be fetched where it is needed: with the bot's token, and from Slack's own hosts alone.
 *
 * @param files as an event or a payload gives them; what is none of a file is left out
 */
export async function handFiles(files: unknown, workspace: Workspace, tools: FileTools): Promise<HandedFile[]> {
  const found = Array.isArray(files) ? files.flatMap((file) => fileSchema.safeParse(file).data ?? []) : [];
  const whole = await Promise.all(found.map((file) => completeFile(file, workspace)));
  return whole.filter(({ mode }) => !gone.has(mode ?? '')).map((file) => handFile(file, workspace, tools));
}

/** A file of another workspace is looked up; where that fails, it can't be had, which is said when it is needed. */
async function completeFile(file: SlackFile, { client }: Workspace): Promise<SlackFile> {
  if (file.file_access !== 'check_file_info') return file;
  try {
    return fileSchema.parse((await client.files.info({ file: file.id })).file);
  } catch {
    return file;
  }
}

function handFile(file: SlackFile, { botToken }: Workspace, { apiUrl }: FileTools): HandedFile {
  const name = file.name ?? file.title ?? 'file';
  return {
    name,
    mediaType: file.mimetype ?? null,
    size: file.size ?? 0,
    read: async (mostBytes) => {
      const about = { name, platform: 'Slack', mostBytes };
      try {
        const url = file.url_private_download ?? file.url_private ?? '';
        if (!isKept(url, apiUrl)) throw refuse(name);
        const response = await fetch(url, {
          headers: { authorization: `Bearer ${botToken}` },
          // Slack sends whoever may not read it to a page to sign in; the token goes nowhere else.
          redirect: 'manual',
          signal: AbortSignal.timeout(patience),
        });
        if (response.status >= 300 && response.status < 400) throw await refuseReader(response);
        return await readFileResponse(response, about);
      } catch (error) {
        throw explainFileFailure(error, about);
      }
    },
  };
}

/** Another Slack (SLACK_API_URL) keeps files beside its API. */
function isKept(url: string, apiUrl: string): boolean {
  const [file, api] = [URL.parse(url), URL.parse(apiUrl)];
  return file !== null && (file.origin === keeper || file.origin === api?.origin);
}

function refuse(name: string): DatelineError {
  return new DatelineError('not-allowed', `${sayFile(name)} is not kept by Slack.`, {
    hint: 'Upload it here, or paste its text with /paste.',
  });
}

async function refuseReader(response: Response): Promise<DatelineError> {
  await response.body?.cancel();
  return new DatelineError('not-allowed', 'Dateline may not read files in this workspace.', {
    hint: 'Whoever runs Dateline gives its app the scope files:read and installs it again. Until then, paste the text with /paste.',
  });
}
