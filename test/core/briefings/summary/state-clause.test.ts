import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../../src/core/articles/split-sentences.ts';
import { sayIn } from '../../../../src/core/briefings/summary/say-sentence.ts';
import { sayCondensed, stateClause, type Telling } from '../../../../src/core/briefings/summary/state-clause.ts';
import { readArticle } from '../../../../src/core/articles/read-article.ts';
import { analyseText, type AnalysedSentence } from '../../../../src/core/language/analyse-text.ts';

function read(text: string): { telling: Telling; sentence: AnalysedSentence } {
  const article = readArticle({ text });
  const [sentence] = analyseText(article.text, splitSentences(article.text));
  if (sentence === undefined) throw new Error(`"${text}" has no sentence.`);
  const isPerson: Telling['isPerson'] = ({ pos }) => pos === 'PROPN';
  return { telling: { text: article.text, say: sayIn(article), isPerson }, sentence };
}

const condensed = (text: string): string | null => {
  const { telling, sentence } = read(text);
  return sayCondensed(telling, sentence)?.text ?? null;
};

/** What is said of the clause whose verb is `verb`. */
function stated(text: string, verb: string): string | null {
  const { telling, sentence } = read(text);
  const index = sentence.clauses.findIndex((clause) => clause.verb.lemma === verb);
  expect(index).not.toBe(-1);
  return stateClause(telling, sentence, index)?.text ?? null;
}

describe('a shortened sentence', () => {
  it.each([
    ['Bo Lund, who bought the mill in 2019, closed it on Monday.', 'Bo Lund closed it on Monday.'],
    ['The mill burned down on Monday, leaving forty people without work.', 'The mill burned down on Monday.'],
    ['The owner closed the mill on Monday, after a fire destroyed the roof.', 'The owner closed the mill on Monday.'],
  ])('leaves out whole clauses that only add: %s', (text, short) => {
    expect(condensed(text)).toBe(short);
  });

  it.each([
    'Workers who joined the strike on Monday lost their pay.',
    'The mill will close on Monday, unless the council pays.',
    'The mill will close on Monday, if the council does not pay.',
    'The mill closed on Monday, although the council paid.',
    'The mill, which police said was set on fire, closed on Monday.',
    'The mill, which may open again, closed on Monday.',
    'The mill closed on Monday, the council said.',
    'Bo Lund, who owns mills, farms and ships, closed the mill, which was old, and left.',
  ])('keeps what another clause hangs on, who says so, and what it is not sure of: %s', (text) => {
    const short = condensed(text);
    expect(short === null || /unless|if|although|police said|may|council said|farms and ships/u.test(short)).toBe(true);
  });
});

describe('the part of a sentence that tells a clause', () => {
  it.each([
    ['The mill burned and the roof fell on Monday.', 'fall', 'The roof fell on Monday.'],
    ['Bo Lund sold the mill and left the country.', 'leave', 'Bo Lund left the country.'],
    ['The city is building a new mill, which is to open in May.', 'open', 'A new mill is to open in May.'],
    ['Police searched the shaft, which threatens to collapse.', 'threaten', 'The shaft threatens to collapse.'],
    [
      'The mayor resigned, but said that she would stay in Holm.',
      'stay',
      'The mayor said that she would stay in Holm.',
    ],
    [
      'Lund and Reyes met in Holm, stating they will work together.',
      'work together',
      'Lund and Reyes, stating they will work together.',
    ],
  ])('is the shortest that can stand: %s', (text, verb, part) => {
    expect(stated(text, verb)).toBe(part);
  });

  it.each([
    ['A strike planned for May was called off.', 'plan'],
    ['If the council pays, the mill will open in May.', 'open'],
    ['The council denied that the mill had closed.', 'close'],
    ['The mill will open in May, the council said.', 'open'],
    ['The mill will open in May, according to people cited by hit-or-miss paper Holm Post.', 'open'],
    ['Lund bought the old mill, which the council will close in May.', 'close'],
    ['Police searched the shaft, which threatens to collapse, on Monday.', 'threaten'],
    ["Lund warned that the mill 'may close by summer -- between May and June' on Monday.", 'close'],
  ])('keeps all that bears on it: %s', (text, verb) => {
    expect(stated(text, verb)).toBe(text);
  });
});
