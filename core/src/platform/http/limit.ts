/** A limit as RateLimit headers tell it: so many in a window of seconds. */
export interface Quota {
  readonly limit: number;
  readonly windowSeconds: number;
}
export interface Taken {
  readonly isAllowed: boolean;
  readonly remaining: number;
  readonly resetSeconds: number;
}

interface Bucket {
  level: number;
  at: number;
}

/**
 * A leaky bucket for each name, in memory of this process: bursts up to the limit, then an even flow. It forgets names
 * that are full again, and the oldest when there are too many, so that a flood of names cannot fill the memory.
 */
export function createLimiter({ limit, windowSeconds }: Quota, now: () => number, namesMax = 50_000) {
  const buckets = new Map<string, Bucket>();
  const perSecond = limit / windowSeconds;

  function levelOf(name: string): number {
    const bucket = buckets.get(name);
    return bucket === undefined ? 0 : Math.max(0, bucket.level - ((now() - bucket.at) / 1000) * perSecond);
  }

  function tell(level: number, isAllowed: boolean): Taken {
    return {
      isAllowed,
      remaining: Math.max(0, Math.floor(limit - level)),
      resetSeconds: Math.max(1, Math.ceil((isAllowed ? level : level - limit + 1) / perSecond)),
    };
  }

  return {
    /** How it stands, without taking. */
    look: (name: string): Taken => {
      const level = levelOf(name);
      return tell(level, level + 1 <= limit);
    },
    take(name: string): Taken {
      const level = levelOf(name);
      const isAllowed = level + 1 <= limit;
      buckets.delete(name);
      buckets.set(name, { level: isAllowed ? level + 1 : level, at: now() });
      while (buckets.size > namesMax) buckets.delete(buckets.keys().next().value!);
      return tell(isAllowed ? level + 1 : level, isAllowed);
    },
    forget: (name: string) => {
      buckets.delete(name);
    },
  };
}
export type Limiter = ReturnType<typeof createLimiter>;
