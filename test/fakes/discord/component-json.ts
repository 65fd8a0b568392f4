import { COMPONENT } from './components.ts';
import type { Component } from './components.ts';

/** A stored component as Discord gives it back: defaults filled in, media with where its picture is served from. */
export function componentJson(component: Component): object {
  const { components, accessory, media, file, items, ...rest } = component;
  return {
    ...rest,
    ...defaultsOf(component),
    ...(components && { components: components.map(componentJson) }),
    ...(accessory && { accessory: componentJson(accessory) }),
    ...(media && { media: mediaJson(media.url) }),
    ...(file && { file: mediaJson(file.url) }),
    ...(items && {
      items: items.map((item) => ({
        media: mediaJson(item.media.url),
        description: item.description ?? null,
        spoiler: item.spoiler ?? false,
      })),
    }),
  };
}

function defaultsOf({
  type,
  accent_color: colour,
  description,
  spoiler,
  spacing,
  divider,
  ...rest
}: Component): object {
  switch (type) {
    case COMPONENT.container:
      return { accent_color: colour ?? null, spoiler: spoiler ?? false };
    case COMPONENT.thumbnail:
      return { description: description ?? null, spoiler: spoiler ?? false };
    case COMPONENT.file:
      return { name: null, size: null, spoiler: spoiler ?? false };
    case COMPONENT.separator:
      return { spacing: spacing ?? 1, divider: divider ?? true };
    case COMPONENT.stringSelect:
    case COMPONENT.userSelect:
    case COMPONENT.roleSelect:
    case COMPONENT.mentionableSelect:
    case COMPONENT.channelSelect:
      return { min_values: rest.min_values ?? 1, max_values: rest.max_values ?? 1 };
    default:
      return {};
  }
}

const mediaJson = (url: string) => ({ id: '0', url, proxy_url: url, width: null, height: null });
