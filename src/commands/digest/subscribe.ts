import { subscriptionCard } from '../../core/cards/subscription-card.ts';
import { readText } from '../../core/commands/argument-values.ts';
import { placeOf, shownTo, type Caller } from '../../core/commands/caller.ts';
import type { Action } from '../../core/commands/command.ts';
import { standardSubscription } from '../../core/digests/new-subscription.ts';
import { DatelineError } from '../../core/errors.ts';
import { contentArguments, readChange } from './arguments.ts';
import type { DigestDependencies } from '../dependencies.ts';

const targets = ['here', 'me'] as const;

/** Makes a digest of the conversation, or one for oneself. */
export function createSubscribeAction({ places, digests, clock }: DigestDependencies): Action {
  async function findTarget(caller: Caller, target: string | null): Promise<string> {
    if (target === 'me' && !caller.isDirect) return digests.openDirectMessages(caller);
    if (!caller.isDirect && !caller.canManageChannel) throw refuse();
    return caller.conversation;
  }

  return {
    summary: 'Brings a digest here at a time of your choice, or to yourself with to:me.',
    arguments: [
      ...contentArguments,
      { kind: 'choice', name: 'to', summary: 'Here, or to you in direct messages.', required: false, choices: targets },
    ],
    permission: 'everyone',
    servesManagers: true,
    examples: [
      '/digest subscribe 07:30 weekdays',
      '/digest subscribe 18:00 mon,thu Berlin follow:"harbour, Lars Holm" full',
      '/digest subscribe 07:30 to:me',
    ],
    async run(caller, values) {
      const conversation = await findTarget(caller, readText(values, 'to'));
      const { zone, digestStories } = await places.read(placeOf(caller));
      const now = clock.now();
      const standard = standardSubscription({
        conversation,
        zone: zone.value,
        mostStories: digestStories.value,
        now,
      });
      const subscription = await digests.subscriptions.make({
        ...standard,
        ...readChange(values, standard.schedule),
        maker: { user: caller.user, conversation: caller.conversation },
      });
      const record = await digests.subscriptions.find(conversation, subscription.id);
      return subscriptionCard('Subscribed', { record, last: null }, { shownIn: shownTo(caller), mayChange: true });
    },
  };
}

function refuse(): DatelineError {
  return new DatelineError('not-allowed', 'You may not bring a digest to this channel.', {
    hint: 'Someone who may manage the channel can: ask them. For yourself alone: /digest subscribe to:me',
  });
}
