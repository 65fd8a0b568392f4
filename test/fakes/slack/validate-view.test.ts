import { describe, expect, it } from 'vitest';
import { words, plain, many, divider, option, input } from './make-blocks.ts';
import { validateView } from './validate-blocks.ts';

describe('validateView', () => {
  const modal = (more: object = {}) => ({ type: 'modal', title: plain(24), blocks: [divider], ...more });
  const faultsIn = (view: object): readonly string[] => validateView(view).refusal?.messages ?? [];

  it.each([
    ['a title', { title: plain(25) }, 'must be less than 25 characters [json-pointer:/view/title/text]'],
    ['a submit button', { submit: plain(25) }, 'must be less than 25 characters [json-pointer:/view/submit/text]'],
    ['a close button', { close: plain(25) }, 'must be less than 25 characters [json-pointer:/view/close/text]'],
    [
      'private_metadata',
      { private_metadata: words(3001) },
      'must be less than 3001 characters [json-pointer:/view/private_metadata]',
    ],
    ['a callback_id', { callback_id: words(256) }, 'must be less than 256 characters [json-pointer:/view/callback_id]'],
    ['blocks', { blocks: many(101, () => divider) }, 'no more than 100 items allowed [json-pointer:/view/blocks]'],
    ['keys', { colour: 'red' }, 'invalid additional property: colour [json-pointer:/view]'],
    [
      'an input without a submit button',
      { blocks: [input({ type: 'plain_text_input' })] },
      'missing required field: submit [json-pointer:/view]',
    ],
    [
      'Markdown',
      { blocks: [{ type: 'markdown', text: 'a' }] },
      'unsupported type: markdown [json-pointer:/view/blocks/0/type]',
    ],
  ])('refuses too much of %s in a modal', (_, more, fault) => {
    expect(validateView(modal(more)).refusal).toEqual({ error: 'invalid_arguments', messages: [`[ERROR] ${fault}`] });
  });

  it('takes a modal with everything, and a home tab', () => {
    const fields = [
      {
        type: 'plain_text_input',
        multiline: true,
        min_length: 1,
        max_length: 3000,
        placeholder: plain(150),
        focus_on_load: true,
      },
      { type: 'static_select', options: many(100, (at) => option({ value: `v${at}` })) },
      { type: 'checkboxes', options: [option()], initial_options: [option()] },
      { type: 'timepicker', initial_time: '07:30', timezone: 'Europe/Zurich' },
      { type: 'conversations_select', default_to_current_conversation: true, filter: { include: ['public'] } },
    ];
    const whole = modal({
      submit: plain(24),
      close: plain(24),
      private_metadata: words(3000),
      callback_id: words(255),
      notify_on_close: true,
      blocks: fields.map((element) => input(element)),
    });
    expect(validateView(whole).refusal).toBeUndefined();
    expect(validateView({ type: 'home', blocks: many(100, () => divider) }).refusal).toBeUndefined();
  });

  it('lets one element take the focus', () => {
    const element = { type: 'plain_text_input', focus_on_load: true };
    expect(faultsIn(modal({ submit: plain(1), blocks: [input(element), input(element)] }))).toEqual([
      '[ERROR] only one element can set focus_on_load [json-pointer:/view/blocks]',
    ]);
  });
});
