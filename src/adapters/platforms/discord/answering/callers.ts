import { ChannelType, InteractionContextType, PermissionFlagsBits, type Interaction, type Message } from 'discord.js';
import type { Caller } from '../../../../core/commands/caller.ts';
import { placeOf, writeConversationId } from '../conversation-id.ts';

/** Who used a command or a component, from where. In direct messages with Dateline everyone manages their own. */
export function callerOfInteraction(interaction: Interaction): Caller {
  const { guildId, channelId, channel, user, memberPermissions, context } = interaction;
  const isDirect = guildId === null && context === InteractionContextType.BotDM;
  const isManager = memberPermissions?.has(PermissionFlagsBits.ManageChannels) ?? false;
  return {
    conversation: writeConversationId(placeOf(guildId, channelId ?? user.id, channel)),
    space: guildId ?? channelId ?? user.id,
    isDirect,
    user: user.id,
    canManageChannel: guildId === null ? isDirect : isManager,
  };
}

/** Who wrote a message, and where. */
export function callerOfMessage(message: Message): Caller {
  const { channel, member } = message;
  const isManager =
    member !== null && !channel.isDMBased() && channel.permissionsFor(member).has(PermissionFlagsBits.ManageChannels);
  return {
    conversation: writeConversationId(placeOf(message.guildId, message.channelId, channel)),
    space: message.guildId ?? message.channelId,
    isDirect: channel.type === ChannelType.DM,
    user: message.author.id,
    canManageChannel: channel.isDMBased() || isManager,
  };
}
