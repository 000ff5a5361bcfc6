import type { Context } from '../../platform/context.ts';
import { asPlatform } from '../../platform/db/transact.ts';
import { newId, type Id } from '../../platform/ids.ts';
import { creditExceeded, creditNone } from './errors.ts';

export interface CreditUse { readonly sellerId: Id<'organization'>; readonly buyerId: Id<'organization'>; readonly currency: string; readonly amountMinor: number; readonly reference: string }
interface After { id: Id<'credit_account'>; usedMinor: number; limitMinor: number }

/** Adds to what a buyer owes a seller, if the limit bears it; one guarded update, so that fifty at once cannot exceed it (M08). */
export async function useCredit(ctx: Context, use: CreditUse): Promise<void> {
  await asPlatform(ctx, 'the seller\'s credit account bears the buyer\'s order', async () => {
    const after = await ctx.sql.one<After>`
      update credit_account set used_minor = used_minor + ${use.amountMinor}, updated_at = ${ctx.clock.now()}, version = version + 1
      where seller_id = ${use.sellerId} and buyer_id = ${use.buyerId} and currency = ${use.currency} and not is_blocked and used_minor + ${use.amountMinor} <= limit_minor
      returning id, used_minor as "usedMinor", limit_minor as "limitMinor"`;
    if (after === null) throw await refusalOf(ctx, use);
    await note(ctx, after, use, 'used', use.amountMinor);
  });
}

/** Takes off what was cancelled, or what was paid. */
export async function giveBackCredit(ctx: Context, kind: 'released' | 'repaid', use: CreditUse): Promise<void> {
  if (use.amountMinor === 0) return;
  await asPlatform(ctx, 'the seller\'s credit account follows the order', async () => {
    const after = await ctx.sql.one<After>`
      update credit_account set used_minor = used_minor - ${use.amountMinor}, updated_at = ${ctx.clock.now()}, version = version + 1
      where seller_id = ${use.sellerId} and buyer_id = ${use.buyerId} and currency = ${use.currency} returning id, used_minor as "usedMinor", limit_minor as "limitMinor"`;
    if (after) await note(ctx, after, use, kind, -use.amountMinor);
  });
}

async function refusalOf(ctx: Context, use: CreditUse) {
  const known = await ctx.sql.one<{ sellerName: string; limitMinor: number; usedMinor: number; isBlocked: boolean }>`
    select o.name as "sellerName", coalesce(a.limit_minor, 0) as "limitMinor", coalesce(a.used_minor, 0) as "usedMinor", coalesce(a.is_blocked, true) as "isBlocked"
    from organization o left join credit_account a on a.seller_id = o.id and a.buyer_id = ${use.buyerId} and a.currency = ${use.currency} where o.id = ${use.sellerId}`;
  const sellerName = known?.sellerName ?? '';
  return known === null || known.isBlocked
    ? creditNone({ sellerName, currency: use.currency })
    : creditExceeded({ sellerName, currency: use.currency, limitMinor: known.limitMinor, usedMinor: known.usedMinor, neededMinor: use.amountMinor });
}

async function note(ctx: Context, after: After, use: CreditUse, kind: 'used' | 'released' | 'repaid', amountMinor: number): Promise<void> {
  await ctx.sql`
    insert into credit_operation (id, account_id, seller_id, buyer_id, kind, amount_minor, used_after_minor, limit_after_minor, reference, by_user_id, at)
    values (${newId()}, ${after.id}, ${use.sellerId}, ${use.buyerId}, ${kind}, ${amountMinor}, ${after.usedMinor}, ${after.limitMinor}, ${use.reference}, ${ctx.actor?.userId ?? null}, ${ctx.clock.now()})`;
}
