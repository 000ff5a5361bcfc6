/**
 * Every combination of the axes, most wanted first: by the sum of positions, so a small world gets the common sizes in the
 * common materials, and a larger one extends it without moving anything. Lazy: memory does not grow with the number taken.
 */
export function* combinations(lengths: readonly number[]): Generator<number[]> {
  const most = lengths.reduce((sum, length) => sum + length - 1, 0);
  for (let sum = 0; sum <= most; sum++) yield* summingTo(lengths, sum, 0, []);
}

function* summingTo(lengths: readonly number[], left: number, axis: number, chosen: number[]): Generator<number[]> {
  const length = lengths[axis] ?? 1;
  if (axis === lengths.length - 1) {
    if (left < length) yield [...chosen, left];
    return;
  }
  let room = 0;
  for (let later = axis + 1; later < lengths.length; later++) room += (lengths[later] ?? 1) - 1;
  for (let at = Math.max(0, left - room); at <= Math.min(left, length - 1); at++) {
    chosen.push(at);
    yield* summingTo(lengths, left - at, axis + 1, chosen);
    chosen.pop();
  }
}
