import { flushCompileCache } from 'node:module';
import { readConfig } from '../config.ts';
import { armFaultPoint, type FaultPoint } from '../platform/fault-points.ts';
import { runUntilStopped } from '../run-until-stopped.ts';
import { seedDemo } from '../seed/demo.ts';

/**
 * Hansa as a process of its own, for tests that stop and kill it. `node run-hansa.fixture.ts FOLDER PORT [SETTINGS]`;
 * tells `open` with the owner's connection.
 */
const [folder, port, settings = '{}'] = process.argv.slice(2) as [string, string, string?];
// A parent may say where it dies. At once, as a machine without power does: nothing of it is told to anybody.
process.on('message', ({ arm }: { arm: FaultPoint }) => {
  armFaultPoint(arm, () => process.kill(process.pid, 'SIGKILL'));
  process.send?.('armed');
});
let databaseUrl = '';
process.exit(
  await runUntilStopped({
    config: readConfig({
      DATA_DIR: folder,
      PORT: port,
      LOG_LEVEL: 'error',
      EMBEDDINGS: 'off',
      API_REQUESTS_PER_MINUTE: '1000000',
      ...(JSON.parse(settings) as Record<string, string>),
    }),
    tell: () => {
      /* nobody watches */
    },
    prepare: (foundation) => {
      databaseUrl = foundation.databaseUrl;
      return seedDemo(
        foundation,
        () => {
          /* nobody watches */
        },
        { products: 60, orders: 5 },
      );
    },
    // What compiling gave is kept at a process's end, which most of these never see.
    opened: ({ url }) => {
      flushCompileCache();
      console.log(JSON.stringify({ origin: url, databaseUrl }));
    },
    stopping: () => {
      console.log('stopping');
    },
  }),
);
