import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import {
  createBoundedWorker,
  type BoundedWorker,
  type WorkerLimits,
} from '../../../../src/adapters/sources/reader/bounded-worker.ts';
import type { Logger } from '../../../../src/core/ports/logger.ts';
import { noLogger } from '../../../fixtures/no-logger.ts';
import type { HostileJob } from '../../../fixtures/workers/hostile-worker.ts';

const PROGRAM = fileURLToPath(new URL('../../../fixtures/workers/forgetful-program.ts', import.meta.url));

function open(limits: Partial<WorkerLimits> = {}, logger: Logger = noLogger): BoundedWorker<HostileJob, unknown> {
  const worker = createBoundedWorker<HostileJob, unknown>({
    script: new URL('../../../fixtures/workers/hostile-worker.ts', import.meta.url),
    limits: { time: 10_000, memory: 64, idle: 60_000, ...limits },
    logger,
  });
  onTestFinished(() => worker.close());
  return worker;
}

async function pidOf(worker: BoundedWorker<HostileJob, unknown>): Promise<number> {
  const outcome = await worker.run('pid');
  expect(outcome).toEqual({ kind: 'done', result: expect.any(Number) as number });
  return outcome.kind === 'done' ? Number(outcome.result) : 0;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** A process is gone at once, unless the machine is busy. */
async function untilGone(pid: number): Promise<void> {
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 10_000 });
}

function start(...words: string[]) {
  const program = spawn(process.execPath, [PROGRAM, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void program.kill('SIGKILL'));
  return program;
}

describe('a worker in a process of its own', () => {
  test('does one job after the other, in one process that is not this one', async () => {
    const worker = open();
    const pids = await Promise.all([pidOf(worker), pidOf(worker), pidOf(worker)]);
    expect(new Set(pids).size).toBe(1);
    expect(pids[0]).not.toBe(process.pid);
  });

  test.each<[HostileJob, string]>([
    ['stall', 'never ends'],
    ['hoard', 'takes all memory'],
    ['exit', 'ends the process'],
    ['crash', 'crashes the process'],
  ])('loses a job that would %s (it %s), and none behind it', async (job) => {
    const worker = open({ time: 3000 });
    const before = await pidOf(worker);

    const outcomes = await Promise.all([worker.run(job), worker.run('pid'), worker.run('pid')]);

    expect(outcomes[0]).toEqual({ kind: 'lost' });
    const [, after] = outcomes;
    expect(after).toEqual({ kind: 'done', result: expect.any(Number) as number });
    expect(after).toEqual(outcomes[2]);
    expect(after).not.toEqual({ kind: 'done', result: before });
    await untilGone(before);
  });

  test('loses a job at which it throws, says why, and stays', async () => {
    const error = vi.fn<Logger['error']>();
    const worker = open({}, { ...noLogger, error });
    const before = await pidOf(worker);
    expect(await worker.run('throw')).toEqual({ kind: 'lost' });
    expect(error).toHaveBeenCalledWith({ reason: 'Error: A fault of ours.' }, expect.any(String));
    expect(await pidOf(worker)).toBe(before);
  });

  test('ends once there has been nothing to do for a while, and is there again when there is', async () => {
    const worker = open({ idle: 50 });
    const before = await pidOf(worker);
    await untilGone(before);
    expect(await pidOf(worker)).not.toBe(before);
  });

  test('ends when it is closed, with what has not been done', async () => {
    const worker = open();
    const pid = await pidOf(worker);
    const running = [worker.run('stall'), worker.run('pid')];
    worker.close();
    expect(await Promise.all(running)).toEqual([{ kind: 'lost' }, { kind: 'lost' }]);
    await untilGone(pid);
  });

  test('knows nothing of the environment, and writes nothing', async () => {
    vi.stubEnv('DISCORD_TOKEN', 'secret');
    onTestFinished(() => void vi.unstubAllEnvs());
    const worker = open();
    expect(await worker.run('environment')).toMatchObject({
      result: expect.not.arrayContaining(['DISCORD_TOKEN']) as string[],
    });
    expect(await worker.run('write')).toEqual({ kind: 'done', result: 'ERR_ACCESS_DENIED' });
  });

  test('loses every job, and stalls none, where it can’t be started', async () => {
    const worker = createBoundedWorker<HostileJob, unknown>({
      script: new URL('missing-worker.ts', import.meta.url),
      limits: { time: 10_000, memory: 64, idle: 60_000 },
      logger: noLogger,
    });
    onTestFinished(() => worker.close());
    expect(await Promise.all([worker.run('pid'), worker.run('pid')])).toEqual([{ kind: 'lost' }, { kind: 'lost' }]);
  });

  test('keeps no program alive that is done', async () => {
    const program = start();
    const [code] = (await once(program, 'exit')) as [number];
    expect(code).toBe(0);
  });

  test('ends with the program that started it, even one that is killed', async () => {
    const program = start('stay');
    const [printed] = (await once(program.stdout, 'data')) as [Buffer];
    const pid = Number(printed.toString());
    expect(isAlive(pid)).toBe(true);
    program.kill('SIGKILL');
    await untilGone(pid);
  });
});
