import type { Context } from '../context.ts';

/**
 * The next number of a series and year, for people: `PO-2026-000123`. From a sequence, so that nobody waits for another's commit to have a
 * number; what fails after it took one leaves a gap, which these numbers may have (invoices' may not, and count otherwise).
 */
export async function nextNumber(ctx: Context, kind: string): Promise<string> {
  const year = ctx.clock.now().getUTCFullYear();
  const row = await ctx.sql.one<{ next: number }>`select hansa_next_number(${kind}, ${year}) as next`;
  return `${kind}-${year}-${String(row!.next).padStart(6, '0')}`;
}
