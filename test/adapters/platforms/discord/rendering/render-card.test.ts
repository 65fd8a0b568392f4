import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderCard, type RenderedCard } from '../../../../../src/adapters/platforms/discord/rendering/render-card.ts';
import type { Block, Card } from '../../../../../src/core/cards/card.ts';
import { answerCard } from '../../../../contracts/platform/example-cards.ts';
import { findLost } from '../../../../contracts/platform/expect-words.ts';
import { arbitraryCard } from '../../../../fixtures/arbitrary-card.ts';
import { saySpans } from '../../../../fixtures/say-spans.ts';
import type { Component } from '../../../../fakes/discord/components.ts';
import { expectTaken, readFile, readSpan, seenWords } from '../seen-words.ts';

function card(blocks: readonly Block[], parts: Partial<Card> = {}): Card {
  return { tone: 'plain', title: null, link: null, blocks, footer: null, audience: 'everyone', ...parts };
}

function text(words: string): Block {
  return { kind: 'text', text: [{ kind: 'plain', text: words }] };
}

function file(name: string, content: string): Block {
  return { kind: 'file', name, mediaType: 'application/json', text: content, description: `About ${name}` };
}

function actions(...labels: string[]): Block {
  return { kind: 'actions', actions: labels.map((label, index) => ({ label, command: `/brief story:s${index}` })) };
}

/** What all messages show, with what each button does behind its label. */
function read({ messages, kept, files }: RenderedCard): string {
  const words = seenWords(messages as readonly Component[], (key) => kept.get(key));
  return [words, ...files.map(({ attachment }) => readFile(attachment))].join('\n');
}

/** What an address must not hold within Markdown is written there in percent: it stands for no letter. */
const lettersOf = (shown: string): string => shown.replace(/%(?:28|29|3C|3E|5C)|[^\p{L}\p{N}\p{M}]/gu, '');

function expectWhole(any: Card): RenderedCard {
  const rendered = renderCard(any);
  const fileNames = rendered.files.map(({ name }) => name);
  for (const message of rendered.messages) expectTaken([message, ...rendered.fileComponents], fileNames);
  expect(findLost(read(rendered), saySpans(any, readSpan), lettersOf)).toBeNull();
  return rendered;
}

describe('a card on Discord', () => {
  it('becomes messages that Discord takes, with every word in its order, whatever it holds', () => {
    fc.assert(
      fc.property(arbitraryCard, (any) => {
        expectWhole(any);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    { what: 'nothing at all', any: card([]) },
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
      what: 'five hundred buttons',
      any: card([actions(...Array.from({ length: 500 }, (_, index) => `Story ${index}`))]),
    },
    {
      what: 'long labels',
      any: card([
        actions('a question of some length, that goes on for a while', 'short', 'long '.repeat(60), 'x'.repeat(9_000)),
      ]),
    },
    {
      what: 'characters that are all escaped',
      any: card([text('*_~|`<>[]#@'.repeat(2_000))], { title: '*'.repeat(9_000) }),
    },
    {
      what: 'characters of three bytes each',
      any: card([text('記事'.repeat(10_000)), text('記事 です '.repeat(3_000))], { title: '記'.repeat(3_990) }),
    },
  ])('with $what stays within the limits and loses nothing', ({ any }) => {
    expectWhole(any);
  });

  it('shows an answer as a container with its colour, the quote marked and the buttons in a row', () => {
    const rendered = expectWhole(answerCard);
    expect(rendered.messages).toEqual([
      {
        type: 17,
        accent_color: 0x2e7d32,
        components: [
          { type: 10, content: '**Qin Gang**' },
          { type: 10, content: '> Blinken met Qin Gang.\n> -# — Talks in Beijing ([cnn.com](<https://cnn.com/1>))' },
          { type: 10, content: '### Not to be confused with it\n- A possible meeting' },
          { type: 14, divider: true, spacing: 1 },
          {
            type: 1,
            components: [
              { type: 2, style: 2, label: 'Timeline', custom_id: '/brief story:s0' },
              { type: 2, style: 2, label: 'People', custom_id: '/brief story:s1' },
            ],
          },
          { type: 10, content: '-# _From one story_' },
        ],
      },
    ]);
  });

  it('offers long labels in a menu, and one that no menu takes as text with a button', () => {
    const [message] = expectWhole(
      card([actions('a headline of more than forty characters, as they are', 'another')]),
    ).messages;
    expect(message?.components[0]).toMatchObject({
      components: [
        { type: 3, placeholder: 'Brief…', options: [{ value: '/brief story:s0' }, { value: '/brief story:s1' }] },
      ],
    });
    const [long] = expectWhole(card([actions('very '.repeat(30))])).messages;
    expect(long?.components[0]).toMatchObject({ type: 9, accessory: { label: 'Brief', custom_id: '/brief story:s0' } });
  });

  it('keeps a command that is longer than an id, and names it by the same key every time', () => {
    const command = `/ask question:"${'why '.repeat(40)}"`;
    const any = card([
      {
        kind: 'actions',
        actions: [
          { label: 'Why', command },
          { label: 'Why again', command },
        ],
      },
    ]);
    const { kept, messages } = expectWhole(any);
    expect([...kept.values()]).toEqual([command]);
    expect(messages[0]?.components[0]).toMatchObject({
      components: [{ custom_id: `~${[...kept.keys()][0]}` }, { custom_id: `1~${[...kept.keys()][0]}` }],
    });
    expect(renderCard(any).kept).toEqual(kept);
  });

  it('keeps a heading with what it stands over', () => {
    const filler = Array.from({ length: 34 }, (_, index) => text(`Paragraph ${index}`));
    const { messages } = expectWhole(card([...filler, { kind: 'heading', text: 'Ahead' }, text('one'), text('two')]));
    expect(messages[0]?.components.at(-1)).toMatchObject({ content: '### Ahead\none' });
    expect(messages[1]?.components[0]).toMatchObject({ content: 'two' });
  });

  it('leaves a time to the reader’s own zone, also in small print', () => {
    const time = { kind: 'time', text: '18 June 2023, 14:00 UTC', instant: '2023-06-18T14:00:00.000Z' } as const;
    const published = [{ kind: 'plain', text: 'CNN · ' }, time] as const;
    const { messages } = expectWhole(
      card(
        [
          { kind: 'fields', fields: [{ label: 'Running since', value: [time] }] },
          { kind: 'source', text: published },
        ],
        { footer: published },
      ),
    );
    expect(messages[0]?.components).toEqual([
      { type: 10, content: '**Running since:** <t:1687096800:f>' },
      { type: 10, content: '-# CNN · <t:1687096800:f>' },
      { type: 10, content: '-# CNN · <t:1687096800:f>' },
    ]);
  });

  it('parts a text of many times between messages, each of them whole', () => {
    const times = Array.from({ length: 1_000 }, (_, index) => ({
      kind: 'time' as const,
      text: `moment ${index}`,
      instant: new Date(1_687_096_800_000 + index * 60_000).toISOString(),
    }));
    expect(expectWhole(card([{ kind: 'text', text: times }])).messages.length).toBeGreaterThan(4);
  });

  it('uploads a file as it is, under a name that Discord leaves alone', () => {
    const rendered = expectWhole(card([file('../Ada’s export.json', '{"a": "\u202e"}'), file('SPOILER_b', '1')]));
    expect(rendered.files.map(({ name, attachment }) => [name, attachment.toString()])).toEqual([
      ['Ada_s_export.json', '{"a": "\u202e"}'],
      ['file-SPOILER_b', '1'],
    ]);
    expect(rendered.fileComponents.map((component) => component.file.url)).toEqual([
      'attachment://Ada_s_export.json',
      'attachment://file-SPOILER_b',
    ]);
  });

  it('tells two files of one name apart', () => {
    const { files } = expectWhole(card([file('a.json', '1'), file('A.json', '2'), file('', '3'), file('…', '4')]));
    const long = expectWhole(card([file(`${'x'.repeat(20)}SPOILER_${'y'.repeat(82)}`, '1')])).files;
    expect(long.map(({ name }) => name)).toEqual([`file-SPOILER_${'y'.repeat(82)}`]);
    expect(files.map(({ name }) => name)).toEqual(['a.json', '2-A.json', 'file.txt', '2-file.txt']);
  });

  it('says of a file that is empty, too large or one too many that it is not there', () => {
    const large = renderCard(card([file('a.json', 'x'.repeat(6_000_000)), file('b.json', 'x'.repeat(6_000_000))]));
    expect(large.files.map(({ name }) => name)).toEqual(['a.json']);
    expect(read({ ...large, files: [] })).toContain(
      'b.json — About b.json (not attached: of its 5.8 MB Discord takes 4.2 MB with this message)',
    );
    const many = renderCard(card(Array.from({ length: 12 }, (_, index) => file(`${index}.json`, 'x'))));
    expect(many.files).toHaveLength(10);
    expect(read(many)).toContain('11.json — About 11.json (not attached: Discord takes 10 files with a message)');
    expect(read(renderCard(card([file('none.json', '')])))).toContain('none.json — About none.json (it is empty)');
  });

  it('tells an error by word and by colour', () => {
    expect(renderCard(card([text('No such story.')], { tone: 'error' })).messages[0]).toMatchObject({
      accent_color: 0xc62828,
      components: [{ content: '**Error:** No such story.' }],
    });
  });

  it('takes time in proportion to its length', () => {
    const before = performance.now();
    renderCard(card([text('x'.repeat(500_000)), text('@ '.repeat(250_000))]));
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});
