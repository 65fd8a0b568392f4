import { publishHome } from '../views/publish-home.ts';
import type { Surface } from '../surface.ts';

/** The home of a person: it is drawn anew whenever they open it. */
export const listenToHome: Surface = (app, tools) => {
  app.event('app_home_opened', async ({ event, body, context }) => {
    if (event.tab !== 'home') return;
    await tools.takeOnce(body.event_id, async () => {
      const workspace = await tools.workspaces.find(context.teamId ?? body.team_id);
      await publishHome(workspace, event.user, tools);
    });
  });
};
