import { nowCard, subscriptionCard, unsubscribedCard } from '../../core/cards/subscription-card.ts';
import type { Card } from '../../core/cards/card.ts';
import { readText } from '../../core/commands/argument-values.ts';
import { shownTo, type Caller } from '../../core/commands/caller.ts';
import type { Action, ArgumentValues } from '../../core/commands/command.ts';
import type { Subscription } from '../../core/digests/subscription.ts';
import { DatelineError } from '../../core/errors.ts';
import type { SubscriptionRecord } from '../../core/ports/subscription-store.ts';
import { contentArguments, digestArgument, readChange } from './arguments.ts';
import type { DigestDependencies } from '../dependencies.ts';

/** What those who may manage a channel do to its digests. */
export function createChangeActions({ digests }: DigestDependencies) {
  const { subscriptions } = digests;

  async function show(caller: Caller, done: string, { conversation, id }: Subscription): Promise<Card> {
    const record = await subscriptions.find(conversation, id);
    const [last = null] = await digests.listDeliveries({ subscription: id }, 1);
    return subscriptionCard(done, { record, last }, { shownIn: shownTo(caller), mayChange: true });
  }

  function changing(
    action: Pick<Action, 'summary' | 'examples'>,
    change: (record: SubscriptionRecord, caller: Caller, values: ArgumentValues) => Promise<Card>,
  ): Action {
    return {
      ...action,
      arguments: [digestArgument],
      permission: 'manage-channel',
      async run(caller: Caller, values) {
        const record = await subscriptions.find(caller.conversation, readText(values, 'digest'));
        return change(record, caller, values);
      },
    };
  }

  return {
    edit: {
      ...changing(
        { summary: 'Changes a digest.', examples: ['/digest edit time:08:00', '/digest edit digest:d7k2 follow:none'] },
        async (record, caller, values) => {
          const change = readChange(values, record.subscription.schedule);
          const isNothing = Object.keys(values).every((name) => name === 'digest');
          if (isNothing) throw refuseNothing(record);
          return show(caller, 'Changed', await subscriptions.change(record, change));
        },
      ),
      arguments: [digestArgument, ...contentArguments.map((argument) => withName(argument))],
    },
    pause: changing(
      { summary: 'Stops a digest until it is resumed.', examples: ['/digest pause'] },
      async (record, caller) => show(caller, 'Paused', await subscriptions.pause(record)),
    ),
    resume: changing(
      { summary: 'Lets a paused digest come again.', examples: ['/digest resume'] },
      async (record, caller) => show(caller, 'Resumed', await subscriptions.resume(record)),
    ),
    unsubscribe: changing(
      { summary: 'Ends a digest.', examples: ['/digest unsubscribe', '/digest unsubscribe d7k2'] },
      async (record) => {
        await subscriptions.remove(record);
        return unsubscribedCard(record.subscription);
      },
    ),
    now: changing({ summary: 'Posts the next edition at once.', examples: ['/digest now'] }, async (record) => {
      await subscriptions.planNow(record);
      digests.wake();
      return nowCard(record.subscription);
    }),
  } satisfies Record<string, Action>;
}

/** Beside the name of a digest, a time without its own name could be taken for that. */
function withName<T extends Action['arguments'][number]>(argument: T): T {
  return argument.kind === 'value' ? { ...argument, standsAlone: false } : argument;
}

function refuseNothing({ subscription }: SubscriptionRecord): DatelineError {
  return new DatelineError('bad-argument', 'Nothing was said that should change.', {
    hint: `For example: /digest edit digest:${subscription.id} time:08:00\nWhat can change: time, days, zone, follow, leave-out, sources, mention, quiet, details, stories, depth.`,
  });
}
