import { setTimeout as wait } from 'node:timers/promises';
import {
  MessageFlags,
  RESTJSONErrorCodes,
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type Message,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
  type StringSelectMenuInteraction,
} from 'discord.js';
import type { Card } from '../../../../core/cards/card.ts';
import { lostButtonCard } from '../../../../core/cards/lost-button-card.ts';
import type { Action, Command } from '../../../../core/commands/command.ts';
import { completeRequest } from '../../../../core/commands/complete-request.ts';
import { refuseForm } from '../../../../core/commands/refuse-form.ts';
import { findCalledAction } from '../../../../core/commands/find-called-action.ts';
import type { ButtonStore } from '../../../../core/ports/button-store.ts';
import type { Logger } from '../../../../core/ports/logger.ts';
import type { Request } from '../../../../core/ports/platform.ts';
import type { SuggestionStore } from '../../../../core/commands/suggest-values.ts';
import type { Answer } from '../../../../core/commands/answer-in-time.ts';
import { failCard } from './answer-in-time.ts';
import { formFor } from './ask-in-modal.ts';
import { callerOfInteraction } from './callers.ts';
import { attachmentsOf, commandLineOf } from './command-line-of.ts';
import { handFiles, type GivenAttachment } from './handed-files.ts';
import { readCustomId, type Press } from '../rendering/custom-id.ts';
import { readPointedMessage, wordlessCard } from '../../../../core/commands/read-pointed-message.ts';
import { discordCode } from '../explain-failure.ts';
import { failureFields } from '../failure-fields.ts';
import type { RetriedCallbacks } from './retried-callbacks.ts';
import { sendAgain } from '../posting/send-again.ts';
import { nobody, showCard } from './show-card.ts';
import { suggestOptions } from './suggest-options.ts';
import { openPage } from '../rendering/turn-pages.ts';

export interface InteractionDependencies {
  commands: readonly Command[];
  store: SuggestionStore;
  buttons: ButtonStore;
  answer: Answer;
  retried: RetriedCallbacks;
  logger: Logger;
  /** Where the API is. */
  apiUrl: string;
}

type Pressed = ButtonInteraction | StringSelectMenuInteraction;
type Answered =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ModalSubmitInteraction
  | ButtonInteraction
  | StringSelectMenuInteraction;

/** An answer that takes longer than this, in milliseconds, is promised and given later. */
const quick = 25;

/** What Discord says where an interaction was answered before, came too late, or its message is gone. */
const gone: ReadonlySet<number> = new Set([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.InvalidWebhookToken,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.UnknownMessage,
]);

/** Answers commands, buttons, menus, forms and completion; never rejects. */
export function createInteractionAnswers(dependencies: InteractionDependencies) {
  const { commands, store, buttons, answer, retried, logger, apiUrl } = dependencies;

  async function run(interaction: Answered, request: Omit<Request, 'caller'>): Promise<void> {
    const { line, article } = request;
    const form = interaction.isModalSubmit() || article !== undefined ? null : formFor(line, commands);
    if (form !== null && !interaction.isModalSubmit()) {
      if (form.kept.size > 0) await buttons.keepButtons(form.kept);
      await interaction.showModal(form.modal);
      return;
    }
    const action = findCalledAction(line, commands, article);
    if (action?.mayTakeLonger === true) await acknowledge(interaction, action);
    const answered = answer({ ...request, caller: callerOfInteraction(interaction) });
    if (!interaction.deferred) {
      const inTime = await Promise.race([answered.then(() => true), wait(quick, false)]);
      if (!inTime) await acknowledge(interaction, action);
    }
    await show(interaction, await answered);
  }

  /** Promises an answer: to the caller alone where what is called is for managers. */
  async function acknowledge(interaction: Answered, action: Action | null): Promise<void> {
    const isPrivate = action?.permission === 'manage-channel';
    try {
      await sendAgain(
        () => interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {}),
        () => retried.add(interaction.id),
      );
    } catch (error) {
      const isAcknowledged = discordCode(error) === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
      if (!isAcknowledged || !retried.has(interaction.id)) throw error;
      interaction.deferred = true;
      interaction.ephemeral = isPrivate;
    }
  }

  function show(interaction: Answered, card: Card): Promise<void> {
    return showCard(interaction, card, buttons);
  }

  async function press(interaction: Pressed): Promise<void> {
    const pressed = readPress(interaction);
    if (pressed?.kind === 'page') return turn(interaction, pressed.key, pressed.page);
    const line = await findLine(pressed);
    return line === null ? show(interaction, lostButtonCard()) : run(interaction, { line });
  }

  /** The command line that an id stands for; null where it is not known (any more). */
  async function findLine(pressed: Press | null): Promise<string | null> {
    if (pressed?.kind === 'command') return pressed.line;
    return pressed?.kind === 'kept' ? buttons.findButton(pressed.key) : null;
  }

  async function turn(interaction: Pressed, key: string, page: number): Promise<void> {
    const pages = await buttons.findButton(key);
    const components = pages === null ? null : openPage(key, pages, page);
    if (components === null) return show(interaction, lostButtonCard());
    await interaction.update({ components, flags: MessageFlags.IsComponentsV2, allowedMentions: nobody });
  }

  async function submit(interaction: ModalSubmitInteraction): Promise<void> {
    const line = await findLine(readCustomId(interaction.customId));
    if (line === null) return show(interaction, lostButtonCard());
    const filled = readFields(interaction);
    const refused = refuseForm(line, filled, commands);
    if (refused !== null) return show(interaction, refused);
    return run(interaction, completeRequest(line, filled, commands));
  }

  async function brief(interaction: MessageContextMenuCommandInteraction): Promise<void> {
    const { words, attachments } = readTarget(interaction.targetMessage);
    const pointed = readPointedMessage(words, handFiles(attachments, apiUrl));
    return pointed === null ? show(interaction, wordlessCard()) : run(interaction, pointed);
  }

  function call(interaction: ChatInputCommandInteraction): Promise<void> {
    const files = handFiles(attachmentsOf(interaction), apiUrl);
    const line = commandLineOf(interaction);
    return run(interaction, files.length === 0 ? { line } : { line, files });
  }

  async function suggest(interaction: AutocompleteInteraction): Promise<void> {
    const choices = await suggestOptions(interaction, commands, store).catch((error: unknown) => {
      logger.error(failureFields(error), 'nothing could be suggested');
      return [];
    });
    await interaction.respond(choices);
  }

  async function take(interaction: Interaction): Promise<void> {
    if (interaction.isAutocomplete()) return suggest(interaction);
    if (interaction.isChatInputCommand()) return call(interaction);
    if (interaction.isMessageContextMenuCommand()) return brief(interaction);
    if (interaction.isModalSubmit()) return submit(interaction);
    if (interaction.isButton() || interaction.isStringSelectMenu()) return press(interaction);
  }

  /** Tells the person that something went wrong, where Discord still takes it. */
  async function apologize(interaction: Interaction, error: unknown): Promise<void> {
    const card = failCard(error, 'an interaction could not be answered', logger);
    if (interaction.isRepliable()) await showCard(interaction, card, buttons);
  }

  return async (interaction: Interaction): Promise<void> => {
    try {
      await take(interaction);
    } catch (error) {
      if (isGone(error)) {
        logger.warn(failureFields(error), 'an interaction was over before it was answered');
      } else {
        await apologize(interaction, error).catch((failure: unknown) => {
          logger.warn(failureFields(failure), 'nor could that be said');
        });
      }
    }
  };
}

/** What was pressed, or chosen in a menu. */
function readPress(interaction: Pressed): Press | null {
  const pressed = readCustomId(interaction.customId);
  if (pressed?.kind !== 'select' || !interaction.isStringSelectMenu()) return pressed;
  return readCustomId(interaction.values[0] ?? '');
}

/** What stands on a message: where it has nothing of its own, what it forwards, or what an app shows on it. */
function readTarget(message: Message): { words: string; attachments: readonly GivenAttachment[] } {
  const [forwarded] = message.messageSnapshots.values();
  const attachments = [...message.attachments.values(), ...(forwarded?.attachments.values() ?? [])];
  const shown = [...message.embeds, ...(forwarded?.embeds ?? [])].flatMap(
    ({ url, description }) => url ?? description ?? [],
  );
  const words = [message.content, forwarded?.content ?? '', ...shown].find((text) => text.trim() !== '') ?? '';
  return { words, attachments };
}

function isGone(error: unknown): boolean {
  const code = discordCode(error);
  return code !== null && gone.has(code);
}

function readFields({ fields }: ModalSubmitInteraction): Map<string, string> {
  const filled = new Map<string, string>();
  for (const [name, field] of fields.fields) {
    const value = 'value' in field ? field.value : 'values' in field ? field.values[0] : undefined;
    if (typeof value === 'string' && value.trim() !== '') filled.set(name, value);
  }
  return filled;
}
