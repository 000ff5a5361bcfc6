import type { Context } from '../context.ts';
import { asPlatform } from '../db/transact.ts';

/** The next number of a series and year: 123 of `PO-2026-000123`. Its row stays locked until the commit, so call it last. */
export async function nextNumber(ctx: Context, kind: string): Promise<string> {
  const year = ctx.clock.now().getUTCFullYear();
  const row = await asPlatform(ctx, 'one series for the whole marketplace', () => ctx.sql.one<{ last: number }>`
    insert into number_series (kind, year, last) values (${kind}, ${year}, 1) on conflict (kind, year) do update set last = number_series.last + 1 returning last`);
  return `${kind}-${year}-${String(row!.last).padStart(6, '0')}`;
}
