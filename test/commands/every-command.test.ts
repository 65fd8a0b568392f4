import { describe, expect, it } from 'vitest';
import { listActions } from '../../src/core/commands/list-actions.ts';
import { parseCommandLine, parseIncomplete } from '../../src/core/commands/parse-command-line.ts';
import { actionsOf } from '../core/cards/card-text.ts';
import { startCommands } from './start-commands.ts';

describe('every command', () => {
  const { commands, say } = startCommands();
  const actions = listActions(commands);

  it('has only examples that are read as calls of it', () => {
    for (const { action } of actions) {
      expect(action.examples.length).toBeGreaterThan(0);
      for (const example of action.examples) expect(parseCommandLine(example, commands).action).toBe(action);
    }
  });

  it('can be declared on every platform: names, choices and descriptions within the narrowest limits', () => {
    // Discord: discord.com/developers/docs/interactions/application-commands
    for (const { command, subcommand, action } of actions) {
      for (const name of [command, subcommand ?? 'x', ...action.arguments.map((argument) => argument.name)]) {
        expect(name).toMatch(/^[a-z-]{1,32}$/);
      }
      for (const { summary } of [action, ...action.arguments]) expect(summary.length).toBeLessThanOrEqual(100);
      for (const argument of action.arguments) {
        if (argument.kind === 'choice') expect(argument.choices.length).toBeLessThanOrEqual(25);
      }
      const firstOptional = action.arguments.findIndex(({ required }) => !required);
      const lastRequired = action.arguments.findLastIndex(({ required }) => required);
      expect(firstOptional === -1 || lastRequired < firstOptional).toBe(true);
      expect(action.arguments.filter(({ kind }) => kind === 'text').length).toBeLessThanOrEqual(1);
    }
  });

  it('has buttons on its card that are read as calls, or lack only what a form asks for', async () => {
    for (const line of [
      'who?',
      '/brief',
      '/brief headlines',
      '/timeline',
      '/people',
      '/quotes',
      '/quotes x',
      '/sources',
      '/digest preview',
      '/help',
    ]) {
      for (const { command } of actionsOf(await say(line))) {
        const missing = parseIncomplete(command, commands)?.missing.map(({ name }) => name);
        if (missing === undefined) expect(() => parseCommandLine(command, commands)).not.toThrow();
        else expect(['question', 'text']).toContain(missing.join(' '));
      }
    }
  });
});
