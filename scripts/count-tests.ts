/**
 * `node scripts/count-tests.ts REPORT`: the last line of `.ci/run`, from vitest's JSON report: `N passed, N failed, N skipped`.
 * Ends with status 1 where a test failed or none ran.
 */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const reportSchema = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});

const [file, ...rest] = process.argv.slice(2);
if (file === undefined || rest.length > 0) {
  console.error('Usage: node scripts/count-tests.ts REPORT, where REPORT is a file of the JSON reporter of vitest.');
  process.exit(2);
}

const report = reportSchema.parse(JSON.parse(await readFile(file, 'utf8')));
// A test file that can't be loaded has no test to fail: it counts as one.
const brokenFiles = report.testResults.filter(
  ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
);
const passed = report.numPassedTests;
const failed = report.numFailedTests + brokenFiles.length;
const skipped = report.numPendingTests + report.numTodoTests;

console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
if (failed > 0 || passed === 0) process.exitCode = 1;
