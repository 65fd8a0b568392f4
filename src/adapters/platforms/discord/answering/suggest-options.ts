import type { APIApplicationCommandOptionChoice, AutocompleteInteraction } from 'discord.js';
import { cleanText } from '../../../../core/cards/clean-text.ts';
import type { Command } from '../../../../core/commands/command.ts';
import { suggestValues, type SuggestionStore } from '../../../../core/commands/suggest-values.ts';
import { actionOf } from './command-line-of.ts';
import { limits } from '../limits.ts';

type Choice = APIApplicationCommandOptionChoice<string>;

/** What Discord offers while an option is typed, best first. Rejects only when the store does. */
export async function suggestOptions(
  interaction: AutocompleteInteraction,
  commands: readonly Command[],
  store: SuggestionStore,
): Promise<Choice[]> {
  const focused = interaction.options.getFocused(true);
  const named = actionOf({ commandName: interaction.commandName, options: interaction.options }, commands);
  const argument = named?.action.arguments.find(({ name }) => name === focused.name);
  if (argument === undefined) return [];
  const suggestions = await suggestValues(argument, focused.value, store);
  return suggestions
    .flatMap(({ value, label }): Choice[] => {
      const name = shorten(cleanText(label).trim());
      return name === '' || value.length > limits.choice ? [] : [{ name, value }];
    })
    .slice(0, limits.choices);
}

function shorten(label: string): string {
  return label.length <= limits.choice
    ? label
    : `${label
        .slice(0, limits.choice - 1)
        .toWellFormed()
        .trimEnd()}…`;
}
