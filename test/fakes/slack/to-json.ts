import { stateIn } from './element-state.ts';
import { isDirect } from './world.ts';
import type { Channel, Message, OpenView, SlackFile, User, Workspace, World } from './world.ts';

/** A message as the Web API and events give it. */
export function messageJson(world: World, message: Message, { withMetadata = false } = {}): Record<string, unknown> {
  const { channel, author, threadTs, text, metadata } = message;
  const { workspace } = channel;
  const replies = threadTs === undefined ? world.thread(channel, message.ts) : [];
  return {
    type: 'message',
    user: author.id,
    ts: message.ts,
    text,
    team: workspace.id,
    ...(author.isBot && {
      bot_id: botIdOf(author),
      bot_profile: { id: botIdOf(author), name: author.name, deleted: false, team_id: workspace.id },
    }),
    ...(!author.isBot && { client_msg_id: `said-${message.ts}` }),
    ...(message.blocks.length > 0 && { blocks: message.blocks }),
    ...(threadTs !== undefined && { thread_ts: threadTs, parent_user_id: channel.messages.get(threadTs)?.author.id }),
    ...(message.isBroadcast && { subtype: 'thread_broadcast' }),
    ...(replies.length > 0 && {
      thread_ts: message.ts,
      reply_count: replies.length,
      reply_users: [...new Set(replies.map((reply) => reply.author.id))],
      latest_reply: replies.at(-1)?.ts,
      subscribed: true,
    }),
    ...(message.files.length > 0 && {
      files: message.files.map((file) => sharedFileJson(file)),
      upload: false,
      ...(!author.isBot && { subtype: 'file_share' }),
    }),
    ...(message.previews.size > 0 && {
      attachments: [...message.previews].map(([url, preview], index) => ({ id: index + 1, from_url: url, ...preview })),
    }),
    ...(message.editedAt !== undefined && { edited: { user: author.id, ts: message.editedAt } }),
    ...(message.reactions.size > 0 && {
      reactions: [...message.reactions].map(([name, users]) => ({
        name,
        users: [...users].map(({ id }) => id),
        count: users.size,
      })),
    }),
    ...(withMetadata && metadata && { metadata }),
  };
}

/** Every bot has a user and, beside it, a name as a bot. */
const botIdOf = (bot: User): string => (bot === bot.workspace.bot ? bot.workspace.botId : `B${bot.id.slice(1)}`);

/** A file as methods give it. https://docs.slack.dev/reference/objects/file-object */
export const fileJson = ({ id, name, title, length, mimetype, url }: SlackFile): Record<string, unknown> => ({
  id,
  name,
  title,
  size: length,
  ...(mimetype !== undefined && { mimetype }),
  ...(url !== undefined && { mode: 'hosted', is_external: false, url_private: url, url_private_download: url }),
});

/** The same as messages give it: of a file of another workspace its id alone. */
const sharedFileJson = (file: SlackFile): Record<string, unknown> =>
  file.isStub === true ? { id: file.id, mode: 'file_access', file_access: 'check_file_info' } : fileJson(file);

export function userJson(user: User): Record<string, unknown> {
  const { id, name, realName, workspace, timeZone, isBot, isAdmin, locale, deleted } = user;
  return {
    id,
    team_id: workspace.id,
    name,
    deleted,
    real_name: realName,
    tz: timeZone,
    tz_label: timeZone,
    tz_offset: offsetOf(timeZone),
    locale,
    profile: { real_name: realName, display_name: name, team: workspace.id },
    is_admin: isAdmin,
    is_owner: false,
    is_primary_owner: false,
    is_restricted: false,
    is_ultra_restricted: false,
    is_bot: isBot,
    is_app_user: false,
  };
}

/** Seconds east of UTC, now. */
function offsetOf(timeZone: string): number {
  const part = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(new Date())
    .find(({ type }) => type === 'timeZoneName');
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d\d):(\d\d)/.exec(part?.value ?? '') ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
}

export function channelJson(channel: Channel): Record<string, unknown> {
  const { id, kind, name, archived, createdAt, members, workspace } = channel;
  const other = [...members].find((member) => member !== workspace.bot);
  return {
    id,
    created: Math.floor(createdAt / 1000),
    is_archived: archived,
    is_im: kind === 'im',
    is_mpim: kind === 'mpim',
    is_channel: kind === 'public',
    is_group: kind === 'private',
    is_private: kind !== 'public',
    context_team_id: workspace.id,
    ...(kind === 'im'
      ? { user: other?.id }
      : { name, name_normalized: name, is_member: members.has(workspace.bot), num_members: members.size }),
  };
}

/** What `channel_type` says in events. */
export const channelType = ({ kind }: Channel): string =>
  ({ public: 'channel', private: 'group', im: 'im', mpim: 'mpim' })[kind];

/** What payloads call a conversation that has no name of its own. */
export const channelName = (channel: Channel): string =>
  isDirect(channel) ? 'directmessage' : channel.kind === 'private' ? 'privategroup' : channel.name;

export function viewJson(
  { id, user, view, hash, rootId, previous, held }: OpenView,
  appId: string,
): Record<string, unknown> {
  const { workspace } = user;
  return {
    private_metadata: '',
    callback_id: '',
    external_id: '',
    title: { type: 'plain_text', text: 'View Title', emoji: true },
    submit: null,
    close: null,
    clear_on_close: false,
    notify_on_close: false,
    ...view,
    id,
    team_id: workspace.id,
    hash,
    state: { values: stateIn(view.blocks, held) },
    root_view_id: rootId,
    previous_view_id: previous?.id ?? null,
    app_id: appId,
    app_installed_team_id: workspace.id,
    bot_id: workspace.botId,
  };
}

export const teamJson = ({ id, name, domain }: Workspace): Record<string, unknown> => ({ id, name, domain });
