import type { types } from '@slack/bolt';
import type { Action } from '../../../../core/cards/card.ts';
import { cleanText } from '../../../../core/cards/clean-text.ts';
import { groupNeighbours } from '../../../../core/cards/group-neighbours.ts';
import type { Run } from '../../../../core/cards/runs.ts';
import type { ActionValues } from './action-value.ts';
import { escapeMrkdwn, plainText } from './escape-mrkdwn.ts';
import { entryRoom, nothing, type Entry, type Part } from './fill-messages.ts';
import { limits } from './limits.ts';
import { splitRuns } from './write-rich-text.ts';

/** Slack may cut off a longer label (https://docs.slack.dev/reference/block-kit/block-elements/button-element). */
const longestButton = 30;
/** How many letters wide a row of buttons is on a screen, and what each takes beside its label; five may wrap. */
const rowWidth = 90;
const padding = 4.5;
const mostWrapped = 5;
/** What an overflow menu holds at least (https://docs.slack.dev/reference/block-kit/block-elements/overflow-menu-element). */
const fewestOptions = 2;
/** More actions than this with long labels are options of a menu: a row for each would push all else off the screen. */
const mostRows = 5;
/** What the values of all buttons in a row may take, so that it has room on one message: longer command lines are kept. */
const valuesRoom = 8_000;

/** Options of one menu: with their values they have room on one message (Slack itself takes 100). */
const mostOptions = 40;
/** Stands between labels in the `text`. */
const separator = ' · ';

type Form = 'button' | 'option' | 'row';
interface Labelled extends Action {
  form: Form;
}

/**
 * Actions as a row of buttons, the last of many in an overflow menu; as rows of text with a button at the side where labels
 * are long; as a select menu where there are too many for either. Their order stays; verdicts on an answer stand below.
 */
export function layOutActions(actions: readonly Action[], values: ActionValues): Part[] {
  const [right, wrong] = (['right', 'wrong'] as const).map((verdict) => actions.find((one) => one.verdict === verdict));
  if (right === undefined || wrong === undefined) return layOutCommands(actions, values);
  const others = actions.filter((action) => action !== right && action !== wrong);
  return [...layOutCommands(others, values), layOutVerdicts(right, wrong, values)];
}

function layOutCommands(actions: readonly Action[], values: ActionValues): Part[] {
  const cleaned = actions.map(({ label, command }) => ({ label: cleanText(label).trim() || nothing, command }));
  const isShort = cleaned.every(({ label }) => escapeMrkdwn(label).length <= longestButton);
  const areButtons = isShort && cleaned.length - countButtons(cleaned) <= limits.overflowOptions;
  const labelled = cleaned.map((action): Labelled => {
    if (areButtons) return { ...action, form: 'button' };
    const isOption = (isShort || cleaned.length > mostRows) && escapeMrkdwn(action.label).length <= limits.optionLabel;
    return { ...action, form: isOption ? 'option' : 'row' };
  });
  return groupNeighbours(labelled, ({ form }) => form).flatMap((group) => layOutGroup(group, values));
}

/** How many of them stand in a row; the others follow in a menu. */
function countButtons(actions: readonly Action[]): number {
  let count = 0;
  let used = 0;
  for (const { label } of actions) {
    used += label.length + padding;
    if (used > rowWidth && count >= mostWrapped) return Math.min(count, actions.length - fewestOptions);
    count += 1;
  }
  return count;
}

function layOutGroup(group: readonly Labelled[], values: ActionValues): Part[] {
  const form = group[0]?.form;
  if (form === 'button') return [block(layOutButtons(group, values), group)];
  if (form === 'option' && group.length > 1) {
    return splitMenu(group).map((some) => block(actionsBlock([selectMenu(some, values)]), some));
  }
  return group.map((action) => ({ units: layOutRow(action, values) }));
}

function layOutButtons(actions: readonly Action[], values: ActionValues): types.ActionsBlock {
  const shown = actions.slice(0, countButtons(actions));
  const others = actions.slice(shown.length);
  const room = Math.min(limits.buttonValue, valuesRoom / shown.length);
  const buttons = shown.map((action) => button(action.label, action.command, values, room));
  return actionsBlock([...buttons, ...(others.length === 0 ? [] : [overflowMenu(others, values)])]);
}

/** The label in full, where it is too long for a section above it, and a button with what it does. */
function layOutRow({ label, command }: Action, values: ActionValues): Entry[][] {
  const pieces = splitRuns([{ look: 'plain', text: label }], entryRoom);
  const last = saidBy(pieces.at(-1) ?? []);
  const before = pieces
    .slice(0, -1)
    .map((runs, index): Entry[] => [{ kind: 'line', line: { shape: 'plain', runs, continues: index > 0 } }]);
  const row: types.SectionBlock = {
    type: 'section',
    text: plainText(last),
    accessory: button(sayVerb(command), command, values, limits.buttonValue),
  };
  return [...before, [{ kind: 'block', block: row, text: escapeMrkdwn(last) }]];
}

/** Slack's own buttons for that: a thumb up and a thumb down. */
function layOutVerdicts(right: Action, wrong: Action, values: ActionValues): Part {
  const judge = (said: string, { command }: Action) => ({
    text: plainText(said),
    accessibility_label: `This answer is ${said.toLowerCase()}`,
    value: values.forCommand(command, limits.buttonValue),
  });
  const made: types.ContextActionsBlock = {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: values.nextId(),
        positive_button: judge('Right', right),
        negative_button: judge('Wrong', wrong),
      },
    ],
  };
  return { units: [[{ kind: 'block', block: made, text: '' }]] };
}

function button(label: string, command: string, values: ActionValues, room: number): types.Button {
  return {
    type: 'button',
    action_id: values.nextId(),
    text: plainText(label),
    value: values.forCommand(command, room),
  };
}

function overflowMenu(actions: readonly Action[], values: ActionValues): types.Overflow {
  return { type: 'overflow', action_id: values.nextId(), options: writeOptions(actions, values) };
}

function selectMenu(actions: readonly Action[], values: ActionValues): types.StaticSelect {
  return {
    type: 'static_select',
    action_id: values.nextId(),
    placeholder: plainText(`${sayVerb(actions[0]?.command ?? '')}…`),
    options: writeOptions(actions, values),
  };
}

function writeOptions(actions: readonly Action[], values: ActionValues): types.PlainTextOption[] {
  const of = values.forOptions(
    actions.map(({ command }) => command),
    limits.optionValue,
  );
  return actions.map(({ label }, index) => ({
    text: plainText(label),
    value: of[index] ?? '',
  }));
}

/** What a press does, in a word: `Ask` for `/ask question:…`. */
function sayVerb(command: string): string {
  const word = /^\/(\p{L}{1,20})(?!\p{L})/u.exec(command)?.[1] ?? 'choose';
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function saidBy(runs: readonly Run[]): string {
  return runs
    .map((run) => (run.look === 'address' ? run.url : run.text))
    .join('')
    .trim();
}

function actionsBlock(elements: types.ActionsBlockElement[]): types.ActionsBlock {
  return { type: 'actions', elements };
}

/** The labels stand in the `text` too: whoever hears it knows what can be pressed. */
function block(made: types.ActionsBlock, actions: readonly Action[]): Part {
  const text = escapeMrkdwn(actions.map(({ label }) => label).join(separator));
  return { units: [[{ kind: 'block', block: made, text }]] };
}

/** As many options to a menu as have room on one message with their labels. */
function splitMenu(actions: readonly Action[]): Action[][] {
  const menus: Action[][] = [];
  let used = 0;
  for (const action of actions) {
    const size = Buffer.byteLength(escapeMrkdwn(action.label)) + separator.length;
    const menu = menus.at(-1);
    if (menu !== undefined && menu.length < mostOptions && used + size <= entryRoom.text) {
      menu.push(action);
      used += size;
    } else {
      menus.push([action]);
      used = size;
    }
  }
  return menus;
}
