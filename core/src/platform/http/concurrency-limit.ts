export interface ConcurrencyLimitOptions {
  /**
   * About what the machine does at a time: so many are always let in, and what they take while no more are in is what
   * calm work takes.
   */
  readonly least: number;
  readonly most: number;
}

/** So many ends are looked at together. */
const inWindow = 24;
/** So many calm ones have to be known before anybody is held back. */
const knownEnough = 50;
/** Work may take a quarter longer than in calm before fewer are let in at a time. */
const slowerMax = 1.25;
/** One that takes much longer says nothing of the pace: it is an export, or stuck. */
const outlier = 10;

/**
 * How many may be at work at a time, found out by how long they take: one more while nobody's work is slower for it,
 * fewer at once where it is. What is only begun makes everybody's slower, and a line in front of the house is served in
 * order while a line inside it is not. Times in milliseconds.
 */
export function createConcurrencyLimit({ least, most }: ConcurrencyLimitOptions) {
  let limit = most;
  const calm = { known: 0, meanMs: 0, highMs: 0 };
  const window = { count: 0, sumMs: 0, isFull: false };

  function learnCalm(ms: number): void {
    calm.known += 1;
    calm.meanMs += (ms - calm.meanMs) / Math.min(calm.known, 256);
    // The 95th percentile of late: a step up where it was passed, and nineteen times smaller steps down.
    calm.highMs = calm.known === 1 ? ms : calm.highMs * Math.exp(ms > calm.highMs ? 0.095 : -0.005);
  }

  return {
    current: () => (calm.known < knownEnough ? most : Math.floor(limit)),
    /** What 95 % of calm work take at most; infinite until it is known. */
    calmHighMs: () => (calm.known < knownEnough ? Infinity : calm.highMs),
    /** Somebody waits because as many as may be are at work. */
    heldBack: () => {
      window.isFull = true;
    },
    /** One ended after so long; `atWork` were at work, with it, when it began or when it ended, whichever were more. */
    ended(ms: number, atWork: number): void {
      if (atWork <= least) learnCalm(calm.known < knownEnough ? ms : Math.min(ms, calm.meanMs * outlier));
      window.count += 1;
      window.sumMs += Math.min(ms, calm.meanMs * outlier);
      if (window.count < inWindow) return;
      const isSlower = window.sumMs / window.count > calm.meanMs * slowerMax;
      if (isSlower) limit = Math.max(least, limit * 0.8);
      else if (window.isFull) limit = Math.min(most, limit + 0.25);
      Object.assign(window, { count: 0, sumMs: 0, isFull: false });
    },
  };
}
export type ConcurrencyLimit = ReturnType<typeof createConcurrencyLimit>;
