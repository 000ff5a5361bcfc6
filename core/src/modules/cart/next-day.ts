/**
 * How often something comes up: each week on a day (1 Monday to 7 Sunday), or each month on one (the last, where there
 * are fewer).
 */
export interface Rhythm {
  readonly every: 'week' | 'month';
  readonly day: number;
}

const dayMs = 86_400_000;
const text = (at: number) => new Date(at).toISOString().slice(0, 10);

/** The first day of a rhythm after a day, `2026-11-24`. Days are counted in UTC, where each has 24 hours. */
export function nextDay({ every, day }: Rhythm, after: string): string {
  const at = Date.parse(`${after}T00:00:00Z`);
  if (every === 'week') {
    const weekday = new Date(at).getUTCDay() || 7;
    return text(at + (((day - weekday + 6) % 7) + 1) * dayMs);
  }
  const [year, month] = [new Date(at).getUTCFullYear(), new Date(at).getUTCMonth()];
  const inMonth = (offset: number) =>
    Date.UTC(year, month + offset, Math.min(day, new Date(Date.UTC(year, month + offset + 1, 0)).getUTCDate()));
  return text(inMonth(0) > at ? inMonth(0) : inMonth(1));
}
