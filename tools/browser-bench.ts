import { resolve } from 'node:path';
import { journeysDemo, startDemoServer } from '../core/src/test/server.ts';
import { closeBrowser } from '../marketplace/kit/journeys/index.ts';
import { buildApps } from './build.ts';

const root = resolve(import.meta.dirname, '..');

/**
 * Builds the apps, starts a demo marketplace of its own, gives its origin to what is measured in a browser, and ends
 * both.
 */
export async function onDemo(measure: (origin: string) => Promise<void>): Promise<void> {
  await buildApps(root, (app) => {
    console.log(`${app} is built`);
  });
  const server = await startDemoServer({ size: journeysDemo });
  try {
    await measure(server.origin);
  } finally {
    await closeBrowser();
    await server.stop();
  }
}

/** The middle and the slowest twentieth of some times in ms. */
export function tellTimes(what: string, took: readonly number[]): void {
  const sorted = took.toSorted((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(1).padStart(7);
  console.log(`${what.padEnd(72)} median ${at(0.5)} ms   95 % ${at(0.95)} ms   of ${sorted.length}`);
}
