import { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { id } from '../../platform/ids.ts';

export const TrialBalance = z.array(
  z.object({
    kind: z.string(),
    ownerName: z.string().nullable(),
    detail: z.string(),
    currency: z.string(),
    debitMinor: z.number(),
    creditMinor: z.number(),
    balanceMinor: z.number(),
    entries: z.int(),
  }),
);

/**
 * Every account with its sums. Per currency the balances sum to zero; the operator sees all accounts, others their own.
 */
export async function trialBalance(ctx: ActorContext): Promise<z.output<typeof TrialBalance>> {
  return ctx.sql`
    select a.kind, o.name as "ownerName", a.detail, a.currency, coalesce(sum(e.amount_minor) filter (where e.amount_minor > 0), 0)::bigint as "debitMinor",
           coalesce(-sum(e.amount_minor) filter (where e.amount_minor < 0), 0)::bigint as "creditMinor", coalesce(sum(e.amount_minor), 0)::bigint as "balanceMinor", count(e.id)::int as entries
    from ledger_account a left join ledger_entry e on e.account_id = a.id left join organization o on o.id = a.owner_id
    group by a.id, o.name order by a.currency, a.kind, o.name` as never;
}

export const TraceOrder = z.strictObject({ orderId: id('purchase_order') });
export const OrderTrace = z.array(
  z.object({
    transactionId: z.string(),
    kind: z.string(),
    memo: z.string(),
    at: z.date(),
    account: z.string(),
    ownerName: z.string().nullable(),
    detail: z.string(),
    amountMinor: z.number(),
    currency: z.string(),
    vendorOrderId: z.string().nullable(),
  }),
);

/**
 * All entries of an order, oldest first: from the buyer's debt to the sellers' payables, the commission and the taxes.
 */
export async function traceOrder(
  ctx: ActorContext,
  input: z.output<typeof TraceOrder>,
): Promise<z.output<typeof OrderTrace>> {
  return ctx.sql`
    select t.id as "transactionId", t.kind, t.memo, t.at, a.kind as account, o.name as "ownerName", a.detail, e.amount_minor as "amountMinor", e.currency, e.vendor_order_id as "vendorOrderId"
    from ledger_entry e join ledger_transaction t on t.id = e.transaction_id join ledger_account a on a.id = e.account_id left join organization o on o.id = a.owner_id
    where e.order_id = ${input.orderId} order by t.at, t.id, e.amount_minor desc` as never;
}
