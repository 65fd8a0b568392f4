import type { types } from '@slack/bolt';
import { z } from 'zod';

// Blocks as Slack takes them: each key that the official types name (`satisfies` holds them against it), and no other. Limits
// stand on the pages of https://docs.slack.dev/reference/block-kit. Lengths are counted in UTF-16 units, which are never
// fewer than what Slack may count.

/** The keys of each member of a union. */
export type KeysOf<T> = T extends unknown ? keyof T : never;
/** A schema for every key of an official type. */
export type Shape<T> = Record<KeysOf<T>, z.ZodType>;

/** https://docs.slack.dev/reference/block-kit/composition-objects/text-object */
export const plainText = (max = 3000) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(max),
    emoji: z.boolean().optional(),
  } satisfies Shape<types.PlainTextElement>);

export const mrkdwnText = (max = 3000) =>
  z.strictObject({
    type: z.literal('mrkdwn'),
    text: z.string().min(1).max(max),
    verbatim: z.boolean().optional(),
  } satisfies Shape<types.MrkdwnElement>);

export const anyText = (max = 3000) => z.discriminatedUnion('type', [plainText(max), mrkdwnText(max)]);

const hasScheme = (text: string, schemes: RegExp): boolean => URL.canParse(text) && schemes.test(text);

/** An address that a person can follow. */
export const linkUrl = (max = 3000) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((text) => hasScheme(text, /^(?:https?|mailto|tel|slack):/i), 'invalid url');

/** An address that Slack itself fetches. */
export const fetchedUrl = z
  .string()
  .min(1)
  .max(3000)
  .refine((text) => hasScheme(text, /^https?:\/\//i), 'invalid url');

/** https://docs.slack.dev/reference/block-kit/composition-objects/slack-file-object: one of the two, not both. */
const slackFile = z
  .strictObject({ id: z.string().min(1).optional(), url: fetchedUrl.optional() })
  .refine(({ id, url }) => (id === undefined) !== (url === undefined), 'must define either `id` or `url`');

export const imageSource = { image_url: fetchedUrl.optional(), slack_file: slackFile.optional() };
export const hasOneSource = (image: { image_url?: unknown; slack_file?: unknown }): boolean =>
  (image.image_url === undefined) !== (image.slack_file === undefined);
export const ONE_SOURCE = 'must define either `image_url` or `slack_file`';

export const colorScheme = z.enum(['primary', 'danger']);

/** https://docs.slack.dev/reference/block-kit/composition-objects/confirmation-dialog-object */
export const confirmation = z.strictObject({
  title: plainText(100).optional(),
  text: anyText(300),
  confirm: plainText(30).optional(),
  deny: plainText(30).optional(),
  style: colorScheme.optional(),
} satisfies Shape<types.ConfirmationDialog>);

/** https://docs.slack.dev/reference/block-kit/composition-objects/option-object */
const OPTION_VALUE_MAX = 150;
const OPTION_TEXT_MAX = 75;
const optionParts = {
  value: z.string().max(OPTION_VALUE_MAX),
  description: plainText(OPTION_TEXT_MAX).optional(),
};
/** Of a select: words and a value. */
export const menuOption = z.strictObject({ text: plainText(OPTION_TEXT_MAX), ...optionParts });
/** Of an overflow menu, where it may be a link. */
export const overflowOption = z.strictObject({
  text: plainText(OPTION_TEXT_MAX),
  ...optionParts,
  value: z.string().max(OPTION_VALUE_MAX).optional(),
  url: linkUrl().optional(),
} satisfies Shape<types.PlainTextOption>);
/** Of checkboxes and radio buttons, which may be formatted. */
export const choiceOption = z.strictObject({
  text: anyText(OPTION_TEXT_MAX),
  value: optionParts.value,
  description: anyText(OPTION_TEXT_MAX).optional(),
});
/** https://docs.slack.dev/reference/block-kit/composition-objects/option-group-object */
export const optionGroup = z.strictObject({
  label: plainText(75),
  options: z.array(menuOption).min(1).max(100),
} satisfies Shape<types.OptionGroup>);
