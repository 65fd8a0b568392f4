import { readdir } from 'node:fs/promises';
import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderCard as renderDiscord } from '../../../src/adapters/platforms/discord/rendering/render-card.ts';
import { renderCard as renderSlack } from '../../../src/adapters/platforms/slack/rendering/render-card.ts';
import { renderCard as renderTerminal } from '../../../src/adapters/platforms/terminal/render-card.ts';
import type { Card } from '../../../src/core/cards/card.ts';
import { renderPlain } from '../../../src/core/cards/render-plain.ts';
import type { Component } from '../../fakes/discord/components.ts';
import { arbitraryCard } from '../../fixtures/arbitrary-card.ts';
import { realCards } from '../../fixtures/real-cards.ts';
import { saySpans, type SaidSpan } from '../../fixtures/say-spans.ts';
import * as discord from './discord/seen-words.ts';
import * as slack from './slack/seen-words.ts';

/** What a platform shows of a card, and the words that it has for a time or a conversation. */
interface Shown {
  words: string;
  readSpan: (span: SaidSpan) => string;
}

function onDiscord(card: Card): Shown {
  const { messages, kept, files } = renderDiscord(card);
  const seen = discord.seenWords(messages as readonly Component[], (key) => kept.get(key));
  const words = [seen, ...files.map(({ attachment }) => discord.readFile(attachment))].join('\n');
  return { words, readSpan: discord.readSpan };
}

function onSlack(card: Card): Shown {
  const { messages, kept, files } = renderSlack(card);
  const seen = messages.map((message) => slack.seenWords(slack.expectTaken(message), (key) => kept.get(key)));
  return { words: [...seen, ...files.map(({ text }) => slack.readFile(text))].join('\n'), readSpan: slack.readSpan };
}

function inTerminal(card: Card): Shown {
  const rows = renderTerminal(card, { columns: Number.POSITIVE_INFINITY, color: true });
  return { words: stripVTControlCharacters(rows), readSpan: ({ text }) => text };
}

/** What an address must not hold within markup is written there in percent: it stands for no letter. */
const lettersOf = (text: string): string => text.replace(/%(?:28|29|3C|3E|5C|7C)|[^\p{L}\p{N}\p{M}]/gu, '');

/** All of a card's words, and no other, in their order; only a time and a channel each platform says in words of its own. */
function expectSameWords(card: Card): void {
  for (const { words, readSpan } of [onDiscord(card), onSlack(card), inTerminal(card)]) {
    expect(lettersOf(words)).toBe(lettersOf(renderPlain(saySpans(card, readSpan))));
  }
}

/** A card without what platforms say differently on purpose: buttons that nobody could type, files that are empty. */
function comparable(card: Card): Card {
  const blocks = card.blocks.map((block) => {
    if (block.kind === 'file') return { ...block, text: block.text === '' ? 'none' : block.text };
    if (block.kind !== 'actions') return block;
    return { ...block, actions: block.actions.filter(({ pressOnly }) => pressOnly !== true) };
  });
  return { ...card, blocks };
}

describe('the words of a card', () => {
  it('are the same on Discord, on Slack and in the terminal, whatever it holds', () => {
    fc.assert(
      fc.property(arbitraryCard, (card) => {
        expectSameWords(comparable(card));
      }),
      { numRuns: 300 },
    );
  });

  it.each(Object.entries(realCards))('are the same on each where Dateline builds it: %s', (_, cards) => {
    for (const card of cards) expectSameWords(comparable(card));
  });

  it.each(Object.entries(realCards))('name no conversation by its id where Dateline builds it: %s', (_, cards) => {
    for (const card of cards) expect(renderPlain(card)).not.toMatch(/\b(?:test|slack|discord|terminal):\w+:\w+/);
  });

  it('are compared here for every builder that there is', async () => {
    const folder = new URL('../../../src/core/cards/', import.meta.url);
    const files = (await readdir(folder)).filter((file) => file.endsWith('-card.ts'));
    const modules = await Promise.all(files.map((file) => import(new URL(file, folder).href) as Promise<object>));
    const builders = modules.flatMap((module) => Object.keys(module)).filter((name) => name.endsWith('Card'));
    expect(Object.keys(realCards).toSorted()).toEqual(builders.toSorted());
  });
});
