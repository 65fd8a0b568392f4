import { awaitOutcome, waitFor } from './await-outcome.ts';
import type { Outcome } from './await-outcome.ts';
import type { Core } from './core.ts';
import type { Delivery } from './deliveries.ts';
import { fillIn } from './element-state.ts';
import { personJson } from './make-payload.ts';
import { closeModal } from './open-view.ts';
import { viewJson } from './to-json.ts';
import type { OpenView, SuggestedPrompts, User } from './world.ts';

/** What people do with modals, their home tab and the agent's conversation. */
export class ViewActions {
  readonly #core: Core;
  readonly #patienceMs: number;

  constructor(core: Core, patienceMs: number) {
    this.#core = core;
    this.#patienceMs = patienceMs;
  }

  /**
   * Fills in a modal's fields, by `action_id`, `block_id` or label, and submits it. What was not filled in stays as it
   * was. Throws what the client says of a field; the app's own complaints are the outcome's `errors`.
   */
  async submit(view: OpenView, values: Readonly<Record<string, string | readonly string[]>> = {}): Promise<Outcome> {
    if (!view.isOpen || view.view.type !== 'modal') throw new Error('No modal is open there.');
    if (!view.view.submit) throw new Error('The modal has nothing to submit.');
    const { user } = view;
    const interaction = this.#core.interactions.begin({ user, view });
    const state = fillIn(view.view, values, view.held);
    Object.assign(view.held, state);
    interaction.delivery = this.#core.deliveries.send(
      'interactive',
      'view_submission',
      {
        type: 'view_submission',
        ...personJson(this.#core, user),
        view: viewJson(view, this.#core.app.id),
        trigger_id: interaction.triggerId,
        response_urls: [],
      },
      { acceptsResponse: true },
    );
    return awaitOutcome(this.#core, interaction, { patienceMs: this.#patienceMs, awaits: 'acknowledgement' });
  }

  /** Closes a modal without submitting it; the app is told where it asked to be. */
  dismiss(view: OpenView): Delivery | undefined {
    closeModal(this.#core, view);
    if (view.view.type !== 'modal' || view.view.notify_on_close !== true) return undefined;
    return this.#core.deliveries.send('interactive', 'view_closed', {
      type: 'view_closed',
      ...personJson(this.#core, view.user),
      view: viewJson(view, this.#core.app.id),
      is_cleared: false,
    });
  }

  /** Opens the app's home tab; resolves to what is published there since. */
  async openHome(user: User): Promise<OpenView> {
    const { world } = this.#core;
    const before = world.homes.get(user.id)?.revision ?? -1;
    this.#tellOpened(user, 'home');
    await waitFor(this.#core, () => (world.homes.get(user.id)?.revision ?? -1) > before, {
      patienceMs: this.#patienceMs,
      what: () => 'no home tab was published',
    });
    const home = world.homes.get(user.id);
    if (!home) throw new Error('The home tab is gone.');
    return home;
  }

  /** Opens the agent's conversation (the messages tab); resolves to the prompts that are suggested there. */
  async openAgent(user: User): Promise<SuggestedPrompts> {
    const { world } = this.#core;
    const channel = world.directMessages(user);
    world.prompts.delete(channel.id);
    this.#tellOpened(user, 'messages');
    return this.#awaitPrompts(channel.id);
  }

  /** Opens a thread with an assistant, as the legacy view has it; resolves to the prompts that are suggested in it. */
  async openAssistant(user: User): Promise<SuggestedPrompts> {
    const { world } = this.#core;
    const channel = world.directMessages(user);
    const root = world.addMessage({ channel, author: user.workspace.bot, text: 'New Assistant Thread' });
    world.prompts.delete(channel.id);
    this.#core.tell(user.workspace, {
      type: 'assistant_thread_started',
      assistant_thread: {
        user_id: user.id,
        context: { team_id: user.workspace.id, enterprise_id: null },
        channel_id: channel.id,
        thread_ts: root.ts,
      },
    });
    return this.#awaitPrompts(channel.id);
  }

  #tellOpened(user: User, tab: 'home' | 'messages'): void {
    const home = this.#core.world.homes.get(user.id);
    this.#core.tell(user.workspace, {
      type: 'app_home_opened',
      user: user.id,
      channel: this.#core.world.directMessages(user).id,
      tab,
      ...(tab === 'home' && home && { view: viewJson(home, this.#core.app.id) }),
    });
  }

  async #awaitPrompts(channelId: string): Promise<SuggestedPrompts> {
    const { prompts } = this.#core.world;
    await waitFor(this.#core, () => prompts.has(channelId), {
      patienceMs: this.#patienceMs,
      what: () => 'no prompts were suggested',
    });
    const found = prompts.get(channelId);
    if (!found) throw new Error('The prompts are gone.');
    return found;
  }
}
