import type { Context } from '../../platform/context.ts';
import { bigints, texts, uuids } from '../../platform/db/binary-arrays.ts';
import { asPlatform } from '../../platform/db/transact.ts';
import { idOf, newId, type Id } from '../../platform/ids.ts';
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

/**
 * Writes balanced transactions in one statement, however many. Each one's entries sum to zero, or it is our mistake;
 * the database checks once more (I1). Accounts are opened when they are first needed; an account's id follows from what
 * it is, so that nobody looks it up.
 */
export async function book(ctx: Context, bookings: readonly Booking[]): Promise<void> {
  const transactions = bookings.map((booking) => {
    assert(
      booking.postings.reduce((sum, one) => sum + one.amountMinor, 0) === 0,
      `a booking that does not balance: ${booking.memo}`,
    );
    return {
      id: newId<'ledger_transaction'>(),
      kind: booking.kind,
      type: booking.reference.type,
      reference: booking.reference.id,
      memo: booking.memo,
      buyer: booking.buyerId,
      seller: booking.sellerId,
    };
  });
  const entries = bookings.flatMap((booking, index) =>
    booking.postings
      .filter((one) => one.amountMinor !== 0)
      .map((one) => {
        const detail = one.detail ?? '';
        return {
          id: newId<'ledger_entry'>(),
          account: idOf('ledger_account', `${one.account}|${one.ownerId ?? ''}|${detail}|${booking.currency}`),
          transaction: transactions[index]!.id,
          kind: one.account,
          owner: one.ownerId,
          detail,
          currency: booking.currency,
          amount: one.amountMinor,
          order: booking.orderId ?? null,
          part: booking.vendorOrderId ?? null,
        };
      }),
  );
  const now = ctx.clock.now();
  const each = <Value>(pick: (entry: (typeof entries)[number]) => Value) => entries.map(pick);
  const ofEach = <Value>(pick: (transaction: (typeof transactions)[number]) => Value) => transactions.map(pick);
  await asPlatform(
    ctx,
    'a sale is booked on the accounts of all its parties',
    () => ctx.sql`
    with given as materialized (select * from unnest(${uuids(each((one) => one.id))}::uuid[], ${uuids(each((one) => one.account))}::uuid[], ${uuids(each((one) => one.transaction))}::uuid[], ${texts(each((one) => one.kind))}::text[], ${uuids(each((one) => one.owner))}::uuid[],
        ${texts(each((one) => one.detail))}::text[], ${texts(each((one) => one.currency))}::text[], ${bigints(each((one) => one.amount))}::bigint[], ${uuids(each((one) => one.order))}::uuid[], ${uuids(each((one) => one.part))}::uuid[])
      as g(id, account, transaction, kind, owner, detail, currency, amount, "order", part)),
    accounts as (insert into ledger_account (id, kind, owner_id, detail, currency, created_at)
      select distinct on (account) account, kind, owner, detail, currency, ${now}::timestamptz from given order by account on conflict do nothing),
    transactions as (insert into ledger_transaction (id, kind, reference_type, reference_id, memo, buyer_id, seller_id, at)
      select t.id, t.kind, t.type, t.reference, t.memo, t.buyer, t.seller, ${now}::timestamptz
      from unnest(${uuids(ofEach((one) => one.id))}::uuid[], ${texts(ofEach((one) => one.kind))}::text[], ${texts(ofEach((one) => one.type))}::text[], ${texts(ofEach((one) => one.reference))}::text[], ${texts(ofEach((one) => one.memo))}::text[],
        ${uuids(ofEach((one) => one.buyer))}::uuid[], ${uuids(ofEach((one) => one.seller))}::uuid[]) as t(id, kind, type, reference, memo, buyer, seller))
    insert into ledger_entry (id, transaction_id, account_id, owner_id, amount_minor, currency, order_id, vendor_order_id, at)
    select id, transaction, account, owner, amount, currency, "order", part, ${now}::timestamptz from given`,
  );
}
