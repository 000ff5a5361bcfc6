/** A stream of chance out of a number (mulberry32), so that whatever is drawn from it is known by its number. */
export function chanceOf(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  /** From 0, both ends included. */
  const whole = (most: number) => Math.floor(next() * (most + 1));
  return {
    whole,
    is: (share: number) => next() < share,
    pick: <T>(from: readonly T[]): T => from[whole(from.length - 1)]!,
  };
}
export type Chance = ReturnType<typeof chanceOf>;
