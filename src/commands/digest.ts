import { digestCard } from '../core/cards/digest-card.ts';
import { placeOf } from '../core/commands/caller.ts';
import type { Command } from '../core/commands/command.ts';
import { makeEdition } from '../core/digests/make-edition.ts';
import { standardSubscription } from '../core/digests/new-subscription.ts';
import { localTimeAt } from '../core/digests/zone.ts';
import type { CommandDependencies } from './dependencies.ts';

export function createDigestCommand({
  store,
  places,
  digests,
  stories,
  clock,
}: Pick<CommandDependencies, 'store' | 'places' | 'digests' | 'stories' | 'clock'>): Command {
  return {
    name: 'digest',
    summary: 'The latest stories in one message.',
    subcommands: {
      preview: {
        summary: 'Shows what the next digest would hold now.',
        arguments: [],
        permission: 'everyone',
        examples: ['/digest preview'],
        async run(caller) {
          const { digestStories, zone } = await places.read(placeOf(caller));
          const now = clock.now();
          const standard = standardSubscription({
            conversation: caller.conversation,
            zone: zone.value,
            mostStories: digestStories.value,
            now,
          });
          const edition = await makeEdition(
            { store, ledger: digests, index: stories },
            { ...standard, id: 'preview', maker: null },
            { slot: localTimeAt(now, zone.value), at: now },
          );
          return digestCard({ ...edition, subscription: null });
        },
      },
    },
  };
}
