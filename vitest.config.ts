import solid from 'vite-plugin-solid';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tools/longest-first.ts';

/**
 * Node runs our files as they are, and keeps what compiling them gave (NODE_COMPILE_CACHE). Vite's runner would
 * evaluate all of core anew for each file of tests.
 */
const asNode = { viteModuleRunner: false, nodeLoader: false } as const;
/**
 * Files at a time, also on two cores, where Vitest takes one: tests of core wait for PostgreSQL, for processes that
 * start and for clocks more than they compute. Journeys compute: two, each in a marketplace of its own.
 */
const atOnce = { tests: 3, journeys: 2 } as const;
const node = (name: string, include: string[], more: object = {}) => ({
  test: {
    name,
    include,
    environment: 'node' as const,
    experimental: asNode,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    maxWorkers: atOnce.tests,
    ...more,
  },
});

/**
 * Tests that fill the house to its brim, and so look at what else waits in it: beside another file they would see that
 * file's load.
 */
const alone = ['core/src/test/shed.test.ts'];
const withPostgres = { globalSetup: ['core/src/test/start-postgres.ts'], testTimeout: 60_000 };

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      node('core', ['core/src/**/*.test.ts'], { ...withPostgres, exclude: alone }),
      node('alone', alone, { ...withPostgres, fileParallelism: false, sequence: { groupOrder: 1 } }),
      node('search', ['search/src/**/*.test.ts'], { testTimeout: 60_000 }),
      node('loadtest', ['loadtest/**/*.test.ts']),
      node('tools', ['tools/**/*.test.ts']),
      {
        plugins: [solid()],
        test: {
          name: 'web',
          include: ['{marketplace/kit,marketplace/console,vendor-portal,buyer-web}/src/**/*.test.{ts,tsx}'],
          environment: 'node',
          // What these test keeps nothing of its own: a process each cost four times what all of them compute.
          isolate: false,
          maxWorkers: atOnce.tests,
        },
      },
      node('journeys', ['{marketplace/console,vendor-portal,buyer-web}/journeys/*.journey.ts'], {
        globalSetup: ['tools/serve-for-journeys.ts'],
        setupFiles: ['tools/take-demo.ts'],
        testTimeout: 300_000,
        hookTimeout: 300_000,
        maxWorkers: atOnce.journeys,
        // A worker's journeys meet in its marketplace anyway; a process and a browser for each file took five seconds.
        isolate: false,
        sequence: { groupOrder: 2 },
      }),
    ],
  },
});
