// A process that makes a collection and fills it: `FOLDER DIMENSIONS`. It ends when it is told to, or when whoever
// started it does.

import zvec, { type ZVecCollection } from '@zvec/zvec';
import type { Done, Order } from './filling.ts';
import { buildInFirstPart } from './first-part.ts';
import { initialiseZvec } from './initialise.ts';
import { letGoOfLocks } from './let-go-of-locks.ts';
import { collectionSchema, writeRows } from './schema.ts';

const path = process.argv[2]!;
const dimensions = Number(process.argv[3]);
// A terminal's Ctrl-C comes to both; whoever started it says what becomes of what is filled.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
process.once('disconnect', () => process.exit());

async function told(work: () => void | Promise<void>): Promise<void> {
  let failed: string | null = null;
  try {
    await work();
  } catch (error) {
    failed = String(error);
  }
  // Nobody is there to hear that it could not be told: whoever started it is gone, and this process goes with it.
  if (process.connected) process.send!({ failed } satisfies Done, undefined, undefined, () => {});
}

let collection!: ZVecCollection;
async function make(): Promise<void> {
  letGoOfLocks();
  initialiseZvec();
  collection = zvec.ZVecCreateAndOpen(path, collectionSchema(dimensions));
  if (dimensions) await buildInFirstPart(collection, dimensions);
}

function obey(order: Order): void {
  if (order.kind === 'remove') collection.deleteSync([...order.ids]);
  else if (order.kind === 'build in') collection.optimizeSync();
  else if (order.kind === 'end') collection.closeSync();
  else writeRows(collection, order.entries, dimensions);
}

await told(make);
process.on('message', async (order: Order) => {
  await told(() => obey(order));
  if (order.kind === 'end') process.disconnect?.();
});
