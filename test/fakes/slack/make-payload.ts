import type { Core } from './core.ts';
import { stateIn } from './element-state.ts';
import type { Interaction } from './interactions.ts';
import { channelName, messageJson, viewJson } from './to-json.ts';
import type { Channel, HeldState, Message, OpenView, User } from './world.ts';

/** Where an interaction's messages can be answered to. */
export const responseUrl = (core: Core, { id, user }: Interaction): string =>
  `${core.baseUrl}/actions/${user.workspace.id}/${id}`;

/** What every interaction says of who did it. https://docs.slack.dev/reference/interaction-payloads */
export function personJson(core: Core, user: User): Record<string, unknown> {
  const { workspace } = user;
  return {
    user: { id: user.id, username: user.name, name: user.name, team_id: workspace.id },
    api_app_id: core.app.id,
    token: 'deprecated',
    team: { id: workspace.id, domain: workspace.domain },
    enterprise: null,
    is_enterprise_install: false,
  };
}

/** The message or view something was done in. */
export function placeJson(
  core: Core,
  { message, view }: { message: Message | undefined; view: OpenView | undefined },
  held: HeldState = {},
): Record<string, unknown> {
  if (view) {
    return {
      container: { type: 'view', view_id: view.id },
      view: viewJson(view, core.app.id),
    };
  }
  if (!message) return {};
  const { channel, ts, threadTs, ephemeralFor } = message;
  const isEphemeral = ephemeralFor !== undefined;
  return {
    container: {
      type: 'message',
      message_ts: ts,
      channel_id: channel.id,
      is_ephemeral: isEphemeral,
      ...(threadTs !== undefined && { thread_ts: threadTs }),
    },
    channel: { id: channel.id, name: channelName(channel) },
    // What only one person sees is not kept: the payload doesn't carry it.
    ...(!isEphemeral && { message: { ...messageJson(core.world, message), app_id: core.app.id } }),
    state: { values: stateIn(message.blocks, held) },
  };
}

/** A slash command as it is sent. https://docs.slack.dev/interactivity/implementing-slash-commands */
export function commandJson(
  core: Core,
  interaction: Interaction,
  channel: Channel,
  { command, text }: { command: string; text: string },
): Record<string, unknown> {
  const { user } = interaction;
  const { workspace } = user;
  return {
    token: 'deprecated',
    team_id: workspace.id,
    team_domain: workspace.domain,
    channel_id: channel.id,
    channel_name: channelName(channel),
    user_id: user.id,
    user_name: user.name,
    command,
    text,
    api_app_id: core.app.id,
    is_enterprise_install: 'false',
    response_url: responseUrl(core, interaction),
    trigger_id: interaction.triggerId,
  };
}

/** Text as people type it, as Slack sends it: the three characters escaped, names and addresses made links. */
export function escapeTyped(core: Core, user: User, text: string): string {
  const { users, channels } = core.world;
  const isHere = (one: { workspace: unknown }): boolean => one.workspace === user.workspace;
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return escaped
    .replace(/(?<![\w<|])https?:\/\/[^\s|]+/g, (url) => `<${url}>`)
    .replace(/(?<![\w/])([@#])([\w.-]+)/g, (typed, sign: string, name: string) => {
      const known = [...(sign === '@' ? users : channels).values()].find((one) => one.name === name && isHere(one));
      return known ? `<${sign}${known.id}|${name}>` : typed;
    });
}
