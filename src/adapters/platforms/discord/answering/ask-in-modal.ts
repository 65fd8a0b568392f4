import {
  ComponentType,
  TextInputStyle,
  type APIComponentInLabel,
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
} from 'discord.js';
import type { Argument, Command } from '../../../../core/commands/command.ts';
import { sayPath } from '../../../../core/commands/list-actions.ts';
import { parseIncomplete } from '../../../../core/commands/parse-command-line.ts';
import { CustomIds } from '../rendering/custom-id.ts';
import { limits } from '../limits.ts';

/** A form, and what must be in the store before it is shown. */
export interface Form {
  modal: APIModalInteractionResponseCallbackData;
  kept: ReadonlyMap<string, string>;
}

/** The form that asks for what a command line lacks; null where it lacks nothing, or more than a form has room for. */
export function formFor(line: string, commands: readonly Command[]): Form | null {
  const incomplete = parseIncomplete(line, commands);
  if (incomplete === null || incomplete.fields.length > limits.modalFields) return null;
  const ids = new CustomIds();
  const modal = {
    custom_id: ids.forCommand(line),
    title: capitalize(sayPath(incomplete).slice(1)).slice(0, limits.modalTitle),
    components: incomplete.fields.map((argument) => toField(argument, incomplete.values[argument.name])),
  };
  return { modal, kept: ids.kept };
}

/** @param given what the line gives it already */
function toField(argument: Argument, given: string | number | undefined): APILabelComponent {
  return {
    type: ComponentType.Label,
    label: capitalize(argument.name).slice(0, limits.modalLabel),
    description: argument.summary.slice(0, limits.modalDescription),
    component: toInput(argument, given),
  };
}

function toInput(argument: Argument, given: string | number | undefined): APIComponentInLabel {
  const base = { custom_id: argument.name, required: argument.required };
  if (argument.kind === 'choice' && argument.choices.length <= limits.options) {
    return {
      type: ComponentType.StringSelect,
      ...base,
      options: argument.choices.map((choice) => ({ label: choice, value: choice, default: choice === given })),
    };
  }
  const longest = 'maximumLength' in argument ? argument.maximumLength : limits.choice;
  const most = Math.min(longest, limits.modalInput);
  return {
    type: ComponentType.TextInput,
    ...base,
    style: longest > limits.choice ? TextInputStyle.Paragraph : TextInputStyle.Short,
    max_length: most,
    ...(given === undefined ? {} : { value: String(given).slice(0, most) }),
  };
}

function capitalize(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
