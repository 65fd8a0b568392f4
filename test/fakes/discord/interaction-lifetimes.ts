import { randomUUID } from 'node:crypto';
import type { APIApplicationCommandOptionChoice } from 'discord.js';
import type { Component } from './components.ts';
import { alreadyAcknowledged, invalidWebhookToken, unknownInteraction, unknownWebhook } from './discord-error.ts';
import type { Channel, InteractionMetadata, Message, User, World } from './state.ts';

/** https://docs.discord.com/developers/interactions/receiving-and-responding: 3 s to answer, then 15 min. */
const ACKNOWLEDGE_WITHIN_MS = 3000;
const TOKEN_LIVES_MS = 15 * 60_000;

export const INTERACTION = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const;
export const CALLBACK = { message: 4, deferred: 5, deferredUpdate: 6, update: 7, choices: 8, modal: 9 } as const;

export interface Modal {
  readonly customId: string;
  readonly title: string;
  readonly components: readonly Component[];
}

/** One thing a user did that the app has to answer, and how it was answered. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  readonly user: User;
  readonly channel: Channel;
  readonly createdAt: number;
  /** What messages that answer it carry. */
  readonly metadata: InteractionMetadata;
  /** The message whose button was pressed, or from whose modal this comes. */
  readonly source?: Message;
  /** Whether the app is in this guild; else it may follow up five times only. */
  readonly isInstalledHere: boolean;
  /** `revision` is that of the original at the time, which tells whether it was edited since. */
  answer: { readonly type: number; readonly at: number; readonly revision: number } | undefined;
  /** What `@original` names. */
  original: Message | undefined;
  readonly followUps: Message[];
  modal: Modal | undefined;
  choices: readonly APIApplicationCommandOptionChoice[] | undefined;
}

/** Open interactions by id and token, and the times within which they may be answered. */
export class Interactions {
  readonly all: Interaction[] = [];
  readonly #world: World;
  readonly #listeners = new Set<() => void>();

  constructor(world: World) {
    this.#world = world;
  }

  open(
    values: Pick<Interaction, 'type' | 'user' | 'channel' | 'isInstalledHere'> & {
      source?: Message | undefined;
      metadata: (id: string) => InteractionMetadata;
    },
  ): Interaction {
    const id = this.#world.snowflake();
    const { source, metadata, ...rest } = values;
    const interaction: Interaction = {
      ...rest,
      id,
      token: `interaction-${randomUUID()}`,
      createdAt: this.#world.clock.now(),
      metadata: metadata(id),
      ...(source && { source }),
      answer: undefined,
      original: undefined,
      followUps: [],
      modal: undefined,
      choices: undefined,
    };
    this.all.push(interaction);
    return interaction;
  }

  /** The interaction that a callback answers: once, within 3 s. */
  awaiting(id: string, token: string): Interaction {
    const interaction = this.all.find((one) => one.id === id);
    if (interaction?.token !== token || this.isLost(interaction)) throw unknownInteraction();
    if (interaction.answer) throw alreadyAcknowledged();
    return interaction;
  }

  /** The interaction behind a webhook's token: answered, and not older than 15 min. */
  answered(token: string): Interaction {
    const interaction = this.all.find((one) => one.token === token);
    if (!interaction || this.#age(interaction) > TOKEN_LIVES_MS) throw invalidWebhookToken();
    if (!interaction.answer) throw unknownWebhook();
    return interaction;
  }

  /** Whether its 3 s went by without an answer: the user is told that the app did not respond. */
  isLost(interaction: Interaction): boolean {
    return !interaction.answer && this.#age(interaction) > ACKNOWLEDGE_WITHIN_MS;
  }

  changed(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #age(interaction: Interaction): number {
    return this.#world.clock.now() - interaction.createdAt;
  }
}
