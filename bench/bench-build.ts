import type { Article } from '../src/core/articles/article.ts';
import { readArticle } from '../src/core/articles/read-article.ts';
import { buildBriefing } from '../src/core/briefings/build-briefing.ts';
import { verifyBriefing } from '../src/core/briefings/checks/verify-briefing.ts';
import { createBareTagger } from './bare-tagger.ts';
import type { Bench, Surroundings } from './bench.ts';
import { generateStory } from './generate-articles.ts';
import { percentile, sum, timed } from './measure.ts';

const WARM_UP = 200;
const MEASURED = 600;

/** How fast articles become briefings, on one core, beside the library that tags their words. */
export const benchBuild: Bench = { name: 'build', run };

async function run({ report, note }: Surroundings): Promise<void> {
  const articles = Array.from({ length: WARM_UP + MEASURED }, (_, number) => generateStory(number).article);
  note(
    `${MEASURED} articles of ${Math.round(meanWords(articles))} words, after ${WARM_UP} others; raw: wink-nlp alone`,
  );

  const tag = createBareTagger();
  const [raw = [], build = [], whole = []] = timeBeside(articles, [
    ({ text }) => tag(text),
    buildBriefing,
    ({ text, title, source, url, publishedAt }) =>
      verifyBriefing(buildBriefing(readArticle({ text, title, source, url, publishedAt }))),
  ]);

  const target = { least: 100 };
  report({ name: 'build a briefing', value: rate(build), unit: 'articles/s', target, raw: rate(raw) });
  report({ name: '  p50', value: percentile(build, 0.5), unit: 'ms', target: null, raw: percentile(raw, 0.5) });
  report({ name: '  p99', value: percentile(build, 0.99), unit: 'ms', target: null, raw: percentile(raw, 0.99) });
  report({ name: 'read, build and verify', value: rate(whole), unit: 'articles/s', target, raw: rate(raw) });
}

/**
 * Milliseconds that each work takes for each article but those that warm up. Works take turns, so that whatever else
 * the machine does meets them alike.
 */
function timeBeside(articles: readonly Article[], works: readonly ((article: Article) => unknown)[]): number[][] {
  const times = articles.map((article) => works.map((work) => timed(() => work(article))));
  return works.map((_, at) => times.slice(WARM_UP).map((ofArticle) => ofArticle[at] ?? Number.NaN));
}

const rate = (milliseconds: readonly number[]): number => (milliseconds.length / sum(milliseconds)) * 1000;

const meanWords = (articles: readonly Article[]): number =>
  sum(articles.map(({ text }) => text.split(/\s+/u).length)) / articles.length;
