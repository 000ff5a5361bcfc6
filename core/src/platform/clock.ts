/** Time is handed in, never read from the air: tests turn it, replays repeat it. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until it is set. */
export function fixedClock(start: Date | string): Clock & { set(at: Date | string): void; advance(ms: number): void } {
  let at = new Date(start);
  return {
    now: () => new Date(at),
    set: (next) => {
      at = new Date(next);
    },
    advance: (ms) => {
      at = new Date(at.getTime() + ms);
    },
  };
}

/** The calendar day of an instant in UTC, `2026-11-24`. Validity of prices and contracts is counted in these days. */
export function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}
