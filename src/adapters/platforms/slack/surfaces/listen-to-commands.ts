import type { SlashCommand } from '@slack/bolt';
import type { Surface, SurfaceTools } from '../surface.ts';
import { readSlackText } from '../read-slack-text.ts';
import { ResponseUrl } from '../response-url.ts';
import { serveRequest } from '../serve-request.ts';

/** Slash commands: what is typed behind one goes the way of all that is typed. */
export const listenToCommands: Surface = (app, tools) => {
  app.command(/^\//, async ({ command, ack, context }) => {
    await ack();
    await tools.takeOnce(`command:${command.trigger_id}`, async () => {
      await answerCommand(command, context.teamId ?? command.team_id, tools);
    });
  });
};

async function answerCommand(command: SlashCommand, team: string, tools: SurfaceTools): Promise<void> {
  const place = {
    workspace: await tools.workspaces.find(team),
    channel: command.channel_id,
    // Slack takes no commands within a thread.
    thread: null,
    user: command.user_id,
    isDirect: false,
    response: new ResponseUrl(command.response_url, tools.now),
  };
  const line = `${command.command} ${readSlackText(command.text)}`.trim();
  if (await tools.openForm(place, command.trigger_id, line)) return;
  await serveRequest(place, { line }, tools);
}
