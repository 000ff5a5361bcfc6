import { refusal } from '../refusal.ts';
import { comeBackIn, createWaitingLine, type WaitingLine } from '../waiting-line.ts';
import type { ConcurrencyLimit } from './concurrency-limit.ts';

/** More work waits than can be done soon. The answer says when to come back; what was admitted goes on. */
export const busy = refusal('unavailable', 'service.unavailable')<{ retryAfterSeconds: number }>();

export interface ShareOptions {
  /** What one name may always have in work, however much others have. */
  readonly own: number;
  /**
   * Up to here, over all names, nobody is held back. No more than the machine does at a time: work that is only begun
   * makes everybody's slower.
   */
  readonly beside: number;
  /** The same for one that is alone in the house. */
  readonly free: number;
  /** Of one name; beyond it is refused rather than kept. */
  readonly waitingMax: number;
  /** Of one name, never refused however slow the house is: what a few people's pages ask at once is no flood. */
  readonly usual: number;
  /** How long one name's next may be expected to wait for its turn; a write twice that. */
  readonly patienceMs: number;
  /** How many companies may be at work at a time, whoever they are. */
  readonly atOnce: ConcurrencyLimit;
  /** Milliseconds that never jump. */
  now(): number;
  /** Passes before a name is told that its own line is too long. */
  pause(): Promise<void>;
  later(ms: number, work: () => void): void;
}

/** What a company has at work, and when it last began something. */
interface Working {
  cost: number;
  begunAt: number;
}
interface Waiting {
  readonly cost: number;
  readonly isWrite: boolean;
  start(): void;
}
interface Queue {
  readonly waiting: Waiting[];
  readonly line: WaitingLine;
}

/** Whoever was here within this is about to come again. */
const aboutMs = 1000;
/** Work that takes longer waits for something else, or makes a large file: it keeps nobody from beginning. */
const longMs = 1000;
/**
 * While no more companies wait, nobody is sent away for it: they are a few people, whose pages ask a handful of things
 * in one moment.
 */
const fewWaiting = 2;
/**
 * Companies that write, beside others at work: orders that are placed at the same time go together and cost less each,
 * and browsing gives way to them.
 */
const writersAtOnce = 4;
/**
 * More may wait for so long before anybody is sent away, because a burst passes; and no more for so long, before a
 * burst is taken for one again.
 */
const [burstMs, calmMs] = [250, 1000];
/**
 * What somebody may be expected to wait, as a part of what 95 % of calm work takes: with work that may become a quarter
 * slower, the admitted stay within twice (F14).
 */
const waitShare = 0.25;

/**
 * Shares the house between companies (S10): a company alone may take nearly all of it, and as soon as others come it
 * goes on with its own share while the rest of its requests wait, in order, without holding a connection. So the wait
 * of one company is never the wait of another. Where more companies come than the machine can serve, they wait in
 * front, one of each in turn; and as soon as a new one would wait for long beside what calm work takes, it is told when
 * to come back (F14).
 */
export function createShare({
  own,
  beside,
  free,
  waitingMax,
  usual,
  patienceMs,
  atOnce,
  now,
  pause,
  later,
}: ShareOptions) {
  const working = new Map<string, Working>();
  const queues = new Map<string, Queue>();
  let total = 0;
  /** Requests, however much each costs. */
  let requests = 0;
  /** All that wait, of whatever company. */
  const house = createWaitingLine(now);
  const atWork = () => {
    let count = 0;
    for (const { begunAt } of working.values()) if (now() - begunAt < longMs) count += 1;
    return count;
  };
  /** Who came last, and when somebody else did before. */
  let [last, otherAt] = ['', -Infinity];
  let lastAt = -Infinity;
  const isAlone = (name: string) =>
    working.size <= (working.has(name) ? 1 : 0) && now() - (name === last ? otherAt : lastAt) > aboutMs;
  /** What one lacks to begin: more of its company's share, or that fewer companies are at work; null: nothing. */
  function lacking(name: string, cost: number, isWrite: boolean): 'share' | 'room' | null {
    const has = working.get(name)?.cost ?? 0;
    if (has > 0) return has + cost <= own || total + cost <= (isAlone(name) ? free : beside) ? null : 'share';
    return atWork() < (isWrite ? Math.max(writersAtOnce, atOnce.current()) : atOnce.current()) ? null : 'room';
  }

  function comes(name: string): void {
    if (name !== last) [last, otherAt] = [name, lastAt];
    lastAt = now();
  }

  function start(name: string, cost: number): () => void {
    const at = now();
    const company = working.get(name) ?? { cost: 0, begunAt: at };
    working.set(name, company);
    company.cost += cost;
    company.begunAt = at;
    total += cost;
    requests += 1;
    const besideAtFirst = requests;
    let isLeft = false;
    return () => {
      if (isLeft) return;
      isLeft = true;
      atOnce.ended(now() - at, Math.max(besideAtFirst, requests));
      requests -= 1;
      total -= cost;
      company.cost -= cost;
      if (company.cost === 0) working.delete(name);
      startWaiting();
    };
  }

  /** While somebody waits: what is at work for long makes room without ending. */
  let isLooking = false;
  function lookAgain(): void {
    if (isLooking) return;
    isLooking = true;
    later(longMs, () => {
      isLooking = false;
      startWaiting();
      if (queues.size > 0) lookAgain();
    });
  }

  /** One of each name in turn, and whoever had one goes to the end, so that the longest queue is not served first. */
  function startWaiting(): void {
    for (let isMoving = true; isMoving; ) {
      isMoving = false;
      for (const [name, queue] of Array.from(queues)) {
        const lack = lacking(name, queue.waiting[0]!.cost, queue.waiting[0]!.isWrite);
        if (lack === 'room') atOnce.heldBack();
        if (lack !== null) continue;
        queue.waiting.shift()!.start();
        isMoving = true;
        queues.delete(name);
        if (queue.waiting.length > 0) queues.set(name, queue);
      }
    }
  }

  const waits = { isMany: false, since: -Infinity, isOverrun: false };
  /** Whether more than a few companies have waited for long, and nothing was calm since. */
  function isOverrun(): boolean {
    const isMany = queues.size > fewWaiting;
    if (isMany !== waits.isMany) Object.assign(waits, { isMany, since: now() });
    if (now() - waits.since >= (isMany ? burstMs : calmMs)) waits.isOverrun = isMany;
    return waits.isOverrun;
  }

  /**
   * In how many seconds whoever comes now is to come back, because it would wait too long, in its company's line or in
   * front of the house; null: come in.
   */
  function comeBack(name: string, isWrite: boolean): number | null {
    const queue = queues.get(name);
    const isTooMuch = isOverrun();
    const own =
      queue === undefined ? null : comeBackIn({ lines: [queue.line], longest: waitingMax, patienceMs }, isWrite);
    if (own !== null || queues.size <= fewWaiting || !isTooMuch) return own;
    // In turn: of each company that waits one is before its next.
    const waitMs = house.expectedMs(Math.min(house.length(), queues.size * ((queue?.waiting.length ?? 0) + 1)));
    return waitMs > Math.min(patienceMs, atOnce.calmHighMs() * waitShare) * (isWrite ? 2 : 1)
      ? Math.max(1, Math.ceil(waitMs / 1000))
      : null;
  }

  return {
    /**
     * Refuses one whose line is too long, before more is done for it. Not at once: whoever asks again as soon as it is
     * answered would be refused so often that nothing else is done.
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
      if (queue === undefined) {
        const lack = lacking(name, cost, isWrite);
        if (lack === null) return Promise.resolve(start(name, cost));
        if (lack === 'room') atOnce.heldBack();
      }
      const { waiting, line } = queue ?? { waiting: [], line: createWaitingLine(now, Math.max(usual, own)) };
      const retryAfterSeconds = comeBack(name, isWrite);
      if (retryAfterSeconds !== null)
        return pause().then(() => {
          throw busy({ retryAfterSeconds });
        });
      queues.set(name, { waiting, line });
      const leaves = [line.join(), house.join()];
      lookAgain();
      return new Promise((done) => {
        waiting.push({
          cost,
          isWrite,
          start: () => {
            for (const leave of leaves) leave();
            done(start(name, cost));
          },
        });
      });
    },
    /** More is asked than can be done soon: what is not wanted of everybody can be left. */
    isOverrun,
    count: () => ({
      working: total,
      waiting: [...queues.values()].reduce((sum, { waiting }) => sum + waiting.length, 0),
    }),
  };
}
export type Share = ReturnType<typeof createShare>;
