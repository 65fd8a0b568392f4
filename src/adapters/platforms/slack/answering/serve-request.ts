import { errorCard } from '../../../../core/cards/error-card.ts';
import type { Caller } from '../../../../core/commands/caller.ts';
import { describeWork } from '../../../../core/commands/describe-work.ts';
import { findCalledAction } from '../../../../core/commands/find-called-action.ts';
import { DatelineError } from '../../../../core/errors.ts';
import type { Request } from '../../../../core/ports/platform.ts';
import { writeConversationId } from '../conversation-id.ts';
import { explainFailure, isTokenGone, slackCode } from '../explain-failure.ts';
import { failureFields } from '../failure-fields.ts';
import type { ReplyPlace } from './reply-place.ts';
import { showCard } from './show-card.ts';
import type { SurfaceTools } from '../surface.ts';

/** Answers what a person asked or called, where they did; never rejects. */
export async function serveRequest(
  place: ReplyPlace,
  request: Omit<Request, 'caller'>,
  tools: SurfaceTools,
): Promise<void> {
  const stopStatus = tools.showStatus(place, describeWork(request, tools.commands));
  try {
    const card = await tools.answer({ ...request, caller: await callerOf(place, request, tools) });
    await showCard(place, card, tools);
  } catch (error) {
    await apologize(place, error, tools).catch((failure: unknown) => {
      tools.logger.warn(failureFields(failure), 'nor could that be said');
    });
  } finally {
    await stopStatus();
  }
}

/** Says that something went wrong, where it can be said: in the channel, or to the person who asked. */
async function apologize(place: ReplyPlace, error: unknown, tools: SurfaceTools): Promise<void> {
  const { code, message, hint, cause } = explainFailure(error);
  const reason = slackCode(cause);
  if (reason !== null && code !== 'platform-failed') {
    tools.logger.warn({ ...failureFields(cause), channel: place.channel }, `An answer could not be shown. ${message}`);
    // Where no token works, and where nobody is, nobody can be told.
    if (isTokenGone(cause) || code === 'not-found' || place.isDirect) return;
    const told = new DatelineError(code, message, { hint: [hint ?? '', 'Or ask me here.'].join(' ').trim() });
    await showCard({ ...place, response: null, ...(await directly(place)) }, errorCard(told), tools);
    return;
  }
  await showCard(place, tools.failCard(error, 'an answer could not be shown'), tools);
}

async function directly({ workspace, user }: ReplyPlace): Promise<Pick<ReplyPlace, 'channel' | 'thread' | 'isDirect'>> {
  const { channel } = await workspace.client.conversations.open({ users: user });
  if (channel?.id === undefined) throw new Error('Slack named no direct messages.');
  return { channel: channel.id, thread: null, isDirect: true };
}

/** Who asks, from where: what they may do is looked up only where it matters. */
export async function callerOf(
  { workspace, channel, thread, user, isDirect: answersDirectly, actsIn = null }: ReplyPlace,
  { line, article }: Omit<Request, 'caller'>,
  { commands, directory }: SurfaceTools,
): Promise<Caller> {
  const action = findCalledAction(line, commands, article);
  const matters = action?.permission === 'manage-channel' || action?.servesManagers === true;
  const isDirect = answersDirectly && actsIn === null;
  // Of direct messages the threads belong together: a follow-up may stand in one, or below them.
  const answered = { team: workspace.team, channel, thread: answersDirectly ? null : thread };
  const shownIn = writeConversationId(answered);
  return {
    conversation: actsIn ?? shownIn,
    ...(actsIn === null ? {} : { shownIn }),
    space: workspace.team,
    isDirect,
    user,
    canManageChannel: isDirect || (matters && (await directory.mayManage(workspace, user))),
  };
}
