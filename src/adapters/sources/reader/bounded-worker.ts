import { fork, type ChildProcess } from 'node:child_process';
import { getCompileCacheDir } from 'node:module';
import { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Logger } from '../../../core/ports/logger.ts';

/** How much the worker may take. */
export interface WorkerLimits {
  /** For one job, in milliseconds. */
  time: number;
  /** For all that it keeps, in MB. */
  memory: number;
  /** After so many milliseconds without a job it ends, and gives back the memory that it took. */
  idle: number;
}

/** What became of a job: it is `lost` where it took too long, too much memory, or the worker with it. */
export type JobOutcome<Result> = { kind: 'done'; result: Result } | { kind: 'lost' };

/** A process that does one job after the other. It is started by the first, and again by the next when it is gone. */
export interface BoundedWorker<Job, Result> {
  run(job: Job): Promise<JobOutcome<Result>>;
  /** Ends it; jobs that have not been done are lost. */
  close(): void;
}

/** What the worker says: that it is ready, or what came of the job that it was given. */
export type WorkerMessage = { kind: 'ready' } | { kind: 'done'; result: unknown } | { kind: 'failed'; reason: string };

interface Waiting<Job, Result> {
  job: Job;
  end: (outcome: JobOutcome<Result>) => void;
}

/** Loading its libraries takes a fraction of a second; this is for a machine that is busy with all else. */
const START_WITHIN = 60_000;
/** New objects of a document are many and die soon: little room for them costs a little time and saves 100 MB. */
const YOUNG_MEMORY = 4;
const KEPT_WORDS = 2000;

/**
 * @param script the file that the process runs: it sends `WorkerMessage`s, `ready` first and then one for each job
 */
export function createBoundedWorker<Job, Result>({
  script,
  limits,
  logger,
}: {
  script: URL;
  limits: WorkerLimits;
  logger: Logger;
}): BoundedWorker<Job, Result> {
  const queue: Waiting<Job, Result>[] = [];
  let worker: ChildProcess | null = null;
  let isReady = false;
  let current: Waiting<Job, Result> | null = null;
  let timer: NodeJS.Timeout | undefined;

  function start(): ChildProcess {
    // Compiled code is kept where the program keeps its own.
    const cache = getCompileCacheDir();
    const started = fork(fileURLToPath(script), {
      // Structured clones, which carry bytes as they are.
      serialization: 'advanced',
      execArgv: [
        `--max-old-space-size=${limits.memory}`,
        `--max-semi-space-size=${YOUNG_MEMORY}`,
        // It writes nothing and starts nothing, whatever a document talks it into.
        '--permission',
        '--allow-fs-read=*',
        ...(cache === undefined ? [] : [`--allow-fs-write=${cache}`]),
      ],
      // Nothing that is secret gets near to a document.
      env: { NODE_COMPILE_CACHE: cache },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    isReady = false;
    let words = '';
    started.stderr?.setEncoding('utf8').on('data', (more: string) => (words = (words + more).slice(-KEPT_WORDS)));
    // What it says on its way out keeps no program alive; the channel does while there is a job.
    if (started.stderr instanceof Socket) started.stderr.unref();
    started.on('message', (message: WorkerMessage) => {
      if (started === worker) hear(message);
    });
    started.on('error', (error) => {
      if (started === worker) lose(error.message);
    });
    started.on('exit', (code, signal) => {
      if (started === worker) lose(`It ended by itself (${signal ?? code}). ${words}`);
    });
    wake(START_WITHIN, () => lose('It did not start in time.'));
    return started;
  }

  function wake(milliseconds: number, callBack: () => void): void {
    clearTimeout(timer);
    timer = setTimeout(callBack, milliseconds);
  }

  function hear(message: WorkerMessage): void {
    if (message.kind === 'ready') {
      isReady = true;
    } else if (message.kind === 'done') {
      // The worker is ours, and says what the job asks for.
      end({ kind: 'done', result: message.result as Result });
    } else {
      logger.error({ reason: message.reason }, 'a document could not be read for a fault of ours');
      end({ kind: 'lost' });
    }
    next();
  }

  function end(outcome: JobOutcome<Result>): void {
    current?.end(outcome);
    current = null;
  }

  /** The worker is gone, or has to go, and the job that it was at with it; those that wait get another. */
  function lose(reason: string): void {
    logger.warn({ reason }, 'a document brought its reader down');
    stop();
    // One that never got as far as a job would not get there with the next one either.
    if (!isReady) current ??= queue.shift() ?? null;
    end({ kind: 'lost' });
    next();
  }

  function stop(): void {
    clearTimeout(timer);
    const last = worker;
    worker = null;
    last?.kill('SIGKILL');
  }

  function next(): void {
    if (current !== null) return;
    if (queue.length === 0) {
      rest();
      return;
    }
    worker ??= start();
    hold(worker);
    if (!isReady) return;
    current = queue.shift() ?? null;
    wake(limits.time, () => lose(`It took longer than ${limits.time} ms.`));
    worker.send(current?.job as object);
  }

  /** Nothing is left to do: the worker keeps no program alive, and ends in a while. */
  function rest(): void {
    worker?.unref();
    worker?.channel?.unref();
    wake(limits.idle, stop);
    timer?.unref();
  }

  return {
    run(job) {
      const { promise, resolve } = Promise.withResolvers<JobOutcome<Result>>();
      queue.push({ job, end: resolve });
      next();
      return promise;
    },
    close() {
      stop();
      const lost = [...(current === null ? [] : [current]), ...queue.splice(0)];
      current = null;
      for (const { end } of lost) end({ kind: 'lost' });
    },
  };
}

function hold(worker: ChildProcess): void {
  worker.ref();
  worker.channel?.ref();
}
