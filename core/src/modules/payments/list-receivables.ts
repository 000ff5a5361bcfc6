import type { z } from 'zod';
import { dayOf } from '../../platform/clock.ts';
import type { ActorContext } from '../../platform/context.ts';
import { type Fragment, fragment } from '../../platform/db/sql.ts';
import { anywhere } from '../../platform/db/text-patterns.ts';
import type { CreditList, ListCredit, ListReceivables, ReceivableList } from './schemas.ts';

/** Whose side one looks from. Expects a table `r` with `seller_id` and `buyer_id`. */
function side(ctx: ActorContext, asWhom: 'seller' | 'buyer'): Fragment {
  if (ctx.actor.kinds.operates) return fragment`true`;
  return asWhom === 'seller'
    ? fragment`r.seller_id = any (${ctx.actor.below}::uuid[])`
    : fragment`r.buyer_id = any (${ctx.actor.below}::uuid[])`;
}

/** Debts on account, the longest due first, with their ageing. */
export async function listReceivables(
  ctx: ActorContext,
  input: z.output<typeof ListReceivables>,
): Promise<z.output<typeof ReceivableList>> {
  const today = dayOf(ctx.clock.now());
  const state = {
    open: fragment`r.state = 'open'`,
    overdue: fragment`r.state = 'open' and r.due_on < ${today}::date`,
    paid: fragment`r.state = 'paid'`,
    all: fragment`true`,
  }[input.state];
  const which = fragment`${side(ctx, input.asWhom)} and ${input.buyerId === undefined ? fragment`true` : fragment`r.buyer_id = ${input.buyerId}`}
    and ${input.text === '' ? fragment`true` : fragment`(v.number ilike ${anywhere(input.text)} or b.name ilike ${anywhere(input.text)} or s.name ilike ${anywhere(input.text)})`}`;
  const from = fragment`receivable r join vendor_order v on v.id = r.vendor_order_id join organization b on b.id = r.buyer_id join organization s on s.id = r.seller_id`;
  const late = fragment`${today}::date - r.due_on`;
  const items = await ctx.sql`
    select r.vendor_order_id as "vendorOrderId", v.number, case when ${ctx.actor.kinds.operates} or r.buyer_id = any (${ctx.actor.below}::uuid[]) then v.order_id end as "orderId", r.buyer_id as "buyerId", b.name as "buyerName", r.seller_id as "sellerId", s.name as "sellerName", r.currency, r.amount_minor as "amountMinor", r.open_minor as "openMinor",
           r.due_on as "dueOn", case when r.state = 'open' then greatest(0, ${late}) else 0 end as "daysOverdue", r.state, v.placed_at as "placedAt"
    from ${from} where ${which} and ${state} order by r.due_on, v.number limit ${input.limit} offset ${input.offset}`;
  const total = await ctx.sql.one<{
    count: number;
  }>`select count(*)::int as count from ${from} where ${which} and ${state}`;
  const ageing = await ctx.sql`
    select r.currency, coalesce(sum(r.open_minor) filter (where ${late} <= 0), 0)::bigint as "notDueMinor", coalesce(sum(r.open_minor) filter (where ${late} between 1 and 30), 0)::bigint as "to30Minor",
           coalesce(sum(r.open_minor) filter (where ${late} between 31 and 60), 0)::bigint as "to60Minor", coalesce(sum(r.open_minor) filter (where ${late} between 61 and 90), 0)::bigint as "to90Minor",
           coalesce(sum(r.open_minor) filter (where ${late} > 90), 0)::bigint as "olderMinor", sum(r.open_minor)::bigint as "openMinor"
    from ${from} where ${which} and r.state = 'open' group by r.currency order by r.currency`;
  return { total: total?.count ?? 0, items: items as never, ageing: ageing as never };
}

/** Who may owe whom how much, and does. */
export async function listCredit(
  ctx: ActorContext,
  input: z.output<typeof ListCredit>,
): Promise<z.output<typeof CreditList>> {
  const items = await ctx.sql`
    select r.seller_id as "sellerId", s.name as "sellerName", r.buyer_id as "buyerId", b.name as "buyerName", r.currency, r.limit_minor as "limitMinor", r.used_minor as "usedMinor", greatest(0, r.limit_minor - r.used_minor) as "leftMinor",
           coalesce((select sum(d.open_minor) from receivable d where d.seller_id = r.seller_id and d.buyer_id = r.buyer_id and d.currency = r.currency and d.state = 'open' and d.due_on < ${dayOf(ctx.clock.now())}::date), 0)::bigint as "overdueMinor",
           r.is_blocked as "isBlocked", r.updated_at as "updatedAt"
    from credit_account r join organization s on s.id = r.seller_id join organization b on b.id = r.buyer_id
    where ${side(ctx, input.asWhom)} and ${input.buyerId === undefined ? fragment`true` : fragment`r.buyer_id = ${input.buyerId}`}
      and ${input.text === '' ? fragment`true` : fragment`(b.name ilike ${anywhere(input.text)} or s.name ilike ${anywhere(input.text)})`} order by b.name, s.name, r.currency limit 1000`;
  return { items: items as never };
}
