import type { Arguments } from './arguments.ts';
import type { Core } from './core.ts';
import type { Interaction } from './interactions.ts';
import { changeMessage, judgeContent, readMetadata, removeMessage, threadOf } from './post-message.ts';
import { refuse, refuseAsWrong } from './slack-error.ts';
import type { Message } from './world.ts';

/**
 * What an app says to an interaction, by its response URL or in the acknowledgement of a command: a message that only the
 * user sees unless it says otherwise, or a change of the message the interaction was done in.
 * https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
 */
export function respond(core: Core, interaction: Interaction, args: Arguments): Message | undefined {
  const { channel, user, threadTs: startedIn } = interaction;
  if (!channel) throw refuseAsWrong('no_active_hooks');
  const { bot } = channel.workspace;
  const original = interaction.message ?? interaction.messages[0];
  if (args.flag('delete_original') === true) {
    if (!original) throw refuse('message_not_found');
    removeMessage(core, original);
    return undefined;
  }
  const content = judgeContent(core, {
    text: args.optional('text'),
    blocks: args.json('blocks', 'invalid_blocks_format'),
  });
  const metadata = readMetadata(args.json('metadata', 'invalid_metadata_format'));
  if (args.flag('replace_original') === true) {
    if (!original || original.isDeleted) throw refuse('message_not_found');
    if (original.author !== bot) throw refuse('cant_update_message');
    changeMessage(core, original, { content: { ...content, ...(metadata && { metadata }) }, isEdit: false });
    return original;
  }
  const type = args.optional('response_type') ?? 'ephemeral';
  if (type !== 'ephemeral' && type !== 'in_channel') throw refuseAsWrong('invalid_response_type');
  if (channel.archived) throw refuse('is_archived');
  const named = args.optional('thread_ts');
  // A response to something in a thread stands in it too, where only the user sees it.
  const threadTs =
    named === undefined ? (type === 'ephemeral' ? startedIn : undefined) : threadOf(core, channel, named);
  const message = core.world.addMessage({
    channel,
    author: bot,
    ...content,
    threadTs,
    metadata,
    unfurls: { links: args.flag('unfurl_links'), media: args.flag('unfurl_media') },
    ...(type === 'ephemeral' && { ephemeralFor: user }),
  });
  interaction.messages.push(message);
  if (type === 'in_channel') core.tellMessage(message);
  core.changed();
  return message;
}
