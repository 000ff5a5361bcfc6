import { refusal } from '../refusal.ts';
import { comeBackIn, createWaitingLine, type WaitingLine } from '../waiting-line.ts';

/** More work waits than can be done soon. The answer says when to come back; what was admitted goes on. */
export const busy = refusal('unavailable', 'service.unavailable')<{ retryAfterSeconds: number }>();

export interface ShareOptions {
  /** What one name may always have in work, however much others have. */
  readonly own: number;
  /** Up to here, over all names, nobody is held back; what is left over is for those who have less than their own. */
  readonly free: number;
  /** Of one name; beyond it is refused rather than kept. */
  readonly waitingMax: number;
  /** How long one name's next may be expected to wait for its turn; a write twice that. */
  readonly patienceMs: number;
  /** Milliseconds that never jump. */
  now(): number;
}

interface Waiting { readonly cost: number; start(): void }
interface Queue { readonly waiting: Waiting[]; readonly line: WaitingLine }

/**
 * Shares the house between companies (S10): a company alone may take nearly all of it, and as soon as others come it goes on with its own share while the
 * rest of its requests wait, in order, without holding a connection. So the wait of one company is never the wait of another.
 */
export function createShare({ own, free, waitingMax, patienceMs, now }: ShareOptions) {
  const working = new Map<string, number>();
  const queues = new Map<string, Queue>();
  let total = 0;
  const mayStart = (name: string, cost: number) => { const has = working.get(name) ?? 0; return has === 0 || has + cost <= own || total + cost <= free; };

  function start(name: string, cost: number): () => void {
    working.set(name, (working.get(name) ?? 0) + cost);
    total += cost;
    let isLeft = false;
    return () => {
      if (isLeft) return;
      isLeft = true;
      total -= cost;
      const has = working.get(name)! - cost;
      if (has === 0) working.delete(name); else working.set(name, has);
      startWaiting();
    };
  }

  /** One of each name in turn, so that the longest queue is not served first. */
  function startWaiting(): void {
    for (let isMoving = true; isMoving;) {
      isMoving = false;
      for (const [name, { waiting }] of queues) {
        if (!mayStart(name, waiting[0]!.cost)) continue;
        waiting.shift()!.start();
        isMoving = true;
        if (waiting.length === 0) queues.delete(name);
      }
    }
  }

  return {
    /** Waits for a turn, and gives the way to end it. A batch costs as much as it has doors (S09). */
    enter(name: string, cost = 1, isWrite = false): Promise<() => void> {
      const queue = queues.get(name);
      if (queue === undefined && mayStart(name, cost)) return Promise.resolve(start(name, cost));
      const { waiting, line } = queue ?? { waiting: [], line: createWaitingLine(now, own) };
      const retryAfterSeconds = comeBackIn({ lines: [line], longest: waitingMax, patienceMs }, isWrite);
      if (retryAfterSeconds !== null) return Promise.reject(busy({ retryAfterSeconds }));
      queues.set(name, { waiting, line });
      const leave = line.join();
      return new Promise((done) => { waiting.push({ cost, start: () => { leave(); done(start(name, cost)); } }); });
    },
    count: () => ({ working: total, waiting: [...queues.values()].reduce((sum, { waiting }) => sum + waiting.length, 0) }),
  };
}
export type Share = ReturnType<typeof createShare>;
