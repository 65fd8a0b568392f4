import { DatelineError } from '../errors.ts';
import { checkFileSize, sayFile } from './file-kind.ts';

/**
 * The bytes of a file that a platform sends: read no further than they may go, whatever was said of its size. Rejects with a
 * `DatelineError` that says what to do.
 *
 * @param platform as people call it
 */
export async function readFileResponse(
  response: Response,
  { name, platform, mostBytes }: { name: string; platform: string; mostBytes: number },
): Promise<Uint8Array> {
  if (!response.ok) {
    await response.body?.cancel();
    throw new DatelineError('not-found', `${platform} doesn’t hand out ${sayFile(name)} (status ${response.status}).`, {
      hint: 'Upload it again, or paste its text with /paste.',
    });
  }
  const parts: Uint8Array[] = [];
  let length = 0;
  const body: AsyncIterable<Uint8Array> | null = response.body;
  // Leaving the loop ends the download.
  for await (const part of body ?? []) {
    length += part.length;
    if (length > mostBytes) checkFileSize(name, length);
    parts.push(part);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** What a person is told whose file could not be had. */
export function explainFileFailure(
  error: unknown,
  { name, platform }: { name: string; platform: string },
): DatelineError {
  if (error instanceof DatelineError) return error;
  return new DatelineError('not-found', `${sayFile(name)} could not be had from ${platform}.`, {
    hint: 'Upload it again in a while, or paste its text with /paste.',
    cause: error,
  });
}
