import type { types } from '@slack/bolt';
import { z } from 'zod';
import { accessoryElement, actionsElement, button, contextAction, image, inputElement } from './element-schemas.ts';
import { richTextBlock } from './rich-text-schemas.ts';
import {
  anyText,
  fetchedUrl,
  hasOneSource,
  imageSource,
  linkUrl,
  mrkdwnText,
  ONE_SOURCE,
  plainText,
} from './text-schemas.ts';
import type { Shape } from './text-schemas.ts';

// https://docs.slack.dev/reference/block-kit/blocks: a page each

const blockId = z.string().min(1).max(255).optional();

const actions = z.strictObject({
  type: z.literal('actions'),
  block_id: blockId,
  elements: z.array(actionsElement).min(1).max(25),
} satisfies Shape<types.ActionsBlock>);

const alert = z.strictObject({
  type: z.literal('alert'),
  block_id: blockId,
  text: anyText(200),
  level: z.enum(['default', 'info', 'warning', 'error', 'success']).optional(),
} satisfies Shape<types.AlertBlock>);

const card = z.strictObject({
  type: z.literal('card'),
  block_id: blockId,
  hero_image: image.optional(),
  icon: image.optional(),
  title: mrkdwnText(150).optional(),
  subtitle: mrkdwnText(150).optional(),
  body: mrkdwnText(200).optional(),
  actions: z.array(button).min(1).max(3).optional(),
} satisfies Shape<types.CardBlock>);
const isFilledCard = ({ hero_image: picture, title, body, actions: buttons }: z.infer<typeof card>): boolean =>
  [picture, title, body, buttons].some((part) => part !== undefined);
const filledCard = card.refine(isFilledCard, 'must define one of `hero_image`, `title`, `actions` or `body`');

const carousel = z.strictObject({
  type: z.literal('carousel'),
  block_id: blockId,
  elements: z.array(filledCard).min(1).max(10),
} satisfies Shape<types.CarouselBlock>);

const context = z.strictObject({
  type: z.literal('context'),
  block_id: blockId,
  elements: z
    .array(z.discriminatedUnion('type', [image, plainText(), mrkdwnText()]))
    .min(1)
    .max(10),
} satisfies Shape<types.ContextBlock>);

const contextActions = z.strictObject({
  type: z.literal('context_actions'),
  block_id: blockId,
  elements: z.array(contextAction).min(1).max(5),
} satisfies Shape<types.ContextActionsBlock>);

const rawText = z.strictObject({
  type: z.literal('raw_text'),
  text: z.string().min(1),
} satisfies Shape<types.RawTextElement>);
const rawNumber = z.strictObject({
  type: z.literal('raw_number'),
  value: z.number(),
  text: z.string().min(1),
} satisfies Shape<types.RawNumberElement>);
const cell = z.discriminatedUnion('type', [rawText, rawNumber, richTextBlock]);

const dataTable = z.strictObject({
  type: z.literal('data_table'),
  block_id: blockId,
  rows: z.array(z.array(cell).min(1).max(20)).min(1),
  caption: z.string().min(1),
  page_size: z.int().min(1).max(100).optional(),
  row_header_column_index: z.int().min(0).optional(),
} satisfies Shape<types.DataTableBlock>);

const table = z.strictObject({
  type: z.literal('table'),
  block_id: blockId,
  rows: z.array(z.array(cell).min(1).max(20)).min(1).max(100),
  column_settings: z
    .array(
      z.strictObject({
        align: z.enum(['left', 'center', 'right']).optional(),
        is_wrapped: z.boolean().optional(),
      }),
    )
    .max(20)
    .optional(),
} satisfies Shape<types.TableBlock>);

const divider = z.strictObject({ type: z.literal('divider'), block_id: blockId } satisfies Shape<types.DividerBlock>);

const file = z.strictObject({
  type: z.literal('file'),
  block_id: blockId,
  source: z.literal('remote'),
  external_id: z.string().min(1),
} satisfies Shape<types.FileBlock>);

const header = z.strictObject({
  type: z.literal('header'),
  block_id: blockId,
  text: plainText(150),
} satisfies Shape<types.HeaderBlock>);

const imageBlock = z
  .strictObject({
    type: z.literal('image'),
    block_id: blockId,
    alt_text: z.string().min(1).max(2000),
    title: plainText(2000).optional(),
    ...imageSource,
  } satisfies Shape<types.ImageBlock>)
  .refine(hasOneSource, ONE_SOURCE);

const input = z.strictObject({
  type: z.literal('input'),
  block_id: blockId,
  label: plainText(2000),
  hint: plainText(2000).optional(),
  optional: z.boolean().optional(),
  element: inputElement,
  dispatch_action: z.boolean().optional(),
} satisfies Shape<types.InputBlock>);

const markdown = z.strictObject({
  type: z.literal('markdown'),
  block_id: blockId,
  text: z.string().min(1).max(12_000),
} satisfies Shape<types.MarkdownBlock>);

const section = z
  .strictObject({
    type: z.literal('section'),
    block_id: blockId,
    text: anyText(3000).optional(),
    fields: z.array(anyText(2000)).min(1).max(10).optional(),
    accessory: accessoryElement.optional(),
    expand: z.boolean().optional(),
  } satisfies Shape<types.SectionBlock>)
  .refine(({ text, fields }) => text !== undefined || fields !== undefined, 'must define either `text` or `fields`');

const taskCard = z.strictObject({
  type: z.literal('task_card'),
  block_id: blockId,
  task_id: z.string().min(1),
  title: z.string().min(1),
  details: richTextBlock.optional(),
  output: richTextBlock.optional(),
  sources: z
    .array(
      z.strictObject({
        type: z.literal('url'),
        url: linkUrl(),
        text: z.string().min(1),
      } satisfies Shape<types.URLSourceElement>),
    )
    .optional(),
  status: z.enum(['pending', 'in_progress', 'complete', 'error']),
} satisfies Shape<types.TaskCardBlock>);

const plan = z.strictObject({
  type: z.literal('plan'),
  block_id: blockId,
  title: z.string().min(1),
  tasks: z.array(taskCard).optional(),
} satisfies Shape<types.PlanBlock>);

const video = z.strictObject({
  type: z.literal('video'),
  block_id: blockId,
  video_url: fetchedUrl,
  thumbnail_url: fetchedUrl,
  alt_text: z.string().min(1).max(2000),
  title: plainText(199),
  title_url: fetchedUrl.optional(),
  author_name: z.string().max(49).optional(),
  provider_name: z.string().optional(),
  provider_icon_url: fetchedUrl.optional(),
  description: plainText(200).optional(),
} satisfies Shape<types.VideoBlock>);

const container = z
  .strictObject({
    type: z.literal('container'),
    block_id: blockId,
    title: plainText(150).optional(),
    rich_text_title: richTextBlock.optional(),
    subtitle: anyText(150).optional(),
    child_blocks: z
      .array(
        z.discriminatedUnion('type', [
          actions,
          context,
          divider,
          file,
          header,
          imageBlock,
          input,
          richTextBlock,
          section,
          table,
          video,
        ]),
      )
      .min(1)
      .max(10),
    width: z.enum(['narrow', 'standard', 'wide', 'full']).optional(),
    icon: image.optional(),
    is_collapsible: z.boolean().optional(),
    default_collapsed: z.boolean().optional(),
    has_header_divider: z.boolean().optional(),
  } satisfies Shape<types.ContainerBlock>)
  .refine(
    ({ title, rich_text_title: rich }) => title !== undefined || rich !== undefined,
    'must define either `title` or `rich_text_title`',
  );

/** What stands on every surface. */
const everywhere = [
  actions,
  alert,
  context,
  divider,
  header,
  imageBlock,
  input,
  richTextBlock,
  section,
  video,
] as const;

export const messageBlock = z.discriminatedUnion('type', [
  ...everywhere,
  filledCard,
  carousel,
  container,
  contextActions,
  dataTable,
  file,
  markdown,
  plan,
  table,
  taskCard,
]);
export type SlackBlock = z.infer<typeof messageBlock>;
const viewBlock = z.discriminatedUnion('type', everywhere);

/** 50 in a message, 100 in a view: https://docs.slack.dev/reference/block-kit/blocks */
export const messageBlocks = z.array(messageBlock).max(50);

// https://docs.slack.dev/reference/views
const viewParts = {
  blocks: z.array(viewBlock).max(100),
  private_metadata: z.string().max(3000).optional(),
  callback_id: z.string().max(255).optional(),
  external_id: z.string().max(255).optional(),
};
const homeView = z.strictObject({ type: z.literal('home'), ...viewParts } satisfies Shape<types.HomeView>);
const modalView = z
  .strictObject({
    type: z.literal('modal'),
    ...viewParts,
    title: plainText(24),
    close: plainText(24).optional(),
    submit: plainText(24).optional(),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
  } satisfies Shape<types.ModalView>)
  .refine(
    ({ blocks, submit }) => submit !== undefined || !blocks.some(({ type }) => type === 'input'),
    'missing required field: submit',
  );
export const view = z.discriminatedUnion('type', [homeView, modalView]);
export type SlackView = z.infer<typeof view>;
