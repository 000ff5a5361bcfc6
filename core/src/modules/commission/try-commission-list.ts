import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { found } from '../../platform/refusal.ts';
import { commissionOf, type Sale } from './commission-of.ts';
import { rulesOf } from './live-rules.ts';
import type { Trial, TryList } from './schemas.ts';

interface SoldLine extends Sale {
  readonly sellerName: string;
  readonly frozenMinor: number;
}
type Trialed = z.output<typeof Trial>;

/**
 * What a list would have taken on the lines of the past days, beside what was taken, by seller and currency, and by the
 * rule that would have decided. Month volumes are those that stood when each order was placed. Changes nothing.
 */
export async function tryCommissionList(
  ctx: ActorContext,
  input: z.output<typeof TryList>,
): Promise<z.output<typeof Trial>> {
  found(await ctx.sql.one`select id from commission_list where id = ${input.listId}`, 'commission list');
  const rules = await rulesOf(ctx, input.listId);
  const since = new Date(ctx.clock.now().getTime() - input.days * 86_400_000);
  const lines = await ctx.sql<SoldLine & object>`
    with recursive above as (
      select id as start, id, parent_id from category union all select above.start, c.id, c.parent_id from above join category c on c.id = above.parent_id
    ), paths as (select start, array_agg(id::text) as ids from above group by start),
    part as (
      select *, coalesce(sum(lines_minor - discount_minor) over (
        partition by seller_id, currency, date_trunc('month', placed_at at time zone 'UTC') order by placed_at, id rows between unbounded preceding and 1 preceding), 0)::bigint as before_minor
      from vendor_order where placed_at >= date_trunc('month', ${since}::timestamptz at time zone 'UTC') and state not in ('rejected', 'cancelled'))
    select l.seller_id as "sellerId", s.name as "sellerName", s.seller_kind as "sellerKind", coalesce(p.ids, '{}') as "categoryIds", l.brand_id as "brandId", o.storefront_id as "storefrontId",
           l.currency, l.line_minor - l.discount_minor as "netMinor", v.lines_minor - v.discount_minor as "orderValueMinor", v.before_minor as "monthVolumeMinor", l.commission_minor as "frozenMinor"
    from order_line l join part v on v.id = l.vendor_order_id join purchase_order o on o.id = l.order_id join organization s on s.id = l.seller_id left join paths p on p.start = l.category_id
    where v.placed_at >= ${since}`;
  const rows = new Map<string, Trialed['rows'][number]>();
  const byRule = new Map<string, Trialed['rules'][number]>();
  for (const line of lines) {
    const key = `${line.sellerId}${line.currency}`;
    const row = rows.get(key) ?? {
      sellerId: line.sellerId,
      sellerName: line.sellerName,
      currency: line.currency,
      netMinor: 0,
      nowMinor: 0,
      thenMinor: 0,
    };
    const then = commissionOf(rules, line);
    rows.set(key, {
      ...row,
      netMinor: row.netMinor + line.netMinor,
      nowMinor: row.nowMinor + line.frozenMinor,
      thenMinor: row.thenMinor + then.commissionMinor,
    });
    const ruleKey = `${then.ruleId}${line.currency}`;
    const rule = byRule.get(ruleKey) ?? {
      ruleId: then.ruleId,
      name: then.name,
      currency: line.currency,
      lines: 0,
      netMinor: 0,
      nowMinor: 0,
      thenMinor: 0,
    };
    byRule.set(ruleKey, {
      ...rule,
      lines: rule.lines + 1,
      netMinor: rule.netMinor + line.netMinor,
      nowMinor: rule.nowMinor + line.frozenMinor,
      thenMinor: rule.thenMinor + then.commissionMinor,
    });
  }
  return {
    lines: lines.length,
    since,
    rows: [...rows.values()].sort((a, b) => b.netMinor - a.netMinor),
    // In the order of the list; a rule that decided nothing is told too, because that may be the mistake.
    rules: [
      ...rules
        .filter((rule) => ![...byRule.values()].some((one) => one.ruleId === rule.id))
        .map((rule) => ({
          ruleId: rule.id,
          name: rule.name,
          currency: '',
          lines: 0,
          netMinor: 0,
          nowMinor: 0,
          thenMinor: 0,
        })),
      ...byRule.values(),
    ].sort((a, b) => placeOf(rules, a.ruleId) - placeOf(rules, b.ruleId)),
  };
}

function placeOf(rules: readonly { id: string }[], ruleId: string | null): number {
  const at = rules.findIndex((rule) => rule.id === ruleId);
  return at < 0 ? rules.length : at;
}
