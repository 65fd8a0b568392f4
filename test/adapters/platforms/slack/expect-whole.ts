import { expect } from 'vitest';
import { renderCard, type RenderedCard } from '../../../../src/adapters/platforms/slack/rendering/render-card.ts';
import type { Block, Card } from '../../../../src/core/cards/card.ts';
import { findLost } from '../../../contracts/platform/expect-words.ts';
import { saySpans } from '../../../fixtures/say-spans.ts';
import { expectTaken, readFile, readSpan, seenWords } from './seen-words.ts';

export function card(blocks: readonly Block[], parts: Partial<Card> = {}): Card {
  return { tone: 'plain', title: null, link: null, blocks, footer: null, audience: 'everyone', ...parts };
}

export function text(words: string): Block {
  return { kind: 'text', text: [{ kind: 'plain', text: words }] };
}

export function actions(...labels: string[]): Block {
  return { kind: 'actions', actions: labels.map((label, index) => ({ label, command: `/brief story:s${index}` })) };
}

/** What an address must not hold within mrkdwn is written there in percent: it stands for no letter. */
export const lettersOf = (shown: string): string => shown.replace(/%(?:3C|3E|7C)|[^\p{L}\p{N}\p{M}]/gu, '');

/** What all messages show, with what each button does behind its label. */
function read({ messages, kept, files }: RenderedCard): string {
  const words = messages.map((message) => seenWords(expectTaken(message), (key) => kept.get(key)));
  return [...words, ...files.map((file) => readFile(file.text))].join('\n');
}

/** Renders a card; fails where Slack would not take it, or where a word is lost or out of order. */
export function expectWhole(any: Card): RenderedCard {
  const rendered = renderCard(any);
  // Longer texts can be posted, but not edited.
  for (const { text: said } of rendered.messages) expect(Buffer.byteLength(said)).toBeLessThanOrEqual(4_000);
  expect(findLost(read(rendered), saySpans(any, readSpan), lettersOf)).toBeNull();
  return rendered;
}

export function button(id: string, label: string, value: string) {
  return { type: 'button', action_id: id, text: { type: 'plain_text', text: label, emoji: false }, value };
}
