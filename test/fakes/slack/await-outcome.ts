import type { Core } from './core.ts';
import type { Interaction } from './interactions.ts';
import { readMessage } from './read-message.ts';
import type { SeenMessage } from './read-message.ts';
import { readerOf } from './reader-of.ts';
import type { Message, OpenView } from './world.ts';

/** What became of something a user did. Messages and views are live: later changes show in them. */
export interface Outcome {
  readonly interaction: Interaction;
  /** The app was not there or did not acknowledge within 3 s: the user is told so. */
  readonly failed: boolean;
  /** From the interaction to its acknowledgement, on the peer's clock. */
  readonly acknowledgedAfterMs: number | undefined;
  /** Whether what answers it is seen by the user alone. */
  readonly isEphemeral: boolean;
  /** What the app posted to it so far: by its response URL, in its acknowledgement, or to its thread, in order. */
  readonly messages: readonly Message[];
  /** The same as the user sees them. */
  readonly seen: readonly SeenMessage[];
  /** The modal that stands open because of it: newly opened, or what its own view became. */
  readonly view: OpenView | undefined;
  /** What went wrong in a modal, by `block_id`. */
  readonly errors: Readonly<Record<string, string>> | undefined;
  readonly choices: Interaction['choices'];
}

/** What an action waits for: that it is acknowledged, or that the user sees something come of it. */
export type Awaits = 'acknowledgement' | 'answer';

/** Waits until something comes of an interaction, or the user is told that nothing will. Rejects after `patienceMs`. */
export async function awaitOutcome(
  core: Core,
  interaction: Interaction,
  { patienceMs, awaits }: { patienceMs: number; awaits: Awaits },
): Promise<Outcome> {
  const before = {
    message: interaction.message?.revision ?? 0,
    view: interaction.view?.revision ?? 0,
    home: core.world.homes.get(interaction.user.id)?.revision ?? -1,
  };
  const isAnswered = (): boolean =>
    messagesOf(core, interaction).length > 0 ||
    interaction.views.length > 0 ||
    interaction.errors !== undefined ||
    interaction.choices !== undefined ||
    interaction.isClosed ||
    (interaction.message?.revision ?? 0) > before.message ||
    (interaction.view?.revision ?? 0) > before.view ||
    (core.world.homes.get(interaction.user.id)?.revision ?? -1) > before.home;
  const isAcknowledged = (): boolean => interaction.delivery?.acknowledgedAt !== undefined;
  const isLost = (): boolean => interaction.delivery === undefined || core.deliveries.isLost(interaction.delivery);
  await waitFor(core, () => (isAcknowledged() && (awaits === 'acknowledgement' || isAnswered())) || isLost(), {
    patienceMs,
    what: () =>
      `${isAcknowledged() ? 'nothing but an acknowledgement' : 'nothing'} came of ${interaction.delivery?.what ?? 'it'}`,
  });
  return outcomeOf(core, interaction);
}

/** Waits until something is so, looking whenever anything happens in Slack. Rejects after `patienceMs` of real time. */
export async function waitFor(
  core: Core,
  isSo: () => boolean,
  { patienceMs, what }: { patienceMs: number; what: () => string },
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const finish = (end: () => void): void => {
      clearTimeout(timer);
      stop();
      end();
    };
    const timer = setTimeout(() => finish(() => reject(new Error(`Within ${patienceMs} ms, ${what()}.`))), patienceMs);
    const look = (): void => {
      if (isSo()) finish(resolve);
    };
    const stop = core.deliveries.onChange(look);
    look();
  });
}

/**
 * What the app posted to an interaction: through it, or since then to the user alone, to the thread it was done in, or
 * into the user's direct messages where it was done there or nowhere.
 */
function messagesOf(core: Core, interaction: Interaction): Message[] {
  const { messages, user, startedAt, threadTs } = interaction;
  const channel = interaction.channel ?? core.world.directMessages(user);
  // What another interaction brought about doesn't count as this one's.
  const claimed = new Set(core.interactions.all.flatMap((one) => one.messages));
  const more = [...channel.messages.values(), ...channel.ephemerals].filter(
    (message) =>
      message.author === channel.workspace.bot &&
      Number(message.ts) >= startedAt / 1000 &&
      !claimed.has(message) &&
      (message.ephemeralFor === user ||
        (threadTs !== undefined && message.threadTs === threadTs) ||
        (channel.kind === 'im' && message.threadTs === undefined)),
  );
  return [...messages.filter(({ isDeleted }) => !isDeleted), ...more].sort((a, b) => a.ts.localeCompare(b.ts));
}

function outcomeOf(core: Core, interaction: Interaction): Outcome {
  const messages = (): Message[] => messagesOf(core, interaction);
  return {
    interaction,
    get failed() {
      return interaction.delivery === undefined || core.deliveries.isLost(interaction.delivery);
    },
    get acknowledgedAfterMs() {
      const at = interaction.delivery?.acknowledgedAt;
      return at === undefined ? undefined : at - interaction.startedAt;
    },
    get isEphemeral() {
      return messages().length > 0 && messages().every(({ ephemeralFor }) => ephemeralFor !== undefined);
    },
    get messages() {
      return messages();
    },
    get seen() {
      return messages().map((message) => readMessage(message, readerOf(core.world, interaction.user)));
    },
    get view() {
      const opened = interaction.views.findLast(({ isOpen }) => isOpen);
      return opened ?? (interaction.view?.isOpen === true ? interaction.view : undefined);
    },
    get errors() {
      return interaction.errors;
    },
    get choices() {
      return interaction.choices;
    },
  };
}
