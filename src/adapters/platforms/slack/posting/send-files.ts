import type { FileBlock } from '../../../../core/cards/card.ts';
import { cleanText } from '../../../../core/cards/clean-text.ts';
import type { Workspace } from '../workspaces.ts';

/** Uploads documents to a channel or thread. Rejects with what Slack says. */
export async function sendFiles(
  { client }: Workspace,
  { channel, thread }: { channel: string; thread: string | null },
  files: readonly FileBlock[],
): Promise<void> {
  const uploads = files.map(({ name, text }) => ({
    // Bytes: a text of its own Slack would take for a snippet.
    file: Buffer.from(text),
    filename: cleanText(name).replace(/[/\\]/g, '-').trim() || 'file',
  }));
  const [first, ...rest] = uploads;
  if (first === undefined) return;
  await client.filesUploadV2({
    ...(thread === null ? { channel_id: channel } : { channel_id: channel, thread_ts: thread }),
    file_uploads: [first, ...rest],
  });
}
