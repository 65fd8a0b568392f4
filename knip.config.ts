import type { KnipConfiguration } from 'knip';

/**
 * `knip` looks for what nothing uses, tests and tools among the users; `knip --production` for what only they use.
 * An export that only its own file uses is needless in the first run; in the second it is there for a test.
 */
const findDeadCode = ({ production }: { production?: boolean }): KnipConfiguration => ({
  entry: ['src/main.ts!', 'src/cli.ts!', 'scripts/count-tests.ts'],
  project: ['src/**/*.ts!', 'bin/**/*.mjs!', '{test,bench,eval,scripts}/**/*.ts'],
  ignoreExportsUsedInFile: production ? true : { type: true, interface: true },
});
export default findDeadCode;
