/** Days as text, counted from one that is given: nothing here knows what day it is. */
import type { Day, Instant } from './world.ts';

const DAY_MS = 86_400_000;
export function midnight(day: Day): number {
  const at = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(at)) throw new Error(`${day} is not a day like 2026-03-01`);
  return at;
}
export const dayAfter = (day: Day, days: number): Day =>
  new Date(midnight(day) + days * DAY_MS).toISOString().slice(0, 10);
/** `days` may have a fraction. */
export const instantAfter = (day: Day, days: number): Instant =>
  new Date(midnight(day) + Math.round(days * DAY_MS)).toISOString();
