import { channelOf, messageOf, requireWritable } from '../method.ts';
import type { Call, Method } from '../method.ts';
import { changeMessage, judgeContent, readMetadata, removeMessage, threadOf } from '../post-message.ts';
import { refuse, refuseAsWrong } from '../slack-error.ts';
import { messageJson } from '../to-json.ts';
import type { Channel, Message } from '../world.ts';

/** https://docs.slack.dev/reference/methods/chat.postMessage: `markdown_text` and a stream's chunk. */
const MARKDOWN_TEXT_MAX = 12_000;
/** https://docs.slack.dev/reference/methods/chat.update: longer texts are refused there, not cut. */
const UPDATED_TEXT_MAX = 4_000;

/** The words and blocks of a call; Markdown stands alone, and is kept as a block. */
function contentOf({ core, args }: Call) {
  const markdown = args.optional('markdown_text');
  const [text, blocks] = [args.optional('text'), args.json('blocks', 'invalid_blocks_format')];
  if (blocks !== undefined && !Array.isArray(blocks)) throw refuseAsWrong('invalid_blocks_format');
  if (args.json('attachments') !== undefined) core.violate('attachments, which are legacy: use blocks');
  if (markdown === undefined) return judgeContent(core, { text, blocks });
  if (text !== undefined || blocks !== undefined) throw refuseAsWrong('markdown_text_conflict');
  if (markdown.length > MARKDOWN_TEXT_MAX) throw refuseAsWrong('msg_too_long');
  return judgeContent(core, { text: markdown, blocks: [{ type: 'markdown', text: markdown }] });
}

/** Where a message goes: a conversation, or a user's direct messages by the user's id. */
function targetOf(call: Call): Channel {
  const { core, workspace, args } = call;
  const user = core.world.userIn(workspace, args.required('channel'));
  return user ? core.world.directMessages(user) : channelOf(call);
}

function unfurlsOf({ args }: Call): Message['unfurls'] {
  return { links: args.flag('unfurl_links'), media: args.flag('unfurl_media') };
}

/** What Slack says where it cut the text. */
const truncation = (given: string | undefined, kept: string) =>
  given !== undefined && given.length > kept.length
    ? { warning: 'message_truncated', response_metadata: { warnings: ['message_truncated'] } }
    : {};

const postMessage: Method = {
  name: 'chat.postMessage',
  tier: 'message',
  scopes: ['chat:write'],
  handle(call) {
    const { core, workspace, args } = call;
    const channel = targetOf(call);
    requireWritable(call, channel);
    const content = contentOf(call);
    const metadata = readMetadata(args.json('metadata', 'invalid_metadata_format'));
    const threadTs = threadOf(core, channel, args.optional('thread_ts'));
    const isBroadcast = args.flag('reply_broadcast') ?? false;
    if (isBroadcast && threadTs === undefined) core.violate('reply_broadcast without a thread');
    const message = core.world.addMessage({
      channel,
      author: workspace.bot,
      ...content,
      threadTs,
      isBroadcast,
      metadata,
      unfurls: unfurlsOf(call),
    });
    core.world.statuses.delete(`${channel.id} ${threadTs ?? message.ts}`);
    core.tellMessage(message);
    core.changed();
    return {
      channel: channel.id,
      ts: message.ts,
      message: messageJson(core.world, message, { withMetadata: true }),
      ...truncation(args.optional('text'), content.text),
    };
  },
};

const update: Method = {
  name: 'chat.update',
  tier: 3,
  scopes: ['chat:write'],
  handle(call) {
    const { core, workspace, args } = call;
    const channel = channelOf(call);
    const message = messageOf(call, channel);
    if (message.author !== workspace.bot) throw refuse('cant_update_message');
    const text = args.optional('text');
    if ((text?.length ?? 0) > UPDATED_TEXT_MAX) throw refuseAsWrong('msg_too_long');
    const hasBlocks = args.json('blocks', 'invalid_blocks_format') !== undefined;
    const content = contentOf(call);
    const metadata = readMetadata(args.json('metadata', 'invalid_metadata_format'));
    // With blocks and no text the old text goes; with a text and no blocks the old blocks do.
    changeMessage(core, message, { content: { ...content, ...(metadata && { metadata }) }, isEdit: !hasBlocks });
    return {
      channel: channel.id,
      ts: message.ts,
      text: message.text,
      message: messageJson(core.world, message, { withMetadata: true }),
    };
  },
};

const remove: Method = {
  name: 'chat.delete',
  tier: 3,
  scopes: ['chat:write'],
  handle(call) {
    const { core, workspace } = call;
    const channel = channelOf(call);
    const message = messageOf(call, channel);
    if (message.author !== workspace.bot) throw refuse('cant_delete_message');
    removeMessage(core, message);
    return { channel: channel.id, ts: message.ts };
  },
};

const postEphemeral: Method = {
  name: 'chat.postEphemeral',
  tier: 4,
  scopes: ['chat:write'],
  handle(call) {
    const { core, workspace, args } = call;
    const channel = channelOf(call);
    if (channel.archived) throw refuse('is_archived');
    if (!channel.members.has(workspace.bot)) throw refuse('not_in_channel');
    const user = core.world.userIn(workspace, args.required('user'));
    if (!user || !channel.members.has(user)) throw refuse('user_not_in_channel');
    const content = contentOf(call);
    const threadTs = threadOf(core, channel, args.optional('thread_ts'));
    const message = core.world.addMessage({
      channel,
      author: workspace.bot,
      ...content,
      threadTs,
      ephemeralFor: user,
    });
    core.changed();
    return { message_ts: message.ts };
  },
};

/** Where the links stand: by channel and `ts`, or by the id of the event that told of them. */
function linkedMessage(call: Call): Message {
  const { core, args } = call;
  const id = args.optional('unfurl_id');
  if (id === undefined) return messageOf(call, channelOf(call));
  if (args.required('source') !== 'conversations_history') throw refuseAsWrong('invalid_source');
  const [channelId = '', ...ts] = id.split('.');
  const message = core.world.channels.get(channelId)?.messages.get(ts.join('.'));
  if (message === undefined) throw refuseAsWrong('invalid_unfurl_id');
  return message;
}

const unfurl: Method = {
  name: 'chat.unfurl',
  tier: 3,
  scopes: ['links:write'],
  handle(call) {
    const { core, args } = call;
    const message = linkedMessage(call);
    const previous = messageJson(core.world, message);
    const unfurls = args.json('unfurls', 'cannot_parse_attachment');
    if (typeof unfurls !== 'object' || unfurls === null) throw refuseAsWrong('missing_unfurls');
    for (const [url, preview] of Object.entries(unfurls as Record<string, unknown>)) {
      if (!message.text.includes(url.replaceAll('&', '&amp;')) && !message.text.includes(url)) {
        throw refuse('cannot_unfurl_url');
      }
      if (typeof preview !== 'object' || preview === null) throw refuseAsWrong('cannot_parse_attachment');
      const { blocks, ...more } = preview as { blocks?: unknown };
      const judged = blocks === undefined ? undefined : judgeContent(core, { text: 'preview', blocks });
      // https://github.com/slackapi/java-slack-sdk/issues/948, https://github.com/getsentry/sentry/pull/65588
      if (judged?.blocks.some(({ type }) => type === 'rich_text')) throw refuseAsWrong('invalid_blocks');
      message.previews.set(url, { ...more, ...(judged && { blocks: judged.blocks }) });
    }
    message.revision += 1;
    core.tellChange(message, 'message_changed', previous);
    core.changed();
    return {};
  },
};

const getPermalink: Method = {
  name: 'chat.getPermalink',
  tier: 4,
  handle(call) {
    const channel = channelOf(call);
    const { ts } = messageOf(call, channel, 'message_ts');
    const { domain } = call.workspace;
    return {
      channel: channel.id,
      permalink: `https://${domain}.slack.com/archives/${channel.id}/p${ts.replace('.', '')}`,
    };
  },
};

const react = (name: string, change: (call: Call, message: Message, emoji: string) => void): Method => ({
  name,
  tier: 3,
  scopes: ['reactions:write'],
  handle(call) {
    const message = messageOf(call, channelOf(call), 'timestamp');
    change(call, message, call.args.required('name'));
    call.core.changed();
    return {};
  },
});

const addReaction = react('reactions.add', ({ workspace }, { reactions }, emoji) => {
  const users = reactions.get(emoji) ?? new Set();
  if (users.has(workspace.bot)) throw refuse('already_reacted');
  reactions.set(emoji, users.add(workspace.bot));
});
const removeReaction = react('reactions.remove', ({ workspace }, { reactions }, emoji) => {
  if (reactions.get(emoji)?.delete(workspace.bot) !== true) throw refuse('no_reaction');
});

export const chatMethods: readonly Method[] = [
  postMessage,
  update,
  remove,
  postEphemeral,
  unfurl,
  getPermalink,
  addReaction,
  removeReaction,
];
