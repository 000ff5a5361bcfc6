import { dayOf } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { asPlatform } from '../../platform/db/transact.ts';
import { newId, type Id } from '../../platform/ids.ts';
import { found } from '../../platform/refusal.ts';
import { book } from '../ledger/index.ts';
import { paymentTooLarge } from './errors.ts';
import { giveBackCredit, type CreditUse, useCredit } from './use-credit.ts';

export interface Debt extends CreditUse { readonly vendorOrderId: Id<'vendor_order'>; readonly paymentDays: number }

/** A vendor order bought on account: uses credit, and is due so many days from now. */
export async function oweOnAccount(ctx: Context, debt: Debt): Promise<void> {
  await useCredit(ctx, debt);
  const now = ctx.clock.now();
  await asPlatform(ctx, 'the debt belongs to buyer and seller', () => ctx.sql`
    insert into receivable (id, seller_id, buyer_id, vendor_order_id, amount_minor, open_minor, currency, due_on, state, created_at)
    values (${newId()}, ${debt.sellerId}, ${debt.buyerId}, ${debt.vendorOrderId}, ${debt.amountMinor}, ${debt.amountMinor}, ${debt.currency},
      ${dayOf(new Date(now.getTime() + debt.paymentDays * 86_400_000))}, 'open', ${now})`);
}

/** Part or all of a debt falls away because the goods do: less is owed, and what was paid already stays paid. */
export async function forgiveDebt(ctx: Context, debt: Omit<Debt, 'paymentDays'>): Promise<void> {
  const open = await asPlatform(ctx, 'the debt belongs to buyer and seller', () => ctx.sql.one<{ fallen: number }>`
    with before as (select id, open_minor, least(open_minor, ${debt.amountMinor}::bigint) as fallen from receivable where vendor_order_id = ${debt.vendorOrderId} for update)
    update receivable r set amount_minor = r.amount_minor - ${debt.amountMinor}::bigint, open_minor = r.open_minor - before.fallen,
           state = case when r.amount_minor = ${debt.amountMinor}::bigint then 'cancelled' when r.open_minor = before.fallen then 'paid' else r.state end
    from before where r.id = before.id returning before.fallen`);
  await giveBackCredit(ctx, 'released', { ...debt, amountMinor: open?.fallen ?? 0 });
}

/** A bank transfer for a vendor order came in: the debt shrinks, credit comes back, clearing is booked against the receivable. */
export async function recordPayment(ctx: Context, vendorOrderId: Id<'vendor_order'>, amountMinor: number | null, reference: string): Promise<void> {
  const debt = await asPlatform(ctx, 'the debt belongs to buyer and seller', () => ctx.sql.one<{ id: string; openMinor: number; currency: string; buyerId: Id<'organization'>; sellerId: Id<'organization'>; orderId: Id<'purchase_order'> }>`
    select r.id, r.open_minor as "openMinor", r.currency, r.buyer_id as "buyerId", r.seller_id as "sellerId", v.order_id as "orderId"
    from receivable r join vendor_order v on v.id = r.vendor_order_id where r.vendor_order_id = ${vendorOrderId} and r.state = 'open' for update of r`);
  const known = found(debt, 'debt');
  const paid = amountMinor ?? known.openMinor;
  if (paid > known.openMinor || paid <= 0) throw paymentTooLarge({ openMinor: known.openMinor });
  await asPlatform(ctx, 'the debt belongs to buyer and seller', () => ctx.sql`
    update receivable set open_minor = open_minor - ${paid}, state = case when open_minor = ${paid} then 'paid' else state end where id = ${known.id}`);
  await giveBackCredit(ctx, 'repaid', { ...known, amountMinor: paid, reference });
  await book(ctx, {
    kind: 'payment', reference: { type: 'payment', id: `${vendorOrderId}:${reference}` }, memo: `Payment ${reference}`, currency: known.currency, buyerId: known.buyerId, sellerId: known.sellerId,
    orderId: known.orderId, vendorOrderId, postings: [{ account: 'clearing', ownerId: null, detail: 'bank transfer', amountMinor: paid }, { account: 'receivable', ownerId: known.buyerId, amountMinor: -paid }],
  });
}
