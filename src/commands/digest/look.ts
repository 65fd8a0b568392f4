import type { Card } from '../../core/cards/card.ts';
import { digestCard } from '../../core/cards/digest-card.ts';
import { toListing } from '../../core/cards/story-source.ts';
import { subscriptionsCard } from '../../core/cards/subscription-card.ts';
import { moreCard, whyCard, type Why } from '../../core/cards/why-card.ts';
import { readText } from '../../core/commands/argument-values.ts';
import { placeOf, shownTo, type Caller } from '../../core/commands/caller.ts';
import type { Action } from '../../core/commands/command.ts';
import { findLatestStory, resolveStory } from '../../core/commands/resolve-story.ts';
import type { Edition } from '../../core/digests/edition.ts';
import { makeEdition } from '../../core/digests/make-edition.ts';
import { standardSubscription } from '../../core/digests/new-subscription.ts';
import type { Subscription } from '../../core/digests/subscription.ts';
import { localTimeAt } from '../../core/digests/zone.ts';
import { DatelineError } from '../../core/errors.ts';
import { storyArgument } from '../arguments.ts';
import { digestArgument } from './arguments.ts';
import type { DigestDependencies } from '../dependencies.ts';

/** Editions of a conversation that are searched for a story. */
const editionsSearched = 30;

/** What anybody sees of the digests of a conversation. */
export function createLookActions({ store, places, digests, stories, clock }: DigestDependencies) {
  async function make(subscription: Subscription): Promise<Edition> {
    const now = clock.now();
    const slot = localTimeAt(now, subscription.schedule.zone);
    return makeEdition({ store, ledger: digests, index: stories }, subscription, { slot, at: now });
  }

  /** The edition that a new digest would begin with. */
  async function makeStandard(caller: Caller): Promise<Edition> {
    const { digestStories, zone } = await places.read(placeOf(caller));
    const standard = standardSubscription({
      conversation: caller.conversation,
      zone: zone.value,
      mostStories: digestStories.value,
      now: clock.now(),
    });
    return { ...(await make({ ...standard, id: 'preview', maker: null })), subscription: null };
  }

  async function makeNext(caller: Caller, named: string | null): Promise<Edition> {
    const there = await digests.listSubscriptions(caller.conversation);
    if (there.length === 0 && named === null) return makeStandard(caller);
    return make((await digests.subscriptions.find(caller.conversation, named)).subscription);
  }

  async function findReasons(caller: Caller, briefing: string, named: string | null): Promise<Why[]> {
    const reasons: Why[] = [];
    const look = (edition: Edition | null, digest: string, slot: string | null): void => {
      const decision = edition?.decisions.find(({ story }) => story.id === briefing);
      if (decision !== undefined) reasons.push({ digest, slot, decision });
    };
    for (const { subscription } of await digests.listSubscriptions(caller.conversation)) {
      if (named === null || subscription.id === named) look(await make(subscription), subscription.id, null);
    }
    const made = await digests.listDeliveries({ conversation: caller.conversation }, editionsSearched);
    for (const { subscription, slot } of made) {
      if (named === null || subscription === named) {
        look(await digests.findEdition({ subscription, slot }), subscription, slot);
      }
    }
    return reasons;
  }

  async function listAll(caller: Caller): Promise<Card> {
    const records = await digests.listSubscriptions(caller.conversation);
    const listed = await Promise.all(
      records.map(async (record) => {
        const [last = null] = await digests.listDeliveries({ subscription: record.subscription.id }, 1);
        return { record, last };
      }),
    );
    return subscriptionsCard(listed, {
      shownIn: shownTo(caller),
      mayChange: caller.isDirect || caller.canManageChannel,
    });
  }

  return {
    list: {
      summary: 'Shows the digests here, when the next ones come, and what became of the last.',
      arguments: [],
      permission: 'everyone',
      servesManagers: true,
      examples: ['/digest list'],
      run: listAll,
    },
    preview: {
      summary: 'Shows you what the next digest would hold now.',
      arguments: [digestArgument],
      permission: 'everyone',
      mayTakeLonger: true,
      examples: ['/digest preview', '/digest preview d7k2'],
      async run(caller, values) {
        return { ...digestCard(await makeNext(caller, readText(values, 'digest'))), audience: 'caller' };
      },
    },
    why: {
      summary: 'Says why a story is in a digest, or is not.',
      arguments: [storyArgument, { ...digestArgument, standsAlone: false }],
      permission: 'everyone',
      mayTakeLonger: true,
      examples: ['/digest why harbour', '/digest why 2 digest:d7k2'],
      async run(caller, values) {
        const named = readText(values, 'story');
        const { briefing } = named === null ? await findLatestStory(store) : await resolveStory(store, named);
        return whyCard(toListing(briefing), await findReasons(caller, briefing.id, readText(values, 'digest')));
      },
    },
    more: {
      summary: 'Lists the stories that an edition had no room for.',
      arguments: [
        { ...digestArgument, required: true, standsAlone: false },
        {
          kind: 'value',
          name: 'slot',
          summary: 'The day and time of the edition.',
          required: true,
          expected: 'a day and time such as 2026-11-27T07:30',
          standsAlone: false,
          suggestions: [],
          read: (typed) => (/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?$/.test(typed) ? typed : null),
        },
      ],
      permission: 'everyone',
      examples: ['/digest more digest:d7k2 slot:"2026-11-27T07:30"'],
      async run(_caller, values) {
        const key = { subscription: readText(values, 'digest') ?? '', slot: readText(values, 'slot') ?? '' };
        const edition = await digests.findEdition(key);
        if (edition === null) throw refuseEdition();
        return moreCard(edition);
      },
    },
  } satisfies Record<string, Action>;
}

function refuseEdition(): DatelineError {
  return new DatelineError('not-found', 'This edition is no longer kept.', {
    hint: 'Every story is found by words of its headline: /brief words',
  });
}
