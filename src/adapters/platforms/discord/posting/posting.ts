import {
  ComponentType,
  MessageFlags,
  RESTJSONErrorCodes,
  type APIMessageTopLevelComponent,
  type AnyThreadChannel,
  type ForumChannel,
  type MediaChannel,
  type Message,
  type MessageMentionOptions,
  type SendableChannels,
} from 'discord.js';
import { takenOutWords } from '../../../../core/cards/taken-out-words.ts';
import type { PostOptions, PostProgress } from '../../../../core/ports/platform.ts';
import type { AttachedFile } from '../rendering/attach-files.ts';
import { discordCode } from '../explain-failure.ts';
import { findMarkedMessage, findMarkedPost, markOf } from './find-posted.ts';
import { nameMessage } from './name-message.ts';
import { sendAgain } from './send-again.ts';

/** One message as it is sent. */
export interface Body {
  components: readonly APIMessageTopLevelComponent[];
  allowedMentions: MessageMentionOptions;
  flags: MessageFlags.IsComponentsV2;
  files?: readonly AttachedFile[];
}

/** What is left of a message that a correction has no words for. */
const takenOut: Body = {
  components: [{ type: ComponentType.TextDisplay, content: takenOutWords }],
  allowedMentions: { parse: [] },
  flags: MessageFlags.IsComponentsV2,
};

/**
 * One posting under way: what was accepted before is left as it is, or amended to what it says now; what may have been is
 * looked for.
 */
export class Posting {
  readonly #key: string;
  readonly #bodies: readonly Body[];
  readonly #progress: PostProgress | undefined;
  readonly #amends: boolean;

  constructor(
    key: string,
    bodies: readonly Body[],
    { progress, amends = false }: Pick<PostOptions, 'progress' | 'amends'>,
  ) {
    this.#key = key;
    this.#bodies = bodies;
    this.#progress = progress;
    this.#amends = amends;
  }

  /** How many messages are accepted that this posting changes; 0 for one that leaves what is there. */
  get amended(): number {
    return this.#amends ? this.#accepted.length : 0;
  }

  /** Whether there are messages behind the first one. */
  get hasRest(): boolean {
    return Math.max(this.#bodies.length, this.amended) > 1;
  }

  get #accepted(): readonly string[] {
    return this.#progress?.accepted ?? [];
  }

  /** The id of the first message in a channel. */
  async sendFirst(channel: SendableChannels): Promise<string> {
    const [accepted] = this.#accepted;
    if (accepted === undefined) return this.#send(channel, 0);
    if (this.#amends) await this.#amend(channel, 0);
    return accepted;
  }

  /** All messages behind the first one. */
  async sendRest(channel: SendableChannels): Promise<void> {
    // One that a shorter correction has no words for keeps its place, for one that is longer again.
    for (let index = 1; index < this.amended; index += 1) await this.#amend(channel, index);
    const accepted = this.#accepted.length;
    for (let index = Math.max(1, accepted); index < this.#bodies.length; index += 1) await this.#send(channel, index);
  }

  /** The post of a forum that the first message begins; null where it is to be amended, and someone deleted it. */
  async openPost(
    forum: ForumChannel | MediaChannel,
    { name, appliedTags }: { name: string; appliedTags: string[] },
  ): Promise<AnyThreadChannel | null> {
    if (this.amended > 0) return this.#amendPost(forum);
    const known = await this.#findPost(forum);
    if (known !== null) return known;
    const [message] = this.#bodies;
    if (message === undefined) throw new RangeError('a card has at least one message');
    const post = await forum.threads.create({ name, message, appliedTags });
    await this.#progress?.keep(post.id);
    return post;
  }

  async #amendPost(forum: ForumChannel | MediaChannel): Promise<AnyThreadChannel | null> {
    const post = await this.#findPost(forum).catch(passOverDeleted);
    if (post !== null) await this.#amend(post, 0);
    return post;
  }

  /** Changes what was posted. Changed twice to the same, it is the same: no need to look. */
  async #amend(channel: SendableChannels, index: number): Promise<void> {
    const id = this.#accepted[index];
    if (id === undefined) throw new RangeError('there is no such message');
    const body = this.#bodies[index] ?? takenOut;
    const edit = () => sendAgain(() => channel.messages.edit(id, { ...body, attachments: [] }));
    await edit()
      .catch(async (error: unknown) => {
        // A message is sent into a thread that has gone to sleep, but not changed there.
        const isAsleep = discordCode(error) === RESTJSONErrorCodes.InvalidActionOnArchivedThread;
        if (!isAsleep || !channel.isThread()) throw error;
        await channel.setArchived(false);
        await edit();
      })
      .catch(passOverDeleted);
  }

  async #findPost(forum: ForumChannel | MediaChannel): Promise<AnyThreadChannel | null> {
    const [accepted] = this.#progress?.accepted ?? [];
    if (accepted !== undefined) return forum.threads.fetch(accepted);
    const since = this.#progress?.unknownSince ?? null;
    const post = since === null ? null : await findMarkedPost(forum, since, markOf(this.#key, 0));
    if (post !== null) await this.#progress?.keep(post.id);
    return post;
  }

  async #send(channel: SendableChannels, index: number): Promise<string> {
    const body = this.#bodies[index];
    if (body === undefined) throw new RangeError('there is no such message');
    const posted =
      (await this.#findSent(channel, index)) ??
      (await sendAgain<Message>(() => channel.send({ ...body, ...nameMessage(`${this.#key}\n${index}`) }))).id;
    await this.#progress?.keep(posted);
    return posted;
  }

  /** Discord forgets a name after minutes; the mark on a message stays. Only the message at which it stopped is in doubt. */
  async #findSent(channel: SendableChannels, index: number): Promise<string | null> {
    const { accepted = [], unknownSince = null } = this.#progress ?? {};
    if (unknownSince === null || index !== accepted.length) return null;
    return findMarkedMessage(channel, unknownSince, markOf(this.#key, index));
  }
}

/** Gives null where someone deleted it: then there is nothing to correct. Throws any other failure. */
export function passOverDeleted(error: unknown): null {
  const code = discordCode(error);
  if (code === RESTJSONErrorCodes.UnknownMessage || code === RESTJSONErrorCodes.UnknownChannel) return null;
  throw error;
}
