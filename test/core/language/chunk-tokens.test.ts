import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunkTokens } from '../../../src/core/language/chunk-tokens.ts';
import type { VerbGroup } from '../../../src/core/language/chunk.ts';
import { tagTokens } from '../../../src/core/language/tag-tokens.ts';
import { analyseSentence, wordsBetween } from './describe-clauses.ts';

/** The phrases of one kind in a sentence, as text. */
function phrases(text: string, kind: 'noun-phrase' | 'verb-group'): string[] {
  const sentence = analyseSentence(text);
  return sentence.chunks
    .filter((chunk) => chunk.kind === kind)
    .map((chunk) => wordsBetween(text, sentence, chunk.first, chunk.last));
}

/** The noun phrases of a sentence with their heads. */
function heads(text: string): string[] {
  const sentence = analyseSentence(text);
  return sentence.chunks
    .filter((chunk) => chunk.kind === 'noun-phrase')
    .map((chunk) => wordsBetween(text, sentence, chunk.head, chunk.head));
}

describe('noun phrases', () => {
  it.each([
    ['The old bridge fell.', ['The old bridge']],
    ["The minister's new plan failed.", ["The minister's new plan"]],
    ["The Editors' Forum met.", ["The Editors' Forum"]],
    ['A two-day visit ended.', ['A two-day visit']],
    ['US-China talks began.', ['US-China talks']],
    ['At least seven people died.', ['At least seven people']],
    ['More than 50 houses burned.', ['More than 50 houses']],
    ['The alleged spy balloon fell.', ['The alleged spy balloon']],
    ['The injured left.', ['The injured']],
    ['All the guests left.', ['All the guests']],
    ['Two to three vans came.', ['Two to three vans']],
    ['The tax rose from 2 to 3.', ['The tax', '2', '3']],
    ['He pays £45 a share.', ['He', '£45 a share']],
    ['They scored in the 93rd minute.', ['They', 'the 93rd minute']],
    ['The Rovers beat Alton Town 3-2.', ['The Rovers', 'Alton Town', '3-2']],
    ['An earlier inquiry failed.', ['An earlier inquiry']],
    ['A difficult and very trying day began.', ['A difficult and very trying day']],
    ['The public cheered in the streets.', ['The public', 'the streets']],
    ['Everyone else left.', ['Everyone else']],
    ['The team will test that idea in May.', ['The team', 'that idea', 'May']],
    ['16:05 The fifth man is up.', ['The fifth man']],
    ['Norland won while Estland’s fell.', ['Norland', 'Estland’s']],
    ['The aide told reporters Webster had left.', ['The aide', 'reporters', 'Webster']],
    ['Crews, armed guards and drivers left.', ['Crews', 'armed guards', 'drivers']],
    ['They raised global and regional issues.', ['They', 'global and regional issues']],
    ['They met Tuesday afternoon.', ['They', 'Tuesday afternoon']],
    ['They ran tests yesterday.', ['They', 'tests', 'yesterday']],
    ['The South African National Party lost.', ['The South African National Party']],
    ['The Ostmark foreign ministry agreed.', ['The Ostmark foreign ministry']],
    ['Former Lunden prime minister Olaf Berg left.', ['Former Lunden prime minister Olaf Berg']],
    ['AT&T sold the unit.', ['AT&T', 'the unit']],
    ['He spoke of armed men.', ['He', 'armed men']],
    ['The recently elected leader left.', ['The recently elected leader']],
    ['The fine was over $50 million.', ['The fine', 'over $50 million']],
  ])('of "%s"', (text, expected) => {
    expect(phrases(text, 'noun-phrase')).toEqual(expected);
  });

  it.each([
    ["The minister's new plan failed.", ['plan']],
    ['The US secretary of state spoke.', ['secretary', 'state']],
    ['The injured left.', ['injured']],
    ['A two-day visit ended.', ['visit']],
  ])('have their heads: %s', (text, expected) => {
    expect(heads(text)).toEqual(expected);
  });
});

describe('verb groups', () => {
  const groupOf = (text: string): VerbGroup => {
    const group = analyseSentence(text).chunks.find((chunk) => chunk.kind === 'verb-group');
    if (group === undefined) throw new Error(`no verb in: ${text}`);
    return group;
  };

  it.each([
    ['He has not yet been told.', ['has not yet been told']],
    ['They have since remained friends.', ['have since remained']],
    ['The army called off the attack.', ['called off']],
    ['He decided not to leave.', ['decided', 'not to leave']],
    ['It will never happen.', ['will never happen']],
    ['Voters would `` feel the ripples.', ['would `` feel']],
    ['Having lost, he left.', ['Having lost', 'left']],
    ['She is due to host a summit.', ['is', 'to host']],
  ])('of "%s"', (text, expected) => {
    expect(phrases(text, 'verb-group')).toEqual(expected);
  });

  it.each([
    ['He was shot.', { form: 'finite', voice: 'passive', tense: 'past', lemma: 'shoot', ambiguous: false }],
    ['He has left.', { form: 'finite', voice: 'active', tense: 'past', lemma: 'leave' }],
    ['He is leaving.', { form: 'finite', voice: 'active', tense: 'present', progressive: true }],
    ['He will leave.', { form: 'finite', tense: 'future', modal: 'will' }],
    ['He could leave.', { form: 'finite', modal: 'could', negated: false }],
    ['He did not leave.', { tense: 'past', negated: true, lemma: 'leave' }],
    ['He leaves.', { form: 'finite', tense: 'present', ambiguous: false }],
    ['He killed them.', { form: 'finite', tense: 'past', ambiguous: true }],
    ['He took it.', { form: 'finite', tense: 'past', ambiguous: false }],
    ['Having left, he slept.', { form: 'gerund', lemma: 'leave' }],
    ['He carried out the plan.', { lemma: 'carry out' }],
    ['He was late.', { lemma: 'be', tense: 'past', voice: 'active' }],
    ['He has a car.', { lemma: 'have', tense: 'present', voice: 'active' }],
  ] as const)('say what they are: %s', (text, expected) => {
    expect(groupOf(text)).toMatchObject(expected);
  });
});

describe('the chunks of a sentence', () => {
  it('hold every token once, in order, whatever the words', () => {
    const word = fc.constantFrom(
      ...'the a his of to not and or that who which while after said says saying taken shot is was being has had will could minister Paris two $ 50 % old very , . " - & ’s \' up off more than at least as well down following such all never'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const text = words.join(' ');
        const tokens = tagTokens(text, [{ start: 0, end: text.length }])[0] ?? [];
        let next = 0;
        for (const chunk of chunkTokens(tokens)) {
          expect(chunk.first).toBe(next);
          expect(chunk.last).toBeGreaterThanOrEqual(chunk.first);
          if ('head' in chunk) {
            expect(chunk.head).toBeGreaterThanOrEqual(chunk.first);
            expect(chunk.head).toBeLessThanOrEqual(chunk.last);
          }
          next = chunk.last + 1;
        }
        expect(next).toBe(tokens.length);
      }),
      { numRuns: 1_000 },
    );
  });
});
