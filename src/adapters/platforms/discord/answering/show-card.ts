import { MessageFlags, type Message, type RepliableInteraction } from 'discord.js';
import type { Card } from '../../../../core/cards/card.ts';
import type { ButtonStore } from '../../../../core/ports/button-store.ts';
import { renderCard } from '../rendering/render-card.ts';
import { sendAgain } from '../posting/send-again.ts';
import { pageCard } from '../rendering/turn-pages.ts';

/** Nobody is called by an answer, whatever stands in it. */
export const nobody = { parse: [], repliedUser: false };

/** A card as the body of one message; what its components mean is in the store once this resolves. */
export async function prepareMessage(card: Card, buttons: ButtonStore) {
  const { components, kept, files } = pageCard(renderCard(card));
  if (kept.size > 0) await buttons.keepButtons(kept);
  return { components, allowedMentions: nobody, ...(files.length > 0 ? { files: [...files] } : {}) };
}

/**
 * Answers an interaction with a card, whether it was acknowledged before or not. Who sees a deferred answer is settled
 * when it is deferred: where the card turns out to be for others, it comes as a message of its own instead.
 */
export async function showCard(interaction: RepliableInteraction, card: Card, buttons: ButtonStore): Promise<void> {
  const body = await prepareMessage(card, buttons);
  const isPrivate = card.audience === 'caller';
  const flags: (MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral)[] = isPrivate
    ? [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral]
    : [MessageFlags.IsComponentsV2];
  if (!interaction.deferred && !interaction.replied) {
    await sendAgain(() => interaction.reply({ ...body, flags }));
  } else if (interaction.ephemeral === isPrivate) {
    await sendAgain(() => interaction.editReply({ ...body, flags: MessageFlags.IsComponentsV2 }));
  } else {
    await interaction.deleteReply();
    const follow = (): Promise<Message> => interaction.followUp({ ...body, flags });
    // It can't be named: where it is sent twice, only the caller sees it twice, and without it they would see nothing.
    await (isPrivate ? sendAgain(follow) : follow());
  }
}
