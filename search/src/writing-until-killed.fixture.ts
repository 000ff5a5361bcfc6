// A process that upserts batches of 100 and says which it has, until somebody kills it: `DATA_DIR MOST_UNBUILT`.

import { aProduct } from './fixtures.ts';
import { openSearch } from './open-search.ts';

const index = await openSearch({
  dataDir: process.argv[2]!,
  engine: { kind: 'zvec' },
  embedder: null,
  mostUnbuilt: Number(process.argv[3]),
});
for (let batch = 1; ; batch++) {
  await index.upsert(
    Array.from({ length: 100 }, (_, at) =>
      aProduct(batch * 100 + at, { brandId: batch, title: { en: `Batch ${batch} part ${at}`, vi: '' } }),
    ),
  );
  process.stdout.write(`${batch}\n`);
}
