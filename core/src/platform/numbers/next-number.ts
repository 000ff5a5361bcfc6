import type { Context } from '../context.ts';

/**
 * The next number of a series and year, for people: `PO-2026-000123`. From a sequence, so that nobody waits for
 * another's commit to have a number; what fails after it took one leaves a gap, which these numbers may have (invoices'
 * may not, and count otherwise).
 */
export async function nextNumber(ctx: Context, kind: string): Promise<string> {
  return (await nextNumbers(ctx, kind, 1))[0]!;
}

/** The same, for so many things at once. */
export async function nextNumbers(ctx: Context, kind: string, count: number): Promise<string[]> {
  const year = ctx.clock.now().getUTCFullYear();
  const rows = await ctx.sql<{
    next: number;
  }>`select hansa_next_number(${kind}, ${year}) as next from generate_series(1, ${count}::int)`;
  return rows.map(({ next }) => `${kind}-${year}-${String(next).padStart(6, '0')}`);
}
