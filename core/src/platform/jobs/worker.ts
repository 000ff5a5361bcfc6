import type { Clock } from '../clock.ts';
import type { Context } from '../context.ts';
import { tryLock } from '../db/hold-lock.ts';
import type { Database } from '../db/open.ts';
import { type Request, transact } from '../db/transact.ts';
import type { EventBell } from '../events/listen.ts';
import { runDueSchedules, type Schedule } from './schedules.ts';

/**
 * Long work in the background. Its state stands in the room's own tables and changes with the work in the same
 * transactions, so there is no second truth about how far it is: whoever finds something waiting goes on from there.
 * While one process works, it holds an advisory lock on a connection of its own; killed, the lock goes with the
 * connection, and the next looks at it within seconds.
 */
export interface Worker {
  /** `federation.imports`: room, dot, what it works on. */
  readonly name: string;
  /** What waits, oldest first. Runs as the platform. */
  waiting(ctx: Context): Promise<readonly string[]>;
  /**
   * Goes on with one until it is done, waits for a person, or `hands.isStopped()`. Opens transactions of its own, small
   * ones.
   */
  work(id: string, hands: Hands): Promise<void>;
}
export interface Hands {
  readonly database: Database;
  readonly clock: Clock;
  /** The request of the platform's own work; put an actor into it to act for somebody. */
  readonly request: Request;
  isStopped(): boolean;
}

export interface JobOptions {
  readonly database: Database;
  readonly databaseUrl: string;
  readonly request: Request;
  readonly bell: EventBell;
  readonly workers: readonly Worker[];
  readonly schedules: readonly Schedule[];
  /** How many are worked on at once in this process. */
  readonly hands: number;
  onFault(error: unknown, job: string): void;
}

const lookEveryMs = 2000;

/** Keeps the workers and schedules going until it is stopped; a stop lets each end its step. */
export function runJobs(options: JobOptions): { stop(): Promise<void> } {
  const inHand = new Map<string, Promise<void>>();
  const failing = new Map<string, { readonly times: number; readonly until: number }>();
  let isStopped = false;
  let wake = () => {
    /* nobody waits */
  };
  const silence = options.bell.onRing(() => wake());

  async function look(): Promise<void> {
    await runDueSchedules(options);
    for (const worker of options.workers) {
      const ids = await transact(options.database, options.request, (ctx) => worker.waiting(ctx));
      for (const id of ids) {
        const key = `${worker.name} ${id}`;
        if (isStopped || inHand.size >= options.hands) return;
        // What failed is left alone for a while, longer each time: a lost connection is over in a second, a mistake of
        // ours is not.
        if (inHand.has(key) || (failing.get(key)?.until ?? 0) > options.request.clock.now().getTime()) continue;
        inHand.set(
          key,
          take(worker, id, key)
            .catch((error: unknown) => options.onFault(error, worker.name))
            .finally(() => {
              inHand.delete(key);
              wake();
            }),
        );
      }
    }
  }

  async function take(worker: Worker, id: string, key: string): Promise<void> {
    const lock = await tryLock(options.databaseUrl, key);
    if (lock === null) {
      failing.set(key, {
        times: failing.get(key)?.times ?? 0,
        until: options.request.clock.now().getTime() + lookEveryMs,
      });
      return;
    }
    try {
      await worker.work(id, {
        database: options.database,
        clock: options.request.clock,
        request: options.request,
        isStopped: () => isStopped || !lock.isHeld(),
      });
      failing.delete(key);
    } catch (error) {
      const times = (failing.get(key)?.times ?? 0) + 1;
      failing.set(key, {
        times,
        until: options.request.clock.now().getTime() + Math.min(1000 * 2 ** (times - 1), 60_000),
      });
      options.onFault(error, worker.name);
    } finally {
      await lock.release().catch(() => {
        /* it is gone already */
      });
    }
  }

  async function keepLooking(): Promise<void> {
    while (!isStopped) {
      let timer: NodeJS.Timeout | undefined;
      const rung = new Promise<void>((done) => {
        wake = done;
        timer = setTimeout(done, lookEveryMs);
      });
      await look().catch((error: unknown) => options.onFault(error, 'jobs'));
      await rung;
      clearTimeout(timer);
    }
  }

  const looking = keepLooking();
  return {
    stop: async () => {
      isStopped = true;
      wake();
      silence();
      await looking;
      await Promise.all(inHand.values());
    },
  };
}
