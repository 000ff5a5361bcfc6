export interface Part {
  readonly orderLineId: string;
  readonly quantity: string;
}

/** The lines of which some is wanted. Null: a quantity is no number or more than is open. */
export function partsOf(
  lines: readonly { id: string; quantityOpen: string }[],
  wanted: Readonly<Record<string, string | null>>,
): Part[] | null {
  const parts: Part[] = [];
  for (const line of lines) {
    const quantity = wanted[line.id] ?? null;
    if (quantity === null || Number(quantity) === 0) continue;
    if (Number(quantity) > Number(line.quantityOpen)) return null;
    parts.push({ orderLineId: line.id, quantity });
  }
  return parts;
}

/** Whether these parts are all that is left. */
export function isRest(lines: readonly { id: string; quantityOpen: string }[], parts: readonly Part[]): boolean {
  const byLine = new Map(parts.map((part) => [part.orderLineId, Number(part.quantity)]));
  return lines.every((line) => Number(line.quantityOpen) === (byLine.get(line.id) ?? 0));
}

/** The day that the longest lead time allows, from today. */
export function earliestDay(lines: readonly { leadTimeDays: number }[], today: Date): string {
  const days = Math.max(...lines.map((line) => line.leadTimeDays), 0);
  return new Date(today.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}
