/** A piece of a message as Discord's client draws it. */
export type MarkdownNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: Style; readonly children: readonly MarkdownNode[] }
  | { readonly kind: 'heading'; readonly level: number; readonly children: readonly MarkdownNode[] }
  | { readonly kind: 'list'; readonly start: number | undefined; readonly items: readonly (readonly MarkdownNode[])[] }
  | { readonly kind: 'code' | 'code block'; readonly text: string }
  /** `children` are the words of a masked link; without them the address is what is read. */
  | {
      readonly kind: 'link';
      readonly url: string;
      readonly children?: readonly MarkdownNode[];
      readonly title?: string;
    }
  | { readonly kind: 'mention'; readonly of: MentionKind; readonly id: string; readonly name: string }
  | { readonly kind: 'time'; readonly seconds: number; readonly style: string }
  | { readonly kind: 'emoji'; readonly name: string; readonly id: string };

export type Style = 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler' | 'quote' | 'subtext';
export type MentionKind = 'user' | 'role' | 'channel' | 'command' | 'everyone' | 'here' | 'guild page';
