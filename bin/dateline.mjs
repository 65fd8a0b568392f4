#!/usr/bin/env node
// Plain JavaScript of an old kind, so that a Node too old for Dateline still gets as far as saying so.
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const words = process.argv.slice(2);

if (process.features.typescript) {
  module.enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compile', import.meta.url)));
  process.exitCode = await run();
} else {
  console.error(
    `Dateline needs Node 24 and this is Node ${process.versions.node}: ` +
      'run "npm ci" without --omit=dev, which brings it, then "npm start"; or install Node 24 yourself.',
  );
  process.exitCode = 1;
}

/** Starts the service or the prompt without words or with `start`; anything else is a command of the command line. */
async function run() {
  if (words.length === 0 || words[0] === 'start') {
    const { main } = await import('../src/main.ts');
    return main(words.slice(1));
  }
  const { runCli } = await import('../src/cli.ts');
  return runCli(words);
}
