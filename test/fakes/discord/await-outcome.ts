import type { APIApplicationCommandOptionChoice } from 'discord.js';
import { CALLBACK } from './interaction-lifetimes.ts';
import type { Core } from './core.ts';
import type { Interaction, Modal } from './interaction-lifetimes.ts';
import { readMessage } from './read-message.ts';
import type { SeenMessage } from './read-message.ts';
import type { Message } from './state.ts';
import { FLAG } from './validate-message.ts';

/** What became of something a user did. Messages are live: later edits and follow-ups show in them. */
export interface Outcome {
  readonly interaction: Interaction;
  /** "The application did not respond": 3 s went by. */
  readonly failed: boolean;
  /** From the interaction to its acknowledgement, on the peer's clock. */
  readonly acknowledgedAfterMs: number | undefined;
  readonly isEphemeral: boolean;
  /** The answer and all follow-ups so far, in order. */
  readonly messages: readonly Message[];
  /** The same as the user sees them. */
  readonly seen: readonly SeenMessage[];
  readonly modal: Modal | undefined;
  readonly choices: readonly APIApplicationCommandOptionChoice[] | undefined;
}

/** Whether the user sees something that is no "thinking …": an answer, an edit of it, a modal, choices. */
function isDone({ answer, original, followUps }: Interaction): boolean {
  if (!answer) return false;
  if (answer.type === CALLBACK.deferred) return followUps.length > 0 || !original || !(original.flags & FLAG.loading);
  if (answer.type === CALLBACK.deferredUpdate) {
    return followUps.length > 0 || !original || original.revision > answer.revision;
  }
  return true;
}

/** Waits until the user sees an answer, or is told that there is none. Rejects after `patienceMs` of real time. */
export async function awaitOutcome(core: Core, interaction: Interaction, patienceMs: number): Promise<Outcome> {
  const { interactions } = core;
  await new Promise<void>((resolve, reject) => {
    const finish = (end: () => void): void => {
      clearTimeout(timer);
      stop();
      end();
    };
    const timer = setTimeout(
      () => finish(() => reject(new Error(`No ${interaction.answer ? 'end' : 'answer'} within ${patienceMs} ms.`))),
      patienceMs,
    );
    const look = (): void => {
      if (isDone(interaction) || interactions.isLost(interaction)) finish(resolve);
    };
    const stop = interactions.onChange(look);
    look();
  });
  return outcomeOf(core, interaction);
}

function outcomeOf({ interactions, world }: Core, interaction: Interaction): Outcome {
  const messages = (): Message[] => [...(interaction.original ? [interaction.original] : []), ...interaction.followUps];
  return {
    interaction,
    get failed() {
      return interactions.isLost(interaction);
    },
    get acknowledgedAfterMs() {
      return interaction.answer && interaction.answer.at - interaction.createdAt;
    },
    get isEphemeral() {
      return interaction.original?.ephemeralFor !== undefined;
    },
    get messages() {
      return messages();
    },
    get seen() {
      return messages().map((message) => readMessage(world, message));
    },
    get modal() {
      return interaction.modal;
    },
    get choices() {
      return interaction.choices;
    },
  };
}
