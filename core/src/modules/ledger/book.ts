import type { Context } from '../../platform/context.ts';
import { asPlatform } from '../../platform/db/transact.ts';
import { newId, type Id } from '../../platform/ids.ts';
import { assert } from '../../platform/refusal.ts';
import type { AccountKind } from './tables.ts';

export interface Posting {
  readonly account: AccountKind;
  /** The buyer of a receivable, the seller of a payable; null for the operator's own. */
  readonly ownerId: Id<'organization'> | null;
  /** Payment method of clearing, region of a tax. */
  readonly detail?: string;
  /** Debit positive, credit negative. Zero is left out. */
  readonly amountMinor: number;
}
export interface Booking {
  readonly kind: 'placing' | 'cancelling' | 'payment' | 'payout' | 'refund' | 'adjustment';
  /** Booked once for a kind and a reference. */
  readonly reference: { readonly type: string; readonly id: string };
  readonly memo: string;
  readonly currency: string;
  readonly buyerId: Id<'organization'> | null;
  readonly sellerId: Id<'organization'> | null;
  readonly orderId?: Id<'purchase_order'>;
  readonly vendorOrderId?: Id<'vendor_order'>;
  readonly postings: readonly Posting[];
}

/** Writes a balanced transaction. Its entries sum to zero, or it is our mistake; the database checks once more at the commit (I1). */
export async function book(ctx: Context, booking: Booking): Promise<Id<'ledger_transaction'>> {
  const postings = booking.postings.filter((one) => one.amountMinor !== 0);
  assert(postings.reduce((sum, one) => sum + one.amountMinor, 0) === 0, `a booking that does not balance: ${booking.memo}`);
  const id = newId<'ledger_transaction'>();
  const now = ctx.clock.now();
  const rows = JSON.stringify(postings.map((one) => ({ id: newId<'ledger_entry'>(), account: newId<'ledger_account'>(), kind: one.account, owner: one.ownerId, detail: one.detail ?? '', amount: one.amountMinor })));
  await asPlatform(ctx, 'a sale is booked on the accounts of all its parties', async () => {
    await ctx.sql`
      insert into ledger_account (id, kind, owner_id, detail, currency, created_at)
      select distinct on (g.kind, g.owner, g.detail) g.account, g.kind, g.owner, g.detail, ${booking.currency}, ${now}::timestamptz
      from jsonb_to_recordset(${rows}::jsonb) as g(account uuid, kind text, owner uuid, detail text) order by g.kind, g.owner, g.detail
      on conflict on constraint ledger_account_once do nothing`;
    await ctx.sql`
      insert into ledger_transaction (id, kind, reference_type, reference_id, memo, buyer_id, seller_id, at)
      values (${id}, ${booking.kind}, ${booking.reference.type}, ${booking.reference.id}, ${booking.memo}, ${booking.buyerId}, ${booking.sellerId}, ${now})`;
    await ctx.sql`
      insert into ledger_entry (id, transaction_id, account_id, owner_id, amount_minor, currency, order_id, vendor_order_id, at)
      select g.id, ${id}, a.id, g.owner, g.amount, ${booking.currency}, ${booking.orderId ?? null}, ${booking.vendorOrderId ?? null}, ${now}
      from jsonb_to_recordset(${rows}::jsonb) as g(id uuid, kind text, owner uuid, detail text, amount bigint)
      join ledger_account a on a.kind = g.kind and a.owner_id is not distinct from g.owner and a.detail = g.detail and a.currency = ${booking.currency}`;
  });
  return id;
}
