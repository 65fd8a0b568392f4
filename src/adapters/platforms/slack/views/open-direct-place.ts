import { askedCard } from '../../../../core/cards/asked-card.ts';
import { renderCard } from '../rendering/render-card.ts';
import type { ReplyPlace } from '../answering/reply-place.ts';
import { sendMessages } from '../posting/send-messages.ts';
import type { SurfaceTools } from '../surface.ts';
import type { Workspace } from '../workspaces.ts';

/** How long saying what was asked may take, in milliseconds. */
const patience = 30_000;

/**
 * The direct messages of a person, as a place to answer at. Where it is known what was asked, that is said first, and the
 * answer, with whatever follows it, stands in its thread. Rejects with what Slack says.
 */
export async function openDirectPlace(
  workspace: Workspace,
  user: string,
  key: string,
  saying?: { asked: string | null; tools: Pick<SurfaceTools, 'sender'> },
): Promise<ReplyPlace> {
  const { channel } = await workspace.client.conversations.open({ users: user });
  if (channel?.id === undefined) throw new Error('Slack named no direct messages.');
  const place = { workspace, channel: channel.id, user, isDirect: true, response: null, key };
  const asked = saying?.asked ?? null;
  if (saying === undefined || asked === null) return { ...place, thread: null, isThreadAlive: false };
  let thread: string | null = null;
  await sendMessages(
    {
      ...place,
      thread: null,
      key: `${key} asked`,
      messages: renderCard(askedCard(asked)).messages,
      restInThread: true,
      keep: async (ts) => {
        thread ??= ts;
      },
      whenUnsure: 'repeat',
      signal: AbortSignal.timeout(patience),
    },
    saying.tools.sender,
  );
  return { ...place, thread, isThreadAlive: true };
}
