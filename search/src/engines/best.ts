// The best few of many, without sorting the many: a heap whose top is the worst of those kept.

/** `before(a, b)`: a is better than b. The result is in order, best first. */
export function keepBest<Item>(limit: number, before: (a: Item, b: Item) => boolean) {
  const heap: Item[] = [];
  const swap = (a: number, b: number) => ([heap[a], heap[b]] = [heap[b]!, heap[a]!]);
  function sink(at: number): void {
    for (;;) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < heap.length && before(heap[worst]!, heap[child]!)) worst = child;
      if (worst === at) return;
      swap(at, worst);
      at = worst;
    }
  }
  return {
    offer(item: Item): void {
      if (heap.length < limit) {
        let at = heap.push(item) - 1;
        for (let above = (at - 1) >> 1; at > 0 && before(heap[above]!, heap[at]!); at = above, above = (at - 1) >> 1)
          swap(at, above);
      } else if (limit > 0 && before(item, heap[0]!)) {
        heap[0] = item;
        sink(0);
      }
    },
    /** Of those kept, once they are `limit`; until then any is taken. */
    worst: (): Item | undefined => (heap.length < limit ? undefined : heap[0]),
    sorted: (): Item[] => [...heap].sort((a, b) => (before(a, b) ? -1 : before(b, a) ? 1 : 0)),
  };
}
