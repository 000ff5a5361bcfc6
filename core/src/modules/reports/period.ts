import type { z } from 'zod';
import { dayOf } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { refusal } from '../../platform/refusal.ts';
import type { AskReport } from './schemas.ts';

/**
 * A report's days, both counted, as the instants that bound them (UTC), with as many days before them to compare with.
 */
export interface Period {
  readonly from: string;
  readonly to: string;
  readonly start: Date;
  readonly end: Date;
  readonly before: { readonly from: string; readonly to: string; readonly start: Date; readonly end: Date };
}

/** The days stand the wrong way round, or span more than a report can draw: choose others. */
export const periodImpossible = refusal('unprocessable', 'report.periodImpossible')<{
  from: string;
  to: string;
  most: number;
}>();

const dayMs = 86_400_000;
const most = 1100;
const startOf = (day: string) => new Date(`${day}T00:00:00Z`);
const later = (at: Date, days: number) => new Date(at.getTime() + days * dayMs);

export function periodOf(ctx: Context, asked: Pick<z.output<typeof AskReport>, 'from' | 'to'>): Period {
  const to = asked.to ?? dayOf(ctx.clock.now());
  const from = asked.from ?? dayOf(later(startOf(to), -364));
  const start = startOf(from);
  const end = later(startOf(to), 1);
  const days = Math.round((end.getTime() - start.getTime()) / dayMs);
  if (days < 1 || days > most || from < '1990-01-01' || to > '2200-01-01') throw periodImpossible({ from, to, most });
  return {
    from,
    to,
    start,
    end,
    before: { from: dayOf(later(start, -days)), to: dayOf(later(start, -1)), start: later(start, -days), end: start },
  };
}
