import type { types } from '@slack/bolt';
import { z } from 'zod';
import { isDateFormat } from './say-date.ts';
import { linkUrl } from './text-schemas.ts';
import type { Shape } from './text-schemas.ts';

// https://docs.slack.dev/reference/block-kit/blocks/rich-text-block

const on = z.boolean().optional();
const style = z.strictObject({ bold: on, italic: on, strike: on, code: on, underline: on }).optional();
/** Mentions take these besides: they show in what Slack gives back. */
const mentionStyle = z
  .strictObject({ bold: on, italic: on, strike: on, underline: on, highlight: on, client_highlight: on, unlink: on })
  .optional();
const border = z.union([z.literal(0), z.literal(1)]).optional();

const text = z.strictObject({
  type: z.literal('text'),
  text: z.string().min(1),
  style,
} satisfies Shape<types.RichTextText>);
const link = z.strictObject({
  type: z.literal('link'),
  url: linkUrl(),
  text: z.string().min(1).optional(),
  unsafe: on,
  style,
} satisfies Shape<types.RichTextLink>);

export const richTextElement = z.discriminatedUnion('type', [
  text,
  link,
  z.strictObject({
    type: z.literal('broadcast'),
    range: z.enum(['here', 'channel', 'everyone']),
    style: mentionStyle,
  } satisfies Shape<types.RichTextBroadcastMention>),
  z.strictObject({
    type: z.literal('color'),
    value: z.string().regex(/^#[0-9a-f]{6}$/i),
    style,
  } satisfies Shape<types.RichTextColor>),
  z.strictObject({
    type: z.literal('channel'),
    channel_id: z.string().min(1),
    style: mentionStyle,
  } satisfies Shape<types.RichTextChannelMention>),
  z.strictObject({
    type: z.literal('date'),
    timestamp: z.int().min(0),
    format: z.string().min(1).refine(isDateFormat, 'invalid date format'),
    timezone: z.string().optional(),
    url: linkUrl().optional(),
    fallback: z.string().min(1).optional(),
    style,
  } satisfies Shape<types.RichTextDate & { timezone?: string }>),
  z.strictObject({
    type: z.literal('emoji'),
    name: z.string().min(1),
    unicode: z.string().optional(),
    url: linkUrl().optional(),
    skin_tone: z.int().min(1).max(6).optional(),
    style,
  } satisfies Shape<types.RichTextEmoji & { skin_tone?: number }>),
  z.strictObject({
    type: z.literal('team'),
    team_id: z.string().min(1),
    style: mentionStyle,
  } satisfies Shape<types.RichTextTeamMention>),
  z.strictObject({
    type: z.literal('user'),
    user_id: z.string().min(1),
    style: mentionStyle,
  } satisfies Shape<types.RichTextUserMention>),
  z.strictObject({
    type: z.literal('usergroup'),
    usergroup_id: z.string().min(1),
    style: mentionStyle,
  } satisfies Shape<types.RichTextUsergroupMention>),
]);
export type RichTextInline = z.infer<typeof richTextElement>;

const section = z.strictObject({
  type: z.literal('rich_text_section'),
  elements: z.array(richTextElement),
} satisfies Shape<types.RichTextSection>);

const richTextPart = z.discriminatedUnion('type', [
  section,
  z.strictObject({
    type: z.literal('rich_text_list'),
    elements: z.array(section).min(1),
    style: z.enum(['bullet', 'ordered']),
    indent: z.int().min(0).max(8).optional(),
    offset: z.int().min(0).optional(),
    border,
  } satisfies Shape<types.RichTextList & { offset?: number }>),
  z.strictObject({
    type: z.literal('rich_text_quote'),
    elements: z.array(richTextElement).min(1),
    border,
  } satisfies Shape<types.RichTextQuote>),
  z.strictObject({
    type: z.literal('rich_text_preformatted'),
    elements: z.array(z.discriminatedUnion('type', [text, link])).min(1),
    language: z.string().optional(),
    border,
  } satisfies Shape<types.RichTextPreformatted & { language?: string }>),
]);
export type RichTextPart = z.infer<typeof richTextPart>;

export const richTextBlock = z.strictObject({
  type: z.literal('rich_text'),
  block_id: z.string().min(1).max(255).optional(),
  elements: z.array(richTextPart).min(1),
} satisfies Shape<types.RichTextBlock>);
