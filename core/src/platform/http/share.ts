import { refusal } from '../refusal.ts';
import { comeBackIn, createWaitingLine, type WaitingLine } from '../waiting-line.ts';

/** More work waits than can be done soon. The answer says when to come back; what was admitted goes on. */
export const busy = refusal('unavailable', 'service.unavailable')<{ retryAfterSeconds: number }>();

export interface ShareOptions {
  /** What one name may always have in work, however much others have. */
  readonly own: number;
  /** Up to here, over all names, nobody is held back. No more than the machine does at a time: work that is only begun makes everybody's slower. */
  readonly beside: number;
  /** The same for one that is alone in the house. */
  readonly free: number;
  /** Of one name; beyond it is refused rather than kept. */
  readonly waitingMax: number;
  /** Of one name, never refused however slow the house is: what a few people's pages ask at once is no flood. */
  readonly usual: number;
  /** How long one name's next may be expected to wait for its turn; a write twice that. */
  readonly patienceMs: number;
  /** Milliseconds that never jump. */
  now(): number;
  /** Passes before a name is told that its own line is too long. */
  pause(): Promise<void>;
}

interface Waiting { readonly cost: number; start(): void }
interface Queue { readonly waiting: Waiting[]; readonly line: WaitingLine }

/** Whoever was here within this is about to come again. */
const aboutMs = 1000;

/**
 * Shares the house between companies (S10): a company alone may take nearly all of it, and as soon as others come it goes on with its own share while the
 * rest of its requests wait, in order, without holding a connection. So the wait of one company is never the wait of another.
 */
export function createShare({ own, beside, free, waitingMax, usual, patienceMs, now, pause }: ShareOptions) {
  const working = new Map<string, number>();
  const queues = new Map<string, Queue>();
  let total = 0;
  /** Who came last, and when somebody else did before. */
  let [last, otherAt] = ['', -Infinity];
  let lastAt = -Infinity;
  const isAlone = (name: string) => working.size <= (working.has(name) ? 1 : 0) && now() - (name === last ? otherAt : lastAt) > aboutMs;
  const mayStart = (name: string, cost: number) => { const has = working.get(name) ?? 0; return has === 0 || has + cost <= own || total + cost <= (isAlone(name) ? free : beside); };

  function comes(name: string): void {
    if (name !== last) [last, otherAt] = [name, lastAt];
    lastAt = now();
  }

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

  /** In how many seconds this name is to come back, where its next would wait for too long; null: come in. */
  const comeBack = (name: string, isWrite: boolean) => { const queue = queues.get(name); return queue === undefined ? null : comeBackIn({ lines: [queue.line], longest: waitingMax, patienceMs }, isWrite); };

  return {
    /**
     * Refuses one whose own line is too long, before more is done for it. Not at once: whoever asks again as soon as it is answered would be refused so often
     * that nothing else is done.
     */
    async admit(name: string, isWrite = false): Promise<void> {
      const retryAfterSeconds = comeBack(name, isWrite);
      if (retryAfterSeconds === null) return;
      await pause();
      throw busy({ retryAfterSeconds });
    },
    /** Waits for a turn, and gives the way to end it. A batch costs as much as it has doors (S09). */
    enter(name: string, cost = 1, isWrite = false): Promise<() => void> {
      comes(name);
      const queue = queues.get(name);
      if (queue === undefined && mayStart(name, cost)) return Promise.resolve(start(name, cost));
      const { waiting, line } = queue ?? { waiting: [], line: createWaitingLine(now, Math.max(usual, own)) };
      const retryAfterSeconds = comeBack(name, isWrite);
      if (retryAfterSeconds !== null) return pause().then(() => { throw busy({ retryAfterSeconds }); });
      queues.set(name, { waiting, line });
      const leave = line.join();
      return new Promise((done) => { waiting.push({ cost, start: () => { leave(); done(start(name, cost)); } }); });
    },
    count: () => ({ working: total, waiting: [...queues.values()].reduce((sum, { waiting }) => sum + waiting.length, 0) }),
  };
}
export type Share = ReturnType<typeof createShare>;
