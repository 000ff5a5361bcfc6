import type { Context } from '../../platform/context.ts';
import { asPlatform } from '../../platform/db/transact.ts';
import type { Id } from '../../platform/ids.ts';
import { giveBackCredit, type CreditUse } from './use-credit.ts';

export interface FallenDebt extends CreditUse {
  readonly vendorOrderId: Id<'vendor_order'>;
}

/** Part or all of a debt falls away because the goods do: less is owed, and what was paid already stays paid. */
export async function forgiveDebt(ctx: Context, debt: FallenDebt): Promise<void> {
  const open = await asPlatform(
    ctx,
    'the debt belongs to buyer and seller',
    () => ctx.sql.one<{ fallen: number }>`
    with before as (select id, least(open_minor, ${debt.amountMinor}::bigint) as fallen from receivable where vendor_order_id = ${debt.vendorOrderId} for update)
    update receivable r set amount_minor = r.amount_minor - ${debt.amountMinor}::bigint, open_minor = r.open_minor - before.fallen,
           state = case when r.amount_minor = ${debt.amountMinor}::bigint then 'cancelled' when r.open_minor = before.fallen then 'paid' else r.state end
    from before where r.id = before.id returning before.fallen`,
  );
  await giveBackCredit(ctx, 'released', { ...debt, amountMinor: open?.fallen ?? 0 });
}
