// A circuit breaker with a time budget: what fails or stays silent several times in a row is left alone for a while,
// then tried by one call, so that a dead neighbour costs nothing and a revived one is noticed.

export type Breaker = {
  /** Rejects with CircuitOpen at once while open, with TooSlow past the budget, and otherwise as `work` does. */
  run<Value>(work: () => Promise<Value>): Promise<Value>;
  state(): 'closed' | 'open' | 'half-open';
};

export class CircuitOpen extends Error {
  override readonly name = 'CircuitOpen';
}
export class TooSlow extends Error {
  override readonly name = 'TooSlow';
}

export type BreakerOptions = {
  readonly name: string;
  /** A call may take this long. */
  readonly budgetMs: number;
  /** In a row. */
  readonly failuresToOpen?: number;
  readonly restMs?: number;
  /** Milliseconds that only grow. */
  readonly clock: () => number;
};

export function makeBreaker({ name, budgetMs, failuresToOpen = 4, restMs = 5_000, clock }: BreakerOptions): Breaker {
  let failures = 0;
  let openedAt = 0;
  let isTrying = false;

  const isOpen = () => failures >= failuresToOpen;
  const isRested = () => clock() - openedAt >= restMs;

  return {
    state: () => (!isOpen() ? 'closed' : isRested() ? 'half-open' : 'open'),
    async run(work) {
      const isTrial = isOpen();
      if (isTrial && (isTrying || !isRested()))
        throw new CircuitOpen(`${name} is left alone after ${failures} failures`);
      if (isTrial) isTrying = true;
      try {
        const value = await within(budgetMs, name, work);
        failures = 0;
        return value;
      } catch (error) {
        failures++;
        if (isOpen()) openedAt = clock();
        throw error;
      } finally {
        if (isTrial) isTrying = false;
      }
    },
  };
}

async function within<Value>(budgetMs: number, name: string, work: () => Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooSlow(`${name} did not answer within ${budgetMs} ms`)), budgetMs);
  });
  try {
    return await Promise.race([work(), silence]);
  } finally {
    clearTimeout(timer);
  }
}
