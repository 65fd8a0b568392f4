import { expect, test } from 'vitest';
import { nearEvents } from '../fixtures/stories/near-events.ts';
import { runDateline } from '../run-dateline.ts';

const lines = nearEvents
  .filter(({ event }) => event === 'hiker' || event === 'transfer')
  .map(({ line }) => JSON.stringify(line));

test('group says which articles tell one story, each line once, and reports a line that cannot be read', async () => {
  const { status, stdout, stderr } = await runDateline(['group'], [...lines, '{"id": "x"}'].join('\n'));

  expect(status).toBe(1);
  expect(stderr).toContain('line 6: article');
  expect(
    stdout
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line)),
  ).toEqual([
    { id: 'hiker-1', story: 'hiker-1' },
    { id: 'hiker-2', story: 'hiker-1' },
    { id: 'hiker-3', story: 'hiker-1' },
    { id: 'transfer-1', story: 'transfer-1' },
    { id: 'transfer-2', story: 'transfer-1' },
  ]);
});

test('group writes nothing for no article', async () => {
  expect(await runDateline(['group'], '\n')).toMatchObject({ status: 0, stdout: '', stderr: '' });
});
