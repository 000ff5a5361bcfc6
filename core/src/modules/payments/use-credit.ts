import type { Context } from '../../platform/context.ts';
import { asPlatform } from '../../platform/db/transact.ts';
import { newId, type Id } from '../../platform/ids.ts';

export interface CreditUse {
  readonly sellerId: Id<'organization'>;
  readonly buyerId: Id<'organization'>;
  readonly currency: string;
  readonly amountMinor: number;
  readonly reference: string;
}

/** Takes off what was cancelled, or what was paid, and notes it with the balance after. */
export async function giveBackCredit(ctx: Context, kind: 'released' | 'repaid', use: CreditUse): Promise<void> {
  if (use.amountMinor === 0) return;
  await asPlatform(
    ctx,
    "the seller's credit account follows the order",
    () => ctx.sql`
    with after as (
      update credit_account set used_minor = used_minor - ${use.amountMinor}, updated_at = ${ctx.clock.now()}, version = version + 1
      where seller_id = ${use.sellerId} and buyer_id = ${use.buyerId} and currency = ${use.currency} returning id, used_minor, limit_minor)
    insert into credit_operation (id, account_id, seller_id, buyer_id, kind, amount_minor, used_after_minor, limit_after_minor, reference, by_user_id, at)
    select ${newId()}, id, ${use.sellerId}, ${use.buyerId}, ${kind}, ${-use.amountMinor}, used_minor, limit_minor, ${use.reference}, ${ctx.actor?.userId ?? null}::uuid, ${ctx.clock.now()}::timestamptz from after`,
  );
}
