import type { z } from 'zod';
import { fragment, type Fragment, joined } from '../../platform/db/sql.ts';
import type { Only } from './schemas.ts';
import { commissionMinor, isSold, soldMinor } from './sold-lines.ts';

/**
 * Whose sales a report counts: all of the marketplace, what these organizations sold, or what they bought (of one
 * person, if named).
 */
export type Scope =
  | { readonly side: 'all' }
  | { readonly side: 'seller'; readonly ids: readonly string[] }
  | { readonly side: 'buyer'; readonly ids: readonly string[]; readonly personId: string | null };

/** The scope as a condition on a vendor order `v`. */
export function within(scope: Scope): Fragment {
  if (scope.side === 'all') return fragment`true`;
  if (scope.side === 'seller') return fragment`v.seller_id = any(${scope.ids}::uuid[])`;
  const mine = fragment`v.buyer_id = any(${scope.ids}::uuid[])`;
  return scope.personId === null
    ? mine
    : fragment`${mine} and exists (select 1 from purchase_order o where o.id = v.order_id and o.placed_by = ${scope.personId})`;
}

/** Narrowing that a vendor order alone can answer. */
export function partMatches(only: z.output<typeof Only>): Fragment {
  return joined(
    [
      fragment`true`,
      ...(only.sellerId ? [fragment`v.seller_id = ${only.sellerId}`] : []),
      ...(only.buyerId ? [fragment`v.buyer_id = ${only.buyerId}`] : []),
      ...(only.storefrontId
        ? [
            fragment`exists (select 1 from purchase_order o where o.id = v.order_id and o.storefront_id = ${only.storefrontId})`,
          ]
        : []),
    ],
    ' and ',
  );
}

function lineMatches(only: z.output<typeof Only>): Fragment {
  return joined(
    [
      fragment`true`,
      ...(only.brandId ? [fragment`l.brand_id = ${only.brandId}`] : []),
      ...(only.productId ? [fragment`l.product_id = ${only.productId}`] : []),
      ...(only.categoryId
        ? [
            fragment`l.category_id in (
      with recursive below as (select id from category where id = ${only.categoryId} union all select c.id from below join category c on c.parent_id = below.id) select id from below)`,
          ]
        : []),
    ],
    ' and ',
  );
}

/** The body of a CTE: every line sold between two instants, with what it brought and its commission. */
export function soldLines(scope: Scope, only: z.output<typeof Only>, start: Date, end: Date): Fragment {
  return fragment`
    select l.id, l.order_id, l.vendor_order_id, l.buyer_id, l.seller_id, l.product_id, l.category_id, l.brand_id, l.currency, v.placed_at,
           ${soldMinor} as net, ${commissionMinor} as commission
    from vendor_order v join order_line l on l.vendor_order_id = v.id
    where v.placed_at >= ${start} and v.placed_at < ${end} and ${isSold} and l.quantity_cancelled < l.quantity
      and ${within(scope)} and ${partMatches(only)} and ${lineMatches(only)}`;
}
