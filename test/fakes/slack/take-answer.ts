import { z } from 'zod';
import { Arguments, asRecord } from './arguments.ts';
import type { Core } from './core.ts';
import { isFilled } from './deliveries.ts';
import type { Delivery } from './deliveries.ts';
import type { Interaction } from './interactions.ts';
import { changeView, closeModal, judgeView, openModal } from './open-view.ts';
import { respond } from './respond.ts';
import { refuseAsWrong, SlackError } from './slack-error.ts';
import { menuOption, optionGroup } from './text-schemas.ts';

/** https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element#external_select */
const choicesSchema = z.union([
  z.strictObject({ options: z.array(menuOption).max(100) }),
  z.strictObject({ option_groups: z.array(optionGroup).max(100) }),
]);
/** https://docs.slack.dev/surfaces/modals#updating_response */
const modalAnswerSchema = z.discriminatedUnion('response_action', [
  z.strictObject({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string().min(1)) }),
  z.strictObject({ response_action: z.literal('update'), view: z.unknown() }),
  z.strictObject({ response_action: z.literal('push'), view: z.unknown() }),
  z.strictObject({ response_action: z.literal('clear') }),
]);

/** Puts into effect what an acknowledgement carried: a message, choices, what becomes of a modal. */
export function takeAnswer(core: Core, delivery: Delivery): void {
  const interaction = core.interactions.all.find((one) => one.delivery === delivery);
  if (!interaction) return;
  try {
    if (delivery.kind === 'slash_commands') {
      if (isFilled(delivery.answer)) {
        respond(core, interaction, new Arguments(Object.entries(asRecord(delivery.answer))));
      }
      return;
    }
    const type = String(delivery.payload['type']);
    if (type === 'view_submission') answerModal(core, interaction, delivery.answer);
    else if (type === 'block_suggestion') answerChoices(interaction, delivery.answer);
    else if (isFilled(delivery.answer)) core.violate(`${type} was acknowledged with something that Slack ignores`);
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    core.violate(`acknowledged ${delivery.what} with what Slack refuses: ${error.error} ${JSON.stringify(error.more)}`);
  }
}

function answerChoices(interaction: Interaction, answer: unknown): void {
  const { success, data, error } = choicesSchema.safeParse(answer);
  if (!success) throw refuseAsWrong('invalid_options', [error.message]);
  const options = 'options' in data ? data.options : data.option_groups.flatMap((group) => group.options);
  interaction.choices = options.map(({ text, value }) => ({ label: text.text, value }));
}

/** Acknowledged with nothing, the modal closes, and what lies below it is seen again. */
function answerModal(core: Core, interaction: Interaction, answer: unknown): void {
  const { view: open } = interaction;
  if (!open) return;
  if (!isFilled(answer)) {
    interaction.isClosed = true;
    closeModal(core, open);
    return;
  }
  const { success, data, error } = modalAnswerSchema.safeParse(answer);
  if (!success) throw refuseAsWrong('invalid_response', [error.message]);
  switch (data.response_action) {
    case 'errors': {
      const fields = new Set(open.view.blocks.filter(({ type }) => type === 'input').map((block) => block.block_id));
      const unknown = Object.keys(data.errors).filter((id) => !fields.has(id));
      if (unknown.length > 0) {
        throw refuseAsWrong('invalid_errors', [`no input has the block_id ${unknown.join(', ')}`]);
      }
      interaction.errors = data.errors;
      return;
    }
    case 'update':
      changeView(core, open, judgeView(core, data.view, 'modal'));
      interaction.views.push(open);
      return;
    case 'push':
      interaction.views.push(openModal(core, interaction.user, judgeView(core, data.view, 'modal'), open));
      return;
    case 'clear':
      interaction.isClosed = true;
      closeModal(core, open, { all: true });
  }
}
