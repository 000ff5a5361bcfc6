/**
 * How many departures are remembered: enough that a handful that leave together says nothing, few enough that a new
 * pace is soon known.
 */
const remembered = 64;
/** Before anybody has left: two hundred a second. */
const firstGuessMs = 5;

/**
 * A line before something that comes free again and again: a connection, a turn. It knows who stands in it and how
 * often it moves, and tells how long somebody who came now would wait (F14). Time is of any clock in milliseconds that
 * never jumps; `few`: so many may stand in it and it is no load, however slowly it moves, such as are served at a time.
 */
export function createWaitingLine(now: () => number, few = 1) {
  const waiting = new Set<symbol>();
  // Both fade, so that their quotient is the pace of late. A quotient of sums, because departures come in bunches.
  let [movedMs, moved] = [firstGuessMs, 1];
  let lastMove = 0;
  return {
    /** Stands at the end; gives the way to leave, whatever for. */
    join(): () => void {
      const place = Symbol('place');
      if (waiting.size === 0) lastMove = now();
      waiting.add(place);
      return () => {
        if (!waiting.delete(place)) return;
        movedMs = movedMs * (1 - 1 / remembered) + now() - lastMove;
        moved = moved * (1 - 1 / remembered) + 1;
        lastMove = now();
      };
    },
    length: () => waiting.size,
    /** Whether more than a few wait: of a pool, whether whoever came now would wait for more than one piece of work. */
    isLong: () => waiting.size >= few,
    /**
     * How long somebody who came now, and has so many before it, would wait, in milliseconds: at least as long as
     * nobody has left.
     */
    expectedMs(ahead = waiting.size): number {
      const stoodMs = now() - lastMove;
      return waiting.size === 0 ? 0 : Math.max(stoodMs, ahead * ((movedMs + stoodMs) / (moved + 1)));
    },
  };
}
export type WaitingLine = ReturnType<typeof createWaitingLine>;

/** What new work finds at the door. */
export interface Queue {
  readonly lines: readonly WaitingLine[];
  /** In any of the lines; more are not kept, whatever the pace. */
  readonly longest: number;
  /** What a read waits at most. A write waits twice that: under load browsing gives way to ordering. */
  readonly patienceMs: number;
}

/** In how many seconds to come back, where somebody who came now would wait for too long; null: come in. */
export function comeBackIn({ lines, longest, patienceMs }: Queue, isWrite = false): number | null {
  const waitMs = Math.max(0, ...lines.filter((line) => line.isLong()).map((line) => line.expectedMs()));
  const isFull = lines.some((line) => line.length() >= longest);
  return isFull || waitMs > patienceMs * (isWrite ? 2 : 1) ? Math.max(1, Math.ceil(waitMs / 1000)) : null;
}
