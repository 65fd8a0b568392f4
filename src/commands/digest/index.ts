import type { Command } from '../../core/commands/command.ts';
import type { DigestDependencies } from '../dependencies.ts';
import { createChangeActions } from './change.ts';
import { createLookActions } from './look.ts';
import { createSubscribeAction } from './subscribe.ts';

/** Digests: who gets them when, and what they hold. */
export function createDigestCommand(dependencies: DigestDependencies): Command {
  const { list, preview, why, more } = createLookActions(dependencies);
  const { edit, pause, resume, unsubscribe, now } = createChangeActions(dependencies);
  return {
    name: 'digest',
    summary: 'What is new, at a time of your own.',
    subcommands: {
      subscribe: createSubscribeAction(dependencies),
      list,
      edit,
      pause,
      resume,
      unsubscribe,
      preview,
      now,
      why,
      more,
    },
  };
}
