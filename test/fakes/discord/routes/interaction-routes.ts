import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  IncomingWebhookRequestPartialSchema,
  IncomingWebhookUpdateRequestPartialSchema,
  ModalInteractionCallbackRequestSchema,
  UpdateMessageInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod';
import type { APIApplicationCommandOptionChoice } from 'discord.js';
import type { Component } from '../components.ts';
import type { Core } from '../core.ts';
import { DiscordError, invalidForm, unknownMessage, unknownWebhook, within } from '../discord-error.ts';
import { CALLBACK, INTERACTION } from '../interaction-lifetimes.ts';
import type { Interaction } from '../interaction-lifetimes.ts';
import { changeMessage, postLoading, postMessage, removeMessage } from '../post-message.ts';
import type { UploadedFile } from '../post-message.ts';
import { NO_CONTENT, ok, route } from '../route.ts';
import type { RouteRequest } from '../route.ts';
import type { Message } from '../state.ts';
import { messageJson } from '../to-json.ts';
import { FLAG } from '../validate-message.ts';
import type { MessageBody } from '../validate-message.ts';
import { requireValidModal } from '../validate-modal.ts';
import { requireShape } from '../validate-request.ts';
import { isGiven } from '../is-given.ts';

/** An app that only its user installed may follow up so often for each interaction. */
const FOLLOW_UPS_OF_A_USER_APP = 5;

const SCHEMAS = new Map([
  [CALLBACK.message, CreateMessageInteractionCallbackRequestSchema],
  [CALLBACK.deferred, CreateMessageInteractionCallbackRequestSchema],
  [CALLBACK.deferredUpdate, UpdateMessageInteractionCallbackRequestSchema],
  [CALLBACK.update, UpdateMessageInteractionCallbackRequestSchema],
  [CALLBACK.choices, ApplicationCommandAutocompleteCallbackRequestSchema],
  [CALLBACK.modal, ModalInteractionCallbackRequestSchema],
] as [number, typeof ModalInteractionCallbackRequestSchema][]);

/** Which answers each kind of interaction takes; an update also needs a message to update. */
function takesAnswer(interaction: Interaction, type: number): boolean {
  if (interaction.type === INTERACTION.autocomplete) return type === CALLBACK.choices;
  if (type === CALLBACK.choices) return false;
  if (type === CALLBACK.modal) return interaction.type !== INTERACTION.modal;
  if (type === CALLBACK.update || type === CALLBACK.deferredUpdate) return interaction.source !== undefined;
  return true;
}

function answer({ core, params, query, body, files }: RouteRequest) {
  const interaction = core.interactions.awaiting(params.interaction, params.token);
  const type = typeof body === 'object' && body !== null && 'type' in body ? Number(body.type) : Number.NaN;
  const schema = SCHEMAS.get(type);
  if (!schema || !takesAnswer(interaction, type)) {
    const message = 'Interaction of this type cannot be answered so.';
    throw invalidForm([{ path: ['type'], code: 'BASE_TYPE_CHOICES', message }]);
  }
  const { data } = requireShape(schema, body) as { data?: unknown };
  within('data', () => perform(core, interaction, type, data ?? {}, files));
  interaction.answer = { type, at: core.world.clock.now(), revision: interaction.original?.revision ?? 0 };
  core.interactions.changed();
  if (query.get('with_response') !== 'true') return NO_CONTENT;
  return ok(callbackJson(interaction, type));
}

function perform(
  core: Core,
  interaction: Interaction,
  type: number,
  data: object,
  files: readonly UploadedFile[],
): void {
  switch (type) {
    case CALLBACK.message:
      interaction.original = postMessage(core, data, {
        channel: interaction.channel,
        author: core.world.bot,
        files,
        interaction,
      });
      return;
    case CALLBACK.deferred: {
      const { flags } = data as MessageBody;
      // Discord drops the others without a word (https://github.com/discord/discord-api-docs/issues/7910): here it is a fault.
      if ((flags ?? 0) & ~FLAG.ephemeral) {
        const message = 'Only EPHEMERAL can be set on a deferred answer.';
        throw invalidForm([{ path: ['flags'], code: 'BITFIELD_INVALID', message }]);
      }
      interaction.original = postLoading(core, interaction, flags === FLAG.ephemeral);
      return;
    }
    case CALLBACK.update:
      if (interaction.source) interaction.original = changeMessage(core, interaction.source, data, files);
      return;
    case CALLBACK.deferredUpdate:
      interaction.original = interaction.source;
      return;
    case CALLBACK.choices:
      interaction.choices = (data as { choices?: APIApplicationCommandOptionChoice[] }).choices ?? [];
      return;
    default: {
      const modal = data as { custom_id: string; title: string; components: Component[] };
      requireValidModal(modal.components);
      interaction.modal = { customId: modal.custom_id, title: modal.title, components: modal.components };
    }
  }
}

function callbackJson(interaction: Interaction, type: number) {
  const message = interaction.original;
  return {
    interaction: {
      id: interaction.id,
      type: interaction.type,
      channel_id: interaction.channel.id,
      ...(interaction.channel.guild && { guild_id: interaction.channel.guild.id }),
      ...(message && {
        response_message_id: message.id,
        response_message_loading: (message.flags & FLAG.loading) !== 0,
        response_message_ephemeral: message.ephemeralFor !== undefined,
      }),
    },
    ...(message && { resource: { type, message: messageJson(message) } }),
  };
}

function interactionOf({ core, params }: RouteRequest): Interaction {
  if (params.application !== core.world.applicationId) throw unknownWebhook();
  return core.interactions.answered(params.token);
}

/** `@original`, or one of the interaction's own messages. */
function ownMessage(request: RouteRequest): { interaction: Interaction; message: Message } {
  const interaction = interactionOf(request);
  const id = request.params.message;
  const message =
    id === '@original'
      ? interaction.original
      : [interaction.original, ...interaction.followUps].find((one) => one?.id === id);
  const isThere = message && (message.ephemeralFor !== undefined || message.channel.messages.has(message.id));
  if (!isThere) throw unknownMessage();
  return { interaction, message };
}

function followUp(request: RouteRequest) {
  const { core, files } = request;
  const interaction = interactionOf(request);
  const body = requireShape(IncomingWebhookRequestPartialSchema, request.body) as MessageBody;
  const { original } = interaction;
  // Documented, and deprecated: the first follow-up to a deferred answer edits the loading message.
  if (original && original.flags & FLAG.loading) {
    core.violate('a follow-up where the deferred answer waits for its edit (deprecated)');
    const { flags, ...rest } = body;
    const kept = isGiven(flags) ? { flags: flags & ~FLAG.ephemeral } : {};
    const message = changeMessage(core, original, { ...rest, ...kept }, files);
    core.interactions.changed();
    return ok(messageJson(message));
  }
  if (!interaction.isInstalledHere && interaction.followUps.length >= FOLLOW_UPS_OF_A_USER_APP) {
    throw new DiscordError(400, 40094, 'This interaction has reached the maximum number of follow-up messages.');
  }
  const message = postMessage(core, body, {
    channel: interaction.channel,
    author: core.world.bot,
    files,
    interaction,
    type: original ? 19 : 0,
  });
  interaction.followUps.push(message);
  core.interactions.changed();
  return ok(messageJson(message));
}

export const interactionRoutes = [
  route('POST', '/interactions/:interaction/:token/callback', answer),
  route('POST', '/webhooks/:application/:token', followUp),
  route('GET', '/webhooks/:application/:token/messages/:message', (request) =>
    ok(messageJson(ownMessage(request).message)),
  ),
  route('PATCH', '/webhooks/:application/:token/messages/:message', (request) => {
    const { message } = ownMessage(request);
    const body = requireShape(IncomingWebhookUpdateRequestPartialSchema, request.body) as MessageBody;
    changeMessage(request.core, message, body, request.files);
    request.core.interactions.changed();
    return ok(messageJson(message));
  }),
  route('DELETE', '/webhooks/:application/:token/messages/:message', (request) => {
    const { interaction, message } = ownMessage(request);
    removeMessage(request.core, message);
    if (interaction.original === message) interaction.original = undefined;
    else interaction.followUps.splice(interaction.followUps.indexOf(message), 1);
    request.core.interactions.changed();
    return NO_CONTENT;
  }),
];
