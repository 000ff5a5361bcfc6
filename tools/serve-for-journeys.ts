import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startDemoServer } from '../core/src/test/server.ts';
import { buildApps } from './build.ts';

declare module 'vitest' {
  export interface ProvidedContext { origin: string; databaseUrl: string }
}

/** One demo marketplace for all journeys of a run, with the apps as they are built for users. Each journey uses people of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Built while the marketplace is seeded, which waits for PostgreSQL half of its time; nobody looks at a page before both are done.
  const built = buildApps(resolve(import.meta.dirname, '..'), () => { /* told by start only */ });
  built.catch(() => { /* told below */ });
  // A third of the orders of the demo: every state of an order is among them, and a clean machine has them in half the time.
  const server = await startDemoServer({ size: { products: 2000, orders: 250 } });
  try { await built; } catch (error) { await server.stop(); throw error; }
  project.provide('origin', server.origin);
  project.provide('databaseUrl', server.foundation.databaseUrl);
  return () => server.stop();
}
