import { describe, expect, it } from 'vitest';
import { answered, ask, readyArticle } from './ready-article.ts';

const talks = readyArticle();
const works = readyArticle(
  `Corbin Steel will close its mill in Hale, the company said on Monday. Corbin Steel denied a report in the Hale Courier that it would sell its docks in Wend.

A visit by Norland's prime minister, Anders Lund, that was planned for May was cancelled. The mayors of Hale and Orsova did not meet at the fair in Karsk. Foreign minister Elsa Brandt visited Karsk in April.`,
  'Corbin Steel to close its mill',
);

describe('a question that takes for done what was not', () => {
  it.each([
    ['why did brandt meet president halas', talks, 'possible'],
    ['when did Brandt meet Ivo Halas?', talks, 'possible'],
    ['how did brandt meet halas', talks, 'possible'],
    ['why did corbin steel sell its docks in wend', works, 'denied'],
    ['when did the prime minister visit norland', works, 'did-not-happen'],
    ['where did the mayors of hale and orsova meet', works, 'did-not-happen'],
  ] as const)('%s: is told what the article says of it', (question, readable, status) => {
    const answer = ask(question, readable);
    expect(answer.status).toBe('not-found');
    if (answer.status !== 'not-found') return;
    expect(answer.premise?.standing.status).toBe(status);
    const { text = '', highlights = [] } = answer.premise?.evidence ?? {};
    expect(readable.briefing.article.text).toContain(text);
    expect(highlights.map(({ start, end }) => text.slice(start, end))).toEqual([answer.premise?.text]);
  });

  it('is answered where the thing was done, whatever else may be', () => {
    expect(answered('when did brandt meet orlik', talks).text).toContain('Tuesday');
    expect(answered('why did the foreign ministers meet', talks).standing.status).not.toBe('did-not-happen');
  });

  it('is told the time of what is planned, as planned', () => {
    expect(answered('when will the ministers meet again', talks).standing.status).toBe('planned');
  });

  it.each(['why did the mayors not meet', 'when might brandt meet halas', 'did brandt meet halas'])(
    '%s: takes nothing for done',
    (question) => {
      const answer = ask(question, works);
      expect(answer.status === 'not-found' ? answer.premise : undefined).toBeUndefined();
    },
  );
});
