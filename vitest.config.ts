import solid from 'vite-plugin-solid';
import { defineConfig } from 'vitest/config';

const node = (name: string, include: string[], more: object = {}) => ({ test: { name, include, environment: 'node' as const, testTimeout: 30_000, hookTimeout: 60_000, ...more } });

export default defineConfig({
  test: {
    projects: [
      node('core', ['core/src/**/*.test.ts'], { globalSetup: ['core/src/test/start-postgres.ts'], testTimeout: 60_000 }),
      node('search', ['search/src/**/*.test.ts'], { testTimeout: 60_000 }),
      node('loadtest', ['loadtest/**/*.test.ts']),
      node('tools', ['tools/**/*.test.ts']),
      { plugins: [solid()], test: { name: 'web', include: ['{marketplace/kit,marketplace/console,vendor-portal,buyer-web}/src/**/*.test.{ts,tsx}'], environment: 'node' } },
      node('journeys', ['{marketplace/console,vendor-portal,buyer-web}/journeys/*.journey.ts'], { globalSetup: ['tools/serve-for-journeys.ts'], testTimeout: 120_000, hookTimeout: 300_000, fileParallelism: false, sequence: { groupOrder: 1 } }),
    ],
  },
});
