import type { Context } from '../../platform/context.ts';
import { refusal } from '../../platform/refusal.ts';
import type { Id } from '../../platform/ids.ts';

/** No storefront answers for this host, and there is none for any other: seed the demo, or make one. */
export const storefrontMissing = refusal('unavailable', 'storefront.missing')<{ host: string }>();

/** The storefront of a host name, else the one that answers for any. Source: the table, read anew; it is one row by an index. */
export async function findStorefront(ctx: Context, host: string): Promise<Id<'storefront'>> {
  const row = await ctx.sql.one<{ id: Id<'storefront'> }>`
    select id from storefront where is_active and (host = ${host} or host is null) order by host nulls last limit 1`;
  if (row === null) throw storefrontMissing({ host });
  return row.id;
}
