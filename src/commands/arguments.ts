import type { Argument } from '../core/commands/command.ts';

/** The story a command is about, declared alike wherever there is one. */
export const storyArgument: Argument = {
  kind: 'story',
  name: 'story',
  summary: 'Words of its headline, its number in the list of headlines, or its id; else the latest.',
  required: false,
};
