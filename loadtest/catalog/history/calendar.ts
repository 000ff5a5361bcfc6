/**
 * When companies order: more each month, less in August and at the turn of the year, hardly at weekends, not at Tết in
 * Vietnam.
 */
import { dayAfter, midnight } from '../days.ts';
import type { Random } from '../random.ts';
import type { Day } from '../world.ts';

const byMonth = [0.95, 0.9, 1.15, 1.05, 1, 1.05, 0.9, 0.7, 1.2, 1.15, 1.1, 0.65];
const byMonthInVietnam = [0.8, 0.45, 1.2, 1.1, 1.05, 1, 1, 0.95, 1.05, 1.1, 1.15, 1.2];
const byWeekday = [0.03, 1.25, 1.15, 1.05, 1, 0.8, 0.12];
/** Hours of the day with their weights; UTC, so Europe's morning and Asia's afternoon. */
const byHour: readonly (readonly [number, number])[] = [
  [1, 1],
  [2, 2],
  [3, 2],
  [6, 3],
  [7, 6],
  [8, 9],
  [9, 9],
  [10, 7],
  [11, 4],
  [12, 5],
  [13, 7],
  [14, 6],
  [15, 3],
  [16, 1],
];
const DAYS = 364;

interface Calendar {
  /** `daysAgo` settles the day; else it is drawn. */
  draw(random: Random, daysAgo?: number): { readonly day: Day; readonly hour: number };
}

/** The last order is of yesterday: what is placed today is placed by whoever looks at the world. */
export function makeCalendar(today: Day, country: string): Calendar {
  const months = country === 'VN' ? byMonthInVietnam : byMonth;
  const days = Array.from({ length: DAYS }, (_, i) => {
    const daysAgo = DAYS - i,
      at = new Date(midnight(today) - daysAgo * 86_400_000);
    const growth = 0.65 + (0.7 * i) / DAYS;
    return [daysAgo, growth * (months[at.getUTCMonth()] ?? 1) * (byWeekday[at.getUTCDay()] ?? 1)] as const;
  });
  return {
    draw: (random, daysAgo = random.weighted(days)) => ({
      day: dayAfter(today, -daysAgo),
      hour: random.weighted(byHour) + random.whole(0, 59) / 60,
    }),
  };
}
