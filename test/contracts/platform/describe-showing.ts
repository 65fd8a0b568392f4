import { expect, it } from 'vitest';
import type { Block } from '../../../src/core/cards/card.ts';
import type { Respond } from '../../../src/core/ports/platform.ts';
import { hostileStrings } from '../../fixtures/arbitrary-card.ts';
import { saySpans, type SaidSpan } from '../../fixtures/say-spans.ts';
import { cardOf, everyBlock, fileBlock, hostileCard, plainSpan, textBlock, times } from './example-cards.ts';
import { expectWords } from './expect-words.ts';
import type { PlatformHarness } from './platform-harness.ts';

/** How every platform shows a card: all of it, and of an article's words nothing but the words. */
export function describeShowing(harness: () => PlatformHarness): void {
  const start = (respond: Respond): Promise<void> => harness().platform.start(respond);

  it('shows every kind of block, with the true address of each link', async () => {
    await start(async () => everyBlock);
    const reply = await harness().say('all');
    expectWords(
      reply,
      saySpans(everyBlock, (span) => harness().readSpan(span)),
    );
    expect(reply).toContain('evil.example');
  });

  it('says where something goes in a way that people there understand, and calls nobody by that', async () => {
    const conversations = [
      harness().conversation,
      'discord:1:2',
      'slack:T1:C2',
      'elsewhere:1:2',
      '<!channel> @everyone',
    ];
    const spans = conversations.map((conversation): SaidSpan => ({
      kind: 'conversation',
      text: 'some channel',
      conversation,
    }));
    const card = cardOf(spans.map((span) => ({ kind: 'text', text: [plainSpan('It goes to '), span] })));
    await start(async () => card);
    const reply = await harness().say('where');
    expectWords(
      reply,
      saySpans(card, (span) => harness().readSpan(span)),
    );
    expect(reply).not.toContain(harness().conversation);
    expect((await harness().effects()).filter((effect) => effect.startsWith('calls'))).toEqual([]);
  });

  it.each([
    { what: 'many blocks', card: cardOf(times(150, (index) => textBlock(`Block ${index} says something.`))) },
    { what: 'one long text', card: cardOf([textBlock(times(3_000, (index) => `word${index}`).join(' '))]) },
    { what: 'a text without a space', card: cardOf([textBlock('x1y2'.repeat(4_000))]) },
    {
      what: 'a long list',
      card: cardOf([{ kind: 'list', ordered: true, items: times(200, (index) => [plainSpan(`Item ${index} of it`)]) }]),
    },
    {
      what: 'many fields',
      card: cardOf([
        {
          kind: 'fields',
          fields: times(60, (index) => ({ label: `Label ${index}`, value: [plainSpan(`Value ${index}`)] })),
        },
      ]),
    },
    {
      what: 'a long quote and a long title',
      card: cardOf(
        [
          {
            kind: 'quote',
            text: [plainSpan('said and said '.repeat(600))],
            attribution: [plainSpan('someone '.repeat(300))],
          },
        ],
        { title: 'Title '.repeat(200), footer: [plainSpan('footer '.repeat(500))] },
      ),
    },
    {
      what: 'several files, and pages of text',
      card: cardOf([
        ...times(3, (index): Block => fileBlock(`part ${index}.json`, `{"part": ${index}}`)),
        { kind: 'text', text: [plainSpan(times(3_000, (index) => `word${index}`).join(' '))] },
      ]),
    },
    {
      what: 'many buttons',
      card: cardOf([
        {
          kind: 'actions',
          actions: times(40, (index) => ({ label: `Button ${index}`, command: `/brief story:s${index}` })),
        },
      ]),
    },
  ])('shows all of a card with $what', async ({ card }) => {
    await start(async () => card);
    expectWords(await harness().say('all'), card);
  });

  it.each(hostileStrings.map((hostile) => ({ hostile, shown: spellOut(hostile.slice(0, 40)) })))(
    'shows $shown from an article as words and nothing more',
    async ({ hostile }) => {
      const card = hostileCard(hostile);
      await start(async () => card);
      const reply = await harness().say('what does it say');
      expectWords(reply, card);
      expect(reply.replace(/[\r\n]/g, '')).not.toMatch(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/u);
      await harness().platform.post(harness().conversation, card);
      expect(await harness().effects()).toEqual([]);
    },
  );
}

/** Readable in a test's name, whatever it holds. */
function spellOut(text: string): string {
  return text.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
