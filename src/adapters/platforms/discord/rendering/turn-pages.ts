import {
  ButtonStyle,
  ComponentType,
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIContainerComponent,
  type APIFileComponent,
  type APIMessageTopLevelComponent,
} from 'discord.js';
import { z } from 'zod';
import { keyOf, pageId } from './custom-id.ts';
import type { AttachedFile } from './attach-files.ts';
import type { RenderedCard } from './render-card.ts';

/** One message that shows a whole card: its first page, where there are several, with buttons that turn them. */
export interface PagedCard {
  components: APIMessageTopLevelComponent[];
  /** What is uploaded with it: each page shows it. */
  files: readonly AttachedFile[];
  /** What must be in the store, by key, before it is sent. */
  kept: ReadonlyMap<string, string>;
}

const keptSchema = z.array(
  z.union([
    z.custom<APIContainerComponent>((kept) => typeof kept === 'object' && kept !== null && 'components' in kept),
    z.custom<APIFileComponent>((kept) => typeof kept === 'object' && kept !== null && 'file' in kept),
  ]),
);

/** A card of several messages becomes one with pages: the others are kept in the store. */
export function pageCard({ messages, kept, files, fileComponents }: RenderedCard): PagedCard {
  const [first] = messages;
  if (first === undefined || messages.length === 1)
    return { components: [...messages, ...fileComponents], kept, files };
  const pages = JSON.stringify([...messages, ...fileComponents]);
  const key = keyOf(pages);
  return {
    components: [first, ...fileComponents, pageRow(key, 0, messages.length)],
    kept: new Map([...kept, [key, pages]]),
    files,
  };
}

/** A page of what is kept under the key; null where it has no such page. */
export function openPage(key: string, pages: string, page: number): APIMessageTopLevelComponent[] | null {
  const kept = keptSchema.parse(JSON.parse(pages));
  const messages = kept.filter((component) => component.type === ComponentType.Container);
  const files = kept.filter((component) => component.type === ComponentType.File);
  const message = messages[page];
  return message === undefined ? null : [message, ...files, pageRow(key, page, messages.length)];
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
