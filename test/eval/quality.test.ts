import { expect, it } from 'vitest';
import { dateline } from '../../eval/dateline.ts';
import { measureOwnArticles } from '../../eval/measure.ts';
import { readOwnArticles } from '../../eval/read-own-articles.ts';
import { readPassages } from '../../eval/read-passages.ts';
import { compareResults, readResults, resultsOf } from '../../eval/results.ts';

it('Dateline answers the questions about its own articles and passages no worse than recorded', async () => {
  const results = resultsOf(measureOwnArticles(dateline, await readOwnArticles(), await readPassages()));
  const comparisons = compareResults(results, await readResults());
  expect(comparisons.filter(({ worse }) => worse)).toEqual([]);
});
