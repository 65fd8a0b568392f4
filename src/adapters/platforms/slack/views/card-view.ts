import type { types } from '@slack/bolt';
import type { Block, Card } from '../../../../core/cards/card.ts';
import { plainText } from '../rendering/escape-mrkdwn.ts';
import { renderCard } from '../rendering/render-card.ts';

/** Blocks of a modal or of a home (https://docs.slack.dev/reference/views). */
const mostBlocks = 100;

export interface CardView<View> {
  view: View;
  /** What its buttons mean that no value carries: to be kept, by key, before the view is shown. */
  kept: ReadonlyMap<string, string>;
}

/** A card as a modal; null where it has no room there, or hands over files. */
export function cardModal(card: Card): CardView<types.ModalView> | null {
  const drawn = drawBlocks(card);
  if (drawn === null) return null;
  const { blocks, kept } = drawn;
  return { view: { type: 'modal', title: plainText('Dateline'), close: plainText('Close'), blocks }, kept };
}

/** A card as a person's home; null where it has no room there, or hands over files. */
export function cardHome(card: Card): CardView<types.HomeView> | null {
  const drawn = drawBlocks(card);
  return drawn === null ? null : { view: { type: 'home', blocks: drawn.blocks }, kept: drawn.kept };
}

function drawBlocks(card: Card): { blocks: types.KnownBlock[]; kept: ReadonlyMap<string, string> } | null {
  const { messages, kept, files } = renderCard({ ...card, blocks: card.blocks.map(withPlainButtons) });
  const blocks = messages.flatMap((message) => message.blocks);
  return files.length > 0 || blocks.length > mostBlocks ? null : { blocks, kept };
}

/** Only messages take Slack's own feedback buttons (https://docs.slack.dev/reference/block-kit/blocks/context-actions-block). */
function withPlainButtons(block: Block): Block {
  if (block.kind !== 'actions') return block;
  return { ...block, actions: block.actions.map(({ label, command }) => ({ label, command })) };
}
