import type pg from 'pg';
import { createWaitingLine, type WaitingLine } from '../waiting-line.ts';

/** Whoever asks this pool for a connection while none is free stands in the line until one is. */
export function lineBefore(pool: pg.Pool, now: () => number): WaitingLine {
  const line = createWaitingLine(now, pool.options.max);
  const connect = pool.connect.bind(pool) as (done?: (...told: unknown[]) => void) => unknown;
  const isServedAtOnce = () => pool.idleCount + pool.options.max - pool.totalCount > pool.waitingCount;
  const connectInLine = (done?: (...told: unknown[]) => void) => {
    if (isServedAtOnce()) return connect(done);
    const leave = line.join();
    return done
      ? connect((...told) => {
          leave();
          done(...told);
        })
      : (connect() as Promise<unknown>).finally(leave);
  };
  (pool as { connect: unknown }).connect = connectInLine;
  return line;
}
