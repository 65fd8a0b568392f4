import { describe, expect, it } from 'vitest';
import type { Briefing } from '../../../src/core/briefings/briefing.ts';
import { placeOf, type Caller } from '../../../src/core/commands/caller.ts';
import { standardSubscription } from '../../../src/core/digests/new-subscription.ts';
import type { Subscription } from '../../../src/core/digests/subscription.ts';
import { createFrontPage } from '../../../src/core/front-page/front-page.ts';
import type { Visitor } from '../../../src/core/front-page/read-home.ts';
import { createMemoryDigestStore } from '../../fakes/memory-digest-store.ts';
import { createMemoryStore } from '../../fakes/memory-store.ts';
import { createExamplePlaces } from '../../fixtures/example-places.ts';
import { parseIncomplete } from '../../../src/core/commands/parse-command-line.ts';
import { declaredCommands } from '../../fixtures/declared-commands.ts';
import { actionsOf, linesOf } from '../cards/card-text.ts';
import { harbour, plainStory } from '../cards/example-briefings.ts';

const now = new Date('2026-03-01T12:00:00Z');
const ada: Caller = { conversation: 'slack:T1:D1', space: 'T1', isDirect: true, user: 'U1', canManageChannel: true };
const stranger: Visitor = { findPlace: async () => null, zone: null };

function open(briefings: readonly Briefing[] = [harbour]) {
  const digests = createMemoryDigestStore();
  const places = createExamplePlaces();
  const store = createMemoryStore(briefings);
  return { digests, places, store, front: createFrontPage({ store, places, digests }) };
}

function subscription(id: string, conversation: string, parts: Partial<Subscription> = {}): Subscription {
  const standard = standardSubscription({ conversation, zone: 'Europe/Berlin', mostStories: 7, now });
  return { ...standard, id, maker: null, ...parts };
}

describe('a home', () => {
  it('shows what is new with buttons, one’s own settings and how to ask', async () => {
    const card = await open().front.readHome(ada, stranger);
    expect(linesOf(card).join('\n')).toContain(harbour.headline.text);
    expect(linesOf(card).join('\n')).toContain('Time zone: UTC');
    expect(actionsOf(card).map(({ label, command }) => [label, command])).toEqual([
      ['Brief 1', `/brief story:${harbour.id}`],
      ['Get a digest', '/digest subscribe …'],
      ['Preview one', '/digest preview'],
      ['Change settings', '/dateline settings zone:UTC stories:7 …'],
      ['Ask a question', '/ask'],
      ['Paste an article', '/paste'],
      ['Help', '/dateline help'],
    ]);
  });

  it('offers a digest by the clocks that the person lives by, where they set no others', async () => {
    const { front, places } = open();
    const offered = async (zone: string | null) =>
      actionsOf(await front.readHome(ada, { ...stranger, zone })).find(({ label }) => label === 'Get a digest')
        ?.command;
    expect(await offered('Asia/Tokyo')).toBe('/digest subscribe zone:"Asia/Tokyo" …');
    expect(await offered('Nowhere/Else')).toBe('/digest subscribe …');
    await places.change(placeOf(ada), { zone: 'Europe/Berlin' });
    expect(await offered('Asia/Tokyo')).toBe('/digest subscribe …');
  });

  it('shows one’s own digest and those of places that one may know of, and says which are paused', async () => {
    const { digests, front } = open();
    const times = { startsAt: now, nextDue: null };
    const paused = { by: 'fault', why: 'the channel is archived', at: now.toISOString() } as const;
    await digests.putSubscription(subscription('a', 'slack:T1:C1'), times);
    await digests.putSubscription(subscription('b', 'slack:T1:C2', { pause: paused }), times);
    await digests.putSubscription(subscription('c', 'slack:T1:C3'), times);
    await digests.putSubscription(subscription('d', 'slack:T2:C1'), times);
    await digests.putSubscription(subscription('e', 'slack:T1:D1'), times);
    const asked: string[] = [];
    const known = new Map([
      ['slack:T1:C1', { name: '#news', mayManage: true }],
      ['slack:T1:C2', { name: '#desk', mayManage: false }],
    ]);
    const findPlace: Visitor['findPlace'] = async (conversation) => {
      asked.push(conversation);
      return known.get(conversation) ?? null;
    };
    const card = await front.readHome(ada, { findPlace, zone: null });
    const lines = linesOf(card);
    const digestLines = lines.filter((line) => line.includes('Europe/Berlin'));
    expect(digestLines).toEqual([
      expect.stringMatching(/^.*Your own: \d\d:\d\d daily \(Europe\/Berlin\)$/),
      expect.stringMatching(/^.*#news: \d\d:\d\d daily/),
      expect.stringMatching(/^.*#desk: .*paused: the channel is archived$/),
    ]);
    const buttons = actionsOf(card).filter(({ command }) => command.startsWith('/digest'));
    expect(buttons.map(({ label, command }) => `${label} ${/digest:(\w+)/.exec(command)?.[1] ?? ''}`)).toEqual([
      'Preview e',
      'Edit e',
      'Pause e',
      'Preview a',
      'Edit a',
      'Pause a',
      // Whoever may not manage a place only looks.
      'Preview b',
    ]);
    // Another workspace's are nobody's business, and one's own needs no name.
    expect(asked).toEqual(['slack:T1:C1', 'slack:T1:C2', 'slack:T1:C3']);
  });

  it.each([
    [30, '+20 more digests', 30],
    [60, 'There are more digests than fit here.', 40],
  ])('stays short with %i digests, and says that there are more', async (count, more, looked) => {
    const { digests, front } = open();
    for (let index = 0; index < count; index += 1) {
      await digests.putSubscription(subscription(`d${index}`, `slack:T1:C${index}`), { startsAt: now, nextDue: null });
    }
    let asked = 0;
    const findPlace: Visitor['findPlace'] = async (conversation) => {
      asked += 1;
      return { name: `#${conversation}`, mayManage: true };
    };
    const card = await front.readHome(ada, { findPlace, zone: null });
    expect(linesOf(card).filter((line) => line.includes('Europe/Berlin'))).toHaveLength(10);
    expect(linesOf(card).join('\n')).toContain(more);
    expect(asked).toBe(looked);
  });

  it('offers to paste an article where there is no story', async () => {
    const card = await open([]).front.readHome(ada, stranger);
    expect(linesOf(card).join('\n')).toContain('There is no story yet.');
    expect(actionsOf(card).map(({ label }) => label)).not.toContain('Brief 1');
  });
});

describe('the button that edits a digest', () => {
  it('opens a form with all that it holds, and what was not changed stays', async () => {
    const { digests, front } = open();
    const own = subscription('e', 'slack:T1:D1', { follow: ['harbour', 'Lars Holm'], mostStories: 3 });
    await digests.putSubscription(own, { startsAt: now, nextDue: null });
    const edit = actionsOf(await front.readHome(ada, stranger)).find(({ label }) => label === 'Edit');
    const incomplete = parseIncomplete(edit?.command ?? '', declaredCommands);
    expect(incomplete?.fields.map(({ name }) => name)).toContain('leave-out');
    expect(incomplete?.values).toMatchObject({
      digest: 'e',
      zone: 'Europe/Berlin',
      days: 'daily',
      follow: 'harbour, Lars Holm',
      'leave-out': 'none',
      mention: 'none',
      stories: 3,
    });
    expect(await front.findDigestPlace('e')).toBe('slack:T1:D1');
    expect(await front.findDigestPlace('nothing')).toBeNull();
  });
});

describe('questions on what is in the news', () => {
  it('are those that the latest stories answer, four at most', async () => {
    const { front } = open([harbour, plainStory('2024-05-01-fire', 'Fire in the old town', '2024-05-01')]);
    expect(await front.suggestQuestions()).toEqual([
      { title: 'Minister in Velden for harbour talks', question: 'What happened?' },
      { title: 'What happens next?', question: 'What happens next?' },
      { title: 'Who is Ana Duarte?', question: 'Who is Ana Duarte?' },
    ]);
  });

  it('have a headline that is short enough to be read at a glance', async () => {
    const long = { ...harbour, headline: { text: 'word '.repeat(30).trim(), cites: ['title'] } };
    const [first] = await open([long]).front.suggestQuestions();
    expect(first?.title.length).toBeLessThanOrEqual(60);
    expect(first?.title).toMatch(/ word…$/);
  });

  it('are none where there is no story', async () => {
    expect(await open([]).front.suggestQuestions()).toEqual([]);
  });
});

describe('a link', () => {
  it('shows the brief of its story, by whatever address it is reached', async () => {
    const { front } = open();
    const card = await front.previewLink('https://EXAMPLE.org/velden?utm_source=x#top', 'headlines');
    expect(card?.title).toBe(harbour.headline.text);
  });

  it.each(['https://example.org/other', 'nonsense', '', 'ftp://example.org/velden'])(
    'shows nothing for %j',
    async (url) => {
      expect(await open().front.previewLink(url, 'short')).toBeNull();
    },
  );
});

describe('what is being done', () => {
  it('is what is really searched', async () => {
    expect(await open().front.sayReading()).toBe('is reading 1 story…');
    expect(await open([harbour, plainStory('a', 'A', '2024-05-01')]).front.sayReading()).toBe('is reading 2 stories…');
  });
});
