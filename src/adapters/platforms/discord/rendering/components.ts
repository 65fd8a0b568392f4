import {
  ButtonStyle,
  ComponentType,
  SeparatorSpacingSize,
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APISelectMenuOption,
} from 'discord.js';
import { limits } from '../limits.ts';

/** How much of a message's room a component takes. */
export interface Size {
  components: number;
  text: number;
}

/** The size of a component with all that it holds. */
export function measure(component: APIComponentInContainer): Size {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return { components: 1, text: measureText(component.content) };
    case ComponentType.Section:
      return {
        components: 2 + component.components.length,
        text: component.components.reduce((sum, { content }) => sum + measureText(content), 0),
      };
    case ComponentType.ActionRow:
      return { components: 1 + component.components.length, text: 0 };
    default:
      return { components: 1, text: 0 };
  }
}

/** How much of a message's text a text takes: its characters, or more where its bytes come to their bound before. */
export function measureText(text: string): number {
  return Math.max(text.length, Math.ceil((Buffer.byteLength(text) * limits.text) / limits.textBytes));
}

export function button(label: string, customId: string): APIButtonComponentWithCustomId {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: customId };
}

export function row(components: APIButtonComponentWithCustomId[]): APIComponentInContainer {
  return { type: ComponentType.ActionRow, components };
}

export function select(customId: string, placeholder: string, options: APISelectMenuOption[]): APIComponentInContainer {
  return {
    type: ComponentType.ActionRow,
    components: [{ type: ComponentType.StringSelect, custom_id: customId, placeholder, options }],
  };
}

/** Text with a button at its side. */
export function section(markdown: string, accessory: APIButtonComponentWithCustomId): APIComponentInContainer {
  return {
    type: ComponentType.Section,
    components: [{ type: ComponentType.TextDisplay, content: markdown }],
    accessory,
  };
}

export function divider(): APIComponentInContainer {
  return { type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Small };
}

export function image(url: string, description: string | null): APIComponentInContainer {
  return {
    type: ComponentType.MediaGallery,
    items: [{ media: { url }, ...(description === null ? {} : { description }) }],
  };
}
