import { expect, it, onTestFinished, vi } from 'vitest';
import { createNodeCronScheduler } from '../../../src/adapters/schedulers/node-cron/create-node-cron-scheduler.ts';

const everySecond = '* * * * * *';

function open() {
  const errors: string[] = [];
  const ignore = () => undefined;
  const error = (_: unknown, message: string) => void errors.push(message);
  const logger = { debug: ignore, info: ignore, warn: ignore, error };
  const scheduler = createNodeCronScheduler({ logger, everyMinute: everySecond });
  onTestFinished(() => scheduler.stop());
  return { scheduler, errors };
}

it('wakes at once, and again and again until it is stopped', async () => {
  const { scheduler } = open();
  const woken: number[] = [];
  scheduler.start(async () => void woken.push(Date.now()));
  expect(woken).toHaveLength(1);
  await vi.waitFor(() => expect(woken.length).toBeGreaterThanOrEqual(3), { timeout: 5_000, interval: 20 });
  // At the beginning of each second.
  expect((woken[2] ?? 0) % 1_000).toBeLessThan(500);
  await scheduler.stop();
  const count = woken.length;
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(woken).toHaveLength(count);
});

it('lives on where a wake-up fails, and logs it', async () => {
  const { scheduler, errors } = open();
  let woken = 0;
  scheduler.start(async () => {
    woken += 1;
    throw new Error('the store is gone');
  });
  await vi.waitFor(() => expect(woken).toBeGreaterThanOrEqual(2), { timeout: 5_000, interval: 20 });
  expect(errors.length).toBeGreaterThanOrEqual(1);
  expect(new Set(errors)).toEqual(new Set(['a wake-up of the digests failed']));
});

it('can be stopped before it was started, and twice', async () => {
  const { scheduler } = open();
  await scheduler.stop();
  await scheduler.stop();
});
