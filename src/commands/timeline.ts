import { timelineCard } from '../core/cards/timeline-card.ts';
import { readText } from '../core/commands/argument-values.ts';
import { chooseStory } from '../core/commands/choose-story.ts';
import type { Command } from '../core/commands/command.ts';
import { storyArgument } from './arguments.ts';
import type { CommandDependencies } from './dependencies.ts';

export function createTimelineCommand(dependencies: Pick<CommandDependencies, 'store' | 'conversations'>): Command {
  return {
    name: 'timeline',
    summary: 'Shows what happened when, and what is ahead.',
    arguments: [storyArgument],
    permission: 'everyone',
    examples: ['/timeline', '/timeline 2'],
    async run(caller, values) {
      const { briefing, others } = await chooseStory(dependencies, caller, readText(values, 'story'));
      return timelineCard(briefing, others);
    },
  };
}
