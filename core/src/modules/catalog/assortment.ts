import type { ActorContext } from '../../platform/context.ts';

/**
 * How many offers a seller has by state, and how many without a price (ended ones aside). `revision`: the name of all
 * that is told of them together; null: there is nothing.
 */
export interface Assortment {
  readonly revision: string | null;
  readonly active: number;
  readonly paused: number;
  readonly ended: number;
  readonly unpriced: number;
}

/**
 * The acting seller's, kept by triggers (migration 0026-large-sellers): a seller may have 300,000 offers, and opens the
 * page that counts them all day.
 */
export async function assortmentOf(ctx: ActorContext): Promise<Assortment> {
  return (await ctx.sql.one<Assortment & object>`
    select string_agg(revision::text, ' ' order by revision) as revision, coalesce(sum(active), 0)::int as active, coalesce(sum(paused), 0)::int as paused, coalesce(sum(ended), 0)::int as ended, coalesce(sum(unpriced), 0)::int as unpriced
    from assortment where seller_id = ${ctx.actor.organizationId}`)!;
}
