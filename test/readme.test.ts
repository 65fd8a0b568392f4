import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { runDateline } from './run-dateline.ts';

/** Words without the line breaks and bars of the terminal's width. */
const flatten = (text: string): string => text.replace(/[│\s]+/gu, ' ').trim();

test('the README shows what Dateline really answers', async () => {
  const readme = await readFile('README.md', 'utf8');
  const session = /<!-- session.*?-->([\s\S]+?)<!-- \/session -->/u.exec(readme)?.[1] ?? '';
  const [, ...turns] = session.split('dateline> ');
  const questions = turns.map((turn) => turn.split('\n', 1)[0] ?? '');
  expect(questions.length).toBeGreaterThan(3);

  const { stdout } = await runDateline([], `${questions.join('\n')}\n`);

  const printed = flatten(stdout);
  for (const turn of turns) {
    for (const part of turn.split('\n').slice(1).join('\n').split(/^ *…$/mu)) expect(printed).toContain(flatten(part));
  }
});
