import { elsewhereCard, workingCard } from '../../../../core/cards/elsewhere-card.ts';
import { lostButtonCard } from '../../../../core/cards/lost-button-card.ts';
import type { Card } from '../../../../core/cards/card.ts';
import type { Command } from '../../../../core/commands/command.ts';
import { parseCommandLine } from '../../../../core/commands/parse-command-line.ts';
import { DatelineError } from '../../../../core/errors.ts';
import { cardModal } from './card-view.ts';
import { slackCode } from '../explain-failure.ts';
import { failureFields } from '../failure-fields.ts';
import { createFindPlace } from './find-places.ts';
import { openDirectPlace } from './open-direct-place.ts';
import { openView, type OpenModal } from './open-view.ts';
import { publishHome } from './publish-home.ts';
import { callerOf } from '../answering/serve-request.ts';
import { showCard } from '../answering/show-card.ts';
import type { SurfaceTools } from '../surface.ts';
import type { Workspace } from '../workspaces.ts';

/** A press in a person's home, or in a modal that was opened from there. */
export interface ViewPress {
  workspace: Workspace;
  user: string;
  /** The modal in which it was; null: in the home. */
  modal: OpenModal | null;
  trigger: string;
  /** The command line; null where it is not known (any more). */
  line: string | null;
}

/**
 * Answers a press where there is no channel: in a modal above what was pressed, or in direct messages where that is too
 * little. The modal stands at once, because Slack lets it open for three seconds.
 */
export async function answerInView(press: ViewPress, tools: SurfaceTools): Promise<void> {
  const { workspace, user, modal, trigger, line } = press;
  const actsIn = line === null ? null : await findActsIn(line, press, tools);
  if (line !== null && (await tools.openForm({ workspace, place: null, trigger, line, actsIn, below: modal }))) return;
  const opened = await openWorking(press, tools);
  try {
    await answer(press, actsIn, opened, tools);
  } catch (error) {
    const card = tools.failCard(error, 'a press could not be answered');
    if (opened !== null) await changeView(workspace, opened, card, tools);
  }
  // What was done may show there.
  if (modal === null) await publishHome(workspace, user, tools);
}

async function answer(
  { workspace, user, trigger, line }: ViewPress,
  actsIn: string | null,
  opened: string | null,
  tools: SurfaceTools,
): Promise<void> {
  const direct = { ...(await openDirectPlace(workspace, user, `view ${trigger}`)), actsIn };
  const card =
    line === null ? lostButtonCard() : await tools.answer({ line, caller: await callerOf(direct, { line }, tools) });
  if (opened !== null && (await changeView(workspace, opened, card, tools))) return;
  await showCard(direct, card, tools);
  if (opened !== null) await changeView(workspace, opened, elsewhereCard(), tools);
}

/** Where the digest goes that a line is about, if it goes to a place that the person may know of. */
async function findActsIn(line: string, { workspace, user }: ViewPress, tools: SurfaceTools): Promise<string | null> {
  const digest = findGiven(line, 'digest', tools.commands);
  const conversation = digest === null ? null : await tools.frontPage.findDigestPlace(digest);
  if (conversation === null) return null;
  return (await createFindPlace(workspace, user, tools)(conversation)) === null ? null : conversation;
}

/** What a line gives for an argument; null where it gives none. */
function findGiven(line: string, argument: string, commands: readonly Command[]): string | null {
  try {
    const value = parseCommandLine(line, commands).values[argument];
    return value === undefined ? null : String(value);
  } catch (error) {
    if (error instanceof DatelineError) return null;
    throw error;
  }
}

/** Opens a modal that says that an answer is on its way, and gives its id; null where Slack opens none (any more). */
async function openWorking({ workspace, modal, trigger }: ViewPress, { logger }: SurfaceTools): Promise<string | null> {
  const drawn = cardModal(workingCard());
  if (drawn === null) return null;
  try {
    return await openView(workspace, trigger, drawn.view, modal);
  } catch (error) {
    logger.warn(failureFields(error), 'a modal could not be opened');
    return null;
  }
}

/** Whether the card has room in the modal, and the modal is still there. */
async function changeView(workspace: Workspace, id: string, card: Card, tools: SurfaceTools): Promise<boolean> {
  const drawn = cardModal(card);
  if (drawn === null) return false;
  if (drawn.kept.size > 0) await tools.buttons.keepButtons(drawn.kept);
  try {
    await workspace.client.views.update({ view_id: id, view: drawn.view });
    return true;
  } catch (error) {
    tools.logger.warn(failureFields(error), 'a modal could not be changed');
    // Whoever closed it does not wait for its answer.
    return slackCode(error) === 'not_found';
  }
}
