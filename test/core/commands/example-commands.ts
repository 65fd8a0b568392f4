import type { Card } from '../../../src/core/cards/card.ts';
import type { Action, Argument, Command } from '../../../src/core/commands/command.ts';

const empty: Card = { tone: 'plain', title: null, link: null, blocks: [], footer: null, audience: 'everyone' };

function declare(summary: string, examples: string[], args: Argument[], more: Partial<Action> = {}): Action {
  return { summary, arguments: args, permission: 'everyone', examples, run: () => Promise.resolve(empty), ...more };
}

const story: Argument = { kind: 'story', name: 'story', summary: 'The story.', required: false };

function valueOf(
  name: string,
  expected: string,
  standsAlone: boolean,
  read: (typed: string) => string | null,
): Argument {
  return { kind: 'value', name, summary: 'Which.', required: false, expected, standsAlone, suggestions: [], read };
}

/** Commands with every kind of argument, among them the shapes that the real ones have. */
export const exampleCommands: readonly Command[] = [
  {
    name: 'ask',
    ...declare(
      'Asks.',
      ['/ask who did Blinken meet?'],
      [{ kind: 'text', name: 'question', summary: 'The question.', required: true, maximumLength: 1_000 }, story],
    ),
  },
  {
    name: 'brief',
    ...declare(
      'Briefs.',
      ['/brief blinken full'],
      [
        story,
        {
          kind: 'choice',
          name: 'depth',
          summary: 'How much.',
          required: false,
          choices: ['headlines', 'short', 'full'],
        },
      ],
    ),
  },
  {
    name: 'paste',
    ...declare(
      'Pastes.',
      ['/paste A bridge opened.'],
      [{ kind: 'article', name: 'text', summary: 'The text.', required: true, maximumLength: 20_000 }],
    ),
  },
  {
    name: 'quotes',
    ...declare('Quotes.', ['/quotes'], [story, { kind: 'person', name: 'speaker', summary: 'Who.', required: false }]),
  },
  {
    name: 'digest',
    summary: 'Digests.',
    subcommands: {
      preview: declare('Shows.', ['/digest preview'], []),
      most: declare(
        'Sets.',
        ['/digest most 5'],
        [
          { kind: 'number', name: 'stories', summary: 'How many.', required: true, minimum: 1, maximum: 20 },
          { kind: 'text', name: 'name', summary: 'Its name.', required: false, maximumLength: 50 },
        ],
        { permission: 'manage-channel' },
      ),
    },
  },
  {
    name: 'dateline',
    summary: 'Itself.',
    subcommands: {
      help: declare(
        'Helps.',
        ['/help ask'],
        [{ kind: 'choice', name: 'command', summary: 'Which.', required: false, choices: ['ask', 'brief', 'quotes'] }],
        { shortForm: 'help' },
      ),
      feedback: declare(
        'Judges.',
        ['/dateline feedback right'],
        [
          { kind: 'choice', name: 'verdict', summary: 'What it was.', required: true, choices: ['right', 'wrong'] },
          { kind: 'text', name: 'answer', summary: 'Its key.', required: false, maximumLength: 40 },
        ],
      ),
      settings: declare(
        'Sets.',
        ['/dateline settings berlin'],
        [{ kind: 'zone', name: 'zone', summary: 'Which.', required: false }],
      ),
      remind: declare(
        'Reminds.',
        ['/dateline remind 07:30 mon Berlin'],
        [
          valueOf('time', 'a time such as 07:30', true, (typed) => (/^\d\d:\d\d$/.test(typed) ? typed : null)),
          valueOf('day', 'a day such as mon', true, (typed) =>
            /^(?:mon|tue)$/i.test(typed) ? typed.toLowerCase() : null,
          ),
          { kind: 'zone', name: 'zone', summary: 'Where.', required: false },
          valueOf('words', 'words', false, (typed) => typed),
          { kind: 'choice', name: 'depth', summary: 'How much.', required: false, choices: ['short', 'full'] },
        ],
      ),
      status: declare('Status.', ['/dateline status'], []),
    },
  },
];
