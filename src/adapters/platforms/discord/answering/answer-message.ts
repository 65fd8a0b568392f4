import { MessageFlags, RESTJSONErrorCodes, type Message, type SendableChannels } from 'discord.js';
import type { Card } from '../../../../core/cards/card.ts';
import { errorCard } from '../../../../core/cards/error-card.ts';
import { filesOf } from '../../../../core/cards/render-plain.ts';
import { DatelineError } from '../../../../core/errors.ts';
import type { ButtonStore } from '../../../../core/ports/button-store.ts';
import type { Logger } from '../../../../core/ports/logger.ts';
import type { Answer } from '../../../../core/commands/answer-in-time.ts';
import { failCard } from './answer-in-time.ts';
import { handFiles } from './handed-files.ts';
import { callerOfMessage } from './callers.ts';
import { discordCode } from '../explain-failure.ts';
import { failureFields } from '../failure-fields.ts';
import { limits } from '../limits.ts';
import { readMessage } from '../../../../core/commands/read-message.ts';
import { nameMessage } from '../posting/name-message.ts';
import { sendAgain } from '../posting/send-again.ts';
import { prepareMessage } from './show-card.ts';

export interface MessageDependencies {
  buttons: ButtonStore;
  answer: Answer;
  logger: Logger;
  /** Where the API is. */
  apiUrl: string;
}

/**
 * Answers what people write to Dateline: direct messages, messages that mention it, and those in threads that it
 * opened, where their words arrive. Never rejects.
 */
export function createMessageAnswers({ buttons, answer, logger, apiUrl }: MessageDependencies) {
  async function send(message: Message, channel: SendableChannels, card: Card, isReply: boolean): Promise<void> {
    const body = await prepareMessage(card, buttons);
    await sendAgain<Message>(() =>
      channel.send({
        ...body,
        flags: MessageFlags.IsComponentsV2,
        ...(isReply ? { reply: { messageReference: message.id, failIfNotExists: false } } : {}),
        ...nameMessage(`answer to ${message.id}`),
      }),
    );
  }

  /** A reply needs Read Message History; without it the answer stands by itself. */
  async function sendAsAllowed(message: Message, channel: SendableChannels, card: Card): Promise<void> {
    try {
      await send(message, channel, card, true);
    } catch (error) {
      if (!isRefused(error)) throw error;
      await send(message, channel, card, false);
    }
  }

  async function show(message: Message, channel: SendableChannels, card: Card): Promise<void> {
    try {
      await sendAsAllowed(message, channel, card);
    } catch (error) {
      if (isRefused(error)) await tellPrivately(message);
      else await sendAsAllowed(message, channel, failCard(error, 'an answer could not be shown', logger));
    }
  }

  /** A file for the caller alone is not for a channel: it goes to their direct messages, and the channel is told so. */
  async function showPrivately(message: Message, channel: SendableChannels, card: Card): Promise<void> {
    try {
      const body = await prepareMessage(card, buttons);
      await message.author.send({ ...body, flags: MessageFlags.IsComponentsV2 });
    } catch (error) {
      if (discordCode(error) !== RESTJSONErrorCodes.CannotSendMessagesToThisUser) throw error;
      await show(message, channel, closedCard());
      return;
    }
    await show(message, channel, sentPrivatelyCard());
  }

  /** Where Dateline may not write, the one who asked is told so. */
  async function tellPrivately(message: Message): Promise<void> {
    logger.warn({ channel: message.channelId }, 'Dateline may not answer in a channel where it was asked');
    const body = await prepareMessage(silencedCard(), buttons);
    await message.author.send({ ...body, flags: MessageFlags.IsComponentsV2 });
  }

  return async (message: Message): Promise<void> => {
    const { channel } = message;
    const question = readQuestion(message);
    if (question === null || !channel.isSendable()) return;
    const stopTyping = showTyping(channel);
    try {
      const files = handFiles(message.attachments.values(), apiUrl);
      const card = await answer({ caller: callerOfMessage(message), ...readMessage(question, files) });
      stopTyping();
      if (isConfidential(card) && !channel.isDMBased()) await showPrivately(message, channel, card);
      else await show(message, channel, card);
    } catch (error) {
      logger.warn(failureFields(error), 'a message could not be answered');
    } finally {
      stopTyping();
    }
  };
}

/** What a message asks of Dateline; null where it asks nothing of it. */
function readQuestion(message: Message): string | null {
  const { author, channel, client, content, mentions } = message;
  if (author.bot || message.webhookId !== null || message.system) return null;
  const own = client.user.id;
  // The role that Discord made for Dateline has its name: people choose either.
  const ownRoles = mentions.roles.filter(({ tags }) => tags?.botId === own);
  const isAddressed = mentions.users.has(own) || ownRoles.size > 0;
  const isOwnThread = channel.isThread() && channel.ownerId === own;
  if (!channel.isDMBased() && !isAddressed && !isOwnThread) return null;
  const names = [`!?${own}`, ...ownRoles.map(({ id }) => `&${id}`)].join('|');
  const question = content.replace(new RegExp(`<@(?:${names})>`, 'g'), ' ').trim();
  // Without the message-content intent the words of others arrive empty, and without their files.
  if (question === '' && message.attachments.size === 0 && !isAddressed) return null;
  return question;
}

const refusals: ReadonlySet<number> = new Set([
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory,
]);

function isRefused(error: unknown): boolean {
  const code = discordCode(error);
  return code !== null && refusals.has(code);
}

/** Shows that Dateline is writing, until the returned function is called; that it can't is no failure. */
function showTyping(channel: SendableChannels): () => void {
  const type = (): void => void channel.sendTyping().catch(() => undefined);
  type();
  const timer = setInterval(type, limits.typing - 2_000);
  return () => clearInterval(timer);
}

function isConfidential(card: Card): boolean {
  return card.audience === 'caller' && filesOf(card.blocks).length > 0;
}

function sentPrivatelyCard(): Card {
  const text = [{ kind: 'plain', text: 'That is for you alone: I sent it to you in direct messages.' }] as const;
  return { tone: 'plain', title: null, link: null, blocks: [{ kind: 'text', text }], footer: null, audience: 'caller' };
}

function closedCard(): Card {
  return errorCard(
    new DatelineError('not-allowed', 'That is for you alone, and I may not send you direct messages.', {
      hint: 'Type it as a command, /dateline export: then only you see the answer.',
    }),
  );
}

function silencedCard(): Card {
  return errorCard(
    new DatelineError('not-allowed', 'I may not write in the channel where you asked.', {
      hint: 'Someone who manages it gives me View Channel and Send Messages there (in a thread, Send Messages in Threads; for files, Attach Files). Or ask me here.',
    }),
  );
}
