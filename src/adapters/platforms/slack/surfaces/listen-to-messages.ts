import type { types } from '@slack/bolt';
import { briefRequest } from '../../../../core/commands/read-pointed-message.ts';
import { readSlackText } from '../read-slack-text.ts';
import { serveRequest } from '../serve-request.ts';
import type { Surface } from '../surface.ts';

/** A longer message is no question but the text of an article. */
const longestQuestion = 1_000;

/** What is said to a mention without a question. */
const help = '/dateline help';

/** Questions: direct messages, and messages that mention Dateline. */
export const listenToMessages: Surface = (app, tools) => {
  app.event('message', async ({ event, body, context }) => {
    const message = readMessage(event);
    if (message?.channelType !== 'im') return;
    await tools.takeOnce(body.event_id, () => answer(message, context.teamId ?? body.team_id));
  });
  app.event('app_mention', async ({ event, body, context }) => {
    if (event.bot_id !== undefined || event.user === undefined) return;
    const { user, text, channel, ts, thread_ts: thread = null } = event;
    const message = { user, text, channel, ts, thread, channelType: 'channel' };
    await tools.takeOnce(body.event_id, () => answer(message, context.teamId ?? body.team_id));
  });

  async function answer(message: SaidMessage, team: string): Promise<void> {
    const workspace = await tools.workspaces.find(team);
    const isDirect = message.channelType === 'im';
    const place = {
      workspace,
      channel: message.channel,
      thread: message.thread ?? (isDirect ? null : message.ts),
      user: message.user,
      isDirect,
      response: null,
    };
    const said = readSlackText(message.text.replaceAll(`<@${workspace.botUser}>`, ' ')).trim();
    const question = said === '' ? help : said;
    const request = question.length > longestQuestion ? briefRequest(question) : { line: question };
    await serveRequest(place, request, tools);
  }
};

interface SaidMessage {
  user: string;
  text: string;
  channel: string;
  channelType: string;
  ts: string;
  thread: string | null;
}

/** A message of a person's; null for one that a bot wrote, and for what only tells that something happened. */
function readMessage(event: types.AllMessageEvents): SaidMessage | null {
  if (event.subtype !== undefined || event.bot_id !== undefined) return null;
  const { user, text = '', channel, channel_type: channelType, ts, thread_ts: thread = null } = event;
  return { user, text, channel, channelType, ts, thread };
}
