import { expect, it, onTestFinished } from 'vitest';
import { createRandom } from '../../bench/articles/random.ts';
import { buildStory } from '../../bench/build-story.ts';
import { openSqliteStore } from '../../src/adapters/stores/sqlite/open-sqlite-store.ts';
import type { Briefing } from '../../src/core/briefings/briefing.ts';
import type { Edition } from '../../src/core/digests/edition.ts';
import { createDigestRunner, usualRunnerSettings } from '../../src/core/digests/run-digests.ts';
import { nextSlot } from '../../src/core/digests/slots.ts';
import { createStoryIndex } from '../../src/core/stories/story-index.ts';
import { createManualTime } from '../fakes/manual-time.ts';
import { createMemoryPlatform } from '../fakes/memory-platform.ts';
import { makeSubscription } from '../fixtures/make-subscription.ts';

const start = new Date('2026-03-01T12:00:00Z');
const aDay = 86_400_000;
const days = 30;
const articlesADay = 5;

it('repeats no story without news over a month of articles', { timeout: 60_000 }, async () => {
  const time = createManualTime(start);
  const store = openSqliteStore({ path: ':memory:' });
  onTestFinished(() => store.close());
  const platform = createMemoryPlatform();
  const ignore = () => undefined;
  const runner = createDigestRunner({
    digests: store,
    sources: { store, index: createStoryIndex() },
    platforms: () => [platform],
    clock: time.clock,
    startTimer: time.startTimer,
    logger: { debug: ignore, info: ignore, warn: ignore, error: ignore },
    random: () => 0.5,
    owner: 'a',
    settings: usualRunnerSettings,
  });
  const subscription = makeSubscription({ mostStories: 7 });
  const nextDue = nextSlot(subscription.schedule, start)?.at ?? null;
  await store.putSubscription(subscription, { startsAt: start, nextDue });

  const chance = createRandom(11);
  const told: Briefing[] = [];
  const updated = new Set<string>();
  for (let day = 0; day < days; day += 1) {
    const now = new Date(start.getTime() + day * aDay);
    const publishedAt = now.toISOString().slice(0, 10);
    for (let number = 0; number < articlesADay; number += 1) {
      const made = buildStory(day * articlesADay + number);
      const briefing = { ...made, article: { ...made.article, publishedAt } };
      await store.put(briefing);
      told.push(briefing);
    }
    // Others copy the articles of these days, a file is saved again, and one article gets a sentence of news.
    const recent = told.slice(-3 * articlesADay);
    const [copied, saved, changed] = chance.take(recent, 3);
    if (copied === undefined || saved === undefined || changed === undefined) throw new Error('there are five a day');
    await store.put(copyOf(copied, day, publishedAt));
    await store.put({ ...saved, notes: [...saved.notes, `Saved on day ${day}.`] });
    const news = { text: `Officials counted ${7_000 + day} new entries on day ${day}.`, cites: ['s1'] };
    await store.put({ ...changed, keyPoints: [...changed.keyPoints, news] });
    updated.add(changed.id);
    await time.moveTo(new Date(now.getTime() + aDay));
    await runner.wake();
  }

  const sent = (await store.listDeliveries({}, 100)).filter(({ state }) => state === 'sent').reverse();
  const editions: Edition[] = [];
  for (const { slot } of sent) {
    const edition = await store.findEdition({ subscription: subscription.id, slot });
    if (edition !== null) editions.push(edition);
  }
  expect(editions).toHaveLength(days);
  expect(findRepeats(editions)).toEqual([]);
  // Most of the changed articles were posted before they were changed.
  const updates = editions.flatMap(({ stories }) => stories.filter(({ isUpdate }) => isUpdate));
  expect(updates.filter(({ story }) => updated.has(story.id)).length).toBeGreaterThan(5);
  // Nothing is lost either: each article was taken, folded, or left over because there were more than the most.
  const decided = new Set(editions.flatMap(({ decisions }) => decisions.map(({ story }) => story.id)));
  expect(told.filter(({ id }) => !decided.has(id))).toEqual([]);
});

/** The same text by another paper. */
function copyOf(briefing: Briefing, day: number, publishedAt: string): Briefing {
  const url = `https://copy.example/${briefing.id}/${day}`;
  return { ...briefing, id: `copy-${day}`, article: { ...briefing.article, source: 'The Copy', url, publishedAt } };
}

/** Stories that come a second time and say nothing, or say again what they said. */
function findRepeats(editions: readonly Edition[]): string[] {
  const said = new Map<string, Set<string>>();
  const repeats: string[] = [];
  for (const { slot, stories } of editions) {
    for (const { story, alsoIn, isUpdate, summary, keyPoints } of stories) {
      const before = new Set([story, ...alsoIn].flatMap(({ id }) => [...(said.get(id) ?? [])]));
      const lines = [...summary, ...keyPoints].map(({ text }) => text);
      if (before.size > 0 && !isUpdate) repeats.push(`${slot}: ${story.id} comes again as new`);
      if (isUpdate && lines.length === 0) repeats.push(`${slot}: ${story.id} comes again without news`);
      for (const line of lines) if (before.has(line)) repeats.push(`${slot}: ${story.id} says again: ${line}`);
      for (const { id } of [story, ...alsoIn]) said.set(id, new Set([...before, ...lines, story.headline]));
    }
  }
  return repeats;
}
