export const periods = ['quarter', 'year', 'thisYear', 'lastYear'] as const;
const day = (date: Date) => date.toISOString().slice(0, 10);

/** The days of a period, both counted, in UTC as reports count them. Whole months, so that bars compare. */
export function periodOf(period: (typeof periods)[number], now: Date): { from: string; to: string } {
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()];
  if (period === 'lastYear') return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` };
  if (period === 'thisYear') return { from: `${year}-01-01`, to: day(now) };
  return { from: day(new Date(Date.UTC(year, month - (period === 'quarter' ? 2 : 11), 1))), to: day(now) };
}
