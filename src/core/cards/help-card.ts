import type { Argument } from '../commands/command.ts';
import { sayPath, sayUsage, type NamedAction } from '../commands/list-actions.ts';
import type { Block, Card, Text } from './card.ts';
import { pasteAction } from './paste-action.ts';
import { plain } from './text.ts';

/** Every command in a line each. */
export function helpCard(actions: readonly NamedAction[]): Card {
  const items = actions.map((named): Text => [
    { kind: 'code', text: sayUsage(named) },
    plain(` — ${named.action.summary}`),
  ]);
  return card('Help', [
    { kind: 'text', text: [plain('Ask a question in plain words, or use a command:')] },
    { kind: 'list', ordered: false, items },
    { kind: 'text', text: [plain('More of one command: '), { kind: 'code', text: '/help brief' }] },
    // Where there are no buttons, the list says it.
    { kind: 'actions', actions: [{ ...pasteAction, pressOnly: true }] },
  ]);
}

/** How one command is used: its arguments, and lines that work. */
export function commandHelpCard(command: string, actions: readonly NamedAction[]): Card {
  return card(`/${command}`, actions.flatMap(describeAction));
}

function describeAction(named: NamedAction): Block[] {
  const { action } = named;
  const short = action.shortForm === undefined ? '' : ` Short: /${action.shortForm}`;
  const fields = action.arguments.map((argument) => ({
    label: argument.name,
    value: [plain(describeArgument(argument))],
  }));
  const examples = action.examples.map((example): Text => [{ kind: 'code', text: example }]);
  return [
    { kind: 'heading', text: sayPath(named) },
    { kind: 'text', text: [plain(`${action.summary}${short}${sayPermission(named)}`)] },
    { kind: 'text', text: [{ kind: 'code', text: sayUsage(named) }] },
    ...(fields.length === 0 ? [] : [{ kind: 'fields', fields } satisfies Block]),
    { kind: 'text', text: [plain('For example:')] },
    { kind: 'list', ordered: false, items: examples },
  ];
}

function sayPermission({ action }: NamedAction): string {
  return action.permission === 'manage-channel' ? ' Only for those who may manage the channel.' : '';
}

function describeArgument(argument: Argument): string {
  const optional = argument.required ? '' : ' May be left out.';
  return `${argument.summary}${describeValues(argument)}${optional}`;
}

function describeValues(argument: Argument): string {
  if (argument.kind === 'choice') return ` One of ${argument.choices.join(', ')}.`;
  if (argument.kind === 'zone') return ' A city such as Berlin, or its IANA name, Europe/Berlin.';
  if (argument.kind === 'value') return ` Needs ${argument.expected}.`;
  if (argument.kind === 'number') return ` From ${argument.minimum} to ${argument.maximum}.`;
  if (argument.kind === 'text' || argument.kind === 'article')
    return ` Up to ${argument.maximumLength.toLocaleString('en')} characters.`;
  return '';
}

function card(title: string, blocks: readonly Block[]): Card {
  return { tone: 'plain', title, link: null, blocks, footer: null, audience: 'caller' };
}
