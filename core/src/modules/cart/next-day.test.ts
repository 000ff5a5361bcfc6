import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextDay } from './next-day.ts';

it('F08 finds the next first, the last day of short months, and Mondays over a new year', () => {
  expect(nextDay({ every: 'month', day: 1 }, '2026-11-24')).toBe('2026-12-01');
  expect(nextDay({ every: 'month', day: 1 }, '2026-12-01')).toBe('2027-01-01');
  expect(nextDay({ every: 'month', day: 31 }, '2026-01-31')).toBe('2026-02-28');
  expect(nextDay({ every: 'month', day: 30 }, '2028-02-28')).toBe('2028-02-29');
  expect(nextDay({ every: 'month', day: 31 }, '2026-02-28')).toBe('2026-03-31');
  expect(nextDay({ every: 'week', day: 1 }, '2026-12-28')).toBe('2027-01-04');
  expect(nextDay({ every: 'week', day: 7 }, '2026-11-24')).toBe('2026-11-29');
  expect(nextDay({ every: 'week', day: 2 }, '2026-11-24')).toBe('2026-12-01');
});

it('F08 is after the day, within a rhythm of it, and on the day that was asked for', () => {
  const days = fc
    .date({ min: new Date('2024-01-01'), max: new Date('2032-12-31'), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10));
  const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 7 }), (after, day) => {
      const next = nextDay({ every: 'week', day }, after);
      expect(daysBetween(after, next)).toBeGreaterThan(0);
      expect(daysBetween(after, next)).toBeLessThanOrEqual(7);
      expect(new Date(next).getUTCDay() || 7).toBe(day);
    }),
  );
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 31 }), (after, day) => {
      const next = nextDay({ every: 'month', day }, after);
      const last = new Date(Date.UTC(Number(next.slice(0, 4)), Number(next.slice(5, 7)), 0)).getUTCDate();
      expect(daysBetween(after, next)).toBeGreaterThan(0);
      expect(daysBetween(after, next)).toBeLessThanOrEqual(31);
      expect(Number(next.slice(8))).toBe(Math.min(day, last));
    }),
  );
});
