import { describe, expect, it } from 'vitest';
import { completeRequest, findFormFaults } from '../../../src/core/commands/complete-request.ts';
import { parseCommandLine } from '../../../src/core/commands/parse-command-line.ts';
import { refuseForm } from '../../../src/core/commands/refuse-form.ts';
import { renderPlain } from '../../../src/core/cards/render-plain.ts';
import { exampleCommands } from './example-commands.ts';

function complete(line: string, filled: Readonly<Record<string, string>>) {
  return completeRequest(line, new Map(Object.entries(filled)), exampleCommands);
}

function faultsOf(line: string, filled: Readonly<Record<string, string>>) {
  return Object.fromEntries(findFormFaults(line, new Map(Object.entries(filled)), exampleCommands));
}

describe('a form that was filled in', () => {
  it('completes the line, whatever words were typed', () => {
    const { line } = complete('/ask story:blinken', { question: 'who said "no" — story: yes?' });
    expect(parseCommandLine(line, exampleCommands).values).toEqual({
      story: 'blinken',
      question: 'who said "no" — story: yes?',
    });
  });

  it('hands an article over beside the line', () => {
    expect(complete('/paste', { text: 'A bridge\n\nIt opened.' })).toEqual({
      line: '/paste',
      article: 'A bridge\n\nIt opened.',
    });
  });

  it('leaves out what was given before and is cleared now, and keeps what it did not ask for', () => {
    expect(complete('/digest most 5 name:Morning …', { stories: '7' }).line).toBe('/digest most stories:7');
    expect(complete('/digest most name:Morning', { stories: '7' }).line).toBe('/digest most name:Morning stories:7');
  });

  it('is the line itself where nothing was asked', () => {
    expect(complete('/brief', { depth: 'full' })).toEqual({ line: '/brief' });
  });
});

describe('what is wrong with a form', () => {
  it('is said by argument, with what would be right', () => {
    expect(faultsOf('/digest most …', { stories: '21', name: 'x'.repeat(51) })).toEqual({
      stories: '“21” is not a stories: a number from 1 to 20 is needed.',
      name: 'The name is 51 characters long; 50 are the most. Say it in fewer words.',
    });
    expect(faultsOf('/dateline feedback', { verdict: 'rihgt' })).toEqual({
      verdict: '“rihgt” is not a verdict: there is right, wrong. Did you mean right?',
    });
  });

  it('is that something must be given and is not, but never that something may be left out', () => {
    expect(faultsOf('/digest most …', { stories: ' ' })).toEqual({ stories: 'stories: needs a value.' });
    expect(faultsOf('/digest most …', { stories: '3' })).toEqual({});
  });
});

describe('a form in which something is wrong', () => {
  const refuse = (line: string, filled: Readonly<Record<string, string>>) =>
    refuseForm(line, new Map(Object.entries(filled)), exampleCommands);

  it('is refused with each fault, and opened again with all that was right', () => {
    const card = refuse('/digest most …', { stories: '21', name: 'Morning' });
    expect(card && renderPlain(card)).toContain('stories: “21” is not a stories');
    expect(card?.blocks.at(-1)).toEqual({
      kind: 'actions',
      actions: [{ label: 'Correct it', command: '/digest most name:Morning …' }],
    });
  });

  it('is taken where nothing is wrong', () => {
    expect(refuse('/digest most …', { stories: '20', name: 'Morning' })).toBeNull();
  });
});
