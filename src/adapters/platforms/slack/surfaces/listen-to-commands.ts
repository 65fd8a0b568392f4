import type { SlashCommand } from '@slack/bolt';
import { commandLineOf } from '../answering/command-line-of.ts';
import { readSlackText } from '../answering/read-slack-text.ts';
import { ResponseUrl } from '../answering/response-url.ts';
import { serveRequest } from '../answering/serve-request.ts';
import type { Surface, SurfaceTools } from '../surface.ts';

/** Slash commands: what is typed behind one goes the way of all that is typed. */
export const listenToCommands: Surface = (app, tools) => {
  app.command(/^\//, async ({ command, ack, context }) => {
    await ack();
    await tools.takeOnce(command.trigger_id, () => answerCommand(command, context.teamId ?? command.team_id, tools));
  });
};

async function answerCommand(command: SlashCommand, team: string, tools: SurfaceTools): Promise<void> {
  const workspace = await tools.workspaces.find(team);
  const { channel_id: channel, user_id: user, trigger_id: trigger } = command;
  const place = {
    workspace,
    channel,
    // Slack takes no commands within a thread.
    thread: null,
    isThreadAlive: false,
    user,
    isDirect: await tools.directory.isDirect(workspace, user, channel),
    response: new ResponseUrl(command.response_url, tools.now),
    key: `command ${trigger}`,
  };
  const line = commandLineOf(command.command, readSlackText(command.text), tools.commands);
  if (await tools.openForm({ workspace, place, trigger, line })) return;
  await serveRequest(place, { line }, tools);
}
