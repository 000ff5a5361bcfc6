import { quoteDocument } from '@hansa/core/contract';

type Line = quoteDocument.QuoteLine;

/**
 * Lines as they are shown: alternatives stand under the line that they are offered instead of, wherever their own key
 * would put them.
 */
export function arrange(lines: readonly Line[]): readonly Line[] {
  // Asked at each edit, and most quotes have none.
  if (lines.every((line) => line.alternativeTo === null)) return lines;
  const under = new Map<string | null, Line[]>();
  const known = new Set(lines.map((line) => line.id));
  for (const line of lines) {
    const parent =
      line.alternativeTo !== null && line.alternativeTo !== line.id && known.has(line.alternativeTo)
        ? line.alternativeTo
        : null;
    const kin = under.get(parent);
    if (kin) kin.push(line);
    else under.set(parent, [line]);
  }
  const shown = new Set<Line>();
  const put = (line: Line) => {
    if (shown.has(line)) return;
    shown.add(line);
    for (const other of under.get(line.id) ?? []) put(other);
  };
  for (const line of under.get(null) ?? []) put(line);
  // Alternatives to each other in a circle have no root; they are shown all the same.
  return [...shown, ...lines.filter((line) => !shown.has(line))];
}

/** The move that puts a line before another of its kind (null: to the end), or null where it stands there already. */
export function moveBefore(
  lines: readonly Line[],
  lineId: string,
  beforeId: string | null,
): quoteDocument.Operation | null {
  const line = lines.find((one) => one.id === lineId);
  if (!line) return null;
  const kin = lines.filter((one) => one.alternativeTo === line.alternativeTo);
  const others = kin.filter((one) => one.id !== lineId);
  // Dropped on an alternative means before the line that it belongs to.
  const target = beforeId === null ? null : (lines.find((one) => one.id === beforeId) ?? null);
  const goal =
    target === null
      ? null
      : target.alternativeTo === line.alternativeTo
        ? target.id
        : line.alternativeTo === null
          ? target.alternativeTo
          : null;
  const at =
    goal === null
      ? others.length
      : Math.max(
          others.findIndex((one) => one.id === goal),
          0,
        );
  if (goal === lineId || kin.indexOf(line) === at) return null;
  const before = others[at - 1]?.position ?? null;
  // Two sides may have given the same key at once; then the next that differs is the border.
  const after = others.slice(at).find((one) => before === null || one.position > before)?.position ?? null;
  return { type: 'move', lineId, position: quoteDocument.keyBetween(before, after) };
}

/** The same by one step, for the keyboard. */
export function moveBy(lines: readonly Line[], lineId: string, step: 1 | -1): quoteDocument.Operation | null {
  const line = lines.find((one) => one.id === lineId);
  if (!line) return null;
  const kin = lines.filter((one) => one.alternativeTo === line.alternativeTo);
  const at = kin.indexOf(line) + step;
  if (at < 0 || at >= kin.length) return null;
  return moveBefore(lines, lineId, step === -1 ? kin[at]!.id : (kin[at + 1]?.id ?? null));
}
