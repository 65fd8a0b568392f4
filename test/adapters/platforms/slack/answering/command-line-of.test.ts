import { describe, expect, it } from 'vitest';
import { commandLineOf } from '../../../../../src/adapters/platforms/slack/answering/command-line-of.ts';
import { declaredCommands } from '../../../../fixtures/declared-commands.ts';

describe('a slash command', () => {
  it.each([
    { slash: '/ask', text: 'who met whom?', line: '/ask who met whom?' },
    { slash: '/Brief', text: '', line: '/brief' },
    { slash: '/news-ask', text: 'who?', line: '/ask who?' },
    { slash: '/news_help', text: '', line: '/help' },
    { slash: '/dateline', text: 'status', line: '/dateline status' },
    { slash: '/dateline', text: 'ask who?', line: '/ask who?' },
    { slash: '/news-dateline', text: 'Timeline 2', line: '/Timeline 2' },
    { slash: '/dateline', text: 'who?', line: '/dateline who?' },
    { slash: '/news-unknown', text: 'a', line: '/news-unknown a' },
  ])('$slash $text is the line $line', ({ slash, text, line }) => {
    expect(commandLineOf(slash, text, declaredCommands)).toBe(line);
  });
});
