import { beforeEach, describe, expect, it } from 'vitest';
import type { Briefing } from '../../../src/core/briefings/briefing.ts';
import { digestCard } from '../../../src/core/cards/digest-card.ts';
import type { PlannedDelivery } from '../../../src/core/digests/delivery.ts';
import { editionSchema, type Edition } from '../../../src/core/digests/edition.ts';
import { makeEdition } from '../../../src/core/digests/make-edition.ts';
import type { Subscription } from '../../../src/core/digests/subscription.ts';
import type { BriefingStore } from '../../../src/core/ports/briefing-store.ts';
import { createStoryIndex, type StoryIndex } from '../../../src/core/stories/story-index.ts';
import { createMemoryDigestStore } from '../../fakes/memory-digest-store.ts';
import { createMemoryStore } from '../../fakes/memory-store.ts';
import { makeBriefingOf } from '../../fixtures/make-briefing.ts';
import { makeSubscription } from '../../fixtures/make-subscription.ts';
import { actionsOf, linesOf } from '../cards/card-text.ts';
import { harbour } from '../cards/example-briefings.ts';

const owner = 'test';
let store: BriefingStore;
let digests: ReturnType<typeof createMemoryDigestStore>;
let index: StoryIndex;
let subscription: Subscription;

beforeEach(async () => {
  store = createMemoryStore();
  digests = createMemoryDigestStore();
  index = createStoryIndex();
  await subscribe({});
});

async function subscribe(parts: Partial<Subscription>): Promise<void> {
  subscription = makeSubscription(parts);
  await digests.putSubscription(subscription, { startsAt: at(1), nextDue: null });
}

async function put(...briefings: readonly Briefing[]): Promise<void> {
  for (const briefing of briefings) await store.put(briefing);
}

const at = (day: number): Date => new Date(`2024-05-${String(day).padStart(2, '0')}T06:30:00Z`);
const slotOf = (day: number): string => `2024-05-${String(day).padStart(2, '0')}T07:30`;

const make = (day: number): Promise<Edition> =>
  makeEdition({ store, ledger: digests, index }, subscription, { slot: slotOf(day), at: at(day) });

/** Makes the edition of a day and posts it. */
async function post(day: number): Promise<Edition> {
  const edition = await make(day);
  const key = { subscription: subscription.id, slot: slotOf(day) };
  await plan(day, null);
  await digests.claimDeliveries({ owner, now: at(day), until: at(day + 1) }, ['test'], 1);
  await digests.beginSending(key, owner, at(day), edition);
  await digests.settle(key, owner, { state: 'sent' }, at(day));
  return edition;
}

function plan(day: number, skip: PlannedDelivery['skip']): Promise<boolean> {
  return digests.planNow(subscription.id, { slot: slotOf(day), dueAt: at(day), deadline: at(day + 1), skip });
}

const headlinesOf = ({ stories }: Edition): string[] => stories.map(({ story }) => story.headline);
const decisionsOf = ({ decisions }: Edition): string[] =>
  decisions.map(({ story, outcome, rule }) => `${story.id}: ${outcome}, ${rule}`);

/** What each story tells, in words of its own. */
const texts: Readonly<Record<string, readonly string[]>> = {
  fire: ['A blaze destroyed the town hall of Velden.', 'Firefighters pumped water from the canal until dawn.'],
  storm: ['Ferries stayed in port as gales reached the islands.', 'The lighthouse at Skerry lost its lamp.'],
  vote: ['Parliament rejected the spending bill by three votes.', 'Senator Ruth Amadi changed sides.'],
  archive: ['Engineers drew a first map of a quay in the marsh.', 'Nobody had asked the eel fishers.'],
  april: ['Rain flooded cellars along the river for a week.', 'Farmers drained their fields with hired pumps.'],
  undated: ['A museum lent its oldest globe to a school.', 'Pupils counted the missing continents.'],
};

/** A story of its own, with a summary of one statement. */
function storyOf(id: string, headline: string, publishedAt: string): Briefing {
  const sentences = texts[id] ?? [];
  const url = `https://example.org/${id}`;
  const bare = makeBriefingOf({ id, title: headline, source: null, url, publishedAt, sentences: [...sentences] });
  return { ...bare, summary: { short: [statement(sentences[0] ?? '')], long: [] } };
}

const statement = (text: string) => ({ text, cites: ['s1'] });
const fire = storyOf('fire', 'Fire in the old town', '2024-05-06');

describe('an edition', () => {
  it('leads with the latest story, gives the others a line, and says what is ahead', async () => {
    await put(fire, harbour);
    const card = digestCard(await make(7));
    const lines = linesOf(card);
    expect(lines.slice(0, 4)).toEqual([
      'Digest for Tuesday 7 May 2024',
      'Minister in Velden for harbour talks',
      'The Coast Post · 7 May 2024',
      'Ana Duarte met Lars Holm in Velden on Tuesday.',
    ]);
    expect(lines).toContain('Velden denied that the harbour had been closed. — denied');
    expect(lines).toContain('Fire in the old town · 6 May 2024 — A blaze destroyed the town hall of Velden.');
    expect(lines).not.toContain(harbour.keyPoints[0]?.text);
    expect(lines).toContain(
      'Duarte, a former judge, is due to open the new harbour on Friday. — planned (Minister in Velden for harbour talks)',
    );
    expect(lines.at(-1)).toBe('07:30 in Europe/London');
    expect(actionsOf(card).map(({ label, command }) => `${label} ${command}`)).toContain(
      'Timeline /timeline story:fire',
    );
  });

  it('says how many more stories there are than the most, and leads to them', async () => {
    await subscribe({ mostStories: 2 });
    await put(
      fire,
      storyOf('storm', 'Storm at sea', '2024-05-06'),
      storyOf('vote', 'Vote on the budget', '2024-05-06'),
    );
    const edition = await make(7);
    expect(edition.stories).toHaveLength(2);
    expect(edition.more).toBe(1);
    expect(decisionsOf(edition).at(-1)).toMatch(/^vote: beyond-the-most, there are more than 2/u);
    expect(actionsOf(digestCard(edition)).at(-1)).toEqual({
      label: 'See 1 more story',
      command: '/digest more digest:morning slot:"2024-05-07T07:30"',
    });
  });

  it('tells as much of each story as its depth has', async () => {
    await put(harbour, fire);
    await subscribe({ depth: 'headlines' });
    expect((await make(7)).stories.map(({ summary, keyPoints }) => [summary.length, keyPoints.length])).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect((await make(7)).ahead).toEqual([]);
    await subscribe({ depth: 'full' });
    expect((await make(7)).stories[0]?.summary.map(({ text }) => text)).toEqual(
      harbour.summary.long.map(({ text }) => text),
    );
  });

  it('is plain data, the same after it was kept as JSON', async () => {
    await put(harbour, fire);
    const edition = await make(7);
    expect(editionSchema.parse(JSON.parse(JSON.stringify(edition)))).toEqual(edition);
  });

  it('says that a day is quiet', async () => {
    expect(linesOf(digestCard(await make(7)))).toEqual([
      'Digest for Tuesday 7 May 2024',
      'A quiet day: there is no new story.',
      '07:30 in Europe/London',
    ]);
  });

  it('begins, the first time, with what was published since the slot before', async () => {
    await put(
      storyOf('archive', 'Harbour planned', '2019-01-01'),
      fire,
      storyOf('april', 'Rain in April', '2024-04-30'),
    );
    expect(headlinesOf(await make(7))).toEqual(['Fire in the old town']);
    expect(headlinesOf(await make(20))).toEqual(['Fire in the old town', 'Rain in April', 'Harbour planned']);
  });

  it('holds what came in since the last one, whenever it was published', async () => {
    await put(fire);
    await post(7);
    await put(storyOf('storm', 'Storm at sea', '2024-05-05'), storyOf('undated', 'Undated', '2019-01-01'));
    expect(headlinesOf(await make(8))).toEqual(['Storm at sea', 'Undated']);
  });

  it('holds again what one that did not go out held, and says so', async () => {
    await put(storyOf('vote', 'Vote on the budget', '2024-05-05'));
    await post(6);
    await put(fire);
    await plan(7, 'late');
    const edition = await make(8);
    expect(headlinesOf(edition)).toEqual(['Fire in the old town']);
    expect(linesOf(digestCard(edition))[1]).toBe(
      'The digest of 7 May 2024, 07:30 did not go out: Dateline was not running in time. This one covers it.',
    );
  });
});

it('says in one line how many digests did not go out', async () => {
  await put(fire);
  await post(6);
  for (const day of [7, 8, 9, 10, 11]) await plan(day, 'covered');
  expect(linesOf(digestCard(await make(12)))[1]).toBe(
    '5 digests from 7 May 2024 to 11 May 2024 did not go out. This one covers them.',
  );
});

describe('the stories of an edition', () => {
  it.each([
    {
      what: 'follows',
      rules: { follow: ['town hall', 'rain'] },
      taken: ['fire'],
      rule: 'holds nothing of what is followed: town hall, rain',
    },
    {
      what: 'follows people',
      rules: { follow: ['lars holm'] },
      taken: ['harbour'],
      rule: 'holds nothing of what is followed: lars holm',
    },
    { what: 'leaves out', rules: { leaveOut: ['Fire'] }, taken: ['harbour'], rule: 'leaves out "Fire"' },
    {
      what: 'chooses sources',
      rules: { sources: ['coast post'] },
      taken: ['harbour'],
      rule: 'its source is not known',
    },
  ])('are those that the subscription $what', async ({ rules, taken, rule }) => {
    await put(harbour, fire);
    await subscribe(rules);
    const edition = await make(7);
    const ids = edition.stories.map(({ story }) => (story.id === harbour.id ? 'harbour' : story.id));
    expect(ids).toEqual(taken);
    expect(edition.decisions.find(({ outcome }) => outcome === 'filtered-out')?.rule).toBe(rule);
  });

  it('are followed by whole words, not by parts of them', async () => {
    await put(fire);
    await subscribe({ follow: ['tow', 'hall of Vel'] });
    expect((await make(7)).stories).toEqual([]);
  });

  it('are one where several articles tell it, with their sources', async () => {
    await put(harbour, {
      ...harbour,
      id: 'other',
      article: { ...harbour.article, source: 'Velden Times', url: 'https://example.com/o' },
      headline: statement('Minister opens harbour talks in Velden'),
    });
    const edition = await make(7);
    expect(edition.stories).toHaveLength(1);
    expect(decisionsOf(edition)[1]).toContain('folded, tells the same story as');
    expect(linesOf(digestCard(edition))).toContain('Also in: Velden Times');
  });

  it('do not come again where nothing is new in them', async () => {
    await put(fire, harbour);
    await post(7);
    await put(fire, { ...harbour, notes: ['read again'] });
    const edition = await make(8);
    expect(edition.stories).toEqual([]);
    expect(decisionsOf(edition)).toEqual([
      `${harbour.id}: already-posted, tells nothing that "Minister in Velden for harbour talks" did not`,
      'fire: already-posted, tells nothing that "Fire in the old town" did not',
    ]);
  });

  it('come again with what is new in them, and nothing else', async () => {
    await put(fire);
    await post(7);
    const news = statement('Two firefighters were hurt, the mayor said.');
    await put({ ...fire, summary: { ...fire.summary, short: [...fire.summary.short, news] } });
    const edition = await post(8);
    expect(edition.stories[0]).toMatchObject({ isUpdate: true, summary: [{ text: news.text }] });
    expect(linesOf(digestCard(edition)).slice(1, 5)).toEqual([
      'Update: Fire in the old town',
      '6 May 2024',
      'New',
      news.text,
    ]);
    await put({ ...fire, summary: { ...fire.summary, short: [news, ...fire.summary.short] } });
    expect((await make(9)).stories).toEqual([]);
  });

  it('come again where another article of the story has news', async () => {
    await put(harbour);
    await post(7);
    const other = {
      ...harbour,
      id: 'other',
      article: { ...harbour.article, url: null, publishedAt: '2024-05-08' },
      headline: statement('Minister leaves Velden after harbour talks'),
      keyPoints: [...harbour.keyPoints, statement('Duarte signed a treaty with Port Authority on 8 May.')],
    };
    await put(other);
    const edition = await make(8);
    expect(edition.stories).toMatchObject([
      { isUpdate: true, summary: [{ text: 'Duarte signed a treaty with Port Authority on 8 May.' }] },
    ]);
    expect(edition.ahead).toEqual([]);
  });
});
