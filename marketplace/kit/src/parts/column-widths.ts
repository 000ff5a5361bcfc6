export interface FitColumn {
  /** Least width in rem where there is no room for all. */
  readonly width?: number;
  readonly wraps?: boolean;
}

/**
 * Least widths of columns in px, of what each needs to show all it holds (`needs`, px) and the room there is (px);
 * `rem` in px. Where all fit, each gets its need. Where they do not, each gets its need up to its own `width`, and what
 * is left goes to those that want more, the most modest first: one long name must not cut ten short numbers.
 */
export function columnWidths(
  columns: readonly FitColumn[],
  needs: readonly (number | undefined)[],
  room: number,
  rem: number,
): number[] {
  const wanted = columns.map((column, index) => {
    const own = (column.width ?? 8) * rem;
    // Words that break into lines need no more than the width they were given.
    return column.wraps ? Math.min(needs[index] ?? own, own) : (needs[index] ?? own);
  });
  const given = columns.map((column, index) => Math.min(wanted[index]!, (column.width ?? 8) * rem));
  let left = room - given.reduce((sum, width) => sum + width, 0);
  const greedy = columns
    .map((_, index) => index)
    .filter((index) => wanted[index]! > given[index]!)
    .sort((a, b) => wanted[a]! - given[a]! - (wanted[b]! - given[b]!));
  greedy.forEach((index, done) => {
    const more = Math.max(Math.min(wanted[index]! - given[index]!, left / (greedy.length - done)), 0);
    given[index]! += more;
    left -= more;
  });
  return given.map(Math.floor);
}
