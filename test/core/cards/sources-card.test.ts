import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answerSourcesCard,
  hasSource,
  readReferences,
  sourcesAction,
  storySourcesCard,
} from '../../../src/core/cards/sources-card.ts';
import { parseCommandLine } from '../../../src/core/commands/parse-command-line.ts';
import { toListing } from '../../../src/core/cards/story-source.ts';
import { exampleCommands } from '../commands/example-commands.ts';
import { linesOf, quotesOf, wordsOf } from './card-text.ts';
import { harbour, plainStory } from './example-briefings.ts';

const bare = plainStory('bare-1', 'A fire', null);

describe('the sources of a story', () => {
  it('are its article, with its true link, and each cited sentence once, in the order of the article', () => {
    const card = storySourcesCard(harbour, [toListing(bare)]);
    expect(linesOf(card).slice(0, 6)).toEqual([
      'Sources: Minister in Velden for harbour talks',
      'Article: Minister in Velden for harbour talks',
      'Published by: The Coast Post',
      'Written by: Mia Berg',
      'Published: 7 May 2024',
      'Link: https://example.org/velden',
    ]);
    const sentences = quotesOf(card).map(({ text }) => wordsOf(text));
    expect(new Set(sentences).size).toBe(sentences.length);
    const places = sentences.slice(1).map((sentence) => harbour.article.text.indexOf(sentence));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(linesOf(card)).toContain('[A fire]');
  });

  it('say so where no link is known', () => {
    expect(linesOf(storySourcesCard({ ...bare, article: { ...bare.article, url: null } }, []))).toContain(
      'Link: none is known',
    );
  });

  it('are there where anything says where the story is from', () => {
    const unknown = { ...toListing(bare), source: null, url: null, publishedAt: null };
    expect(hasSource(unknown)).toBe(false);
    expect(hasSource({ ...unknown, publishedAt: '2024-05-07' })).toBe(true);
  });
});

describe('the sources of an answer', () => {
  it('are each article with the sentences that prove the answer, and no other', () => {
    const card = answerSourcesCard([
      { briefing: harbour, cites: ['s4', 's1', 's4'] },
      { briefing: bare, cites: ['title'] },
    ]);
    expect(quotesOf(card).map(({ text }) => wordsOf(text))).toEqual([
      'Foreign Minister Ana Duarte met Port Authority head Lars Holm in Velden on Tuesday.',
      'Velden denied that the harbour had been closed.',
      ...(bare.article.title === null ? [] : [bare.article.title]),
    ]);
    expect(linesOf(card)).toContain('---');
  });

  it('say that a sentence is gone where the article was changed', () => {
    expect(linesOf(answerSourcesCard([{ briefing: harbour, cites: ['s999'] }])).join(' ')).toContain(
      'has changed since',
    );
  });

  it('are named on a button so that they are read again as they were', () => {
    const id = fc.stringMatching(/^[a-z0-9]{1,8}(?:-[a-z0-9]{1,8}){0,3}$/);
    const reference = fc.record({ briefing: id, sentence: fc.constantFrom('title', 's1', 's20', 's345') });
    fc.assert(
      fc.property(
        fc.uniqueArray(reference, {
          minLength: 1,
          maxLength: 12,
          comparator: 'SameValue',
          selector: (one) => JSON.stringify(one),
        }),
        (references) => {
          const line = sourcesAction(references).command.replace('/sources', '/brief');
          const { values } = parseCommandLine(line, exampleCommands);
          expect(readReferences(String(values['story']))).toEqual(references);
        },
      ),
    );
  });

  it.each(['harbour', '2', 'what#ever', 'id#s0', 'id#s1 harbour', '', '#s1', 'A#s1'])(
    'are not what %j names',
    (words) => {
      expect(readReferences(words)).toBeNull();
    },
  );
});
