import type { Command } from '../core/commands/command.ts';
import { createAskCommand } from './ask.ts';
import { createBriefCommand } from './brief.ts';
import { createDatelineCommand } from './dateline.ts';
import type { CommandDependencies } from './dependencies.ts';
import { createDigestCommand } from './digest/index.ts';
import { createPasteCommand } from './paste.ts';
import { createPeopleCommand } from './people.ts';
import { createQuotesCommand } from './quotes.ts';
import { createSourceCommand } from './source/index.ts';
import { createSourcesCommand } from './sources.ts';
import { createTimelineCommand } from './timeline.ts';

export type { CommandDependencies } from './dependencies.ts';

/** Every command there is, in the order of help. */
export function createCommands(dependencies: CommandDependencies): readonly Command[] {
  const commands = [
    createAskCommand(dependencies),
    createBriefCommand(dependencies),
    createPasteCommand(),
    createTimelineCommand(dependencies),
    createPeopleCommand(dependencies),
    createQuotesCommand(dependencies),
    createSourcesCommand(dependencies),
    createDigestCommand(dependencies),
    createSourceCommand(dependencies),
  ];
  return [...commands, createDatelineCommand(dependencies, commands)];
}
