import { peopleCard } from '../core/cards/people-card.ts';
import { readText } from '../core/commands/argument-values.ts';
import { chooseStory } from '../core/commands/choose-story.ts';
import type { Command } from '../core/commands/command.ts';
import { storyArgument } from './arguments.ts';
import type { CommandDependencies } from './dependencies.ts';

export function createPeopleCommand(dependencies: Pick<CommandDependencies, 'store' | 'conversations'>): Command {
  return {
    name: 'people',
    summary: 'Shows who is named in a story, and their roles.',
    arguments: [storyArgument],
    permission: 'everyone',
    examples: ['/people', '/people 2'],
    async run(caller, values) {
      const { briefing, others } = await chooseStory(dependencies, caller, readText(values, 'story'));
      return peopleCard(briefing, others);
    },
  };
}
