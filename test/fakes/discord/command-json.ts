import type { CommandOption } from './validate-command.ts';
import type { RegisteredCommand, World } from './state.ts';
import { isGiven } from './is-given.ts';

type Json = Record<string, unknown>;

/**
 * A command as Discord gives it back: not the JSON that was sent but its meaning, nulls filled in and defaults left out,
 * keys in an order of its own. Localisations come only where they are asked for.
 */
export function commandJson(command: RegisteredCommand, world: World, withLocalizations: boolean): Json {
  const { declaration } = command;
  const options = declaration.options ?? [];
  return {
    id: command.id,
    application_id: world.applicationId,
    version: command.version,
    default_member_permissions: declaration.default_member_permissions ?? null,
    type: declaration.type,
    name: declaration.name,
    ...(withLocalizations && { name_localizations: declaration.name_localizations ?? null }),
    description: declaration.description ?? '',
    ...(withLocalizations && { description_localizations: declaration.description_localizations ?? null }),
    ...(command.guildId === undefined
      ? {
          dm_permission: true,
          contexts: declaration.contexts ?? null,
          integration_types: declaration.integration_types ?? [0],
        }
      : { guild_id: command.guildId, contexts: null, integration_types: [0] }),
    ...(options.length > 0 && { options: options.map((option) => optionJson(option, withLocalizations)) }),
    nsfw: declaration.nsfw === true,
  };
}

function optionJson(option: CommandOption, withLocalizations: boolean): Json {
  const { choices, options, type } = option;
  return {
    type,
    name: option.name,
    ...(withLocalizations && { name_localizations: option.name_localizations ?? null }),
    description: option.description,
    ...(withLocalizations && { description_localizations: option.description_localizations ?? null }),
    ...(option.required && { required: true }),
    ...(option.autocomplete && { autocomplete: true }),
    ...(choices &&
      choices.length > 0 && {
        choices: choices.map(({ name, name_localizations: localized, value }) => ({
          name,
          ...(withLocalizations && { name_localizations: localized ?? null }),
          value,
        })),
      }),
    ...(option.channel_types?.length && { channel_types: option.channel_types }),
    ...Object.fromEntries(
      (['min_value', 'max_value', 'min_length', 'max_length'] as const).flatMap((key) =>
        isGiven(option[key]) ? [[key, option[key]]] : [],
      ),
    ),
    ...(options && options.length > 0 && { options: options.map((inner) => optionJson(inner, withLocalizations)) }),
  };
}
