import { describe, expect, it } from 'vitest';
import { answerCard, type AnswerScope } from '../../../src/core/cards/answer-card.ts';
import { toListing } from '../../../src/core/cards/story-source.ts';
import type { Answer, Evidence } from '../../../src/core/questions/answer.ts';
import { actionsOf, linesOf, quotesOf } from './card-text.ts';
import { harbour } from './example-briefings.ts';

const scope: AnswerScope = { story: null, stories: 3, sources: [toListing(harbour)], key: null };
const sentence = 'Foreign Minister Ana Duarte met Port Authority head Lars Holm in Velden on Tuesday.';
const evidence: Evidence = {
  briefing: harbour.id,
  sentence: 's1',
  text: sentence,
  highlights: [{ start: sentence.indexOf('Lars'), end: sentence.indexOf('Lars') + 9 }],
};
const answered: Answer = {
  status: 'answered',
  text: 'Lars Holm',
  setting: null,
  evidence: [evidence],
  standing: { status: 'happened', attribution: null },
  confidence: 0.9,
  related: [],
};

describe('answerCard', () => {
  it('gives the short answer first, then the sentence with the words that answer in bold, and where it is from', () => {
    const card = answerCard(answered, scope);
    expect(linesOf(card)[0]).toBe('Lars Holm');
    expect(quotesOf(card)).toEqual([
      {
        kind: 'quote',
        text: [
          { kind: 'plain', text: 'Foreign Minister Ana Duarte met Port Authority head ' },
          { kind: 'bold', text: 'Lars Holm' },
          { kind: 'plain', text: ' in Velden on Tuesday.' },
        ],
        attribution: [
          { kind: 'link', text: 'Minister in Velden for harbour talks', url: 'https://example.org/velden' },
          { kind: 'plain', text: ' · ' },
          { kind: 'plain', text: 'The Coast Post' },
          { kind: 'plain', text: ' · ' },
          { kind: 'plain', text: '7 May 2024' },
        ],
      },
    ]);
    expect(actionsOf(card).map(({ command }) => command)).toEqual([
      '/timeline story:2024-05-07-velden-harbour',
      '/people story:2024-05-07-velden-harbour',
      '/brief story:2024-05-07-velden-harbour',
      '/sources story:"2024-05-07-velden-harbour#s1"',
      '/ask story:2024-05-07-velden-harbour',
    ]);
  });

  it('asks under a button each whether it was right, where that can be said', () => {
    const actions = actionsOf(answerCard(answered, { ...scope, key: 'key-1' }));
    expect(actions.slice(-2)).toEqual([
      { label: '👍', command: '/dateline feedback verdict:right answer:key-1', pressOnly: true, verdict: 'right' },
      { label: '👎', command: '/dateline feedback verdict:wrong answer:key-1', pressOnly: true, verdict: 'wrong' },
    ]);
    expect(actionsOf(answerCard(answered, scope))).toHaveLength(actions.length - 2);
  });

  it('says once where sentences of one story in a row are from', () => {
    const more: Evidence = { ...evidence, sentence: 's5', text: '“We will keep the harbour open,” Holm said.' };
    const quotes = quotesOf(answerCard({ ...answered, evidence: [evidence, more] }, scope));
    expect(quotes.map(({ attribution }) => attribution === null)).toEqual([true, false]);
  });

  it('says beside a relative date which day it means, once', () => {
    const dates = [{ text: 'Sunday', means: '18 June 2023' }];
    const said = (text: string): string | undefined => linesOf(answerCard({ ...answered, text, dates }, scope))[0];
    expect(said('No: they meet on Sunday in Velden')).toBe('No: they meet on Sunday (18 June 2023) in Velden');
    expect(said('on Sunday (18 June 2023)')).toBe('on Sunday (18 June 2023)');
    expect(said('next week')).toBe('next week');
  });

  it('says beside the answer how sure it is', () => {
    const card = answerCard({ ...answered, standing: { status: 'planned', attribution: 'Velden' } }, scope);
    expect(linesOf(card)[0]).toBe('Lars Holm — planned (according to Velden)');
  });

  it('sets related matters apart, each with its standing and its own sentence', () => {
    const other: Evidence = { ...evidence, sentence: 's3', text: 'A visit could follow.', highlights: [] };
    const related = [
      { text: 'the island', standing: { status: 'possible', attribution: null }, evidence: other },
      { text: 'Velden', standing: { status: 'happened', attribution: null }, evidence },
    ] as const;
    const lines = linesOf(answerCard({ ...answered, related }, scope));
    const apart = lines.indexOf('Not to be confused with it');
    expect(lines[apart - 1]).toBe('---');
    expect(lines[apart + 1]).toBe('the island — reported as possible, not confirmed');
    expect(lines[apart + 2]).toBe('A visit could follow.');
    expect(lines).toContain('Velden — happened');
  });

  it('says plainly that one article, or none of several, has the answer', () => {
    const nothing: Answer = { status: 'not-found', closest: null, suggestions: [], confidence: 0.1 };
    expect(linesOf(answerCard(nothing, { ...scope, stories: 1 }))).toEqual(["The article doesn't say."]);
    expect(linesOf(answerCard(nothing, { ...scope, story: harbour.id }))).toEqual(["The article doesn't say."]);
    expect(linesOf(answerCard(nothing, scope))).toEqual(['None of the 3 stories says.']);
  });

  it('labels the closest sentence as no answer, and offers what can be asked', () => {
    const card = answerCard(
      { status: 'not-found', closest: evidence, suggestions: ['Who met "Holm"?'], confidence: 0.1 },
      { ...scope, story: harbour.id },
    );
    const lines = linesOf(card);
    expect(lines[1]).toMatch(/^Closest/);
    expect(lines[2]).toBe(sentence);
    expect(actionsOf(card)).toEqual([
      { label: 'Who met "Holm"?', command: `/ask question:"Who met \\"Holm\\"?" story:${harbour.id}` },
    ]);
  });

  it('says what the article tells of a matter that was taken for done', () => {
    const standing = { status: 'possible', attribution: 'Some reports' } as const;
    const premise = { text: 'Lars Holm', standing, evidence };
    const card = answerCard({ status: 'not-found', closest: null, premise, suggestions: [], confidence: 0.1 }, scope);
    expect(linesOf(card).slice(0, 2)).toEqual([
      'The article tells only that this is possible, not that it was done. — according to some reports',
      sentence,
    ]);
    expect(card.tone).toBe('not-found');
  });

  it('gives what an earlier article tells differently, with its sentence, and says as of when the answer is', () => {
    const standing = { status: 'happened', attribution: 'Velden' } as const;
    const elsewhere = [{ text: 'Ines Orme', standing, evidence }];
    const card = answerCard({ ...answered, asOf: '2024-05-09', elsewhere }, scope);
    const lines = linesOf(card);
    expect(lines[0]).toBe('Lars Holm — as of 9 May 2024');
    const at = lines.indexOf('Told differently');
    expect(lines.slice(at, at + 3)).toEqual(['Told differently', 'Ines Orme — according to Velden', sentence]);
  });

  it('names the stories of other events that answer as well, to ask them', () => {
    const others = [{ ...toListing(harbour), id: 'other', headline: 'Another harbour' }];
    const actions = actionsOf(answerCard(answered, { ...scope, text: 'who?', others }));
    expect(actions).toContainEqual({ label: 'Another harbour', command: '/ask question:"who?" story:other' });
  });
});
