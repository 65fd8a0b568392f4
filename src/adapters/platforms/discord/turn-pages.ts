import {
  ButtonStyle,
  ComponentType,
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIContainerComponent,
  type APIMessageTopLevelComponent,
} from 'discord.js';
import { z } from 'zod';
import { keyOf, pageId } from './custom-id.ts';
import type { RenderedCard } from './render-card.ts';

/** One message that shows a whole card: its first page, where there are several, with buttons that turn them. */
export interface PagedCard {
  components: APIMessageTopLevelComponent[];
  /** What must be in the store, by key, before it is sent. */
  kept: ReadonlyMap<string, string>;
}

const pagesSchema = z.array(
  z.custom<APIContainerComponent>((page) => typeof page === 'object' && page !== null && 'components' in page),
);

/** A card of several messages becomes one with pages: the others are kept in the store. */
export function pageCard({ messages, kept }: RenderedCard): PagedCard {
  const [first] = messages;
  if (first === undefined || messages.length === 1) return { components: [...messages], kept };
  const pages = JSON.stringify(messages);
  const key = keyOf(pages);
  return { components: [first, pageRow(key, 0, messages.length)], kept: new Map([...kept, [key, pages]]) };
}

/** A page of what is kept under the key; null where it has no such page. */
export function openPage(key: string, pages: string, page: number): APIMessageTopLevelComponent[] | null {
  const messages = pagesSchema.parse(JSON.parse(pages));
  const message = messages[page];
  return message === undefined ? null : [message, pageRow(key, page, messages.length)];
}

function pageRow(key: string, page: number, pages: number): APIActionRowComponent<APIButtonComponentWithCustomId> {
  const more = pages - page - 1;
  const turn = (label: string, to: number): APIButtonComponentWithCustomId => ({
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label,
    custom_id: pageId(key, to),
    disabled: to < 0 || to >= pages,
  });
  const here: APIButtonComponentWithCustomId = {
    ...turn(`Page ${page + 1} of ${pages}`, page),
    disabled: true,
  };
  return {
    type: ComponentType.ActionRow,
    components: [turn('◀', page - 1), here, turn(more > 0 ? `▶ +${more} more` : '▶', page + 1)],
  };
}
