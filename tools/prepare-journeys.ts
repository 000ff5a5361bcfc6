import { setPriority } from 'node:os';
import { resolve } from 'node:path';
import { journeysDemo, keepDemo } from '../core/src/test/server.ts';
import { unpackBrowser } from '../marketplace/kit/journeys/index.ts';
import { buildApps } from './build.ts';

// Other tests run meanwhile, and some of them look at how long they wait: this takes what they leave.
setPriority(10);
process.once('disconnect', () => process.exit(1));
// Apps are built while the marketplace is seeded, which waits for PostgreSQL half of its time.
await Promise.all([
  buildApps(resolve(import.meta.dirname, '..'), () => {
    /* told by start only */
  }),
  keepDemo(journeysDemo),
  unpackBrowser(),
]);
process.exit(0);
