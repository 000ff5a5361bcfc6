import { fragment } from '../../platform/db/sql.ts';
import type { Id } from '../../platform/ids.ts';
import { levels } from './resolver/price-ground.ts';

/**
 * For whom, where, when and in what currency prices are asked. `line` is the buyer and those above it, nearest first; a
 * visitor has none.
 */
export interface PriceQuestion {
  readonly line: readonly Id<'organization'>[];
  readonly groups: readonly Id<'customer_group'>[];
  readonly storefrontId: Id<'storefront'>;
  readonly currency: string;
  /** Day in UTC. */
  readonly day: string;
}

/**
 * Contracts that count, as `CountingContract`, with the revision of their discounts. Nearer levels win, cheaper or not.
 * Wants `question`.
 */
export const contractsThatCount = fragment`
  select q.at, c.id, c.seller_id as "sellerId", c.number, c.name, c.valid_to as "validTo", c.currency, c.order_discount_basis_points as "orderDiscountBasisPoints", c.order_discount_from_minor as "orderDiscountFromMinor",
         c.discounts_revision as revision, coalesce(array_position(q.line, c.buyer_id) - 1, ${levels.group}::int) as level
  from question q join contract c on (c.buyer_id = any (q.line) or c.group_id = any (q.groups)) and c.seller_id = any (q.sellers)
  where c.state = 'active' and (c.valid_from is null or c.valid_from <= q.day) and (c.valid_to is null or c.valid_to >= q.day)`;

/**
 * Price lists that count, as `CountingList`, with the revision of their prices: at their contract's level, 100 for a
 * group's own, 200 the storefront's, 250 the seller's own. Wants `question` and `contracts`.
 */
export const listsThatCount = fragment`
  select q.at, l.id as "priceListId", l.seller_id as "sellerId", l.name as label, l.fills_from_below as "fillsFromBelow", least(l.valid_to, c."validTo") as "validTo", c.id as "contractId", c.number as "contractNumber", l.prices_revision as revision,
         case when l.contract_id is not null then c.level when l.group_id is not null then ${levels.group}::int
              when l.storefront_id is not null then ${levels.storefront}::int else ${levels.ownList}::int end as level,
         case when l.contract_id is not null then 'contract' when l.group_id is not null then 'customer group' when l.storefront_id is not null then 'storefront' else 'list' end as source
  from question q join price_list l on l.seller_id = any (q.sellers) left join contracts c on c.at = q.at and c.id = l.contract_id
  where l.is_active and l.currency = q.currency
    and (l.contract_id is null or c.id is not null)
    and (l.group_id is null or l.group_id = any (q.groups))
    and (l.storefront_id is null or l.storefront_id = q.storefront)
    and (l.valid_from is null or l.valid_from <= q.day) and (l.valid_to is null or l.valid_to >= q.day)`;
