import { dayOf } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { asPlatform } from '../../platform/db/transact.ts';
import { newId, type Id } from '../../platform/ids.ts';
import { sumMinor } from '../../platform/money.ts';
import { creditExceeded, creditNone } from './errors.ts';

/** What one vendor order makes a buyer owe a seller. */
export interface NewDebt { readonly vendorOrderId: Id<'vendor_order'>; readonly sellerId: Id<'organization'>; readonly sellerName: string; readonly amountMinor: number; readonly paymentDays: number }
export interface HeldAccount { id: Id<'credit_account'>; sellerId: Id<'organization'>; limitMinor: number; usedMinor: number; isBlocked: boolean }

/** A buyer's accounts with sellers, locked in one order by everybody, so that fifty at once neither exceed a limit (M08) nor embrace. */
export function holdCredit(ctx: Context, buyerId: Id<'organization'>, currency: string, sellerIds: readonly Id<'organization'>[]): Promise<HeldAccount[]> {
  return asPlatform(ctx, 'the sellers\' credit accounts bear the buyer\'s order', () => ctx.sql<HeldAccount & object>`
    select id, seller_id as "sellerId", limit_minor as "limitMinor", used_minor as "usedMinor", is_blocked as "isBlocked" from credit_account
    where buyer_id = ${buyerId} and currency = ${currency} and seller_id = any (${[...new Set(sellerIds)]}::uuid[]) order by seller_id for update`);
}

/** Vendor orders bought on account: each seller's credit, which is held, must bear its own, or none is. Nothing is written where one does not; gives the way to write all in one statement. */
export function oweOnAccount(ctx: Context, accounts: readonly HeldAccount[], buyerId: Id<'organization'>, currency: string, debts: readonly NewDebt[]): () => Promise<void> {
  const now = ctx.clock.now();
  const used = new Map(accounts.map((account) => [account.sellerId, account.usedMinor]));
  const rows = debts.map((debt) => {
    const account = accounts.find((one) => one.sellerId === debt.sellerId);
    if (!account || account.isBlocked) throw creditNone({ sellerName: debt.sellerName, currency });
    const after = sumMinor([used.get(debt.sellerId)!, debt.amountMinor]);
    if (after > account.limitMinor) {
      const neededMinor = sumMinor(debts.filter((one) => one.sellerId === debt.sellerId).map((one) => one.amountMinor));
      throw creditExceeded({ sellerName: debt.sellerName, currency, limitMinor: account.limitMinor, usedMinor: account.usedMinor, neededMinor });
    }
    used.set(debt.sellerId, after);
    return {
      id: newId<'receivable'>(), operation: newId<'credit_operation'>(), account: account.id, seller: debt.sellerId, part: debt.vendorOrderId, amount: debt.amountMinor, after, limit: account.limitMinor,
      due: dayOf(new Date(now.getTime() + debt.paymentDays * 86_400_000)),
    };
  });
  return () => asPlatform(ctx, 'the sellers\' credit accounts bear the buyer\'s order', async () => {
    await ctx.sql`
      with given as (select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g(id uuid, operation uuid, account uuid, seller uuid, part uuid, amount bigint, after bigint, "limit" bigint, due date)),
      owed as (insert into receivable (id, seller_id, buyer_id, vendor_order_id, amount_minor, open_minor, currency, due_on, state, created_at)
        select id, seller, ${buyerId}, part, amount, amount, ${currency}, due, 'open', ${now}::timestamptz from given),
      noted as (insert into credit_operation (id, account_id, seller_id, buyer_id, kind, amount_minor, used_after_minor, limit_after_minor, reference, by_user_id, at)
        select operation, account, seller, ${buyerId}, 'used', amount, after, "limit", part::text, ${ctx.actor?.userId ?? null}::uuid, ${now}::timestamptz from given)
      update credit_account a set used_minor = u.after, updated_at = ${now}, version = a.version + 1
      from (select account, max(after) as after from given group by account) u where a.id = u.account`;
  });
}
