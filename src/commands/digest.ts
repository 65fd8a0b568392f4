import { digestCard } from '../core/cards/digest-card.ts';
import { placeOf } from '../core/commands/caller.ts';
import type { Command } from '../core/commands/command.ts';
import { composeEdition } from '../core/digests/compose-edition.ts';
import { selectStories } from '../core/digests/select-stories.ts';
import type { CommandDependencies } from './dependencies.ts';

export function createDigestCommand({ store, places }: Pick<CommandDependencies, 'store' | 'places'>): Command {
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
          const { digestStories } = await places.read(placeOf(caller));
          return digestCard(composeEdition(await selectStories(store, digestStories.value)));
        },
      },
    },
  };
}
