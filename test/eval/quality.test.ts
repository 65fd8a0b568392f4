import { expect, it } from 'vitest';
import { dateline } from '../../eval/dateline.ts';
import { measureOwnArticles } from '../../eval/measure.ts';
import { readOwnArticles } from '../../eval/read-own-articles.ts';
import { readPassages } from '../../eval/read-passages.ts';
import { compareResults, readResults, resultsOf } from '../../eval/results.ts';

/** Some nine thousand questions: a minute on an idle machine, more on one that does much else. */
const PATIENCE = 400_000;

it(
  'Dateline answers the questions about its own articles no worse than recorded',
  async () => {
    const results = resultsOf(measureOwnArticles(dateline, await readOwnArticles()));
    const comparisons = compareResults(results, await readResults());
    expect(comparisons.filter(({ worse }) => worse)).toEqual([]);
  },
  PATIENCE,
);

it(
  'Dateline answers the questions about its own passages no worse than recorded',
  async () => {
    const results = resultsOf(measureOwnArticles(dateline, [], await readPassages()));
    const comparisons = compareResults(results, await readResults());
    expect(comparisons.filter(({ worse }) => worse)).toEqual([]);
  },
  PATIENCE,
);
