import type { APISelectMenuOption } from 'discord.js';
import type { Action } from '../../../../core/cards/card.ts';
import { cleanText } from '../../../../core/cards/clean-text.ts';
import { groupNeighbours } from '../../../../core/cards/group-neighbours.ts';
import { button, row, section, select } from './components.ts';
import type { CustomIds } from './custom-id.ts';
import type { Part } from './fill-messages.ts';
import { limits } from '../limits.ts';
import { splitRuns } from './write-markdown.ts';

/** With a longer label among them, actions are options of a menu: buttons would fill a row each. */
const longestButton = 40;
/** The text beside a button; what is longer stands above it. */
const longestBeside = 1_000;

type Form = 'button' | 'option' | 'text';
interface Labelled extends Action {
  form: Form;
}

/**
 * Actions as rows of buttons, as menus where their labels are long, and as text with a button at its side where a label
 * is longer than Discord takes. Their order stays.
 */
export function layOutActions(actions: readonly Action[], ids: CustomIds): Part[] {
  const cleaned = actions.map(({ label, command }) => ({ label: cleanText(label).trim() || '…', command }));
  const hasLong = cleaned.some(({ label }) => label.length > longestButton);
  const labelled = cleaned.map((action): Labelled => ({ ...action, form: chooseForm(action.label, hasLong) }));
  return groupNeighbours(labelled, ({ form }) => form).flatMap((group) => layOutGroup(group, ids));
}

function chooseForm(label: string, hasLong: boolean): Form {
  if (label.length > limits.optionLabel) return 'text';
  return hasLong ? 'option' : 'button';
}

function layOutGroup(group: readonly Labelled[], ids: CustomIds): Part[] {
  const [first, ...others] = group;
  if (first === undefined) return [];
  const isMenu = first.form === 'option' && others.length > 0;
  if (isMenu) return inPieces(group, limits.options).map((some) => layOutMenu(some, ids));
  if (first.form === 'button' || (first.form === 'option' && first.label.length <= limits.buttonLabel)) {
    return inPieces(group, limits.buttons).map((some) => component(row(some.map((action) => toButton(action, ids)))));
  }
  return group.flatMap((action) => layOutText(action, ids));
}

function layOutMenu(actions: readonly Action[], ids: CustomIds): Part {
  const options = actions.map(({ label, command }): APISelectMenuOption => ({ label, value: ids.forCommand(command) }));
  return component(select(ids.forSelect(), `${sayVerb(actions[0]?.command ?? '')}…`, options));
}

function layOutText(action: Action, ids: CustomIds): Part[] {
  const lines = splitRuns([{ look: 'plain', text: action.label }], longestBeside);
  const last = lines.at(-1) ?? '…';
  const before: Part[] = lines.length > 1 ? [{ kind: 'lines', lines: lines.slice(0, -1) }] : [];
  return [...before, component(section(last, button(sayVerb(action.command), ids.forCommand(action.command))))];
}

function toButton({ label, command }: Action, ids: CustomIds) {
  return button(label, ids.forCommand(command));
}

/** What a press does, in a word: `Ask` for `/ask question:…`. */
function sayVerb(command: string): string {
  const word = /^\/(\p{L}{1,20})(?!\p{L})/u.exec(command)?.[1] ?? 'choose';
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function component(made: Extract<Part, { kind: 'component' }>['component']): Part {
  return { kind: 'component', component: made };
}

function inPieces<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}
