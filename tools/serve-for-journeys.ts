import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';
import { startDemoServer } from '../core/src/test/server.ts';
import { buildApps } from './build.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    origin: string;
    databaseUrl: string;
  }
}

/**
 * One demo marketplace for all journeys of a run, with the apps as they are built for users. Each journey uses people
 * of its own.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Built while the marketplace is seeded, which waits for PostgreSQL half of its time; nobody looks at a page before
  // both are done.
  const built = buildApps(resolve(import.meta.dirname, '..'), () => {
    /* told by start only */
  });
  built.catch(() => {
    /* told below */
  });
  // A third of the orders of the demo: every state of an order is among them, and a clean machine has them in half the
  // time.
  const server = await startDemoServer({ size: { products: 2000, orders: 250 } });
  try {
    await Promise.all([built, indexAnswers(server.origin)]);
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide('origin', server.origin);
  project.provide('databaseUrl', server.foundation.databaseUrl);
  return () => server.stop();
}

/**
 * Until the index is whole, PostgreSQL answers searches: fewer are found, and a page says so. What journeys look for
 * should not depend on how early they come.
 */
async function indexAnswers(origin: string): Promise<void> {
  const until = performance.now() + 240_000;
  for (;;) {
    const found = await searchOnce(origin);
    if ('mode' in found && found.mode !== 'database' && found.mode !== 'being built') return;
    if (performance.now() > until) throw new Error(`the index does not answer: ${JSON.stringify(found)}`);
    await wait(250);
  }
}

/**
 * A connection may be lost: the server ends those that nobody used for some seconds, and on a machine under load two
 * looks can be so far apart. The next look takes another.
 */
async function searchOnce(origin: string): Promise<{ mode: string } | { failure: string }> {
  try {
    const answer = await fetch(`${origin}/trpc/search.find?input=${encodeURIComponent('{"limit":1}')}`);
    const { result } = (await answer.json()) as { result?: { data: { mode: string } } };
    return result === undefined ? { failure: `status ${answer.status}` } : { mode: result.data.mode };
  } catch (error) {
    return { failure: String(error instanceof Error && error.cause ? error.cause : error) };
  }
}
