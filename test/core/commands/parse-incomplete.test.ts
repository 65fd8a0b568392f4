import { describe, expect, it } from 'vitest';
import { parseIncomplete } from '../../../src/core/commands/parse-command-line.ts';
import { exampleCommands } from './example-commands.ts';

describe('a command line that may lack arguments', () => {
  it('gives what is there and what is missing', () => {
    const incomplete = parseIncomplete('/ask story:blinken', exampleCommands);
    expect(incomplete).toMatchObject({ command: 'ask', values: { story: 'blinken' } });
    expect(incomplete?.missing.map(({ name }) => name)).toEqual(['question']);
    expect(parseIncomplete('/digest most', exampleCommands)?.missing.map(({ name }) => name)).toEqual(['stories']);
  });

  it('may lack an article', () => {
    expect(parseIncomplete('/paste', exampleCommands)?.missing.map(({ kind }) => kind)).toEqual(['article']);
    expect(parseIncomplete('/paste It opened.', exampleCommands)).toBeNull();
  });

  it.each(['/ask who?', '/brief', 'who?', '/nothing', '/digest', '/brief depth:none', '', `/ask ${'x'.repeat(5_000)}`])(
    'is none where it is whole, no command, or wrong in another way: %s',
    (line) => {
      expect(parseIncomplete(line, exampleCommands)).toBeNull();
    },
  );
});
