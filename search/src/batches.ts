const batchSize = 256;

/** The same, so many at a time. */
export async function* batches<Item>(items: AsyncIterable<Item>): AsyncIterable<Item[]> {
  let batch: Item[] = [];
  for await (const item of items)
    if (batch.push(item) === batchSize) {
      yield batch;
      batch = [];
    }
  if (batch.length) yield batch;
}
