import { describe, expect, it } from 'vitest';
import { WorkInFlight } from '../../../src/core/commands/work-in-flight.ts';

describe('work in flight', () => {
  it('is done once, though it is delivered twice', async () => {
    const work = new WorkInFlight();
    const done: string[] = [];
    for (const id of ['a', 'b', 'a']) work.take(id, async () => void done.push(id));
    await work.finish();
    expect(done).toEqual(['a', 'b']);
  });

  it('is waited for at the end, after which no more is taken', async () => {
    const work = new WorkInFlight();
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const done: string[] = [];
    work.take('a', async () => {
      await promise;
      done.push('a');
    });
    const finished = work.finish();
    work.take('b', async () => void done.push('b'));
    resolve(undefined);
    await finished;
    expect(done).toEqual(['a']);
  });

  it('remembers the latest ids only', async () => {
    const work = new WorkInFlight();
    let count = 0;
    const take = (id: string): void =>
      work.take(id, async () => {
        count += 1;
      });
    take('first');
    for (let id = 0; id < 5_000; id += 1) take(String(id));
    take('4999');
    take('first');
    await work.finish();
    expect(count).toBe(5_002);
  });
});
