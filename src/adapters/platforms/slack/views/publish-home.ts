import { cardHome } from './card-view.ts';
import { failureFields } from '../failure-fields.ts';
import { createFindPlace } from './find-places.ts';
import { openDirectPlace } from './open-direct-place.ts';
import { callerOf } from '../answering/serve-request.ts';
import type { SurfaceTools } from '../surface.ts';
import type { Workspace } from '../workspaces.ts';

/** Draws the home of a person as it is now; never rejects: the home that was drawn before stays. */
export async function publishHome(workspace: Workspace, user: string, tools: SurfaceTools): Promise<void> {
  try {
    const place = await openDirectPlace(workspace, user, 'home');
    const caller = await callerOf(place, { line: '' }, tools);
    const findPlace = createFindPlace(workspace, user, tools);
    const zone = await tools.directory.zoneOf(workspace, user);
    const drawn = cardHome(await tools.frontPage.readHome(caller, { findPlace, zone }));
    if (drawn === null) throw new Error('The home has more blocks than Slack takes.');
    if (drawn.kept.size > 0) await tools.buttons.keepButtons(drawn.kept);
    await workspace.client.views.publish({ user_id: user, view: drawn.view });
  } catch (error) {
    tools.logger.error(failureFields(error), 'a home could not be drawn');
  }
}
