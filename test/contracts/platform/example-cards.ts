import type { Block, Card } from '../../../src/core/cards/card.ts';

export function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

export function plainSpan(text: string) {
  return { kind: 'plain', text } as const;
}

export function textBlock(text: string): Block {
  return { kind: 'text', text: [plainSpan(text)] };
}

export function cardOf(blocks: readonly Block[], parts: Partial<Card> = {}): Card {
  return { tone: 'answer', title: null, link: null, blocks, footer: null, audience: 'everyone', ...parts };
}

export function fileBlock(name: string, text: string): Block {
  return { kind: 'file', name, mediaType: 'application/json', text, description: `What ${name} is` };
}

/** The string wherever an article's or a person's words can stand. */
export function hostileCard(hostile: string): Card {
  const words = [plainSpan(`before ${hostile} after`)];
  return cardOf(
    [
      { kind: 'text', text: words },
      { kind: 'text', text: [{ kind: 'bold', text: hostile }, plainSpan(' '), { kind: 'italic', text: hostile }] },
      { kind: 'text', text: [{ kind: 'code', text: hostile }] },
      { kind: 'heading', text: `heading ${hostile}` },
      { kind: 'list', ordered: false, items: [words] },
      { kind: 'fields', fields: [{ label: `label ${hostile}`, value: words }] },
      { kind: 'quote', text: words, attribution: words },
      { kind: 'source', text: words },
      fileBlock(`file ${hostile}`, `text ${hostile}\n${hostile}`),
      { kind: 'actions', actions: [{ label: `press ${hostile}`, command: `/ask question:"${hostile}"` }] },
    ],
    { title: `title ${hostile}`, footer: words },
  );
}

/** Of several messages, where a platform limits them. */
export const manyBlocks = cardOf(times(80, (index) => textBlock(`Story ${index} of the edition`)));

/** The same edition, corrected. */
export const correctedBlocks = cardOf(times(80, (index) => textBlock(`Story ${index} of the corrected edition`)));

const published = {
  kind: 'time',
  text: '18 June 2023, 16:00 UTC+02:00',
  instant: '2023-06-18T14:00:00.000Z',
} as const;

/** A card with one of every kind of block. */
export const everyBlock: Card = cardOf(
  [
    { kind: 'text', text: [plainSpan('plain '), { kind: 'bold', text: 'bold' }, { kind: 'italic', text: ' italic' }] },
    {
      kind: 'text',
      text: [
        { kind: 'code', text: '/help' },
        { kind: 'link', text: 'the BBC', url: 'https://evil.example/a' },
      ],
    },
    { kind: 'heading', text: 'A heading' },
    { kind: 'list', ordered: true, items: [[plainSpan('first')], [plainSpan('second')]] },
    { kind: 'list', ordered: false, items: [[plainSpan('one')], [plainSpan('other')]] },
    { kind: 'fields', fields: [{ label: 'When', value: [plainSpan('Sunday')] }] },
    { kind: 'quote', text: [plainSpan('“We met,” he said.')], attribution: [plainSpan('CNN')] },
    { kind: 'source', text: [plainSpan('From CNN, '), published] },
    {
      kind: 'file',
      name: 'export.json',
      mediaType: 'application/json',
      text: '{\n  "questions": ["who met whom"]\n}\n',
      description: 'All that is kept',
    },
    { kind: 'divider' },
    { kind: 'image', url: 'https://example.com/a.jpg', description: 'Two men shake hands' },
    { kind: 'actions', actions: [{ label: 'Timeline', command: '/timeline story:a' }] },
  ],
  { title: 'Every kind of block', link: 'https://example.com/', footer: [plainSpan('The end, '), published] },
);

/** An answer with its quote and what it could be confused with. */
export const answerCard: Card = cardOf(
  [
    { kind: 'text', text: [{ kind: 'bold', text: 'Qin Gang' }] },
    {
      kind: 'quote',
      text: [plainSpan('Blinken met Qin Gang.')],
      attribution: [{ kind: 'link', text: 'Talks in Beijing', url: 'https://cnn.com/1' }],
    },
    { kind: 'heading', text: 'Not to be confused with it' },
    { kind: 'list', ordered: false, items: [[plainSpan('A possible meeting')]] },
    { kind: 'divider' },
    {
      kind: 'actions',
      actions: ['Timeline', 'People'].map((label, index) => ({ label, command: `/brief story:s${index}` })),
    },
  ],
  { footer: [{ kind: 'italic', text: 'From one story' }] },
);
