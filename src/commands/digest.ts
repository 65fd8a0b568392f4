import { digestCard } from '../core/cards/digest-card.ts';
import type { Command } from '../core/commands/command.ts';
import { composeEdition } from '../core/digests/compose-edition.ts';
import { selectStories } from '../core/digests/select-stories.ts';
import type { CommandDependencies } from './dependencies.ts';

export function createDigestCommand({ store, settings }: Pick<CommandDependencies, 'store' | 'settings'>): Command {
  return {
    name: 'digest',
    summary: 'The latest stories in one message.',
    subcommands: {
      preview: {
        summary: 'Shows what the next digest would hold now.',
        arguments: [],
        permission: 'everyone',
        examples: ['/digest preview'],
        run: async () => digestCard(composeEdition(await selectStories(store, settings.digestStories))),
      },
    },
  };
}
