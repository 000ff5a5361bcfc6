// A process that rebuilds an index of one document without an end, and says when it has begun, until somebody kills it:
// `DATA_DIR`.

import { setTimeout as wait } from 'node:timers/promises';
import { aProduct } from '../../fixtures.ts';
import { openSearch } from '../../open-search.ts';

const index = await openSearch({ dataDir: process.argv[2]!, engine: { kind: 'zvec' }, embedder: null });
await index.upsert([aProduct(1)]);
await index.rebuild(
  (async function* () {
    for (let at = 0; ; at++) {
      yield aProduct(at);
      if (at === 1_000) process.stdout.write('begun\n');
      if (at > 1_000) await wait(20);
    }
  })(),
);
