import type { z } from 'zod';
import { dayOf } from '../../platform/clock.ts';
import type { ActorContext } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import { countPrices } from './price-counts.ts';
import type { MyContracts } from './schemas.ts';

type Mine = z.output<typeof MyContracts>[number];

/** What has ended is told so long, for whoever wonders where a price has gone. */
const daysAfter = 90;

/**
 * The contracts that count for the actor as a buyer: its own, those of organizations above it and of its groups; first
 * what ends soonest, then what begins, then what is over. A draft is the seller's alone. One statement, by the keys
 * that prices are resolved by.
 */
export async function myContracts(ctx: ActorContext): Promise<z.output<typeof MyContracts>> {
  const { organizationId, line, groups } = ctx.actor;
  const now = ctx.clock.now();
  const [day, since] = [dayOf(now), dayOf(new Date(now.getTime() - daysAfter * 86_400_000))];
  const contracts = await ctx.sql<Omit<Mine, 'pricedOffers'> & { id: Id<'contract'> }>`
    with mine as (
      select c.*, case when c.state = 'ended' or c.valid_to < ${day}::date then 'over' when c.valid_from > ${day}::date then 'ahead' else 'now' end as stands
      from contract c where c.state <> 'draft' and (c.buyer_id = any (${line}::uuid[]) or c.group_id = any (${groups}::uuid[])))
    select c.id, c.number, c.name, c.seller_id as "sellerId", s.name as "sellerName", c.stands, c.valid_from::text as "validFrom", c.valid_to::text as "validTo",
           case when c.group_id is not null then 'group' when c.buyer_id = ${organizationId} then 'own' else 'above' end as through, case when c.buyer_id <> ${organizationId} then b.name end as "forName", c.currency,
           c.payment_days as "paymentDays", c.early_discount_basis_points as "earlyDiscountBasisPoints", c.early_discount_days as "earlyDiscountDays", c.freight_flat_minor as "freightFlatMinor", c.freight_free_from_minor as "freightFreeFromMinor",
           c.order_discount_basis_points as "orderDiscountBasisPoints", c.order_discount_from_minor as "orderDiscountFromMinor", c.minimum_commitment_minor as "minimumCommitmentMinor",
           coalesce((select jsonb_agg(jsonb_build_object('categoryId', d.category_id, 'categoryName', k.name, 'brandName', m.name, 'basisPoints', d.basis_points) order by d.basis_points desc, k.name->>'en', m.name)
             from contract_discount d left join category k on k.id = d.category_id left join brand m on m.id = d.brand_id where d.contract_id = c.id), '[]') as discounts
    from mine c join organization s on s.id = c.seller_id left join organization b on b.id = c.buyer_id
    where c.stands <> 'over' or coalesce(least(c.valid_to, case when c.state = 'ended' then c.updated_at::date end), c.updated_at::date) >= ${since}::date
    order by array_position(array['now', 'ahead', 'over'], c.stands), c.valid_to nulls last, s.name, c.number limit 500`;
  const priced = await pricedOffers(
    ctx,
    contracts.map((one) => one.id),
  );
  return contracts.map((one) => ({ ...one, pricedOffers: priced.get(one.id) ?? 0 }));
}

/**
 * How many offers each contract prices. Of one list, as nearly all have, that is known; several may price the same
 * offer.
 */
async function pricedOffers(
  ctx: ActorContext,
  contractIds: readonly Id<'contract'>[],
): Promise<Map<Id<'contract'>, number>> {
  const lists = await ctx.sql<{ id: Id<'price_list'>; contractId: Id<'contract'>; pricesRevision: string }>`
    select id, contract_id as "contractId", prices_revision as "pricesRevision" from price_list where contract_id = any (${contractIds}::uuid[]) and is_active`;
  const own = [...Map.groupBy(lists, (list) => list.contractId)];
  const single = own.flatMap(([, [list, ...others]]) => (others.length === 0 ? [list!] : []));
  const counts = await countPrices(ctx, single);
  const several = own.flatMap(([contractId, all]) => (all.length > 1 ? [contractId] : []));
  const counted =
    several.length === 0
      ? []
      : await ctx.sql<{ id: Id<'contract'>; offers: number }>`
    select l.contract_id as id, count(distinct t.offer_id)::int as offers from price_list l join price t on t.price_list_id = l.id where l.contract_id = any (${several}::uuid[]) and l.is_active group by l.contract_id`;
  return new Map([
    ...single.map((list, at) => [list.contractId, counts[at]!.offers] as const),
    ...counted.map((one) => [one.id, one.offers] as const),
  ]);
}
