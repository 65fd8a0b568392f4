import { INTENT } from './gateway.ts';
import type { Gateway } from './gateway.ts';
import type { Interactions } from './interaction-lifetimes.ts';
import { isThread } from './state.ts';
import type { Channel, User, World } from './state.ts';
import { channelJson, memberJson } from './to-json.ts';

/** https://docs.discord.com/developers/resources/channel#trigger-typing-indicator */
const TYPING_LASTS_MS = 10_000;

/** What routes and users act on: the world, who is told of changes in it, and what the app owes an answer to. */
export class Core {
  readonly world: World;
  readonly gateway: Gateway;
  readonly interactions: Interactions;
  /** Whether the message-content intent is switched on in the developer portal: it rules what REST gives as well. */
  readonly seesContent: boolean;
  /** False once the token was reset in the portal. */
  isTokenValid = true;
  /** When someone last began to type in a channel, by channel and user. */
  readonly #typedAt = new Map<string, number>();
  /** Notes what should not have happened. */
  readonly violate: (what: string) => void;

  constructor(values: Pick<Core, 'world' | 'gateway' | 'interactions' | 'seesContent' | 'violate'>) {
    this.world = values.world;
    this.gateway = values.gateway;
    this.interactions = values.interactions;
    this.seesContent = values.seesContent;
    this.violate = values.violate;
  }

  /** Tells of a channel or thread that was made, changed or removed. */
  tellChannel(event: string, channel: Channel, more: object = {}): void {
    if (!channel.guild?.hasBot) return;
    const audience = { guildId: channel.guild.id, intents: INTENT.guilds };
    this.gateway.publish(event, () => ({ ...channelJson(channel), ...more }), audience);
  }

  removeChannel(channel: Channel): void {
    this.world.removeChannel(channel);
    this.tellChannel(isThread(channel) ? 'THREAD_DELETE' : 'CHANNEL_DELETE', channel);
  }

  /** Whether "… is typing" is shown: for 10 s, or until the message is there. */
  isTyping(channel: Channel, user: User): boolean {
    const at = this.#typedAt.get(`${channel.id} ${user.id}`) ?? 0;
    const last = [...channel.messages.values()].findLast(({ author }) => author === user);
    return at + TYPING_LASTS_MS > this.world.clock.now() && (last?.createdAt ?? 0) <= at;
  }

  typing(channel: Channel, user: User): void {
    this.#typedAt.set(`${channel.id} ${user.id}`, this.world.clock.now());
    const { guild } = channel;
    const member = guild?.members.get(user.id);
    this.gateway.publish(
      'TYPING_START',
      () => ({
        channel_id: channel.id,
        user_id: user.id,
        timestamp: Math.floor(this.world.clock.now() / 1000),
        ...(guild && { guild_id: guild.id }),
        ...(member && { member: memberJson(member) }),
      }),
      { guildId: guild?.id, intents: guild ? INTENT.guildMessageTyping : INTENT.directMessageTyping },
    );
  }
}
