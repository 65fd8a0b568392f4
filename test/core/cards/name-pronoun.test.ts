import { describe, expect, it } from 'vitest';
import { namePronoun } from '../../../src/core/cards/name-pronoun.ts';
import { sayAhead } from '../../../src/core/cards/say-standing.ts';
import { makeBriefing, makeBriefingOf } from '../../fixtures/make-briefing.ts';

const sentences = ['Governor Lena Dahl spoke on Monday.', 'She will sign the order in May.', 'Her office may move.'];
const bare = makeBriefingOf({
  id: '2024-03-04-order',
  title: null,
  source: null,
  url: null,
  publishedAt: null,
  sentences,
  people: ['Lena Dahl'],
});
const [dahl] = bare.people;
if (dahl === undefined) throw new Error('the article names her');

function mentionOf(pronoun: string) {
  const start = bare.article.text.indexOf(pronoun);
  return { text: pronoun, start, end: start + pronoun.length };
}
const briefing = { ...bare, people: [{ ...dahl, mentions: [...dahl.mentions, mentionOf('She'), mentionOf('Her')] }] };

describe('namePronoun', () => {
  it('says behind a pronoun whom the article means by it', () => {
    const statement = { text: 'She will sign the order in May.', cites: ['s2'] };
    expect(namePronoun(statement, briefing)).toBe('She [Lena Dahl] will sign the order in May.');
    expect(sayAhead(statement, briefing).text).toBe('She [Lena Dahl] will sign the order in May.');
  });

  it('says whose something is', () => {
    expect(namePronoun({ text: 'Her office may move.', cites: ['s3'] }, briefing)).toBe(
      'Her [Lena Dahl’s] office may move.',
    );
  });

  it.each([
    { why: 'the briefing does not know whom it means', from: bare, text: 'She will sign the order in May.' },
    { why: 'it stands elsewhere in the article', from: briefing, text: 'She resigned.' },
    { why: 'the words name someone themselves', from: briefing, text: 'Governor Lena Dahl spoke on Monday.' },
    { why: 'the name is among the words', from: briefing, text: 'She, Lena Dahl, will sign the order in May.' },
    { why: 'there are no words', from: briefing, text: '' },
  ])('leaves the words as they are where $why', ({ from, text }) => {
    expect(namePronoun({ text, cites: ['s1', 's2'] }, from)).toBe(text);
  });

  it('chooses nobody where two are known by it', () => {
    const [first] = briefing.people;
    const doubled = {
      ...briefing,
      people: first === undefined ? [] : [first, { ...first, id: 'p2', name: 'Ida Holm' }],
    };
    const text = 'She will sign the order in May.';
    expect(namePronoun({ text, cites: ['s2'] }, doubled)).toBe(text);
  });

  it('leaves a briefing without pronouns as it was', () => {
    const plain = makeBriefing();
    for (const statement of plain.next) expect(namePronoun(statement, plain)).toBe(statement.text);
  });
});
