import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { Briefing } from '../src/core/briefings/briefing.ts';

/** It comes from our own worker: its version is enough to tell a briefing from anything else. */
const builtSchema = z.custom<Briefing>((value) => z.object({ version: z.literal(1) }).safeParse(value).success);

/** Builds the briefings of stories 0 to `count - 1` on all processors, and hands each to `take`, in no certain order. */
export async function buildStories(count: number, take: (briefing: Briefing) => Promise<void>): Promise<void> {
  const numbers = Array.from({ length: count }, (_, number) => number).values();

  async function buildOn(worker: Worker): Promise<void> {
    let building = request(worker);
    while (building !== null) {
      const [built]: unknown[] = await building;
      // The worker goes on with the next while this one is taken.
      building = request(worker);
      await take(builtSchema.parse(built));
    }
    await worker.terminate();
  }

  function request(worker: Worker): Promise<unknown[]> | null {
    const next = numbers.next();
    if (next.done === true) return null;
    const answer = once(worker, 'message');
    worker.postMessage(next.value);
    return answer;
  }

  const workers = Array.from(
    { length: availableParallelism() },
    () => new Worker(new URL('build-worker.ts', import.meta.url)),
  );
  await Promise.all(workers.map(buildOn));
}
