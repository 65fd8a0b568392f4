import type {
  APIMessageTopLevelComponent,
  AnyThreadChannel,
  ForumChannel,
  MediaChannel,
  Message,
  MessageFlags,
  MessageMentionOptions,
  SendableChannels,
} from 'discord.js';
import type { PostProgress } from '../../../../core/ports/platform.ts';
import type { AttachedFile } from '../rendering/attach-files.ts';
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

/** One posting under way: what was accepted before is left out, what may have been is looked for. */
export class Posting {
  readonly #key: string;
  readonly #bodies: readonly Body[];
  readonly #progress: PostProgress | undefined;

  constructor(key: string, bodies: readonly Body[], progress: PostProgress | undefined) {
    this.#key = key;
    this.#bodies = bodies;
    this.#progress = progress;
  }

  /** The id of the first message in a channel. */
  async sendFirst(channel: SendableChannels): Promise<string> {
    return this.#progress?.accepted[0] ?? this.#send(channel, 0);
  }

  /** All messages behind the first one. */
  async sendRest(channel: SendableChannels): Promise<void> {
    const accepted = this.#progress?.accepted.length ?? 0;
    for (let index = Math.max(1, accepted); index < this.#bodies.length; index += 1) await this.#send(channel, index);
  }

  /** The post of a forum that the first message begins. */
  async openPost(
    forum: ForumChannel | MediaChannel,
    { name, appliedTags }: { name: string; appliedTags: string[] },
  ): Promise<AnyThreadChannel> {
    const known = await this.#findPost(forum);
    if (known !== null) return known;
    const [message] = this.#bodies;
    if (message === undefined) throw new RangeError('a card has at least one message');
    const post = await forum.threads.create({ name, message, appliedTags });
    await this.#progress?.keep(post.id);
    return post;
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
