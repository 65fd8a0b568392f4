import type { types } from '@slack/bolt';
import type { Argument, Command } from '../../../../core/commands/command.ts';
import { sayPath } from '../../../../core/commands/list-actions.ts';
import { parseIncomplete } from '../../../../core/commands/parse-command-line.ts';
import type { Suggestion } from '../../../../core/commands/suggest-values.ts';
import { escapeMrkdwn, plainText } from '../rendering/escape-mrkdwn.ts';
import { formLimits as limits } from './form-limits.ts';

/** What the form of a command line is called where it comes back. */
export const formId = 'command-form';
/** What the ids of its fields begin with: the argument's name follows, and the number of a part of an article. */
export const fieldPrefix = 'field:';

/** An article is pasted into so many fields, because one takes too little of it. */
const articleParts = 5;
const longArticle = `A field takes ${limits.input.toLocaleString('en')} characters: paste on where it ends. A longer article is briefed when it is sent to Dateline as a direct message, or by “Brief this” in the menu of a message that holds or links to it.`;

/** How a story is called that the line names already; its id where nobody knows. */
export type SayStory = (id: string) => string;

/**
 * The form that asks for what a command line lacks, or for all of its arguments where it ends with `…`; null where it
 * lacks nothing.
 */
export function formView(
  line: string,
  commands: readonly Command[],
  metadata: string,
  sayStory: SayStory = (id) => id,
): types.ModalView | null {
  const incomplete = parseIncomplete(line, commands);
  if (incomplete === null) return null;
  const path = sayPath(incomplete).slice(1);
  return {
    type: 'modal',
    callback_id: formId,
    private_metadata: metadata,
    title: label(capitalize(path), limits.title),
    submit: label(capitalize(path.split(' ').at(-1) ?? path), limits.button),
    close: plainText('Cancel'),
    blocks: incomplete.fields.flatMap((argument) => toFields(argument, incomplete.values[argument.name], sayStory)),
  };
}

function toFields(argument: Argument, given: string | number | undefined, sayStory: SayStory): types.InputBlock[] {
  const name = capitalize(argument.name.replaceAll('-', ' '));
  if (argument.kind === 'article') {
    const parts = Math.min(articleParts, Math.ceil(argument.maximumLength / limits.input));
    return Array.from({ length: parts }, (_, part) =>
      input(`${fieldPrefix}${argument.name}:${part}`, part === 0 ? name : `${name}, continued`, {
        hint: part === 0 ? `${argument.summary} ${longArticle}` : null,
        optional: part > 0 || !argument.required,
        element: { type: 'plain_text_input', multiline: true, max_length: limits.input },
      }),
    );
  }
  const element = toElement(argument, given, sayStory);
  return [
    input(`${fieldPrefix}${argument.name}`, name, {
      hint: sayHint(argument),
      optional: !argument.required,
      element,
    }),
  ];
}

/** What it is for, and what it looks like where that is not seen from the field. */
function sayHint(argument: Argument): string {
  if (argument.kind !== 'value') return argument.summary;
  return `${argument.summary} It takes ${argument.expected.replace(/,$/, '')}.`;
}

function toElement(
  argument: Exclude<Argument, { kind: 'article' }>,
  given: string | number | undefined,
  sayStory: SayStory,
): types.InputBlock['element'] {
  switch (argument.kind) {
    case 'text': {
      const most = Math.min(argument.maximumLength, limits.input);
      const isLong = argument.maximumLength > limits.oneLine;
      return {
        type: 'plain_text_input',
        multiline: isLong,
        max_length: most,
        ...(given === undefined ? {} : { initial_value: String(given).slice(0, most) }),
      };
    }
    case 'value':
      return { type: 'plain_text_input', ...(given === undefined ? {} : { initial_value: String(given) }) };
    case 'number':
      return {
        type: 'number_input',
        is_decimal_allowed: true,
        min_value: String(argument.minimum),
        max_value: String(argument.maximum),
        ...(given === undefined ? {} : { initial_value: String(given) }),
      };
    case 'choice':
      return argument.choices.length <= limits.options && argument.choices.every(hasRoom)
        ? menu(
            argument.choices.map((choice) => ({ value: choice, label: choice })),
            given,
          )
        : external(given, String);
    case 'story':
      return external(given, sayStory);
    case 'person':
    case 'zone':
      return external(given, String);
  }
}

function menu(choices: readonly Suggestion[], given: string | number | undefined): types.StaticSelect {
  const options = choices.map(toOption);
  const chosen = options.find(({ value }) => value === given);
  return { type: 'static_select', options, ...(chosen === undefined ? {} : { initial_option: chosen }) };
}

/** Options come as one types: see `listen-to-forms.ts`. */
function external(given: string | number | undefined, say: (value: string) => string): types.ExternalSelect {
  const value = given === undefined ? null : String(given);
  const isKept = value !== null && hasRoom(value);
  return {
    type: 'external_select',
    min_query_length: 0,
    placeholder: plainText('Type to search'),
    ...(isKept ? { initial_option: toOption({ value, label: say(value) }) } : {}),
  };
}

/** Options that Slack has room for: a value is never cut off, for it would be another. */
export function toOptions(suggestions: readonly Suggestion[]): types.PlainTextOption[] {
  const seen = new Set<string>();
  const fitting = suggestions.filter(({ value }) => hasRoom(value) && !seen.has(value) && seen.add(value));
  return fitting.slice(0, limits.options).map(toOption);
}

function toOption({ value, label: said }: Suggestion): types.PlainTextOption {
  return { text: label(said.trim() || value, limits.optionLabel), value };
}

function hasRoom(value: string): boolean {
  return value.length > 0 && value.length <= limits.optionValue;
}

function input(
  id: string,
  name: string,
  { hint, optional, element }: { hint: string | null; optional: boolean; element: types.InputBlock['element'] },
): types.InputBlock {
  return {
    type: 'input',
    block_id: id,
    label: label(name, limits.label),
    optional,
    element: { ...element, action_id: id },
    ...(hint === null || hint.trim() === '' ? {} : { hint: label(hint, limits.hint) }),
  };
}

function capitalize(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A label of at most so many characters as Slack counts them: escaped. No character is cut in two. */
function label(text: string, most: number): types.PlainTextElement {
  if (escapeMrkdwn(text).length <= most) return plainText(text);
  let short = '';
  let length = 1;
  for (const character of text) {
    length += escapeMrkdwn(character).length;
    if (length > most) break;
    short += character;
  }
  return plainText(`${short.trimEnd()}…`);
}
