import type { Card } from '../../../core/cards/card.ts';
import { renderPlain } from '../../../core/cards/render-plain.ts';
import type { MessageBody } from './response-url.ts';

/** A card as plain text: until `render-card.ts` is here. */
export function draftMessages(card: Card): { messages: readonly MessageBody[]; kept: ReadonlyMap<string, string> } {
  const text = renderPlain(card).replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '');
  return { messages: [{ text }], kept: new Map() };
}
