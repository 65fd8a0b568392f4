import { describe, expect, it } from 'vitest';
import { parseCommandLine, parseIncomplete } from '../../../src/core/commands/parse-command-line.ts';
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

  it.each(['…', '...'])('asks for all of its arguments where it ends with %s, whatever is given', (ellipsis) => {
    const all = parseIncomplete(`/quotes blinken ${ellipsis}`, exampleCommands);
    expect(all).toMatchObject({ command: 'quotes', values: { story: 'blinken' }, missing: [] });
    expect(all?.fields.map(({ name }) => name)).toEqual(['story', 'speaker']);
    expect(parseIncomplete(`/dateline status ${ellipsis}`, exampleCommands)).toBeNull();
  });

  it('is taken as it stands where no form is shown', () => {
    const { values } = parseCommandLine('/quotes blinken …', exampleCommands);
    expect(values).toEqual({ story: 'blinken' });
  });

  it.each(['/ask who?', '/brief', 'who?', '/nothing', '/digest', '/brief depth:none', '', `/ask ${'x'.repeat(5_000)}`])(
    'is none where it is whole, no command, or wrong in another way: %s',
    (line) => {
      expect(parseIncomplete(line, exampleCommands)).toBeNull();
    },
  );
});
