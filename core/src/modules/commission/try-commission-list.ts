import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { found } from '../../platform/refusal.ts';
import { commissionOf, type Sale } from './commission-of.ts';
import { rulesOf } from './live-rules.ts';
import type { Trial, TryList } from './schemas.ts';

interface SoldLine extends Sale { readonly sellerName: string; readonly frozenMinor: number }

/** What a list would have taken on the lines of the past days, beside what was taken, by seller and currency. Changes nothing. */
export async function tryCommissionList(ctx: ActorContext, input: z.output<typeof TryList>): Promise<z.output<typeof Trial>> {
  found(await ctx.sql.one`select id from commission_list where id = ${input.listId}`, 'commission list');
  const rules = await rulesOf(ctx, input.listId);
  const since = new Date(ctx.clock.now().getTime() - input.days * 86_400_000);
  const lines = await ctx.sql<SoldLine & object>`
    with recursive above as (
      select id as start, id, parent_id from category union all select above.start, c.id, c.parent_id from above join category c on c.id = above.parent_id
    ), paths as (select start, array_agg(id::text) as ids from above group by start)
    select l.seller_id as "sellerId", s.name as "sellerName", s.seller_kind as "sellerKind", coalesce(p.ids, '{}') as "categoryIds", l.brand_id as "brandId", o.storefront_id as "storefrontId",
           l.currency, l.line_minor - l.discount_minor as "netMinor", v.lines_minor - v.discount_minor as "orderValueMinor", 0 as "monthVolumeMinor", l.commission_minor as "frozenMinor"
    from order_line l join vendor_order v on v.id = l.vendor_order_id join purchase_order o on o.id = l.order_id join organization s on s.id = l.seller_id left join paths p on p.start = l.category_id
    where v.placed_at >= ${since} and v.state not in ('rejected', 'cancelled')`;
  const rows = new Map<string, z.output<typeof Trial>['rows'][number]>();
  for (const line of lines) {
    const key = `${line.sellerId}${line.currency}`;
    const row = rows.get(key) ?? { sellerId: line.sellerId, sellerName: line.sellerName, currency: line.currency, netMinor: 0, nowMinor: 0, thenMinor: 0 };
    rows.set(key, { ...row, netMinor: row.netMinor + line.netMinor, nowMinor: row.nowMinor + line.frozenMinor, thenMinor: row.thenMinor + commissionOf(rules, line).commissionMinor });
  }
  return { lines: lines.length, rows: [...rows.values()].sort((a, b) => b.netMinor - a.netMinor) };
}
