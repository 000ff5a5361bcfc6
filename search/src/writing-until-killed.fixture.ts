// A process that upserts batches of 100 and says which it has, until somebody kills it: `DATA_DIR MOST_UNBUILT
// [aside]`. `aside`: the index is in a process of its own.

import { aProduct } from './fixtures.ts';
import { openSearch } from './open-search.ts';
import { startSearch } from './process/start-search.ts';

const [dataDir, mostUnbuilt, where] = process.argv.slice(2) as [string, string, string?];
const options = { dataDir, embedder: null, mostUnbuilt: Number(mostUnbuilt) };
const index = await (where === 'aside' ? startSearch(options) : openSearch({ ...options, engine: { kind: 'zvec' } }));
for (let batch = 1; ; batch++) {
  await index.upsert(
    Array.from({ length: 100 }, (_, at) =>
      aProduct(batch * 100 + at, { brandId: batch, title: { en: `Batch ${batch} part ${at}`, vi: '' } }),
    ),
  );
  process.stdout.write(`${batch}\n`);
}
