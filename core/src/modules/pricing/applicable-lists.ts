import { fragment, type Fragment } from '../../platform/db/sql.ts';
import type { Id } from '../../platform/ids.ts';
import { levels } from './resolver/price-ground.ts';

/** For whom, where, when and in what currency prices are asked. `line` is the buyer and those above it, nearest first. */
export interface PriceQuestion {
  readonly line: readonly Id<'organization'>[];
  readonly groups: readonly Id<'customer_group'>[];
  readonly storefrontId: Id<'storefront'>;
  readonly currency: string;
  /** Day in UTC. */
  readonly day: string;
}

/** Contracts that count, as `CountingContract`, with the revision of their discounts. Nearer levels win, cheaper or not. */
export function contractsThatCount(question: PriceQuestion): Fragment {
  return fragment`
    select c.id, c.seller_id as "sellerId", c.number, c.name, c.valid_to as "validTo", c.currency, c.order_discount_basis_points as "orderDiscountBasisPoints", c.order_discount_from_minor as "orderDiscountFromMinor",
           c.discounts_revision as revision, coalesce(array_position(${question.line}::uuid[], c.buyer_id) - 1, ${levels.group}::int) as level
    from contract c
    where c.state = 'active' and (c.buyer_id = any (${question.line}::uuid[]) or c.group_id = any (${question.groups}::uuid[]))
      and (c.valid_from is null or c.valid_from <= ${question.day}::date) and (c.valid_to is null or c.valid_to >= ${question.day}::date)`;
}

/** Price lists that count, as `CountingList`, with the revision of their prices: at their contract's level, 100 for a group's own, 200 the storefront's, 250 the seller's own. Wants `contracts`. */
export function listsThatCount(question: PriceQuestion): Fragment {
  return fragment`
    select l.id as "priceListId", l.seller_id as "sellerId", l.name as label, l.fills_from_below as "fillsFromBelow", least(l.valid_to, c."validTo") as "validTo", c.id as "contractId", c.number as "contractNumber", l.prices_revision as revision,
           case when l.contract_id is not null then c.level when l.group_id is not null then ${levels.group}::int
                when l.storefront_id is not null then ${levels.storefront}::int else ${levels.ownList}::int end as level,
           case when l.contract_id is not null then 'contract' when l.group_id is not null then 'customer group' when l.storefront_id is not null then 'storefront' else 'list' end as source
    from price_list l left join contracts c on c.id = l.contract_id
    where l.is_active and l.currency = ${question.currency}
      and (l.contract_id is null or c.id is not null)
      and (l.group_id is null or l.group_id = any (${question.groups}::uuid[]))
      and (l.storefront_id is null or l.storefront_id = ${question.storefrontId})
      and (l.valid_from is null or l.valid_from <= ${question.day}::date) and (l.valid_to is null or l.valid_to >= ${question.day}::date)`;
}
