import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SlackBlock } from './block-schemas.ts';
import { readMessage, readView } from './read-message.ts';
import { readMrkdwn } from './read-mrkdwn.ts';
import { validateMessage, validateView } from './validate-blocks.ts';

const names: Readonly<Record<string, string>> = { U1: 'ada', C1: 'news', S1: 'editors' };
const nameOf = ({ id }: { id: string }): string | undefined => names[id];

function read(...blocks: unknown[]) {
  const verdict = validateMessage({ text: 'x', blocks });
  expect(verdict.refusal).toBeUndefined();
  return readMessage({ text: 'x', blocks: verdict.blocks }, { nameOf });
}
const section = (text: string, more: object = {}) => ({ type: 'section', text: { type: 'mrkdwn', text, ...more } });
const rich = (...elements: object[]) => ({ type: 'rich_text', elements });
const line = (...elements: object[]) => ({ type: 'rich_text_section', elements });
const text = (words: string, style?: object) => ({ type: 'text', text: words, ...(style && { style }) });

/** Looks in short: `bold(words)`. */
function looksOf(source: string): string[] {
  const { words, spans } = readMrkdwn(source, { nameOf });
  return spans.map(({ kind, start, end }) => `${kind}(${words.slice(start, end)})`);
}

describe('readMrkdwn', () => {
  it.each([
    ['*bold* _italic_ ~strike~ `code`', ['bold(bold)', 'italic(italic)', 'strike(strike)', 'code(code)']],
    ['*bold _and italic_*', ['italic(and italic)', 'bold(bold and italic)']],
    ['snake_case_name 2*3*4 a ~ b ~ c', []],
    ['* not bold* and *not\nbold*', []],
    ['`*plain* _words_`', ['code(*plain* _words_)']],
    ['```\n*plain*\n> words\n```', ['code block(*plain*\n> words)']],
    ['> quoted\nnot', ['quote(quoted)']],
    ['&gt; quoted too', ['quote(quoted too)']],
    ['>>> all\nof it', ['quote(all\nof it)']],
    ['a > b', []],
    ['<https://a.example/?x=1&amp;y=2|words>', ['link(words)']],
    [
      '<@U1> <#C1> <!subteam^S1> <!channel>',
      ['user(@ada)', 'channel(#news)', 'usergroup(@editors)', 'broadcast(@channel)'],
    ],
    ['&lt;@U1&gt; &lt;!channel&gt;', []],
    ['see https://a.example/b.', ['link(https://a.example/b)']],
    ['it’s 10:30:45 :tada:', ['emoji(:tada:)']],
    ['<!date^1687096800^{date_num} {time}|then>', ['date(2023-06-18 2:00 PM)']],
    ['<nonsense>', []],
  ])('draws %s', (source, looks) => {
    expect(looksOf(source)).toEqual(looks);
  });

  it('reads every word of any text, whatever marks are in it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z*_~` \n>]{0,60}$/), (source) => {
        const letters = (all: string): string => all.replace(/[^a-z]/g, '');
        expect(letters(readMrkdwn(source).words)).toBe(letters(source));
      }),
    );
  });

  it('reads escapes once', () => {
    expect(readMrkdwn('&amp;lt; &lt;b&gt; &quot;').words).toBe('&lt; <b> &quot;');
  });
});

describe('readMessage', () => {
  it('reads blocks from top to bottom', () => {
    const seen = read(
      { type: 'header', text: { type: 'plain_text', text: 'Title & *more*' } },
      section('*Lead* of it'),
      { type: 'section', fields: [{ type: 'mrkdwn', text: '*When*\nSunday' }] },
      { type: 'divider' },
      { type: 'image', image_url: 'https://a.example/i.png', alt_text: 'Two men shake hands' },
      rich(
        line(text('plain '), text('bold', { bold: true })),
        { type: 'rich_text_list', style: 'ordered', elements: [line(text('first')), line(text('second'))] },
        { type: 'rich_text_list', style: 'bullet', indent: 1, elements: [line(text('deeper'))] },
        { type: 'rich_text_list', style: 'ordered', elements: [line(text('third'))] },
        { type: 'rich_text_quote', elements: [text('“We met.”')] },
      ),
      { type: 'context', elements: [{ type: 'mrkdwn', text: 'From <https://a.example|CNN>' }] },
    );
    expect(seen.words).toBe(
      [
        'Title & *more*',
        'Lead of it',
        'When',
        'Sunday',
        'Two men shake hands',
        'plain bold',
        '1. first',
        '2. second',
        '  • deeper',
        '3. third',
        '“We met.”',
        'From CNN',
      ].join('\n'),
    );
    expect(seen.images).toEqual(['https://a.example/i.png']);
  });

  it('takes nothing in rich text for a mark', () => {
    const hostile = '*a* <!channel> <https://evil.example|cnn.com> @here &amp; https://evil.example :tada:';
    const seen = read(rich(line(text(hostile))));
    expect(seen.words).toBe(hostile);
    expect(seen.formattingIn(hostile)).toEqual([]);
    expect(seen.effects).toEqual({ pinged: [], links: [], hiddenLinks: [], hiddenCharacters: [] });
  });

  it.each([
    ['text object', section('<!here> <@U1> <!subteam^S1>'), ['@here', '@ada', '@editors']],
    ['words that are made a name', section('@channel'), ['@channel']],
    ['words that stay as they are', section('@channel', { verbatim: true }), []],
    [
      'rich text',
      rich(line({ type: 'broadcast', range: 'everyone' }, { type: 'user', user_id: 'U1' })),
      ['@everyone', '@ada'],
    ],
  ])('tells whom a %s calls', (_, block, pinged) => {
    expect(read(block).effects.pinged).toEqual(pinged);
  });

  it('counts what the text does as well as what the blocks do', () => {
    const blocks: SlackBlock[] = [{ type: 'divider' }];
    const { words, notification, effects } = readMessage({ text: '<!channel> news', blocks });
    expect({ words, notification, pinged: effects.pinged }).toEqual({
      words: '',
      notification: '@channel news',
      pinged: ['@channel'],
    });
  });

  it('tells a link whose words hide where it leads', () => {
    const { effects } = read(section('<https://evil.example/a|cnn.com> <https://www.cnn.com/a|on CNN.com>'));
    expect(effects.links).toHaveLength(2);
    expect(effects.hiddenLinks).toEqual([{ words: 'cnn.com', url: 'https://evil.example/a' }]);
  });

  it('names what took effect inside a text that should stand as it is', () => {
    const { formattingIn } = read(section('*Ours* said snake *theirs* end'));
    expect(formattingIn('said snake theirs end').map(({ kind }) => kind)).toEqual(['bold']);
    expect(formattingIn('Ours')).toEqual([]);
  });

  it('finds buttons and menus, with what they carry', () => {
    const label = (words: string) => ({ type: 'plain_text', text: words });
    const seen = read(
      {
        type: 'actions',
        block_id: 'b',
        elements: [
          { type: 'button', text: label('Timeline'), action_id: 'a', value: '/timeline', style: 'primary' },
          { type: 'button', text: label('Read'), action_id: 'r', url: 'https://a.example/' },
          {
            type: 'overflow',
            action_id: 'o',
            options: ['One', 'Two'].map((words) => ({ text: label(words), value: words })),
          },
        ],
      },
      {
        type: 'context_actions',
        elements: [
          {
            type: 'feedback_buttons',
            action_id: 'f',
            positive_button: { text: label('Good'), value: 'good' },
            negative_button: { text: label('Bad'), value: 'bad' },
          },
        ],
      },
    );
    expect(seen.buttons).toEqual([
      { label: 'Timeline', blockId: 'b', actionId: 'a', value: '/timeline', style: 'primary' },
      { label: 'Read', blockId: 'b', actionId: 'r', url: 'https://a.example/' },
      { label: 'Good', actionId: 'f', value: 'good' },
      { label: 'Bad', actionId: 'f', value: 'bad' },
    ]);
    expect(seen.selects).toMatchObject([
      { kind: 'overflow', actionId: 'o', options: [{ label: 'One' }, { label: 'Two' }] },
    ]);
    expect(seen.words).toBe('Timeline\nRead\nOne\nTwo\nGood\nBad');
  });

  it('says times in the zone of who reads', () => {
    const blocks = [section('<!date^1687096800^{date_short} at {time}|then>')];
    const { blocks: valid } = validateMessage({ text: 'x', blocks });
    expect(readMessage({ blocks: valid }, { timeZone: 'Asia/Tokyo' }).words).toBe('Jun 18, 2023 at 11:00 PM');
    expect(readMessage({ blocks: valid }, { timeZone: 'UTC' }).words).toBe('Jun 18, 2023 at 2:00 PM');
  });
});

describe('readView', () => {
  it('reads a modal with its fields', () => {
    const label = (words: string) => ({ type: 'plain_text', text: words });
    const { view } = validateView({
      type: 'modal',
      title: label('Subscribe'),
      submit: label('Save'),
      blocks: [
        {
          type: 'input',
          block_id: 'time',
          label: label('Time'),
          hint: label('In your zone'),
          optional: true,
          element: { type: 'timepicker', action_id: 'at', initial_time: '07:30' },
        },
      ],
    });
    expect(view).toBeDefined();
    if (!view) return;
    expect(readView(view)).toMatchObject({
      title: 'Subscribe',
      submit: 'Save',
      close: undefined,
      words: 'Time\nIn your zone\n07:30',
      inputs: [
        { kind: 'timepicker', label: 'Time', blockId: 'time', actionId: 'at', optional: true, initial: '07:30' },
      ],
    });
  });
});
