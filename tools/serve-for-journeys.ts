import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startDemoServer } from '../core/src/test/server.ts';
import { buildApps } from './build.ts';

declare module 'vitest' {
  export interface ProvidedContext { origin: string; databaseUrl: string }
}

/** One demo marketplace for all journeys of a run, with the apps as they are built for users. Each journey uses people of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = resolve(import.meta.dirname, '..');
  buildApps(root, () => { /* told by start only */ });
  // A third of the orders of the demo: every state of an order is among them, and a clean machine has them in half the time.
  const server = await startDemoServer({ size: { products: 2000, orders: 250 }, keepIn: join(root, '.hansa/demos') });
  project.provide('origin', server.origin);
  project.provide('databaseUrl', server.foundation.databaseUrl);
  return () => server.stop();
}
