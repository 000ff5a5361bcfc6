/**
 * How long things took, in buckets that grow by 3 %: memory stays flat however many there are, and a quantile is at
 * most that wrong.
 */
const growth = 1.03;
const smallest = 0.05;

export interface Latencies {
  add(ms: number): void;
  count(): number;
  /** Milliseconds that this share of them took at most; 0: there are none. */
  at(share: number): number;
  most(): number;
  addAll(others: Latencies): void;
  buckets(): ReadonlyMap<number, number>;
}

export function makeLatencies(): Latencies {
  const counts = new Map<number, number>();
  let [total, longest] = [0, 0];
  const bucketOf = (ms: number) => (ms <= smallest ? 0 : Math.ceil(Math.log(ms / smallest) / Math.log(growth)));
  const put = (bucket: number, count: number) => {
    counts.set(bucket, (counts.get(bucket) ?? 0) + count);
    total += count;
  };
  return {
    add: (ms) => {
      put(bucketOf(ms), 1);
      longest = Math.max(longest, ms);
    },
    count: () => total,
    at(share) {
      let left = Math.ceil(total * share);
      for (const bucket of [...counts.keys()].sort((a, b) => a - b))
        if ((left -= counts.get(bucket)!) <= 0) return Math.min(longest, smallest * growth ** bucket);
      return longest;
    },
    most: () => longest,
    addAll: (others) => {
      for (const [bucket, count] of others.buckets()) put(bucket, count);
      longest = Math.max(longest, others.most());
    },
    buckets: () => counts,
  };
}
