import type { ActorContext } from '../../platform/context.ts';

/** The currencies that the actor has sold in, the most used first; its own where it has sold nothing. */
export async function soldCurrencies(ctx: ActorContext): Promise<string[]> {
  const sold = await ctx.sql<{ currency: string }>`
    select currency from vendor_order where seller_id = any(${ctx.actor.below}::uuid[]) group by currency order by count(*) desc, currency`;
  if (sold.length > 0) return sold.map((row) => row.currency);
  const own = await ctx.sql.one<{
    currency: string;
  }>`select currency from organization where id = ${ctx.actor.organizationId}`;
  return [own?.currency ?? 'EUR'];
}
