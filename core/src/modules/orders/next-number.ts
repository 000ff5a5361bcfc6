import type { Context } from '../../platform/context.ts';

/**
 * The next number of a series and year: `PO-2026-000123`. From a sequence, so that no order waits for another's commit to have its number; an
 * order that fails after it took one leaves a gap, which the numbers of orders may have.
 */
export async function nextNumber(ctx: Context, kind: 'PO'): Promise<string> {
  const year = ctx.clock.now().getUTCFullYear();
  const row = await ctx.sql.one<{ next: number }>`select hansa_next_number(${kind}, ${year}) as next`;
  return `${kind}-${year}-${String(row!.next).padStart(6, '0')}`;
}
