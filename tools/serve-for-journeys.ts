import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startDemoServer } from '../core/src/test/server.ts';
import { buildApps } from './build.ts';

declare module 'vitest' {
  export interface ProvidedContext { origin: string; databaseUrl: string }
}

/** One demo marketplace for all journeys of a run, with the apps as they are built for users. Each journey uses people of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  buildApps(resolve(import.meta.dirname, '..'), () => { /* told by start only */ });
  const server = await startDemoServer();
  project.provide('origin', server.origin);
  project.provide('databaseUrl', server.foundation.databaseUrl);
  return () => server.stop();
}
