/**
 * Seeded randomness (sfc32), split by name: every generator draws from a stream of its own, so that adding one, or one
 * draw more in another, changes nothing elsewhere.
 */
export interface Random {
  /** Another stream, which depends on this one's name only, not on what was drawn so far. */
  split(name: string): Random;
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number, both ends included. */
  whole(from: number, to: number): number;
  chance(share: number): boolean;
  pick<T>(of: readonly T[]): T;
  weighted<T>(of: readonly (readonly [T, number])[]): T;
  /** `count` different ones, in their original order. */
  sample<T>(of: readonly T[], count: number): T[];
  /** About normal, mean 0 and deviation 1, within ±3. */
  bell(): number;
}

/** FNV-1a, then a finaliser: short names that differ in one letter land far apart. */
export function hash(text: string, from = 0x811c9dc5): number {
  let h = from >>> 0;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

export function makeRandom(name: string): Random {
  let a = hash(name),
    b = hash(name, a),
    c = hash(name, b),
    counter = 1;
  const word = (): number => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + t) | 0;
    return t >>> 0;
  };
  for (let i = 0; i < 12; i++) word();
  const next = (): number => word() / 0x1_0000_0000;
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(of: readonly T[]): T => {
    if (of.length === 0) throw new Error(`nothing to pick from in ${name}`);
    return of[whole(0, of.length - 1)] as T;
  };
  return {
    split: (child) => makeRandom(`${name}/${child}`),
    next,
    whole,
    pick,
    chance: (share) => next() < share,
    weighted(of) {
      let left = next() * of.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of of) if ((left -= weight) < 0) return value;
      return pick(of)[0];
    },
    sample(of, count) {
      let wanted = Math.min(count, of.length);
      return of.filter((_, i) => {
        const isTaken = next() * (of.length - i) < wanted;
        if (isTaken) wanted--;
        return isTaken;
      });
    },
    bell: () => Math.max(-3, Math.min(3, (next() + next() + next() + next() - 2) * Math.sqrt(3))),
  };
}
