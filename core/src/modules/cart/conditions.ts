import { dayOf } from '../../platform/clock.ts';
import type { ActorContext, Context } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';

export interface SellerCondition {
  readonly sellerId: Id<'organization'>;
  readonly freightFlatMinor: number;
  readonly freightFreeFromMinor: number | null;
  readonly paymentDays: number;
  readonly minimumOrderMinor: number | null;
}

/** Who asks for conditions, of which sellers, in which currency. */
interface Asked {
  readonly currency: string;
  readonly sellerIds: readonly Id<'organization'>[];
  readonly by: Pick<ActorContext['actor'], 'line' | 'groups'>;
}
export type SellerConditions = ReadonlyMap<Id<'organization'>, SellerCondition>;

/**
 * Freight and terms of each seller for this buyer: the nearest contract's in this currency where it says, else the
 * seller's own.
 */
export async function sellerConditions(
  ctx: ActorContext,
  currency: string,
  sellerIds: readonly Id<'organization'>[],
): Promise<SellerConditions> {
  return (await sellerConditionsFor(ctx, [{ currency, sellerIds, by: ctx.actor }]))[0]!;
}

/**
 * The same for several buyers in one statement, in their order. Says itself whose contracts count, so it may be asked
 * by the platform.
 */
export async function sellerConditionsFor(ctx: Context, asked: readonly Asked[]): Promise<SellerConditions[]> {
  const day = dayOf(ctx.clock.now());
  const given = asked.map(({ currency, sellerIds, by }, at) => ({
    at,
    currency,
    sellers: sellerIds,
    line: by.line,
    groups: by.groups,
  }));
  const rows = await ctx.sql<SellerCondition & { at: number }>`
    select a.at, s.id as "sellerId", coalesce(c.freight_flat_minor, case when t.currency = a.currency then t.freight_flat_minor end, 0) as "freightFlatMinor",
           coalesce(c.freight_free_from_minor, case when t.currency = a.currency then t.freight_free_from_minor end) as "freightFreeFromMinor", coalesce(c.payment_days, t.payment_days, 30) as "paymentDays",
           case when t.currency = a.currency then t.minimum_order_minor end as "minimumOrderMinor"
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as a(at int, currency text, sellers uuid[], line uuid[], groups uuid[])
    cross join lateral unnest(a.sellers) as s(id) left join seller_terms t on t.seller_id = s.id
    left join lateral (
      select c.* from contract c where c.seller_id = s.id and c.state = 'active' and c.currency = a.currency and (c.buyer_id = any (a.line) or c.group_id = any (a.groups))
        and (c.valid_from is null or c.valid_from <= ${day}::date) and (c.valid_to is null or c.valid_to >= ${day}::date)
      order by coalesce(array_position(a.line, c.buyer_id), 100), c.number limit 1) c on true`;
  const own = Map.groupBy(rows, (row) => row.at);
  return asked.map((_, at) => new Map((own.get(at) ?? []).map(({ at: __, ...row }) => [row.sellerId, row])));
}

/** Freight of a vendor order: flat, free from a subtotal on. */
export function freightOf(condition: SellerCondition, subtotalMinor: number): number {
  return condition.freightFreeFromMinor !== null && subtotalMinor >= condition.freightFreeFromMinor
    ? 0
    : condition.freightFlatMinor;
}

/** Basis points by tax class in the storefront's region. */
export async function taxRates(ctx: ActorContext): Promise<ReadonlyMap<string, number>> {
  return (await taxRatesAt(ctx, [ctx.storefrontId])).get(ctx.storefrontId) ?? new Map();
}

/** The same by storefront; those whose region has no rates are left out. */
export async function taxRatesAt(
  ctx: Context,
  storefrontIds: readonly Id<'storefront'>[],
): Promise<ReadonlyMap<Id<'storefront'>, ReadonlyMap<string, number>>> {
  const rows = await ctx.sql<{ storefrontId: Id<'storefront'>; taxClass: string; basisPoints: number }>`
    select f.id as "storefrontId", r.tax_class as "taxClass", r.basis_points as "basisPoints" from tax_rate r join storefront f on f.tax_region = r.region where f.id = any (${storefrontIds}::uuid[])`;
  return new Map(
    [...Map.groupBy(rows, (row) => row.storefrontId)].map(([id, rates]) => [
      id,
      new Map(rates.map((row) => [row.taxClass, row.basisPoints])),
    ]),
  );
}
