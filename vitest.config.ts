import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Vitest leaves a core to itself, which is half of a small machine.
    maxWorkers: '100%',
    // Property tests build many articles, and CI machines are slow; no test sleeps.
    testTimeout: 20_000,
    // What is polled for comes at once, unless the machine is busy.
    expect: { poll: { timeout: 5_000 } },
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      // Entry points run as child processes in the tests, where coverage does not look.
      exclude: ['src/main.ts', 'src/cli.ts'],
      reporter: ['text-summary', 'html'],
      thresholds: { lines: 85 },
    },
  },
});
