import { createStoryIndex } from '../src/core/stories/story-index.ts';
import { readFeatures } from '../src/core/stories/article-features.ts';
import type { Bench, Surroundings } from './bench.ts';
import { generateReport, REPORTS_AN_EVENT } from './generate-reports.ts';
import { median, percentile, timed } from './measure.ts';

const ARTICLES = 100_000;
/** The reports of an event come in so many articles apart. */
const APART = 100;
/** What an article costs is the median of so many. */
const MEASURED = 2000;

/** What it costs to group an article into its story as it comes in, and how that grows with those that are there. */
export const benchStories: Bench = { name: 'stories', run };

async function run({ report, note }: Surroundings): Promise<void> {
  const index = createStoryIndex();
  const times: number[] = [];
  const raw: number[] = [];
  for (let number = 0; number < ARTICLES; number += 1) {
    const briefing = generateReport(...numberReport(number));
    raw.push(timed(() => readFeatures(briefing)));
    times.push(timed(() => index.add([briefing])));
    // A process that never rests can't be stopped.
    if (number % 1000 === 0) await new Promise(setImmediate);
  }
  const stories = index.stories();
  const whole = stories.filter(({ briefings }) => briefings.length === REPORTS_AN_EVENT && isOfOneEvent(briefings));
  note(
    `${ARTICLES.toLocaleString('en')} articles, ${REPORTS_AN_EVENT} an event, one by one: ` +
      `${whole.length.toLocaleString('en')} of ${(ARTICLES / REPORTS_AN_EVENT).toLocaleString('en')} events whole in a story of their own; raw: reading what is compared`,
  );
  for (const count of [MEASURED, 10_000, ARTICLES]) {
    const last = times.slice(count - MEASURED, count);
    const lastRaw = raw.slice(count - MEASURED, count);
    const name = `grouping an article, behind ${count.toLocaleString('en')}`;
    report({ name, value: median(last), unit: 'ms', target: null, raw: median(lastRaw) });
    report({ name: '  p99', value: percentile(last, 0.99), unit: 'ms', target: null, raw: null });
  }
  const growth = median(times.slice(-MEASURED)) / median(times.slice(10_000 - MEASURED, 10_000));
  report({
    name: 'growth from 10,000 to 100,000 articles',
    value: growth,
    unit: 'times',
    target: { most: 1.5 },
    raw: null,
  });
}

function numberReport(number: number): [event: number, report: number] {
  const block = APART * REPORTS_AN_EVENT;
  return [Math.floor(number / block) * APART + (number % APART), Math.floor((number % block) / APART)];
}

const isOfOneEvent = (ids: readonly string[]): boolean => new Set(ids.map((id) => id.split('-')[1])).size === 1;
