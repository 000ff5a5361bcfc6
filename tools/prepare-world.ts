import { parseArgs } from 'node:util';
import { readConfig } from '../core/src/config.ts';
import { openFoundation } from '../core/src/main.ts';
import { addBuyers } from '../core/src/seed/add-buyers.ts';
import { raiseStock } from '../core/src/seed/count-world.ts';
import { seedDemo } from '../core/src/seed/demo.ts';

/**
 * Fills the database in DATA_DIR with a demo marketplace of any size and buyers to load it with; a process of its own,
 * because a large world wants a large heap.
 */
const { values } = parseArgs({ options: { products: { type: 'string' }, buyers: { type: 'string' } } });
const foundation = await openFoundation(readConfig({ ...process.env, EMBEDDINGS: 'off', LOG_LEVEL: 'warn' }));
const start = performance.now();
const tell = (step: string) => console.log(`  ${step} (${((performance.now() - start) / 1000).toFixed(0)} s)`);
await seedDemo(foundation, tell, { products: Number(values.products), orders: 60 });
tell(`${values.buyers} buyers`);
await addBuyers(foundation, Number(values.buyers));
await raiseStock(foundation.databaseUrl);
await foundation.close();
