import type { GlobalShortcut, MessageShortcut } from '@slack/bolt';
import { readPointedMessage, wordlessCard } from '../../../../core/commands/read-pointed-message.ts';
import { writeCommandLine } from '../../../../core/commands/write-command-line.ts';
import { shortcutIds } from '../manifest.ts';
import { openDirectPlace } from '../views/open-direct-place.ts';
import { handFiles } from '../answering/handed-files.ts';
import { readNamedText } from '../answering/read-slack-text.ts';
import type { ReplyPlace } from '../answering/reply-place.ts';
import { ResponseUrl } from '../answering/response-url.ts';
import { serveRequest } from '../answering/serve-request.ts';
import { showCard } from '../answering/show-card.ts';
import type { Surface, SurfaceTools } from '../surface.ts';
import type { Workspace } from '../workspaces.ts';

/** The shortcuts: to brief a message, and to ask from anywhere. */
export const listenToShortcuts: Surface = (app, tools) => {
  app.shortcut<MessageShortcut>({ callback_id: shortcutIds.brief, type: 'message_action' }, async (listened) => {
    const { ack, shortcut, context } = listened;
    await ack();
    const team = context.teamId ?? shortcut.team?.id ?? shortcut.user.team_id ?? '';
    await tools.takeOnce(shortcut.trigger_id, async () => {
      const workspace = await tools.workspaces.find(team);
      await briefMessage(shortcut, workspace, tools);
    });
  });

  app.shortcut<GlobalShortcut>({ callback_id: shortcutIds.ask, type: 'shortcut' }, async (listened) => {
    const { ack, shortcut, context } = listened;
    await ack();
    const { trigger_id: trigger, user } = shortcut;
    const team = context.teamId ?? shortcut.team?.id ?? user.team_id;
    await tools.takeOnce(trigger, async () => {
      const workspace = await tools.workspaces.find(team);
      const line = writeCommandLine('ask');
      if (await tools.openForm({ workspace, place: null, trigger, line })) return;
      // Slack opened no form: what to do instead is said where the answer would be.
      await serveRequest(await openDirectPlace(workspace, user.id, `shortcut ${trigger}`), { line }, tools);
    });
  });
};

/** Briefs what a message holds, in its thread. */
async function briefMessage(shortcut: MessageShortcut, workspace: Workspace, tools: SurfaceTools): Promise<void> {
  const place = await placeOf(shortcut, workspace, tools);
  const words = await readNamedText(wordsOf(shortcut.message), workspace, tools.directory);
  const files = await handFiles(shortcut.message['files'], workspace, tools);
  const pointed = readPointedMessage(words, files);
  if (pointed === null) await showCard(place, wordlessCard(), tools);
  else await serveRequest(place, pointed, tools);
}

async function placeOf(
  { channel, message, message_ts: ts, response_url: url, trigger_id: trigger, user }: MessageShortcut,
  workspace: Workspace,
  tools: SurfaceTools,
): Promise<ReplyPlace> {
  const thread: unknown = message['thread_ts'];
  return {
    workspace,
    channel: channel.id,
    thread: typeof thread === 'string' ? thread : ts,
    isThreadAlive: typeof thread === 'string',
    user: user.id,
    isDirect: await tools.directory.isDirect(workspace, user.id, channel.id),
    response: new ResponseUrl(url, tools.now),
    key: `shortcut ${trigger}`,
  };
}

/** What is said on a message; where it has no words of its own (an app's, or a forwarded one), those beside it. */
function wordsOf(message: MessageShortcut['message']): string {
  const { text = '', attachments } = message as { text?: string; attachments?: unknown };
  if (text.trim() !== '' || !Array.isArray(attachments)) return text;
  const beside = attachments.flatMap((attachment: unknown) =>
    typeof attachment === 'object' && attachment !== null
      ? ['from_url', 'title_link', 'text', 'fallback'].map((field): unknown => Reflect.get(attachment, field))
      : [],
  );
  return beside.find((words): words is string => typeof words === 'string' && words.trim() !== '') ?? '';
}
