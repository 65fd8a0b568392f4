/**
 * `npm run check`: every check of the project, each to its end even where another fails, and a summary.
 * `--skip NAME` leaves one out, where it has just run by itself.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';

/** The npm scripts `check:…` that read the tree; they run beside one another. */
const STATIC_CHECKS = ['format', 'types', 'lint', 'dependencies', 'dead-code', 'generated'];
/** Last and alone: tests that bound a duration need the machine to themselves. */
const TESTS = 'tests';

interface Outcome {
  name: string;
  passed: boolean;
  seconds: number;
}

const { values } = parseArgs({ options: { skip: { type: 'string', multiple: true, default: [] } } });
const unknown = values.skip.filter((name) => ![...STATIC_CHECKS, TESTS].includes(name));
if (unknown.length > 0) {
  console.error(`There is no check called ${unknown.join(', ')}: choose from ${[...STATIC_CHECKS, TESTS].join(', ')}.`);
  process.exit(2);
}

const outcomes = await runBeside(STATIC_CHECKS.filter((name) => !values.skip.includes(name)));
if (!values.skip.includes(TESTS)) outcomes.push(await runCheck(TESTS));

console.log('\nSummary');
for (const { name, passed, seconds } of outcomes) {
  console.log(`  ${passed ? 'ok    ' : 'FAILED'}  ${name.padEnd(14)}${seconds.toFixed(1).padStart(6)} s`);
}
for (const name of values.skip) console.log(`  skipped ${name}`);

const failed = outcomes.filter((outcome) => !outcome.passed);
if (failed.length > 0) {
  console.log(`\nAgain, one by one: ${failed.map(({ name }) => `npm run check:${name}`).join('; ')}`);
  process.exitCode = 1;
}

/** Runs the checks, as many at a time as there are processors, at most two: each is itself hungry for memory. */
async function runBeside(names: readonly string[]): Promise<Outcome[]> {
  const queue = names.values();
  const outcomes: Outcome[] = [];
  const takeFromQueue = async () => {
    for (const name of queue) outcomes.push(await runCheck(name));
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, takeFromQueue));
  return outcomes;
}

/** Runs `check:name` and prints what it said once it has ended, so that two checks never mix their lines. */
function runCheck(name: string): Promise<Outcome> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', '--silent', `check:${name}`], { stdio: ['ignore', 'pipe', 'pipe'] });
    const output: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      console.log(`\n── ${name}`);
      process.stdout.write(Buffer.concat(output));
      resolve({ name, passed: code === 0, seconds: (performance.now() - started) / 1000 });
    });
  });
}
