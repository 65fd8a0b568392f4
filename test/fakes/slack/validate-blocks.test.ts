import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  words,
  plain,
  mrkdwn,
  many,
  divider,
  button,
  actions,
  option,
  overflow,
  select,
  input,
  rich,
  line,
  url,
  image,
} from './make-blocks.ts';
import { measureBlocks, validateMessage, validateView } from './validate-blocks.ts';

const refusalOf = (...blocks: unknown[]) => validateMessage({ text: 'x', blocks }).refusal;
const faultsOf = (...blocks: unknown[]): readonly string[] => refusalOf(...blocks)?.messages ?? [];

/** The most that fits, and one more. */
const limits: [what: string, fits: object, over: object, fault: string][] = [
  [
    'a text of a section',
    section(3000),
    section(3001),
    'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
  ],
  [
    'fields of a section',
    { type: 'section', fields: many(10, () => mrkdwn(1)) },
    { type: 'section', fields: many(11, () => mrkdwn(1)) },
    'no more than 10 items allowed [json-pointer:/blocks/0/fields]',
  ],
  [
    'a field of a section',
    { type: 'section', fields: [mrkdwn(2000)] },
    { type: 'section', fields: [mrkdwn(2001)] },
    'must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]',
  ],
  [
    'a header',
    { type: 'header', text: plain(150) },
    { type: 'header', text: plain(151) },
    'must be less than 151 characters [json-pointer:/blocks/0/text/text]',
  ],
  [
    'a block_id',
    { ...divider, block_id: words(255) },
    { ...divider, block_id: words(256) },
    'must be less than 256 characters [json-pointer:/blocks/0/block_id]',
  ],
  [
    'an action_id',
    actions(button({ action_id: words(255) })),
    actions(button({ action_id: words(256) })),
    'must be less than 256 characters [json-pointer:/blocks/0/elements/0/action_id]',
  ],
  [
    'elements of actions',
    actions(...many(25, () => button())),
    actions(...many(26, () => button())),
    'no more than 25 items allowed [json-pointer:/blocks/0/elements]',
  ],
  [
    'elements of a context',
    { type: 'context', elements: many(10, () => mrkdwn(1)) },
    { type: 'context', elements: many(11, () => mrkdwn(1)) },
    'no more than 10 items allowed [json-pointer:/blocks/0/elements]',
  ],
  [
    'elements of a context_actions',
    { type: 'context_actions', elements: many(5, () => ({ type: 'icon_button', icon: 'trash', text: plain(1) })) },
    { type: 'context_actions', elements: many(6, () => ({ type: 'icon_button', icon: 'trash', text: plain(1) })) },
    'no more than 5 items allowed [json-pointer:/blocks/0/elements]',
  ],
  [
    'the text of a button',
    actions(button({ text: plain(75) })),
    actions(button({ text: plain(76) })),
    'must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]',
  ],
  [
    'the value of a button',
    actions(button({ value: words(2000) })),
    actions(button({ value: words(2001) })),
    'must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]',
  ],
  [
    'the address of a button',
    actions(button({ url: url(3000) })),
    actions(button({ url: url(3001) })),
    'must be less than 3001 characters [json-pointer:/blocks/0/elements/0/url]',
  ],
  [
    'options of an overflow menu',
    overflow(5),
    overflow(6),
    'no more than 5 items allowed [json-pointer:/blocks/0/elements/0/options]',
  ],
  [
    'options of an overflow menu, at least',
    overflow(2),
    overflow(1),
    'no fewer than 2 items allowed [json-pointer:/blocks/0/elements/0/options]',
  ],
  [
    'the text of an option',
    overflow(2, { text: plain(75) }),
    overflow(2, { text: plain(76) }),
    'must be less than 76 characters [json-pointer:/blocks/0/elements/0/options/0/text/text]',
  ],
  [
    'the value of an option',
    overflow(2, { value: words(150) }),
    overflow(2, { value: words(151) }),
    'must be less than 151 characters [json-pointer:/blocks/0/elements/0/options/0/value]',
  ],
  [
    'options of a select menu',
    select(100),
    select(101),
    'no more than 100 items allowed [json-pointer:/blocks/0/elements/0/options]',
  ],
  [
    'a placeholder',
    select(1, { placeholder: plain(150) }),
    select(1, { placeholder: plain(151) }),
    'must be less than 151 characters [json-pointer:/blocks/0/elements/0/placeholder/text]',
  ],
  [
    'choices of radio buttons',
    actions({ type: 'radio_buttons', options: many(10, () => option()) }),
    actions({ type: 'radio_buttons', options: many(11, () => option()) }),
    'no more than 10 items allowed [json-pointer:/blocks/0/elements/0/options]',
  ],
  [
    'the alternative text of an image',
    image({ alt_text: words(2000) }),
    image({ alt_text: words(2001) }),
    'must be less than 2001 characters [json-pointer:/blocks/0/alt_text]',
  ],
  [
    'the label of an input',
    { ...input({ type: 'plain_text_input' }), label: plain(2000) },
    { ...input({ type: 'plain_text_input' }), label: plain(2001) },
    'must be less than 2001 characters [json-pointer:/blocks/0/label/text]',
  ],
  [
    'the longest text of an input',
    input({ type: 'plain_text_input', max_length: 3000 }),
    input({ type: 'plain_text_input', max_length: 3001 }),
    'must be at most 3000 [json-pointer:/blocks/0/element/max_length]',
  ],
  [
    'the depth of a list',
    rich({ type: 'rich_text_list', style: 'bullet', indent: 8, elements: [line({ type: 'text', text: 'a' })] }),
    rich({ type: 'rich_text_list', style: 'bullet', indent: 9, elements: [line({ type: 'text', text: 'a' })] }),
    'must be at most 8 [json-pointer:/blocks/0/elements/0/indent]',
  ],
  [
    'a confirmation',
    actions(button({ confirm: { title: plain(100), text: plain(300), confirm: plain(30), deny: plain(30) } })),
    actions(button({ confirm: { title: plain(101), text: plain(300), confirm: plain(30), deny: plain(30) } })),
    'must be less than 101 characters [json-pointer:/blocks/0/elements/0/confirm/title/text]',
  ],
];

function section(length: number): object {
  return { type: 'section', text: mrkdwn(length) };
}

describe('validateMessage', () => {
  it.each(limits)('takes the most of %s, and no more', (_, fits, over, fault) => {
    expect(refusalOf(fits)).toBeUndefined();
    expect(refusalOf(over)).toEqual({ error: 'invalid_blocks', messages: [`[ERROR] ${fault}`] });
  });

  it('takes 50 blocks and no more', () => {
    expect(refusalOf(...many(50, () => divider))).toBeUndefined();
    expect(faultsOf(...many(51, () => divider))).toEqual([
      '[ERROR] no more than 50 items allowed [json-pointer:/blocks]',
    ]);
  });

  it.each([
    {
      what: 'Markdown alone',
      blocks: [
        { type: 'markdown', text: words(12_000) },
        { type: 'markdown', text: words(1_297) },
      ],
    },
    { what: 'sections', blocks: many(5, () => section(2_700)) },
    { what: 'small blocks', blocks: many(45, () => section(252)) },
    { what: 'Markdown beyond its own limit', blocks: many(2, () => ({ type: 'markdown', text: words(6_001) })) },
  ])('refuses more than all blocks together may hold, as $what', ({ blocks }) => {
    expect(refusalOf(...blocks)).toEqual({ error: 'msg_blocks_too_long', messages: [] });
  });

  it('takes what is known to have been taken: 9,597 characters in 50 blocks', () => {
    const blocks = many(50, (at) => section(at < 47 ? 192 : 191));
    expect(blocks.length).toBe(50);
    expect(refusalOf(...blocks)).toBeUndefined();
  });

  it.each([
    ['no type', {}, 'missing required field: type [json-pointer:/blocks/0]'],
    ['an unknown type', { type: 'heading' }, 'unsupported type: heading [json-pointer:/blocks/0/type]'],
    ['no object', 'divider', 'must provide an object [json-pointer:/blocks/0]'],
    ['an unknown key', { ...divider, style: 'thick' }, 'invalid additional property: style [json-pointer:/blocks/0]'],
    [
      'a button that is disabled',
      actions(button({ disabled: true })),
      'invalid additional property: disabled [json-pointer:/blocks/0/elements/0]',
    ],
    [
      'an empty text',
      { type: 'section', text: mrkdwn(0) },
      'must be more than 0 characters [json-pointer:/blocks/0/text/text]',
    ],
    ['neither text nor fields', { type: 'section' }, 'must define either `text` or `fields` [json-pointer:/blocks/0]'],
    ['no text at all', { type: 'header' }, 'missing required field: text [json-pointer:/blocks/0]'],
    [
      'a header in mrkdwn',
      { type: 'header', text: mrkdwn(1) },
      'must be a valid enum value: plain_text [json-pointer:/blocks/0/text/type]',
    ],
    ['no elements', actions(), 'no fewer than 1 items allowed [json-pointer:/blocks/0/elements]'],
    [
      'a script for an address',
      actions(button({ url: 'javascript:alert(1)' })),
      'invalid url [json-pointer:/blocks/0/elements/0/url]',
    ],
    [
      'an image without a source',
      { type: 'image', alt_text: 'a' },
      'must define either `image_url` or `slack_file` [json-pointer:/blocks/0]',
    ],
    [
      'an image without a description',
      { type: 'image', image_url: url(30) },
      'missing required field: alt_text [json-pointer:/blocks/0]',
    ],
    ['an image in actions', actions(image()), 'unsupported type: image [json-pointer:/blocks/0/elements/0/type]'],
    [
      'a choice that is not offered',
      select(2, { initial_option: option({ value: 'other' }) }),
      'initial option must exactly match one of the options [json-pointer:/blocks/0/elements/0]',
    ],
    [
      'two kinds of menu',
      select(2, { option_groups: [{ label: plain(1), options: [option()] }] }),
      'must define either `options` or `option_groups` [json-pointer:/blocks/0/elements/0]',
    ],
    [
      'a quote in a list',
      rich({ type: 'rich_text_list', style: 'bullet', elements: [{ type: 'rich_text_quote', elements: [] }] }),
      'must be a valid enum value: rich_text_section [json-pointer:/blocks/0/elements/0/elements/0/type]',
    ],
    [
      'an empty text in rich text',
      rich(line({ type: 'text', text: '' })),
      'must be more than 0 characters [json-pointer:/blocks/0/elements/0/elements/0/text]',
    ],
    [
      'a style that does not exist',
      rich(line({ type: 'text', text: 'a', style: { big: true } })),
      'invalid additional property: big [json-pointer:/blocks/0/elements/0/elements/0/style]',
    ],
    [
      'a date without a format',
      rich(line({ type: 'date', timestamp: 1, format: 'soon' })),
      'invalid date format [json-pointer:/blocks/0/elements/0/elements/0/format]',
    ],
    ['a number for a text', { type: 'markdown', text: 1 }, 'must provide a string [json-pointer:/blocks/0/text]'],
    [
      'a feedback without its other half',
      {
        type: 'context_actions',
        elements: [{ type: 'feedback_buttons', positive_button: { text: plain(1), value: 'y' } }],
      },
      'missing required field: negative_button [json-pointer:/blocks/0/elements/0]',
    ],
  ])('says where a block has %s', (_, block, fault) => {
    expect(faultsOf(divider, block).map((message) => message.replace('/blocks/1', '/blocks/0'))).toContain(
      `[ERROR] ${fault}`,
    );
  });

  it('wants ids that are unique: of blocks in a message, of actions in a block', () => {
    const first = { ...divider, block_id: 'a' };
    expect(faultsOf(first, first)).toEqual(['[ERROR] `block_id` "a" already exists [json-pointer:/blocks/1/block_id]']);
    const same = actions(button({ action_id: 'b' }), button({ action_id: 'b' }));
    expect(faultsOf(same)).toEqual(['[ERROR] `action_id` "b" already exists in this block [json-pointer:/blocks/0]']);
    expect(refusalOf(actions(button({ action_id: 'b' })), actions(button({ action_id: 'b' })))).toBeUndefined();
  });

  it('refuses a message of nothing, and cuts a text that is too long', () => {
    expect(validateMessage({}).refusal).toEqual({ error: 'no_text', messages: [] });
    expect(validateMessage({ text: words(40_001) })).toMatchObject({
      refusal: undefined,
      text: words(40_000),
      cautions: ['text: cut at 40000 characters'],
    });
  });

  it.each([
    ['a < b', ['a bare "<"']],
    ['a > b', ['a bare ">"']],
    ['a & b', ['a bare "&"']],
    ['<script>', ['<script> is no entity']],
    ['<!date^1700000000^{date}>', ['<!date^1700000000^{date}> has no fallback']],
    [
      '<!date^soon^{when}|x>',
      ['<!date^soon^{when}|x> has no time', '<!date^soon^{when}|x> has no format that Slack knows'],
    ],
    ['<https://|x>', ['<https://|x> is no address']],
    ['> quoted\n&gt; and <https://a.example/?a=1&amp;b=2|linked> &lt;<@U1>&gt; <!here> <!date^1^{date}|x>', []],
  ])('warns of what %s would be read as', (text, faults) => {
    const blocks = [{ type: 'section', text: { type: 'mrkdwn', text } }];
    const { refusal, cautions } = validateMessage({ text: 'x', blocks });
    expect(refusal).toBeUndefined();
    expect(cautions).toHaveLength(faults.length);
    for (const [at, fault] of faults.entries()) expect(cautions[at]).toContain(fault);
  });

  it('warns of blocks that nothing stands for in notifications', () => {
    expect(validateMessage({ blocks: [divider] }).cautions).toHaveLength(1);
  });

  it('measures no less for more words', () => {
    const block = fc.nat(3000).map((length) => section(length));
    fc.assert(
      fc.property(fc.array(block), block, (blocks, added) => {
        expect(measureBlocks([...blocks, added])).toBeGreaterThan(measureBlocks(blocks));
      }),
    );
  });

  it('judges anything at all without failing itself', () => {
    fc.assert(
      fc.property(
        fc.anything(),
        fc.array(fc.dictionary(fc.constantFrom('type', 'text', 'elements'), fc.anything())),
        (any, some) => {
          expect(validateMessage({ blocks: any })).toBeDefined();
          expect(validateMessage({ blocks: some })).toBeDefined();
          expect(validateView(any)).toBeDefined();
        },
      ),
    );
  });
});
