import { channelOf, readableChannel, scopeOf } from '../method.ts';
import type { Call, Method } from '../method.ts';
import { refuse } from '../slack-error.ts';
import { channelJson, messageJson } from '../to-json.ts';
import type { Channel, Message } from '../world.ts';

/** A page of messages between `oldest` and `latest`, and whether there are more. */
function pageOf({ core, args }: Call, messages: readonly Message[], limit: number) {
  const [oldest, latest] = [Number(args.optional('oldest') ?? 0), Number(args.optional('latest') ?? Infinity)];
  const inclusive = args.flag('inclusive') ?? false;
  const from = Number(args.optional('cursor') ?? 0);
  const within = messages.filter(({ ts }) => {
    const at = Number(ts);
    return (at > oldest && at < latest) || (inclusive && (at === oldest || at === latest));
  });
  const page = within.slice(from, from + limit);
  const hasMore = from + limit < within.length;
  const withMetadata = args.flag('include_all_metadata') ?? false;
  return {
    messages: page.map((message) => messageJson(core.world, message, { withMetadata })),
    has_more: hasMore,
    ...(hasMore && { response_metadata: { next_cursor: String(from + limit) } }),
  };
}

const history: Method = {
  name: 'conversations.history',
  tier: 3,
  scopes: scopeOf('history'),
  handle(call) {
    const channel = readableChannel(call);
    const shown = [...channel.messages.values()].filter((one) => one.threadTs === undefined || one.isBroadcast);
    return { ...pageOf(call, shown.reverse(), Math.min(999, call.args.count('limit', 100))), pin_count: 0 };
  },
};

const replies: Method = {
  name: 'conversations.replies',
  tier: 3,
  scopes: scopeOf('history'),
  handle(call) {
    const channel = readableChannel(call);
    const named = channel.messages.get(call.args.required('ts'));
    if (!named) throw refuse('thread_not_found');
    const parent = channel.messages.get(named.threadTs ?? named.ts);
    const thread = [...(parent ? [parent] : []), ...call.core.world.thread(channel, named.threadTs ?? named.ts)];
    return pageOf(call, thread, Math.min(1000, call.args.count('limit', 1000)));
  },
};

const open: Method = {
  name: 'conversations.open',
  tier: 3,
  scopes: ['im:write', 'mpim:write'],
  handle(call) {
    const { core, workspace, args } = call;
    const named = args.optional('channel');
    if (named !== undefined) return { channel: channelJson(channelOf(call)) };
    const ids = args.required('users').split(',');
    const users = ids.map((id) => {
      const user = core.world.userIn(workspace, id.trim());
      if (!user || user.isBot) throw refuse('user_not_found');
      if (user.deleted) throw refuse('user_disabled');
      return user;
    });
    const [first] = users;
    if (first && users.length === 1) return { channel: channelJson(core.world.directMessages(first)) };
    const channel = core.world.addChannel({
      kind: 'mpim',
      name: `mpdm-${users.map(({ name }) => name).join('--')}-1`,
      workspace,
      members: [...users, workspace.bot],
    });
    return { channel: channelJson(channel) };
  },
};

const info: Method = {
  name: 'conversations.info',
  tier: 3,
  scopes: scopeOf('read'),
  handle: (call) => ({ channel: channelJson(channelOf(call)) }),
};

const members: Method = {
  name: 'conversations.members',
  tier: 4,
  scopes: scopeOf('read'),
  handle: (call) => ({ members: [...channelOf(call).members].map(({ id }) => id) }),
};

const list: Method = {
  name: 'conversations.list',
  tier: 2,
  scopes: ['channels:read', 'groups:read', 'im:read', 'mpim:read'],
  handle({ core, workspace, args }) {
    const types = (args.optional('types') ?? 'public_channel').split(',').map((type) => type.trim());
    const noArchived = args.flag('exclude_archived') ?? false;
    const kindOf = ({ kind }: Channel): string => (kind === 'im' || kind === 'mpim' ? kind : `${kind}_channel`);
    const all = [...core.world.channels.values()].filter(
      (channel) =>
        channel.workspace === workspace &&
        types.includes(kindOf(channel)) &&
        (channel.kind === 'public' || channel.members.has(workspace.bot)) &&
        !(noArchived && channel.archived),
    );
    const from = Number(args.optional('cursor') ?? 0);
    const limit = Math.min(999, args.count('limit', 100));
    const next = from + limit < all.length ? String(from + limit) : '';
    return {
      channels: all.slice(from, from + limit).map((channel) => channelJson(channel)),
      response_metadata: { next_cursor: next },
    };
  },
};

const join: Method = {
  name: 'conversations.join',
  tier: 3,
  scopes: ['channels:join'],
  handle(call) {
    const channel = channelOf(call);
    if (channel.kind !== 'public') throw refuse('method_not_supported_for_channel_type');
    if (channel.archived) throw refuse('is_archived');
    const wasMember = channel.members.has(call.workspace.bot);
    channel.members.add(call.workspace.bot);
    return { channel: channelJson(channel), ...(wasMember && { warning: 'already_in_channel' }) };
  },
};

export const conversationMethods: readonly Method[] = [history, replies, open, info, members, list, join];
