/** The same, so many at a time. */
export async function* batches<Item>(items: AsyncIterable<Item> | Iterable<Item>, size: number): AsyncIterable<Item[]> {
  let batch: Item[] = [];
  for await (const item of items)
    if (batch.push(item) === size) {
      yield batch;
      batch = [];
    }
  if (batch.length) yield batch;
}
