import type { types } from '@slack/bolt';
import { z } from 'zod';
import { richTextBlock } from './rich-text-schemas.ts';
import {
  choiceOption,
  colorScheme,
  confirmation,
  hasOneSource,
  imageSource,
  linkUrl,
  menuOption,
  ONE_SOURCE,
  optionGroup,
  overflowOption,
  plainText,
} from './text-schemas.ts';
import type { Shape } from './text-schemas.ts';

// https://docs.slack.dev/reference/block-kit/block-elements

const actionId = z.string().min(1).max(255).optional();
const confirm = confirmation.optional();
const focus = z.boolean().optional();
const placeholder = plainText(150).optional();
const label = z.string().min(1).max(75).optional();
const dispatch = z
  .strictObject({
    trigger_actions_on: z
      .array(z.enum(['on_enter_pressed', 'on_character_entered']))
      .min(1)
      .optional(),
  })
  .optional();
const selectable = { action_id: actionId, confirm, focus_on_load: focus, placeholder };
const typed = { action_id: actionId, dispatch_action_config: dispatch, focus_on_load: focus, placeholder };
const maxItems = z.int().min(1).optional();

const buttonValue = z.string().max(2000);
export const button = z.strictObject({
  type: z.literal('button'),
  text: plainText(75),
  action_id: actionId,
  url: linkUrl().optional(),
  value: buttonValue.optional(),
  style: colorScheme.optional(),
  confirm,
  accessibility_label: label,
} satisfies Shape<types.Button>);

export const image = z
  .strictObject({
    type: z.literal('image'),
    alt_text: z.string().min(1).max(2000),
    ...imageSource,
  } satisfies Shape<types.ImageElement>)
  .refine(hasOneSource, ONE_SOURCE);

const overflow = z.strictObject({
  type: z.literal('overflow'),
  action_id: actionId,
  // The page says "up to five"; two as the least was written there for years.
  options: z.array(overflowOption).min(2).max(5),
  confirm,
} satisfies Shape<types.Overflow>);

const menuParts = {
  options: z.array(menuOption).min(1).max(100).optional(),
  option_groups: z.array(optionGroup).min(1).max(100).optional(),
};
interface MenuValue {
  options?: { value: string }[] | undefined;
  option_groups?: { options: { value: string }[] }[] | undefined;
}
const hasOneMenu = ({ options, option_groups: groups }: MenuValue): boolean =>
  (options === undefined) !== (groups === undefined);
const ONE_MENU = 'must define either `options` or `option_groups`';
/** What is chosen at first has to be one of the options, to the letter. */
const offers = (menu: MenuValue, chosen: readonly object[]): boolean => {
  const all = [...(menu.options ?? []), ...(menu.option_groups ?? []).flatMap(({ options }) => options)];
  const known = new Set(all.map((option) => JSON.stringify(option)));
  return chosen.every((option) => known.has(JSON.stringify(option)));
};
const NOT_OFFERED = 'initial option must exactly match one of the options';

const staticSelect = z
  .strictObject({
    type: z.literal('static_select'),
    ...selectable,
    ...menuParts,
    initial_option: menuOption.optional(),
  } satisfies Shape<types.StaticSelect>)
  .refine(hasOneMenu, ONE_MENU)
  .refine((menu) => offers(menu, menu.initial_option ? [menu.initial_option] : []), NOT_OFFERED);
const multiStaticSelect = z
  .strictObject({
    type: z.literal('multi_static_select'),
    ...selectable,
    ...menuParts,
    initial_options: z.array(menuOption).min(1).optional(),
    max_selected_items: maxItems,
  } satisfies Shape<types.MultiStaticSelect>)
  .refine(hasOneMenu, ONE_MENU)
  .refine((menu) => offers(menu, menu.initial_options ?? []), NOT_OFFERED);

const filter = z
  .strictObject({
    include: z
      .array(z.enum(['im', 'mpim', 'private', 'public']))
      .min(1)
      .optional(),
    exclude_external_shared_channels: z.boolean().optional(),
    exclude_bot_users: z.boolean().optional(),
  } satisfies Shape<types.ConversationFilter>)
  .optional();
const ids = z.array(z.string().min(1)).optional();
const id = z.string().min(1).optional();
const flag = z.boolean().optional();

const otherSelects = [
  z.strictObject({
    type: z.literal('users_select'),
    ...selectable,
    initial_user: id,
  } satisfies Shape<types.UsersSelect>),
  z.strictObject({
    type: z.literal('conversations_select'),
    ...selectable,
    initial_conversation: id,
    default_to_current_conversation: flag,
    response_url_enabled: flag,
    filter,
  } satisfies Shape<types.ConversationsSelect>),
  z.strictObject({
    type: z.literal('channels_select'),
    ...selectable,
    initial_channel: id,
    response_url_enabled: flag,
  } satisfies Shape<types.ChannelsSelect>),
  z.strictObject({
    type: z.literal('external_select'),
    ...selectable,
    initial_option: menuOption.optional(),
    min_query_length: z.int().min(0).optional(),
  } satisfies Shape<types.ExternalSelect>),
  z.strictObject({
    type: z.literal('multi_users_select'),
    ...selectable,
    initial_users: ids,
    max_selected_items: maxItems,
  } satisfies Shape<types.MultiUsersSelect>),
  z.strictObject({
    type: z.literal('multi_conversations_select'),
    ...selectable,
    initial_conversations: ids,
    default_to_current_conversation: flag,
    max_selected_items: maxItems,
    filter,
  } satisfies Shape<types.MultiConversationsSelect>),
  z.strictObject({
    type: z.literal('multi_channels_select'),
    ...selectable,
    initial_channels: ids,
    max_selected_items: maxItems,
  } satisfies Shape<types.MultiChannelsSelect>),
  z.strictObject({
    type: z.literal('multi_external_select'),
    ...selectable,
    initial_options: z.array(menuOption).optional(),
    min_query_length: z.int().min(0).optional(),
    max_selected_items: maxItems,
  } satisfies Shape<types.MultiExternalSelect>),
] as const;

const chosenFrom = { action_id: actionId, confirm, focus_on_load: focus };
const choices = [
  z
    .strictObject({
      type: z.literal('checkboxes'),
      ...chosenFrom,
      options: z.array(choiceOption).min(1).max(10),
      initial_options: z.array(choiceOption).min(1).optional(),
    } satisfies Shape<types.Checkboxes>)
    .refine((menu) => offers(menu, menu.initial_options ?? []), NOT_OFFERED),
  z
    .strictObject({
      type: z.literal('radio_buttons'),
      ...chosenFrom,
      options: z.array(choiceOption).min(1).max(10),
      initial_option: choiceOption.optional(),
    } satisfies Shape<types.RadioButtons>)
    .refine((menu) => offers(menu, menu.initial_option ? [menu.initial_option] : []), NOT_OFFERED),
] as const;

const pickers = [
  z.strictObject({
    type: z.literal('datepicker'),
    ...selectable,
    initial_date: z.iso.date().optional(),
  } satisfies Shape<types.Datepicker>),
  z.strictObject({
    type: z.literal('timepicker'),
    ...selectable,
    initial_time: z
      .string()
      .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
      .optional(),
    timezone: z.string().optional(),
  } satisfies Shape<types.Timepicker>),
  z.strictObject({
    type: z.literal('datetimepicker'),
    ...chosenFrom,
    initial_date_time: z.int().min(1_000_000_000).max(9_999_999_999).optional(),
  } satisfies Shape<types.DateTimepicker>),
] as const;

const isAtMost = (low: string | undefined, high: string | undefined): boolean =>
  low === undefined || high === undefined || Number(low) <= Number(high);
const length = z.int().min(0).max(3000).optional();

const inputs = [
  z
    .strictObject({
      type: z.literal('plain_text_input'),
      ...typed,
      initial_value: z.string().max(3000).optional(),
      multiline: z.boolean().optional(),
      min_length: length,
      max_length: z.int().min(1).max(3000).optional(),
    } satisfies Shape<types.PlainTextInput>)
    .refine(({ min_length: low = 0, max_length: high = 3000 }) => low <= high, 'min_length must not exceed max_length')
    .refine(
      ({ initial_value: value, max_length: high = 3000 }) => (value?.length ?? 0) <= high,
      'initial_value must not exceed max_length',
    ),
  z.strictObject({
    type: z.literal('email_text_input'),
    ...typed,
    initial_value: z.string().optional(),
  } satisfies Shape<types.EmailInput>),
  z.strictObject({
    type: z.literal('url_text_input'),
    ...typed,
    initial_value: z.string().optional(),
  } satisfies Shape<types.URLInput>),
  z
    .strictObject({
      type: z.literal('number_input'),
      ...typed,
      is_decimal_allowed: z.boolean(),
      initial_value: z.string().optional(),
      min_value: z.string().optional(),
      max_value: z.string().optional(),
    } satisfies Shape<types.NumberInput>)
    .refine(({ min_value: low, max_value: high }) => isAtMost(low, high), 'min_value must not exceed max_value'),
  z.strictObject({
    type: z.literal('file_input'),
    action_id: actionId,
    filetypes: z.array(z.string().min(1)).optional(),
    max_files: z.int().min(1).max(10).optional(),
  } satisfies Shape<types.FileInput>),
  z.strictObject({
    type: z.literal('rich_text_input'),
    ...typed,
    initial_value: richTextBlock.optional(),
    min_lines: z.int().min(1).max(100).optional(),
    max_lines: z.int().min(1).max(100).optional(),
  } satisfies Shape<types.RichTextInput>),
] as const;

const selects = [staticSelect, multiStaticSelect, ...otherSelects, ...choices, ...pickers] as const;
export const actionsElement = z.discriminatedUnion('type', [button, overflow, ...selects]);
export const accessoryElement = z.discriminatedUnion('type', [button, overflow, image, ...selects]);
export const inputElement = z.discriminatedUnion('type', [...inputs, ...selects]);

const feedbackButton = z.strictObject({
  text: plainText(75),
  accessibility_label: label,
  value: buttonValue,
} satisfies Shape<types.FeedbackButtons['positive_button']>);
export const contextAction = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('feedback_buttons'),
    action_id: actionId,
    positive_button: feedbackButton,
    negative_button: feedbackButton,
  } satisfies Shape<types.FeedbackButtons>),
  z.strictObject({
    type: z.literal('icon_button'),
    action_id: actionId,
    icon: z.literal('trash'),
    text: plainText(75),
    value: buttonValue.optional(),
    visible_to_user_ids: ids,
    accessibility_label: label,
    confirm,
  } satisfies Shape<types.IconButton>),
]);
