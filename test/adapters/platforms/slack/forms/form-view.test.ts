import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formView, toOptions } from '../../../../../src/adapters/platforms/slack/forms/form-view.ts';
import { readForm } from '../../../../../src/adapters/platforms/slack/forms/read-form.ts';
import type { Argument, Command } from '../../../../../src/core/commands/command.ts';
import { exampleCommands } from '../../../../core/commands/example-commands.ts';
import { validateView } from '../../../../fakes/slack/validate-blocks.ts';

function show(line: string, commands: readonly Command[] = exampleCommands) {
  const view = formView(line, commands, '{}', (id) => `The headline of ${id}`);
  if (view === null) return null;
  // As it arrives: JSON.
  const { refusal, view: seen } = validateView(JSON.parse(JSON.stringify(view)));
  expect(refusal).toBeUndefined();
  return seen;
}

function fieldsOf(line: string) {
  return show(line)?.blocks.map((block) => {
    if (block.type !== 'input') throw new Error('A form has fields only.');
    const { label, optional, element } = block;
    return { label: label.text, optional, ...element };
  });
}

/** A command that takes these arguments. */
function taking(argumentsOf: readonly Argument[]): Command {
  return {
    name: 'do',
    summary: 'Does.',
    arguments: argumentsOf,
    permission: 'everyone',
    examples: ['/do'],
    run: () => Promise.reject(new Error('not run')),
  };
}

describe('a form', () => {
  it('asks for what a line lacks', () => {
    expect(show('/ask story:x')).toMatchObject({ title: { text: 'Ask' }, submit: { text: 'Ask' } });
    expect(fieldsOf('/ask story:x')).toMatchObject([
      { label: 'Question', optional: false, type: 'plain_text_input', multiline: true, max_length: 1_000 },
    ]);
    expect(show('/ask who?')).toBeNull();
    expect(show('/brief')).toBeNull();
  });

  it('asks for everything where the line says so, with what is given filled in', () => {
    expect(fieldsOf('/digest most 5 name:Morning …')).toMatchObject([
      { label: 'Stories', optional: false, type: 'number_input', min_value: '1', max_value: '20', initial_value: '5' },
      { label: 'Name', optional: true, type: 'plain_text_input', multiline: false, initial_value: 'Morning' },
    ]);
    expect(show('/digest most …')).toMatchObject({ title: { text: 'Digest most' }, submit: { text: 'Most' } });
  });

  it('lets stories, people and zones be searched, and choices be chosen', () => {
    expect(fieldsOf('/quotes blinken …')).toMatchObject([
      {
        type: 'external_select',
        min_query_length: 0,
        initial_option: { value: 'blinken', text: { text: 'The headline of blinken' } },
      },
      { type: 'external_select' },
    ]);
    expect(fieldsOf('/dateline settings Tokyo …')).toMatchObject([
      { type: 'external_select', initial_option: { value: 'Asia/Tokyo' } },
    ]);
    expect(fieldsOf('/brief full …')?.[1]).toMatchObject({
      type: 'static_select',
      options: [{ value: 'headlines' }, { value: 'short' }, { value: 'full' }],
      initial_option: { value: 'full' },
    });
  });

  it('says what a value of a kind of its own looks like', () => {
    const time: Argument = {
      kind: 'value',
      name: 'leave-out',
      summary: 'What it leaves out.',
      required: false,
      expected: 'words parted by commas, or none,',
      standsAlone: false,
      suggestions: [],
      read: (typed) => typed,
    };
    expect(show('/do …', [taking([time])])?.blocks).toMatchObject([
      {
        label: { text: 'Leave out' },
        hint: { text: 'What it leaves out. It takes words parted by commas, or none.' },
      },
    ]);
  });

  it('takes an article in parts, and says where a longer one goes', () => {
    const fields = show('/paste')?.blocks ?? [];
    expect(fields).toHaveLength(5);
    expect(fields[0]).toMatchObject({
      optional: false,
      hint: { text: expect.stringContaining('direct message') as string },
    });
    expect(fields.slice(1).every((field) => field.type === 'input' && field.optional === true)).toBe(true);
  });

  it('is one that Slack takes, whatever is declared and given', () => {
    const name = fc.stringMatching(/^[a-z]{1,30}$/);
    const base = { summary: fc.string({ unit: 'grapheme', maxLength: 3_000 }), required: fc.boolean() };
    const anyArgument = fc.oneof(
      fc.record({ ...base, name, kind: fc.constant('text'), maximumLength: fc.integer({ min: 1, max: 9_000 }) }),
      fc.record({ ...base, name, kind: fc.constantFrom('story', 'person', 'zone') }),
      fc.record({ ...base, name, kind: fc.constant('number'), minimum: fc.constant(-3), maximum: fc.constant(300) }),
      fc.record({
        ...base,
        name,
        kind: fc.constant('choice'),
        choices: fc.uniqueArray(fc.stringMatching(/^[a-z&<> ]{1,200}$/), { minLength: 1, maxLength: 150 }),
      }),
    ) as fc.Arbitrary<Argument>;
    const all = fc.uniqueArray(anyArgument, { selector: (one) => one.name, minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(all, fc.stringMatching(/^[a-zA-Z&<>" 0-9]{0,60}$/), (declared, words) => {
        const isText = declared.filter(({ kind }) => kind === 'text').length;
        fc.pre(isText <= 1);
        const view = show(`/do ${words} …`, [taking(declared)]) ?? show('/do …', [taking(declared)]);
        expect(view?.blocks).toHaveLength(declared.length);
      }),
    );
  });
});

describe('the options of a menu', () => {
  it('have short labels and whole values: what has no room is left out, and so is what is there twice', () => {
    const long = 'x'.repeat(151);
    const options = toOptions([
      { value: 'a', label: `Q&A ${'long '.repeat(30)}` },
      { value: long, label: 'Too long' },
      { value: 'a', label: 'Again' },
      { value: 'b', label: ' ' },
    ]);
    expect(options.map(({ value }) => value)).toEqual(['a', 'b']);
    expect(options[0]?.text.text.length).toBeLessThanOrEqual(75);
    expect(options[0]?.text.text).toMatch(/^Q&amp;A long .*…$/);
    expect(options[1]?.text.text).toBe('b');
  });
});

describe('what was filled in', () => {
  it('is read by argument, parts of an article in their order', () => {
    const typed = (block: string, value: string | null) => ({
      [block]: { [block]: { type: 'plain_text_input', value } },
    });
    const { values, fieldOf } = readForm({
      ...typed('field:text:1', 'It opened.'),
      ...typed('field:text:0', 'A bridge'),
      ...typed('field:text:2', null),
      'field:story': {
        'field:story': {
          type: 'external_select',
          selected_option: { value: 'x', text: { type: 'plain_text', text: 'X' } },
        },
      },
      'field:empty': { 'field:empty': { type: 'static_select', selected_option: null } },
      other: { other: { type: 'plain_text_input', value: 'not ours' } },
    });
    expect(Object.fromEntries(values)).toEqual({ text: 'A bridge\nIt opened.', story: 'x' });
    expect(['text', 'story', 'empty'].map(fieldOf)).toEqual(['field:text:0', 'field:story', 'field:empty']);
  });
});
