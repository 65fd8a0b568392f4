import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderCard } from '../../../../../src/adapters/platforms/slack/rendering/render-card.ts';
import type { Block } from '../../../../../src/core/cards/card.ts';
import { readMessage } from '../../../../fakes/slack/read-message.ts';
import { readMrkdwn } from '../../../../fakes/slack/read-mrkdwn.ts';
import { unescapeText } from '../../../../fakes/slack/read-entity.ts';
import { answerCard } from '../../../../contracts/platform/example-cards.ts';
import { arbitraryCard } from '../../../../fixtures/arbitrary-card.ts';
import { saySpans } from '../../../../fixtures/say-spans.ts';
import { actions, button, card, expectWhole, lettersOf, text } from '../expect-whole.ts';
import { expectTaken, spokenWords } from '../seen-words.ts';

function link(index: number) {
  return { kind: 'link', text: `link ${index}`, url: `https://a.example/${index}?${'a=1&'.repeat(240)}` } as const;
}

function richText(...elements: object[]) {
  return { type: 'rich_text', elements };
}

function section(...elements: object[]) {
  return { type: 'rich_text_section', elements };
}

function smallPrint(mrkdwn: string) {
  return { type: 'context', elements: [{ type: 'mrkdwn', text: mrkdwn, verbatim: true }] };
}

describe('a card on Slack', () => {
  it('becomes messages that Slack takes, with every word in its order, whatever it holds', () => {
    fc.assert(
      fc.property(arbitraryCard, (any) => {
        expectWhole(any);
      }),
      { numRuns: 500 },
    );
  });

  it('says in the text beside the blocks what they say, for those who hear it', () => {
    fc.assert(
      fc.property(arbitraryCard, (any) => {
        for (const message of renderCard(saySpans(any, ({ text: words }) => words)).messages) {
          expect(lettersOf(unescapeText(message.text))).toBe(lettersOf(spokenWords(expectTaken(message))));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('calls nobody and hides no link, in its blocks and in the text beside them', () => {
    fc.assert(
      fc.property(arbitraryCard, (any) => {
        for (const message of renderCard(any).messages) {
          expect(readMessage({ blocks: expectTaken(message) }).effects).toMatchObject({ pinged: [], hiddenLinks: [] });
          // The text is sent without any parsing.
          const { spans } = readMrkdwn(message.text, { verbatim: true });
          expect(spans.filter(({ id, url }) => id !== undefined || url !== undefined)).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    { what: 'nothing at all', any: card([]) },
    { what: 'a divider alone', any: card([{ kind: 'divider' }]) },
    { what: 'a hundred thousand characters', any: card([text('word '.repeat(20_000))]) },
    { what: 'a word of a hundred thousand letters', any: card([text('x1y2'.repeat(25_000))]) },
    { what: 'five hundred paragraphs', any: card(Array.from({ length: 500 }, (_, index) => text(`Item ${index}.`))) },
    {
      what: 'a list of five hundred items',
      any: card([
        {
          kind: 'list',
          ordered: true,
          items: Array.from({ length: 500 }, (_, index) => [{ kind: 'bold', text: `Item ${index}` }]),
        },
      ]),
    },
    {
      what: 'five hundred fields',
      any: card([
        {
          kind: 'fields',
          fields: Array.from({ length: 500 }, (_, index) => ({
            label: `Label ${index}`,
            value: [{ kind: 'plain', text: `Value ${index}` }],
          })),
        },
      ]),
    },
    {
      what: 'five hundred buttons',
      any: card([actions(...Array.from({ length: 500 }, (_, index) => `Story ${index}`))]),
    },
    {
      what: 'a hundred long labels',
      any: card([actions(...Array.from({ length: 100 }, (_, index) => `${'&'.repeat(12)} ${index} of a hundred`))]),
    },
    {
      what: 'labels of every length',
      any: card([
        actions('a question of some length, that goes on for a while', 'short', 'long '.repeat(60), 'x'.repeat(9_000)),
      ]),
    },
    {
      what: 'long command lines in a script of three bytes a character',
      any: card([
        {
          kind: 'actions',
          actions: Array.from({ length: 9 }, (_, index) => ({
            label: `Ask ${index}`,
            command: `/ask question:"${index} ${'記事'.repeat(150 * index)}"`,
          })),
        },
      ]),
    },
    {
      what: 'characters that are all escaped',
      any: card([text('<&>'.repeat(5_000)), { kind: 'source', text: [{ kind: 'plain', text: '&'.repeat(9_000) }] }], {
        title: '&'.repeat(9_000),
        footer: [{ kind: 'italic', text: '* > _&_ '.repeat(900) }],
      }),
    },
    {
      what: 'characters of three bytes each',
      any: card([text('記事'.repeat(10_000)), text('記事 です '.repeat(3_000))], { title: '記'.repeat(3_990) }),
    },
    {
      what: 'a look for every letter',
      any: card([
        {
          kind: 'text',
          text: Array.from({ length: 3_000 }, (_, index) => ({ kind: index % 2 === 0 ? 'bold' : 'code', text: 'x' })),
        },
      ]),
    },
    {
      what: 'links as long as they can be, in small print too',
      any: card(
        [
          { kind: 'text', text: Array.from({ length: 40 }, (_, index) => link(index)) },
          { kind: 'source', text: Array.from({ length: 40 }, (_, index) => link(index)) },
          { kind: 'quote', text: [link(1)], attribution: [link(2), link(3), link(4)] },
        ],
        { title: 'Links', link: link(0).url },
      ),
    },
    {
      what: 'images of every kind',
      any: card([
        { kind: 'image', url: 'https://cdn.example/a.png', description: 'Two men' },
        { kind: 'image', url: 'https://cdn.example/a.png', description: '' },
        { kind: 'image', url: 'https://cdn.example/a.png', description: 'long '.repeat(2_000) },
        { kind: 'image', url: `https://cdn.example/${'a'.repeat(5_000)}`, description: 'far' },
        { kind: 'image', url: 'javascript:alert(1)', description: 'none' },
      ]),
    },
    {
      what: 'a long quote of a long source',
      any: card([
        {
          kind: 'quote',
          text: [{ kind: 'plain', text: 'said and said. '.repeat(1_600) }],
          attribution: [{ kind: 'plain', text: 'someone '.repeat(1_300) }],
        },
      ]),
    },
  ])('with $what stays within the limits and loses nothing', ({ any }) => {
    expectWhole(any);
  });

  it('shows an answer with the quote marked, its source in small print and the buttons in a row', () => {
    const rendered = expectWhole(answerCard);
    expect(rendered.messages).toEqual([
      {
        text: [
          'Qin Gang',
          '&gt; Blinken met Qin Gang.',
          '— Talks in Beijing (cnn.com)',
          'Not to be confused with it',
          '• A possible meeting',
          'Timeline · People',
          'From one story',
        ].join('\n'),
        blocks: [
          richText(section({ type: 'text', text: 'Qin Gang', style: { bold: true } }), {
            type: 'rich_text_quote',
            elements: [{ type: 'text', text: 'Blinken met Qin Gang.' }],
          }),
          smallPrint('— Talks in Beijing (<https://cnn.com/1|cnn.com>)'),
          richText(section({ type: 'text', text: 'Not to be confused with it', style: { bold: true } }), {
            type: 'rich_text_list',
            style: 'bullet',
            elements: [section({ type: 'text', text: 'A possible meeting' })],
          }),
          { type: 'divider' },
          {
            type: 'actions',
            elements: [
              button('press:1', 'Timeline', '/brief story:s0'),
              button('press:2', 'People', '/brief story:s1'),
            ],
          },
          smallPrint('From one story'),
        ],
      },
    ]);
  });

  it('puts a title into a header, and its address and source into one line below', () => {
    const source = { kind: 'source', text: [{ kind: 'plain', text: 'CNN · 18 June 2023' }] } as const;
    const { messages } = expectWhole(
      card([source, text('Words.')], { title: 'Talks & more', link: 'https://cnn.com/1' }),
    );
    expect(messages[0]?.blocks).toEqual([
      { type: 'header', text: { type: 'plain_text', text: 'Talks &amp; more', emoji: false } },
      smallPrint('<https://cnn.com/1|cnn.com> · CNN · 18 June 2023'),
      richText(section({ type: 'text', text: 'Words.' })),
    ]);
    const [long] = expectWhole(card([], { title: 'Title '.repeat(30) })).messages;
    expect(long?.blocks).toEqual([
      richText(section({ type: 'text', text: 'Title '.repeat(30).trim(), style: { bold: true } })),
    ]);
  });

  it('keeps a heading with what it stands over, and a quote with its source', () => {
    const quote: Block = {
      kind: 'quote',
      text: [{ kind: 'plain', text: 'Said.' }],
      attribution: [{ kind: 'plain', text: 'Ada' }],
    };
    const filler = Array.from({ length: 49 }, (_, index) => text(`Paragraph ${index}`));
    const { messages } = expectWhole(card([...filler, { kind: 'heading', text: 'Ahead' }, quote]));
    expect(messages.map(({ blocks }) => blocks.length)).toEqual([49, 2]);
    expect(messages[1]?.text).toBe('Ahead\n&gt; Said.\n— Ada');
  });

  it('begins a list on the next message rather than to part it, where that leaves none half empty', () => {
    const items = (words: string, count: number): Block => ({
      kind: 'list',
      ordered: false,
      items: Array.from({ length: count }, () => [{ kind: 'plain', text: words }]),
    });
    const { messages } = expectWhole(
      card([items('first '.repeat(40), 10), { kind: 'heading', text: 'Ahead' }, items('second '.repeat(40), 10)]),
    );
    expect(messages.map(({ text: said }) => said.split('\n').length)).toEqual([10, 11]);
    const short = expectWhole(card([...Array.from({ length: 30 }, () => text('a')), items('b', 30)])).messages;
    expect(short).toHaveLength(1);
    const unequal = expectWhole(card([items('first', 4), items('second '.repeat(40), 14)])).messages;
    expect(unequal[0]?.text).toContain('second');
  });

  it('goes on counting where a numbered list goes on', () => {
    const items = Array.from({ length: 60 }, (_, index) => [
      { kind: 'plain', text: `Item ${index} ${'x '.repeat(60)}` } as const,
    ]);
    const { messages } = expectWhole(card([{ kind: 'list', ordered: true, items }]));
    const [first, second] = messages.map(({ blocks: [block] }) =>
      block?.type === 'rich_text' ? block.elements[0] : null,
    );
    const before = first?.type === 'rich_text_list' ? first.elements.length : 0;
    expect(before).toBeGreaterThan(10);
    expect(second).toMatchObject({ type: 'rich_text_list', style: 'ordered', offset: before });
  });

  it('parts a long text after a sentence, and shows it as one where it stands on one message', () => {
    const sentences = Array.from({ length: 120 }, (_, index) => `This is sentence number ${index} of the text.`);
    const { messages } = expectWhole(card([text(sentences.join(' '))]));
    expect(messages.length).toBeGreaterThan(1);
    for (const message of messages) {
      expect(message.blocks).toMatchObject([{ elements: [{ elements: [{ type: 'text' }] }] }]);
      expect(message.text).toMatch(/^This is sentence .*\.$/);
    }
  });

  it('leaves a time to the reader’s own zone, also in small print', () => {
    const time = { kind: 'time', text: '18 June 2023, 14:00 UTC', instant: '2023-06-18T14:00:00.000Z' } as const;
    const [message] = expectWhole(
      card([
        { kind: 'fields', fields: [{ label: 'Running since', value: [time] }] },
        { kind: 'source', text: [{ kind: 'plain', text: 'CNN · ' }, time] },
      ]),
    ).messages;
    expect(message).toEqual({
      text: 'Running since: 18 June 2023, 14:00 UTC\nCNN · 18 June 2023, 14:00 UTC',
      blocks: [
        richText(
          section(
            { type: 'text', text: 'Running since:', style: { bold: true } },
            { type: 'text', text: ' ' },
            { type: 'date', timestamp: 1_687_096_800, format: '{date_short}, {time}', fallback: time.text },
          ),
        ),
        smallPrint('CNN · <!date^1687096800^{date_short}, {time}|18 June 2023, 14:00 UTC>'),
      ],
    });
  });

  it('names a channel as Slack does, also in small print, and in words beside the blocks', () => {
    const digest = [
      { kind: 'plain', text: 'It goes to ' },
      { kind: 'conversation', text: 'a channel on Slack', conversation: 'slack:T1:C2' },
    ] as const;
    const [message] = expectWhole(
      card([
        { kind: 'text', text: digest },
        { kind: 'source', text: digest },
      ]),
    ).messages;
    expect(message).toEqual({
      text: 'It goes to a channel on Slack\nIt goes to a channel on Slack',
      blocks: [
        richText(section({ type: 'text', text: 'It goes to ' }, { type: 'channel', channel_id: 'C2' })),
        smallPrint('It goes to <#C2>'),
      ],
    });
  });

  it('keeps words of small print that mrkdwn would read as more in plain text', () => {
    const source = [
      { kind: 'link', text: 'The *BBC* :wave:', url: 'https://bbc.com/1' },
      { kind: 'plain', text: ' · `today`' },
    ] as const;
    expect(expectWhole(card([{ kind: 'source', text: source }])).messages[0]?.blocks).toEqual([
      {
        type: 'context',
        elements: [
          { type: 'plain_text', text: 'The *BBC* :wave: (', emoji: false },
          { type: 'mrkdwn', text: '<https://bbc.com/1|bbc.com>', verbatim: true },
          { type: 'plain_text', text: ') · `today`', emoji: false },
        ],
      },
    ]);
  });

  it('shows a picture beside its description, where a missing one stops no message', () => {
    const image: Block = { kind: 'image', url: 'https://cdn.example/a.png', description: 'Two men' };
    expect(expectWhole(card([image])).messages[0]?.blocks).toEqual([
      {
        type: 'section',
        text: { type: 'plain_text', text: 'Image: Two men', emoji: false },
        accessory: { type: 'image', image_url: 'https://cdn.example/a.png', alt_text: 'Two men' },
      },
      smallPrint('(<https://cdn.example/a.png|cdn.example>)'),
    ]);
  });

  it('hands over a file as it is, and says of an empty one that it is not there', () => {
    const file = (name: string, content: string): Block => ({
      kind: 'file',
      name,
      mediaType: 'application/json',
      text: content,
      description: `About ${name}`,
    });
    const { files, messages } = expectWhole(card([file('export.json', '{"a": "\u202e"}'), file('none.json', '')]));
    expect(files).toEqual([file('export.json', '{"a": "\u202e"}')]);
    expect(messages[0]?.text).toBe(
      'File: export.json — About export.json\nFile: none.json — About none.json (it is empty)',
    );
  });

  it('tells an error by word', () => {
    expect(expectWhole(card([text('No such story.')], { tone: 'error' })).messages[0]?.text).toBe(
      'Error: No such story.',
    );
  });

  it('takes time in proportion to its length', () => {
    const before = performance.now();
    renderCard(card([text('x'.repeat(500_000)), text('@ '.repeat(250_000))]));
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});
