import { dayOf } from '../../platform/clock.ts';
import type { ActorContext } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';

export interface SellerCondition { readonly sellerId: Id<'organization'>; readonly freightFlatMinor: number; readonly freightFreeFromMinor: number | null; readonly paymentDays: number; readonly minimumOrderMinor: number | null }

/** Freight and terms of each seller for this buyer: the nearest contract's in this currency where it says, else the seller's own. */
export async function sellerConditions(ctx: ActorContext, currency: string, sellerIds: readonly Id<'organization'>[]): Promise<Map<Id<'organization'>, SellerCondition>> {
  const day = dayOf(ctx.clock.now());
  const rows = await ctx.sql<SellerCondition & object>`
    select s.id as "sellerId", coalesce(c.freight_flat_minor, case when t.currency = ${currency} then t.freight_flat_minor end, 0) as "freightFlatMinor",
           coalesce(c.freight_free_from_minor, case when t.currency = ${currency} then t.freight_free_from_minor end) as "freightFreeFromMinor", coalesce(c.payment_days, t.payment_days, 30) as "paymentDays",
           case when t.currency = ${currency} then t.minimum_order_minor end as "minimumOrderMinor"
    from unnest(${sellerIds}::uuid[]) as s(id) left join seller_terms t on t.seller_id = s.id
    left join lateral (
      select c.* from contract c where c.seller_id = s.id and c.state = 'active' and c.currency = ${currency}
        and (c.buyer_id = any (${ctx.actor.line}::uuid[]) or c.group_id = any (${ctx.actor.groups}::uuid[]))
        and (c.valid_from is null or c.valid_from <= ${day}::date) and (c.valid_to is null or c.valid_to >= ${day}::date)
      order by coalesce(array_position(${ctx.actor.line}::uuid[], c.buyer_id), 100), c.number limit 1) c on true`;
  return new Map(rows.map((row) => [row.sellerId, row]));
}

/** Freight of a vendor order: flat, free from a subtotal on. */
export function freightOf(condition: SellerCondition, subtotalMinor: number): number {
  return condition.freightFreeFromMinor !== null && subtotalMinor >= condition.freightFreeFromMinor ? 0 : condition.freightFlatMinor;
}

/** Basis points by tax class in the storefront's region. */
export async function taxRates(ctx: ActorContext): Promise<Map<string, number>> {
  const rows = await ctx.sql<{ taxClass: string; basisPoints: number }>`
    select r.tax_class as "taxClass", r.basis_points as "basisPoints" from tax_rate r join storefront f on f.tax_region = r.region where f.id = ${ctx.storefrontId}`;
  return new Map(rows.map((row) => [row.taxClass, row.basisPoints]));
}
