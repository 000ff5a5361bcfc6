/**
 * Every combination of the axes, most wanted first: a small world gets the common sizes in the common materials, and a
 * larger one extends it without moving anything. Lazy: memory does not grow with the number taken.
 */
export interface Axis {
  readonly length: number;
  /** How much rarer each next value is: combinations come by the sum of `position * step`. */
  readonly step: number;
}

export function* combinations(axes: readonly Axis[]): Generator<number[]> {
  const chosen = axes.map(() => 0);
  for (let sum = 0, most = reach(axes, 0); sum <= most; sum++) yield* summingTo(axes, sum, 0, chosen);
}

/** The array is used again for the next combination: copy what is to be kept. */
function* summingTo(axes: readonly Axis[], left: number, at: number, chosen: number[]): Generator<number[]> {
  const axis = axes[at];
  if (!axis) return;
  if (at === axes.length - 1) {
    if (left % axis.step !== 0 || left / axis.step >= axis.length) return;
    chosen[at] = left / axis.step;
    yield chosen;
    return;
  }
  const least = Math.max(0, Math.ceil((left - reach(axes, at + 1)) / axis.step));
  for (let value = least; value <= Math.min(Math.floor(left / axis.step), axis.length - 1); value++) {
    chosen[at] = value;
    yield* summingTo(axes, left - value * axis.step, at + 1, chosen);
  }
}

const reach = (axes: readonly Axis[], from: number): number =>
  axes.slice(from).reduce((sum, { length, step }) => sum + (length - 1) * step, 0);

/** Sizes matter more to a buyer than variants: the shorter an axis beside the longest, the rarer its next value. */
export function axesOf(lengths: readonly number[]): Axis[] {
  const longest = Math.max(...lengths);
  return lengths.map((length) => ({ length, step: Math.min(4, Math.max(1, Math.round(longest / length))) }));
}
