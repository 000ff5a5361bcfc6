/** Whether one word becomes the other by at most `most` letters changed, added, left out, or two neighbours swapped. */
export const withinEdits = (one: string, other: string, most: number): boolean => edits(one, other, most) <= most;

/** Damerau-Levenshtein, restricted; gives up above `most` and answers most + 1. */
export function edits(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  // One letter changed, added or swapped leaves at most two between where both begin alike and where both end alike.
  if (most === 1 && apart(one, other) > 2) return 2;
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const changed = above[column - 1]! + (one[row - 1] === other[column - 1] ? 0 : 1);
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      current[column] = Math.min(
        changed,
        above[column]! + 1,
        current[column - 1]! + 1,
        swapped ? before[column - 2]! + 1 : Infinity,
      );
    }
    if (Math.min(...current) > most) return most + 1;
    [before, above] = [above, current];
  }
  return above[other.length]!;
}

/** How many letters of the longer are neither of the beginning nor of the end that both share. */
function apart(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start++;
  let end = 0;
  while (end < shorter - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end++;
  return Math.max(one.length, other.length) - start - end;
}
