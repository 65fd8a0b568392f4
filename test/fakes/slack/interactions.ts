import type { Delivery } from './deliveries.ts';
import { refuseAsWrong } from './slack-error.ts';
import type { Channel, Message, OpenView, User, World } from './world.ts';

/** https://docs.slack.dev/interactivity/handling-user-interaction */
const TRIGGER_LASTS_MS = 3000;
const RESPONSE_URL_LASTS_MS = 30 * 60_000;
const RESPONSE_URL_USES = 5;

/** Something a user did that the app is told, and what came of it. */
export interface Interaction {
  readonly id: string;
  readonly user: User;
  readonly channel: Channel | undefined;
  /** The thread that the message it was done in stands in, or begins. */
  readonly threadTs: string | undefined;
  /** The message or view it was done in. */
  readonly message: Message | undefined;
  readonly view: OpenView | undefined;
  readonly startedAt: number;
  readonly triggerId: string;
  isTriggerUsed: boolean;
  responseUses: number;
  delivery: Delivery | undefined;
  /** Set by `response_url` and acknowledgements. */
  readonly messages: Message[];
  /** Views that were opened with its trigger, or given in its acknowledgement. */
  readonly views: OpenView[];
  /** What went wrong in a modal, by `block_id`: shown at the field. */
  errors: Readonly<Record<string, string>> | undefined;
  /** Choices for what a user typed. */
  choices: readonly { readonly label: string; readonly value: string }[] | undefined;
  /** Whether the acknowledgement closed the modal. */
  isClosed: boolean;
}

/** Interactions with their triggers and response URLs: what each still allows. */
export class Interactions {
  readonly all: Interaction[] = [];
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  begin(
    values: Pick<Interaction, 'user'> & Partial<Pick<Interaction, 'channel' | 'message' | 'view' | 'threadTs'>>,
  ): Interaction {
    const id = this.#world.id('I');
    const interaction: Interaction = {
      id,
      channel: undefined,
      threadTs: undefined,
      message: undefined,
      view: undefined,
      startedAt: this.#world.clock.now(),
      triggerId: `${id}.${values.user.workspace.id}.trigger`,
      isTriggerUsed: false,
      responseUses: 0,
      delivery: undefined,
      messages: [],
      views: [],
      errors: undefined,
      choices: undefined,
      isClosed: false,
      ...values,
    };
    this.all.push(interaction);
    return interaction;
  }

  /** The interaction of a trigger, which is used up. Throws where it is void. */
  useTrigger(triggerId: string): Interaction {
    const found = this.all.find((one) => one.triggerId === triggerId);
    if (!found) throw refuseAsWrong('invalid_trigger_id');
    if (found.isTriggerUsed) throw refuseAsWrong('exchanged_trigger_id');
    if (this.#world.clock.now() - found.startedAt > TRIGGER_LASTS_MS) throw refuseAsWrong('expired_trigger_id');
    found.isTriggerUsed = true;
    return found;
  }

  /** The interaction of a response URL, one use of which is taken. Throws where it is void. */
  useResponseUrl(id: string): Interaction {
    const found = this.all.find((one) => one.id === id);
    if (!found?.channel) throw refuseAsWrong('no_active_hooks');
    if (this.#world.clock.now() - found.startedAt > RESPONSE_URL_LASTS_MS) throw refuseAsWrong('expired_url');
    if (found.responseUses >= RESPONSE_URL_USES) throw refuseAsWrong('used_url');
    found.responseUses += 1;
    return found;
  }
}
