import { once } from 'node:events';
import { Client, Events, GatewayIntentBits, Options, Partials, type Interaction, type Message } from 'discord.js';
import type { Command } from '../../../core/commands/command.ts';
import type { SuggestionStore } from '../../../core/commands/suggest-values.ts';
import { DatelineError } from '../../../core/errors.ts';
import type { ButtonStore } from '../../../core/ports/button-store.ts';
import type { Logger } from '../../../core/ports/logger.ts';
import type { Platform, Respond } from '../../../core/ports/platform.ts';
import { answerInTime } from './answering/answer-in-time.ts';
import { createInteractionAnswers } from './answering/answer-interaction.ts';
import { createMessageAnswers } from './answering/answer-message.ts';
import { toCommandJson } from './commands/command-json.ts';
import { writeConversationId } from './conversation-id.ts';
import { explainClose, explainFailure, explainLogin } from './explain-failure.ts';
import { failureFields } from './failure-fields.ts';
import { nobody } from './answering/show-card.ts';
import { postCard } from './posting/post-card.ts';
import { registerCommands } from './commands/register-commands.ts';
import { RetriedCallbacks } from './answering/retried-callbacks.ts';
import { WorkInFlight } from '../../../core/commands/work-in-flight.ts';

export interface DiscordOptions {
  token: string;
  /** Where the API is, without its version; the gateway's address comes from it. */
  apiUrl: string;
  /** The only server that gets the commands, at once: while developing. Null: they are for everywhere. */
  guildId: string | null;
  /** Whether the words of messages that don't mention Dateline may be read: needs the privileged intent. */
  readsMessages?: boolean;
  /** How many connections share the servers; `auto` is what Discord recommends. */
  shards?: number | 'auto';
  commands: readonly Command[];
  /** Where completion finds stories and people. */
  store: SuggestionStore;
  buttons: ButtonStore;
  logger: Logger;
  /** How long an answer may take, in milliseconds, before it is given up. */
  answerWithin?: number;
  /** How long connecting and posting may take, in milliseconds. */
  patience?: number;
}

const usualPatience = 60_000;

/** Dateline on Discord: commands, buttons and forms, direct messages and mentions, and posts of its own. */
export function createDiscordPlatform(options: DiscordOptions): Platform {
  const { logger, patience = usualPatience } = options;
  const { promise: ended } = Promise.withResolvers<undefined>();
  const work = new WorkInFlight();
  let client: Client | null = null;
  let stopping: Promise<void> | null = null;

  function listen(opened: Client, respond: Respond): void {
    const answer = answerInTime(respond, logger, options.answerWithin);
    const retried = new RetriedCallbacks();
    retried.watch(opened.rest);
    const answerInteraction = createInteractionAnswers({ ...options, answer, retried });
    const answerMessage = createMessageAnswers({ ...options, answer });
    opened.on(Events.InteractionCreate, (interaction: Interaction) => {
      work.take(interaction.id, () => answerInteraction(interaction));
    });
    opened.on(Events.MessageCreate, (message: Message) => {
      work.take(message.id, () => answerMessage(message));
    });
  }

  async function register({ rest, application }: Client<true>): Promise<void> {
    const place = { application: application.id, guild: options.guildId };
    try {
      const registration = await registerCommands(rest, place, toCommandJson(options.commands));
      logger.info({ ...registration, guild: options.guildId }, 'Discord commands registered');
    } catch (error) {
      const { message, hint } = explainFailure(error);
      logger.error(failureFields(error), `Discord commands could not be registered. ${message} ${hint ?? ''}`);
    }
  }

  async function close(): Promise<void> {
    await work.finish();
    await client?.destroy();
  }

  return {
    name: 'discord',
    ended,
    async start(respond) {
      if (client !== null) throw closed('Discord was started before.', 'Start it once.');
      const opened = createClient(options);
      client = opened;
      watch(opened, logger);
      listen(opened, respond);
      try {
        const ready = once(opened, Events.ClientReady, { signal: AbortSignal.timeout(patience) });
        // Where the login fails, nobody waits for it.
        ready.catch(() => undefined);
        await opened.login(options.token);
        await ready;
      } catch (error) {
        await opened.destroy();
        throw explainLogin(error);
      }
      if (opened.isReady()) await register(opened);
    },
    async post(conversation, card, postOptions) {
      if (stopping !== null || client?.isReady() !== true) {
        throw closed('Discord is not connected.', 'Start Dateline again.');
      }
      try {
        await within(patience, postCard({ client, buttons: options.buttons, logger }, conversation, card, postOptions));
      } catch (error) {
        throw explainFailure(error);
      }
    },
    async openDirectMessages(user) {
      if (stopping !== null || client?.isReady() !== true) {
        throw closed('Discord is not connected.', 'Start Dateline again.');
      }
      try {
        const { id } = await within(patience, client.users.createDM(user));
        return writeConversationId({ guild: null, channel: id, thread: null });
      } catch (error) {
        throw explainFailure(error);
      }
    },
    stop() {
      stopping ??= close();
      return stopping;
    },
  };
}

function createClient({ apiUrl, readsMessages = false, shards = 'auto' }: DiscordOptions): Client {
  const { Guilds, GuildMessages, DirectMessages, MessageContent } = GatewayIntentBits;
  return new Client({
    intents: [Guilds, GuildMessages, DirectMessages, ...(readsMessages ? [MessageContent] : [])],
    // The channel of a first direct message is not known before.
    partials: [Partials.Channel],
    rest: { api: apiUrl },
    shards,
    allowedMentions: nobody,
    failIfNotExists: false,
    // Nothing looks back at messages.
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
  });
}

/** Says what becomes of the connection. */
function watch(client: Client, logger: Logger): void {
  client.on(Events.Error, (error) => logger.error(failureFields(error), 'the connection to Discord has a fault'));
  client.on(Events.Warn, (message) => logger.warn({ message }, 'Discord’s library warns'));
  client.on(Events.ShardReconnecting, (shard) => logger.info({ shard }, 'connecting to Discord again'));
  client.on(Events.ShardResume, (shard, replayed) => logger.info({ shard, replayed }, 'connected to Discord again'));
  client.on(Events.ShardReady, (shard) => logger.info({ shard }, 'connected to Discord'));
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    logger.error({ shard, code }, `Discord ended the connection for good. ${explainClose(code)}`);
  });
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    reject(
      new DatelineError('platform-failed', 'Discord takes too long to take a message.', {
        hint: 'It limits how much may be posted: try again in some minutes.',
      }),
    );
  }, milliseconds);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function closed(message: string, hint: string): DatelineError {
  return new DatelineError('platform-failed', message, { hint, prospect: 'transient' });
}
