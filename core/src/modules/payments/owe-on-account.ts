import { dayOf } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { bigints, texts, uuids } from '../../platform/db/binary-arrays.ts';
import { asPlatform } from '../../platform/db/transact.ts';
import { newId, type Id } from '../../platform/ids.ts';
import { sumMinor } from '../../platform/money.ts';
import { creditExceeded, creditNone } from './errors.ts';

/** Who owes, in which currency. */
export interface Debtor {
  readonly buyerId: Id<'organization'>;
  readonly currency: string;
  readonly userId: Id<'user'> | null;
}
/** What one vendor order makes a buyer owe a seller. */
export interface NewDebt {
  readonly vendorOrderId: Id<'vendor_order'>;
  readonly sellerId: Id<'organization'>;
  readonly sellerName: string;
  readonly amountMinor: number;
  readonly paymentDays: number;
}
export interface HeldAccount {
  readonly id: Id<'credit_account'>;
  readonly buyerId: Id<'organization'>;
  readonly currency: string;
  readonly sellerId: Id<'organization'>;
  readonly limitMinor: number;
  usedMinor: number;
  readonly isBlocked: boolean;
}
/** A debt that an account bears. */
export interface Owed {
  readonly account: HeldAccount;
  readonly debtor: Debtor;
  readonly debt: NewDebt;
  readonly usedAfterMinor: number;
}

/**
 * Buyers' accounts with sellers, locked in one order by everybody, so that fifty at once neither exceed a limit (M08)
 * nor embrace.
 */
export function holdCredit(
  ctx: Context,
  wanted: readonly { readonly debtor: Debtor; readonly sellerIds: readonly Id<'organization'>[] }[],
): Promise<HeldAccount[]> {
  const pairs = wanted.flatMap(({ debtor, sellerIds }) =>
    [...new Set(sellerIds)].map((sellerId) => ({ ...debtor, sellerId })),
  );
  return asPlatform(
    ctx,
    "the sellers' credit accounts bear the buyer's order",
    () => ctx.sql<HeldAccount & object>`
    select a.id, a.buyer_id as "buyerId", a.currency, a.seller_id as "sellerId", a.limit_minor as "limitMinor", a.used_minor as "usedMinor", a.is_blocked as "isBlocked"
    from unnest(${pairs.map((one) => one.sellerId)}::uuid[], ${pairs.map((one) => one.buyerId)}::uuid[], ${pairs.map((one) => one.currency)}::text[]) as w(seller, buyer, currency)
    join credit_account a on a.seller_id = w.seller and a.buyer_id = w.buyer and a.currency = w.currency
    order by a.buyer_id, a.currency, a.seller_id for update of a`,
  );
}

/**
 * Vendor orders bought on account: each seller's credit, which is held, must bear its own, or none is. Used of the held
 * accounts is then what it is after them; `writeDebts` writes it.
 */
export function oweOnAccount(accounts: readonly HeldAccount[], debtor: Debtor, debts: readonly NewDebt[]): Owed[] {
  const { buyerId, currency } = debtor;
  const used = new Map<HeldAccount, number>();
  const owed = debts.map((debt): Owed => {
    const account = accounts.find(
      (one) => one.sellerId === debt.sellerId && one.buyerId === buyerId && one.currency === currency,
    );
    if (!account || account.isBlocked) throw creditNone({ sellerName: debt.sellerName, currency });
    const usedAfterMinor = sumMinor([used.get(account) ?? account.usedMinor, debt.amountMinor]);
    if (usedAfterMinor > account.limitMinor) {
      const neededMinor = sumMinor(debts.filter((one) => one.sellerId === debt.sellerId).map((one) => one.amountMinor));
      throw creditExceeded({
        sellerName: debt.sellerName,
        currency,
        limitMinor: account.limitMinor,
        usedMinor: account.usedMinor,
        neededMinor,
      });
    }
    used.set(account, usedAfterMinor);
    return { account, debtor, debt, usedAfterMinor };
  });
  for (const [account, usedMinor] of used) account.usedMinor = usedMinor;
  return owed;
}

/** Writes debts, each with its line in its account's history, and what is used of the accounts, in one statement. */
export async function writeDebts(ctx: Context, owed: readonly Owed[]): Promise<void> {
  const now = ctx.clock.now();
  const each = <Value>(pick: (one: Owed) => Value) => owed.map(pick);
  await asPlatform(
    ctx,
    "the sellers' credit accounts bear the buyer's order",
    () => ctx.sql`
    with given as materialized (select * from unnest(${uuids(each(() => newId<'receivable'>()))}::uuid[], ${uuids(each(() => newId<'credit_operation'>()))}::uuid[], ${uuids(each(({ account }) => account.id))}::uuid[], ${uuids(each(({ debt }) => debt.sellerId))}::uuid[],
        ${uuids(each(({ debtor }) => debtor.buyerId))}::uuid[], ${uuids(each(({ debtor }) => debtor.userId))}::uuid[], ${texts(each(({ debtor }) => debtor.currency))}::text[], ${uuids(each(({ debt }) => debt.vendorOrderId))}::uuid[], ${bigints(each(({ debt }) => debt.amountMinor))}::bigint[],
        ${bigints(each((one) => one.usedAfterMinor))}::bigint[], ${bigints(each(({ account }) => account.limitMinor))}::bigint[], ${each(({ debt }) => dayOf(new Date(now.getTime() + debt.paymentDays * 86_400_000)))}::date[])
      as g(id, operation, account, seller, buyer, "user", currency, part, amount, after, "limit", due)),
    owed as (insert into receivable (id, seller_id, buyer_id, vendor_order_id, amount_minor, open_minor, currency, due_on, state, created_at)
      select id, seller, buyer, part, amount, amount, currency, due, 'open', ${now}::timestamptz from given),
    noted as (insert into credit_operation (id, account_id, seller_id, buyer_id, kind, amount_minor, used_after_minor, limit_after_minor, reference, by_user_id, at)
      select operation, account, seller, buyer, 'used', amount, after, "limit", part::text, "user", ${now}::timestamptz from given)
    update credit_account a set used_minor = u.after, updated_at = ${now}, version = a.version + 1
    from (select account, max(after) as after from given group by account) u where a.id = u.account`,
  );
}
