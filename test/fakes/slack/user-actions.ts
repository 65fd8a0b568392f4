import { awaitOutcome, waitFor } from './await-outcome.ts';
import type { Awaits, Outcome } from './await-outcome.ts';
import type { Core } from './core.ts';
import type { Delivery } from './deliveries.ts';
import { elementsIn, optionsOf, stateOf } from './element-state.ts';
import type { FoundElement } from './element-state.ts';
import type { Interaction } from './interactions.ts';
import { commandJson, escapeTyped, personJson, placeJson, responseUrl } from './make-payload.ts';
import { changeMessage, removeMessage } from './post-message.ts';
import { mrkdwnFaults } from './read-entity.ts';
import type { Upload } from './serve-file.ts';
import { tellLinks, tellMention } from './tell-said.ts';
import { messageJson } from './to-json.ts';
import { ViewActions } from './view-actions.ts';
import type { Channel, HeldState, Message, OpenView, SlackFile, User } from './world.ts';

/** What people do in Slack's client. Each interaction resolves once the user sees what came of it. */
export class UserActions extends ViewActions {
  readonly #core: Core;
  readonly #patienceMs: number;

  constructor(core: Core, patienceMs: number) {
    super(core, patienceMs);
    this.#core = core;
    this.#patienceMs = patienceMs;
  }

  /**
   * Writes a message, as Slack stores it: `<@U…>` mentions, `&lt;` is "<". The app is told of it where it is a member;
   * of a mention once more, and of links to its domains.
   */
  say(
    channel: Channel,
    author: User,
    text: string,
    { thread, files = [] }: { thread?: Message | undefined; files?: readonly Upload[] } = {},
  ): Message {
    if (!channel.members.has(author)) throw new Error(`${author.name} is no member of #${channel.name}.`);
    if (channel.archived) throw new Error(`#${channel.name} is archived.`);
    const [fault] = mrkdwnFaults(text);
    if (fault !== undefined) throw new Error(`Slack stores what people type escaped: ${fault} in "${text}".`);
    const threadTs = thread && (thread.threadTs ?? thread.ts);
    const shared = files.map((file) => this.#upload(file));
    const message = this.#core.world.addMessage({ channel, author, text, threadTs, files: shared });
    this.#core.tellMessage(message);
    tellMention(this.#core, message);
    tellLinks(this.#core, message);
    this.#core.changed();
    return message;
  }

  #upload({ name, content, mimetype, isStub = false }: Upload): SlackFile {
    const { world, baseUrl } = this.#core;
    const id = world.id('F');
    const bytes = Buffer.from(content);
    const file: SlackFile = {
      id,
      name,
      title: name,
      length: bytes.length,
      content: bytes,
      isShared: true,
      isStub,
      url: `${baseUrl}/files-pri/${id}/download/${encodeURIComponent(name)}`,
      ...(mimetype !== undefined && { mimetype }),
    };
    world.files.set(id, file);
    return file;
  }

  /** Waits for the app's answer to a message: what it wrote in the message's thread, or behind it in direct messages. */
  async answerTo(message: Message, { patienceMs = this.#patienceMs }: { patienceMs?: number } = {}): Promise<Message> {
    await waitFor(this.#core, () => this.answersTo(message).length > 0, {
      patienceMs,
      what: () => `there was no answer to "${message.text}"`,
    });
    const [answer] = this.answersTo(message);
    if (!answer) throw new Error('The answer is gone.');
    return answer;
  }

  /** All the app wrote since a message in its thread, or to its author alone; in direct messages outside of threads too. */
  answersTo(message: Message): Message[] {
    const { channel, author, threadTs, ts } = message;
    return [...channel.messages.values(), ...channel.ephemerals]
      .filter(
        (one) =>
          one.author === channel.workspace.bot &&
          one.ts > ts &&
          (one.threadTs === (threadTs ?? ts) ||
            (one.ephemeralFor === author && one.threadTs === threadTs) ||
            (channel.kind === 'im' && one.threadTs === undefined)),
      )
      .sort((a, b) => a.ts.localeCompare(b.ts));
  }

  /** Types `/name words`. Throws where the client wouldn't send it. */
  async command(
    user: User,
    channel: Channel,
    line: string,
    { awaits = 'answer' }: { awaits?: Awaits } = {},
  ): Promise<Outcome> {
    return this.outcome(this.startCommand(user, channel, line), awaits);
  }

  /** The same without waiting for what comes of it. */
  startCommand(user: User, channel: Channel, line: string): Interaction {
    const [command = '', ...words] = line.split(' ');
    if (!channel.members.has(user)) throw new Error(`${user.name} is no member of #${channel.name}.`);
    if (!user.workspace.isInstalled || !this.#core.settings.offersCommand(command)) {
      throw new Error(`${command} is not a valid command.`);
    }
    const interaction = this.#core.interactions.begin({ user, channel });
    const typed = words.join(' ').trim();
    const text = this.#core.settings.escapesIn(command) ? escapeTyped(this.#core, user, typed) : typed;
    const payload = commandJson(this.#core, interaction, channel, { command, text });
    interaction.delivery = this.#core.deliveries.send('slash_commands', line, payload, { acceptsResponse: true });
    return interaction;
  }

  /** Presses a button of a message or view, by `action_id`, value or words. A link's button waits for nothing. */
  async press(
    user: User,
    place: Message | OpenView,
    named: string,
    { awaits }: { awaits?: Awaits } = {},
  ): Promise<Outcome> {
    const { interaction, isLink } = this.startPress(user, place, named);
    return this.outcome(interaction, awaits ?? (isLink ? 'acknowledgement' : 'answer'));
  }

  /** The same without waiting for what comes of it. */
  startPress(user: User, place: Message | OpenView, named: string): { interaction: Interaction; isLink: boolean } {
    const { found, action } = findButton(place, named);
    const interaction = this.#act(user, place, found, action);
    return { interaction, isLink: found.element['url'] !== undefined };
  }

  /** Chooses in a select or overflow menu, by its `action_id` or placeholder: values, ids or words. */
  async choose(
    user: User,
    place: Message | OpenView,
    named: string,
    values: readonly string[],
    { awaits = 'answer' }: { awaits?: Awaits } = {},
  ): Promise<Outcome> {
    const found = findMenu(place, named);
    const action = stateOf(found.element, values);
    return this.outcome(this.#act(user, place, found, action), awaits);
  }

  /** Types into a menu whose choices the app gives. */
  async suggest(user: User, place: Message | OpenView, named: string, typed: string): Promise<Outcome> {
    const found = findMenu(place, named);
    const interaction = this.#begin(user, place);
    const payload = {
      type: 'block_suggestion',
      ...personJson(this.#core, user),
      ...placeJson(this.#core, interaction),
      action_id: found.element.action_id,
      block_id: found.blockId,
      value: typed,
    };
    this.#send(interaction, 'block_suggestion', payload);
    return this.outcome(interaction, 'answer');
  }

  /** Picks a shortcut from a message's menu. */
  async messageShortcut(
    user: User,
    message: Message,
    callbackId: string,
    { awaits = 'answer' }: { awaits?: Awaits } = {},
  ) {
    if (!this.#core.settings.offersShortcut(callbackId, 'message')) {
      throw new Error(`No message shortcut "${callbackId}".`);
    }
    const { channel, threadTs, ts } = message;
    const interaction = this.#core.interactions.begin({ user, channel, threadTs: threadTs ?? ts });
    const { message: shown, channel: where } = placeJson(this.#core, { message, view: undefined });
    this.#send(interaction, 'message_action', {
      type: 'message_action',
      ...personJson(this.#core, user),
      callback_id: callbackId,
      trigger_id: interaction.triggerId,
      response_url: responseUrl(this.#core, interaction),
      action_ts: this.#core.world.ts(),
      message_ts: ts,
      message: shown,
      channel: where,
    });
    return this.outcome(interaction, awaits);
  }

  /** Picks a shortcut from the app's own menu. */
  async globalShortcut(
    user: User,
    callbackId: string,
    { awaits = 'answer' }: { awaits?: Awaits } = {},
  ): Promise<Outcome> {
    if (!this.#core.settings.offersShortcut(callbackId, 'global')) {
      throw new Error(`No global shortcut "${callbackId}".`);
    }
    const interaction = this.#core.interactions.begin({ user });
    this.#send(interaction, 'shortcut', {
      type: 'shortcut',
      ...personJson(this.#core, user),
      callback_id: callbackId,
      trigger_id: interaction.triggerId,
      action_ts: this.#core.world.ts(),
    });
    return this.outcome(interaction, awaits);
  }

  /** Slack adds a preview to a link of a message by itself: the app is told of a change, though nobody changed a word. */
  preview(message: Message, url: string, title: string): void {
    const previous = messageJson(this.#core.world, message);
    message.previews.set(url, { title });
    this.#core.tellChange(message, 'message_changed', previous);
  }

  /** Changes what they wrote. */
  edit(message: Message, text: string): void {
    changeMessage(this.#core, message, { content: { text }, isEdit: true });
  }

  /** Deletes a message, as its author does. */
  deleteMessage(message: Message): void {
    removeMessage(this.#core, message);
  }

  /** Adds an emoji to a message. */
  react(user: User, message: Message, emoji: string): Delivery | undefined {
    const { channel, ts, author, reactions } = message;
    reactions.set(emoji, (reactions.get(emoji) ?? new Set()).add(user));
    return this.#core.tell(channel.workspace, {
      type: 'reaction_added',
      user: user.id,
      reaction: emoji,
      item_user: author.id,
      item: { type: 'message', channel: channel.id, ts },
    });
  }

  #begin(user: User, place: Message | OpenView): Interaction {
    if ('view' in place) {
      if (!place.isOpen) throw new Error('The view is closed.');
      return this.#core.interactions.begin({ user, view: place });
    }
    const { channel, ephemeralFor, threadTs, ts, isDeleted } = place;
    if (isDeleted) throw new Error('The message is gone.');
    if (ephemeralFor && ephemeralFor !== user) throw new Error('Only its receiver sees this message.');
    if (!channel.members.has(user)) throw new Error(`${user.name} is no member of #${channel.name}.`);
    const standsIn = threadTs ?? (ephemeralFor ? undefined : ts);
    return this.#core.interactions.begin({ user, channel, message: place, threadTs: standsIn });
  }

  #act(
    user: User,
    place: Message | OpenView,
    { element, blockId }: FoundElement,
    action: Record<string, unknown>,
  ): Interaction {
    const interaction = this.#begin(user, place);
    const { message, view } = interaction;
    const held: HeldState = { [blockId]: { [element.action_id ?? '']: action } };
    if (view) view.held[blockId] = { ...view.held[blockId], ...held[blockId] };
    this.#send(interaction, `block_actions ${element.action_id ?? ''}`, {
      type: 'block_actions',
      ...personJson(this.#core, user),
      ...placeJson(this.#core, interaction, held),
      trigger_id: interaction.triggerId,
      ...(message && { response_url: responseUrl(this.#core, interaction) }),
      actions: [{ ...action, action_id: element.action_id, block_id: blockId, action_ts: this.#core.world.ts() }],
    });
    return interaction;
  }

  #send(interaction: Interaction, what: string, payload: Record<string, unknown>): void {
    if (!this.#core.settings.isInteractive) throw new Error('Interactivity is switched off for the app.');
    interaction.delivery = this.#core.deliveries.send('interactive', what, payload, { acceptsResponse: true });
  }

  /** Waits for what comes of an interaction. */
  async outcome(interaction: Interaction, awaits: Awaits = 'answer'): Promise<Outcome> {
    return awaitOutcome(this.#core, interaction, { patienceMs: this.#patienceMs, awaits });
  }
}

const blocksOf = (place: Message | OpenView) => ('view' in place ? place.view.blocks : place.blocks);

/** A button as its press says it, with all it can be found by. */
interface FoundButton {
  readonly found: FoundElement;
  readonly words: string;
  readonly value: string | undefined;
  readonly action: Record<string, unknown>;
}
interface ButtonParts {
  readonly text: { readonly text: string };
  readonly value?: string;
  readonly style?: string;
}

function buttonsIn(found: FoundElement): FoundButton[] {
  const { type } = found.element;
  const parts =
    type === 'feedback_buttons'
      ? [found.element['positive_button'], found.element['negative_button']]
      : type === 'button' || type === 'icon_button'
        ? [found.element]
        : [];
  return parts.map((part): FoundButton => {
    const { text, value, style } = part as ButtonParts;
    const action = { type, text, ...(value !== undefined && { value }), ...(style !== undefined && { style }) };
    return { found, words: text.text, value, action };
  });
}

function findButton(place: Message | OpenView, named: string): FoundButton {
  const buttons = elementsIn(blocksOf(place)).flatMap((found) => buttonsIn(found));
  const match =
    buttons.find(({ found }) => found.element.action_id === named && found.element.type !== 'feedback_buttons') ??
    buttons.find(({ value }) => value === named) ??
    buttons.find(({ words }) => words === named);
  if (match) return match;
  throw new Error(
    `There is no button "${named}"; there are: ${buttons.map(({ words }) => words).join(', ') || 'none'}.`,
  );
}

function findMenu(place: Message | OpenView, named: string): FoundElement {
  const menus = elementsIn(blocksOf(place)).filter(({ element }) =>
    /select|overflow|picker|checkboxes|radio/.test(element.type),
  );
  const wordsOf = ({ element }: FoundElement): string =>
    (element['placeholder'] as { text: string } | undefined)?.text ?? element.action_id ?? '';
  const found =
    menus.find(({ element }) => element.action_id === named) ??
    menus.find((menu) => wordsOf(menu) === named) ??
    menus.find(({ element }) => optionsOf(element).some(({ value }) => value === named));
  if (found) return found;
  throw new Error(
    `There is no menu "${named}"; there are: ${menus.map((menu) => wordsOf(menu)).join(', ') || 'none'}.`,
  );
}
