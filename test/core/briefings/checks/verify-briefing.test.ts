import { describe, expect, test } from 'vitest';
import { verifyBriefing } from '../../../../src/core/briefings/checks/verify-briefing.ts';
import { readCited, verifyStatement } from '../../../../src/core/briefings/checks/verify-statement.ts';
import { makeBriefing, makeBriefingOf } from '../../../fixtures/make-briefing.ts';

const verify = (text: string, ...cited: string[]): string | null =>
  verifyStatement({ text, cites: ['s1'] }, cited.map(readCited))?.reason ?? null;

describe('a statement', () => {
  test.each([
    ['The council voted to close the pool.', 'The council voted to close the pool.'],
    ['The council voted to close the pool', 'The council voted to close the pool on Monday, after a long debate.'],
    ['The council closes the pool.', 'On Monday the council closed the pools.'],
    [
      'The pool may not close.',
      'The pool, opened in 1921, may not close, the mayor’s office hopes.'.replace(', the mayor’s office hopes', ''),
    ],
    ['“It’s over,” he said.', '“It’s over,” he said.'],
    ['The “Rain Ceiling” was stolen', "The 'Rain Ceiling' was stolen in May."],
    ['The envoy met Mrs Dahl in Oslo.', 'In Oslo, the envoy met Mrs Dahl.'],
    ['The pool may close', 'The pool may soon close'],
    ['Old mill burns down', 'Old mill burns down The owner said on Monday that it was lost.'],
    ['The owner sold it on Monday.', 'Nobody hurt, say police The owner sold it on Monday.'],
  ])('that its sentence shows may be said: %s', (claim, sentence) => {
    expect(verify(claim, sentence)).toBeNull();
  });

  test.each([
    ['words', 'The council voted to sell the pool.', 'The council voted to close the pool.'],
    ['words', 'Twelve people died.', 'Eleven people died.'],
    ['negation', 'The minister met the envoy on Monday.', 'On Monday, the minister did not meet the envoy.'],
    ['negation', 'The envoy never met the minister.', 'On Monday the envoy met the minister.'],
    ['modality', 'The bridge closes in May.', 'In May, the bridge may close.'],
    ['modality', 'The bridge will open on Monday.', 'On Monday the bridge opened.'],
    ['cut', 'the company paid bribes', 'Mrs Dahl denied that the company paid bribes.'],
    ['attribution', 'the talks have failed', 'Reports suggest the talks have failed.'],
    ['attribution', 'The talks have failed', 'The talks have failed, two diplomats said.'],
    ['attribution', 'The mill burned down', 'The mill burned down, The Courier said.'],
    ['attribution', 'On Monday the talks failed.', 'Two diplomats said that the talks failed on Monday.'],
    ['cut', 'the dam holds', 'The town is safe if the dam holds.'],
    ['cut', 'The town is safe', 'The town is safe if the dam holds.'],
    ['cut', 'the law takes effect in June', 'If it passes, the law takes effect in June.'],
    ['words', 'Mill Lane paid $40.', 'Mill Lane paid £40.'],
    ['words', 'Prices rose by 3.5 percent.', 'Prices rose by 35 percent.'],
    ['order', 'Bo Lund beat Ann Reyes.', 'Ann Reyes beat Bo Lund.'],
    ['order', 'The fire killed 12 and injured 3.', 'The fire killed 3 and injured 12.'],
    ['negation', 'The guard said he did not leave.', 'The guard did not say he left.'],
    ['negation', 'Ann will stay and Bo will not pay.', 'Ann will not stay and Bo will pay.'],
    ['modality', 'The mill will close and the bank reopened.', 'The mill closed and the bank will reopen.'],
    ['quote', 'He called it “the worst years of my life”.', 'He called it “the worst year of my life”.'],
  ])('that says something else is refused for its %s: %s', (reason, claim, sentence) => {
    expect(verify(claim, sentence)).toBe(reason);
  });

  test('may join whole sentences that it cites', () => {
    expect(verify('He left. She did not.', 'He left.', 'She did not.')).toBeNull();
  });

  test('that cites nothing there is has no word to stand on', () => {
    expect(verify('The council voted.')).toBe('words');
  });
});

describe('a briefing', () => {
  test('that shows all it says is given back as it is', () => {
    const briefing = makeBriefing();

    expect(verifyBriefing(briefing)).toEqual({ briefing, leftOut: [] });
  });

  test('loses what its sentences do not show, and says what and why', () => {
    const briefing = makeBriefing();
    const [point] = briefing.keyPoints;
    if (point === undefined) throw new Error('The example briefing has a key point.');
    const invented = { ...point, text: 'Aliens landed on the pitch.' };

    const { briefing: verified, leftOut } = verifyBriefing({ ...briefing, keyPoints: [point, invented] });

    expect(verified.keyPoints).toEqual([point]);
    expect(leftOut).toMatchObject([{ path: 'keyPoints[1]', text: invented.text, reason: 'words' }]);
    expect(verified.notes.at(-1)).toBe(
      '1 part was left out, because the cited sentences do not show what is said: ' +
        'keyPoints[1] (not in the cited sentence: aliens, landed, pitch).',
    );
  });

  test.each([
    ['a control character', '北\u0001京\u0000 bridge opens'],
    ['a mark of direction', '\u202eHarbour\u202c bridge opens'],
    ['a joiner', 'Har\u200bbour bridge opens'],
  ])('is whole where its title has %s inside, which nobody reads', (_name, title) => {
    const briefing = makeBriefingOf({ title });
    expect(verifyBriefing(briefing)).toEqual({ briefing, leftOut: [] });
  });

  test('keeps a headline, the title or the first sentence, where the one it had is not shown', () => {
    const briefing = makeBriefing();
    const { briefing: verified, leftOut } = verifyBriefing({
      ...briefing,
      headline: { text: 'Aliens land', cites: briefing.headline.cites },
    });

    expect(briefing.article.title ?? briefing.article.text).toContain(verified.headline.text);
    expect(leftOut.map(({ path }) => path)).toEqual(['headline']);
  });

  test('names nobody whom the article does not name', () => {
    const briefing = makeBriefing();
    const [person] = briefing.people;
    if (person === undefined) throw new Error('The example briefing has a person.');

    const { briefing: verified, leftOut } = verifyBriefing({
      ...briefing,
      people: [{ ...person, name: 'Nobody Atall', aliases: [...person.aliases, 'Ghost'] }],
    });

    expect(verified.people[0]?.name).toBe(
      person.mentions.map(({ text }) => text).sort((a, b) => b.length - a.length)[0],
    );
    expect(verified.people[0]?.aliases).toEqual(person.aliases);
    expect(leftOut).toHaveLength(2);
  });

  test('knows a name with what no reader sees inside it', () => {
    const article = 'Mayor Ada Oka\u00adfor reopened the \u202ebridge on Friday.';
    const briefing = makeBriefingOf({
      title: null,
      sentences: [article],
      people: ['Ada Oka\u00adfor', '\u202ebridge'],
    });

    expect(verifyBriefing(briefing)).toEqual({ briefing, leftOut: [] });
  });
});
