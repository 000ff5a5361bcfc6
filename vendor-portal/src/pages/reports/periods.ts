export const periods = ['months12', 'months3', 'thisYear', 'lastYear', 'own'] as const;
export type Period = (typeof periods)[number];

export const iso = (date: Date) => date.toISOString().slice(0, 10);

/** Days of a named period, both included. Months are whole, so that a chart by month compares like with like. */
export function daysOf(period: Exclude<Period, 'own'>, today: Date): { from: string; to: string } {
  const year = today.getUTCFullYear();
  const month = today.getUTCMonth();
  if (period === 'thisYear') return { from: `${year}-01-01`, to: iso(today) };
  if (period === 'lastYear') return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` };
  return { from: iso(new Date(Date.UTC(year, month - (period === 'months3' ? 2 : 11), 1))), to: iso(today) };
}

/** Every month between two days, with or without sales: a gap is a fact too. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (
    let at = new Date(`${from.slice(0, 7)}-01T00:00:00Z`);
    iso(at).slice(0, 7) <= to.slice(0, 7) && months.length < 120;
    at.setUTCMonth(at.getUTCMonth() + 1)
  )
    months.push(iso(at).slice(0, 7));
  return months;
}
