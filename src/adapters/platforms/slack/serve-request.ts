import type { Caller } from '../../../core/commands/caller.ts';
import { findCalledAction } from '../../../core/commands/find-called-action.ts';
import type { Request } from '../../../core/ports/platform.ts';
import { writeConversationId } from './conversation-id.ts';
import { failureFields } from './failure-fields.ts';
import type { ReplyPlace } from './reply-place.ts';
import { showCard } from './show-card.ts';
import type { SurfaceTools } from './surface.ts';

/** Answers what a person asked or called, where they did; never rejects. */
export async function serveRequest(
  place: ReplyPlace,
  request: Omit<Request, 'caller'>,
  tools: SurfaceTools,
): Promise<void> {
  try {
    const card = await tools.answer({ ...request, caller: await callerOf(place, request, tools) });
    await showCard(place, card, tools);
  } catch (error) {
    const card = tools.failCard(error, 'an answer could not be shown');
    await showCard(place, card, tools).catch((failure: unknown) => {
      tools.logger.warn(failureFields(failure), 'nor could that be said');
    });
  }
}

async function callerOf(
  place: ReplyPlace,
  { line, article }: Omit<Request, 'caller'>,
  { commands }: SurfaceTools,
): Promise<Caller> {
  const { workspace, channel, thread, user, isDirect } = place;
  const action = findCalledAction(line, commands, article);
  return {
    conversation: writeConversationId({ team: workspace.team, channel, thread }),
    space: workspace.team,
    isDirect,
    user,
    canManageChannel: isDirect || action?.permission === 'manage-channel' || action?.servesManagers === true,
  };
}
