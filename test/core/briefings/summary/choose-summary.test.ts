import { describe, expect, it } from 'vitest';
import type { Statement } from '../../../../src/core/briefings/briefing.ts';
import { BRIDGE, briefingOf, briefingOfText, TALKS } from '../example-articles.ts';

const textsOf = (statements: readonly Statement[]): string[] => statements.map(({ text }) => text);
const countWords = (statements: readonly Statement[]): number => textsOf(statements).join(' ').split(/\s+/u).length;
const citesOf = (statements: readonly Statement[]): string[] => statements.flatMap(({ cites }) => cites);

/** A long report: every sentence says something of its own. */
const STORM = `A storm killed nine people in the port of Dara on Sunday and left half the city without power.

${[
  'The harbour master, Ines Prado, closed the port at noon.',
  'Waves broke over the sea wall and flooded the old market.',
  'Soldiers carried patients out of the General Hospital on boats.',
  'He said the city had never seen such water.',
  'The government sent two ships with food and blankets.',
  'But the road to the north stayed shut.',
  'Power will return to most homes by Friday, the utility Dara Electric said.',
  'The pair blamed the council.',
  'Nobody has repaired the sea wall since a storm in 1987.',
  'Schools could stay closed until June, the education ministry said.',
  '"I lost everything I had," said Marta Silva, a fish trader.',
  'Insurers expect claims of $300 million.',
  'In March 2019, a smaller storm sank forty fishing boats in the bay.',
].join(' ')}`;

describe('the summaries', () => {
  const { summary, article } = briefingOfText(STORM);

  it.each([
    ['short', 50],
    ['long', 120],
  ] as const)('has about as many words as asked for: %s, %i', (length, words) => {
    expect(countWords(summary[length])).toBeGreaterThan(words * 0.6);
    expect(countWords(summary[length])).toBeLessThan(words * 1.2);
  });

  it('is made of sentences of the article, in its order, the lede first', () => {
    const places = textsOf(summary.long).map((text) => article.text.indexOf(text));
    expect(places[0]).toBe(0);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('leaves out what points back to another sentence', () => {
    const told = textsOf(summary.long).join(' ');
    expect(told).not.toMatch(/He said|But the road|The pair/u);
  });

  it('says nothing twice', () => {
    const text =
      'The mill burned down in Holm on Sunday. The mill burned down on Sunday in Holm. Nobody was hurt there.';
    expect(textsOf(briefingOfText(text).summary.long)).toEqual([
      'The mill burned down in Holm on Sunday.',
      'Nobody was hurt there.',
    ]);
  });

  it('leaves out captions, links and the dateline', () => {
    const told = textsOf(briefingOf(BRIDGE).summary.long).join(' ');
    expect(told).toMatch(/^The mayor of Harbour City/u);
    expect(told).not.toMatch(/Reuters|Photo|READ MORE|hang lights/u);
  });

  it('leaves out messages in the first person and web addresses', () => {
    const text =
      'The council cut down forty trees in Holm on Sunday. I am so angry about the trees. Follow the news at https://holm.example now.';
    expect(textsOf(briefingOfText(text).summary.long)).toEqual(['The council cut down forty trees in Holm on Sunday.']);
  });

  it('drops the title that a page repeats before its first sentence', () => {
    const text = 'Mill burns in Holm The old mill burned down in Holm on Sunday.';
    const { summary: retold } = briefingOfText(text, 'Mill burns in Holm');
    expect(textsOf(retold.short)).toEqual(['The old mill burned down in Holm on Sunday.']);
  });

  it('cuts what is no sentence but a list run together, and says so', () => {
    const [statement] = briefingOfText(`The list names ${'apples, pears and plums, '.repeat(100)}and more.`).summary
      .short;
    expect(statement?.text.length).toBeLessThanOrEqual(1000);
    expect(statement?.text).toMatch(/ …$/u);
  });
});

describe('the key points', () => {
  it('are three to six, the lede first, none of them twice', () => {
    const { keyPoints } = briefingOfText(STORM);
    expect(keyPoints.length).toBeGreaterThanOrEqual(3);
    expect(keyPoints.length).toBeLessThanOrEqual(6);
    expect(keyPoints[0]?.cites).toEqual(['s1']);
    expect(new Set(citesOf(keyPoints)).size).toBe(keyPoints.length);
  });

  it('are as many as there is to say in a short text', () => {
    expect(textsOf(briefingOfText('The mill burned down on Sunday.').keyPoints)).toEqual([
      'The mill burned down on Sunday.',
    ]);
  });
});

describe('what is next', () => {
  it('gathers what is planned or possible', () => {
    expect(textsOf(briefingOfText(STORM).next)).toEqual([
      'Power will return to most homes by Friday, the utility Dara Electric said.',
      'Schools could stay closed until June, the education ministry said.',
      'Insurers expect claims of $300 million.',
    ]);
    expect(textsOf(briefingOf(BRIDGE).next)).toEqual([
      'A court in Harbour City will hear the case on June 20.',
      'The council could vote on a second bridge next year, officials said.',
    ]);
    expect(textsOf(briefingOf(TALKS).next)).toContain('Chen is due to travel to Vilnius on Thursday.');
  });

  it.each([
    ['the part that is planned', 'Bo Lund lost the vote, but said he would stay on.', 'Bo Lund said he would stay on.'],
    ['what is expected', 'The board expects the results of its tests by the end of May.', null],
    ['the present, of what is to come', 'The talks resume on June 3.', null],
    ['a promise', 'The council has promised to rebuild the mill.', null],
    ['what will not be', 'Salt for cooking would not be taxed.', null],
    ['a condition with what hangs on it', 'If the council agrees, the mill will reopen.', null],
  ])('holds %s: %s', (_, text, part) => {
    expect(textsOf(briefingOfText(text).next)).toEqual([part ?? text]);
  });

  it.each([
    'The driver could have stopped the train.',
    'The minister sought to play down the dispute.',
    'Residents can visit the museum for free.',
    'The army was ordered to leave the town.',
    'The union did not hold a vote.',
    'The mayor could not hide his joy.',
    'Asked what she will miss, Ann Reyes was silent.',
    'Bo Lund was due to marry in June.',
    'The union voted after the company agreed to hire more drivers.',
    'The company had decided to close the mill.',
    'Did the mayor say that the mill would open in June?',
    'The council proposed three members as part of its effort to win the vote.',
    'An earlier report that the mayor would sell the mill is wrong.',
  ])('does not hold %j', (text) => {
    expect(briefingOfText(text).next).toEqual([]);
  });
});

describe('the background', () => {
  it('gathers what happened long before, where the summary does not tell it', () => {
    const { background, summary } = briefingOfText(STORM);
    const told = [...textsOf(background), ...textsOf(summary.long)];
    expect(told).toContain('In March 2019, a smaller storm sank forty fishing boats in the bay.');
    expect(citesOf(background).filter((id) => citesOf(summary.long).includes(id))).toEqual([]);
  });

  it('is empty where the date of publication is not known', () => {
    expect(briefingOf({ text: STORM }).background).toEqual([]);
  });

  it('takes a plan that is told in the present for the news, not for a picture', () => {
    const text =
      'The yard plans to build a new bus with a quiet engine in the first half of 2030, according to people in the trade. ' +
      'A list of the plans was shown to members of the board. The old bus was sold to the army. ' +
      'The new bus was drawn in Holm. Engineers tested the engine in May.';
    expect(briefingOfText(text).summary.short[0]?.cites).toEqual(['s1']);
  });
});
