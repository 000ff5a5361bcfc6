import { readConfig } from '../config.ts';
import { runUntilStopped } from '../run-until-stopped.ts';
import { seedDemo } from '../seed/demo.ts';

/** Hansa as a process of its own, for tests that stop and kill it. `node run-hansa.fixture.ts FOLDER PORT [LOG_LEVEL]`; tells `open` with the owner's connection. */
const [folder, port, level = 'error'] = process.argv.slice(2) as [string, string, string?];
let databaseUrl = '';
process.exit(await runUntilStopped({
  config: readConfig({ DATA_DIR: folder, PORT: port, LOG_LEVEL: level, EMBEDDINGS: 'off', API_REQUESTS_PER_MINUTE: '1000000' }),
  tell: () => { /* nobody watches */ },
  prepare: (foundation) => { databaseUrl = foundation.databaseUrl; return seedDemo(foundation, () => { /* nobody watches */ }, { products: 60, orders: 5 }); },
  opened: ({ url }) => { console.log(JSON.stringify({ origin: url, databaseUrl })); },
  stopping: () => { console.log('stopping'); },
}));
