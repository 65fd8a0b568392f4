import type { Surface } from '../surface.ts';

/** A workspace that takes Dateline out, or revokes its token: that is forgotten, and nothing else stops. */
export const listenToUninstalls: Surface = (app, tools) => {
  app.event('app_uninstalled', async ({ body, context }) => {
    await leave(body, context.isEnterpriseInstall);
  });
  app.event('tokens_revoked', async ({ event, body, context }) => {
    // Dateline has no tokens of people.
    if ((event.tokens.bot ?? []).length > 0) await leave(body, context.isEnterpriseInstall);
  });

  async function leave(body: Told, isOrganisation: boolean): Promise<void> {
    await tools.takeOnce(body.event_id, async () => {
      const team = (isOrganisation ? body.enterprise_id : body.team_id) ?? body.team_id;
      try {
        await tools.workspaces.leave(team);
      } catch (error) {
        tools.failCard(error, 'the installation of a Slack workspace could not be forgotten');
      }
    });
  }
};

interface Told {
  event_id: string;
  team_id: string;
  enterprise_id?: string;
}
