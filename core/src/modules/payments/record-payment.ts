import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { asPlatform } from '../../platform/db/transact.ts';
import { fragment } from '../../platform/db/sql.ts';
import { onceForKey } from '../../platform/idempotency.ts';
import { newId, type Id } from '../../platform/ids.ts';
import { reachOf } from '../../platform/permission.ts';
import { found } from '../../platform/refusal.ts';
import { book } from '../ledger/index.ts';
import { paymentTooLarge } from './errors.ts';
import { paymentReceived } from './events.ts';
import type { PaymentRecorded, RecordPayment } from './schemas.ts';
import { giveBackCredit } from './use-credit.ts';

interface Debt {
  id: string;
  openMinor: number;
  currency: string;
  buyerId: Id<'organization'>;
  sellerId: Id<'organization'>;
  orderId: Id<'purchase_order'>;
  number: string;
}
type Input = z.output<typeof RecordPayment>;

/**
 * A bank transfer for a vendor order came in: the debt shrinks, credit comes back, clearing is booked against the
 * receivable. Once for a key.
 */
export function recordPayment(
  ctx: ActorContext,
  { idempotencyKey, ...request }: Input,
): Promise<z.output<typeof PaymentRecorded>> {
  return onceForKey(ctx, `payment:${idempotencyKey}`, request, () => record(ctx, request));
}

async function record(
  ctx: ActorContext,
  input: Omit<Input, 'idempotencyKey'>,
): Promise<z.output<typeof PaymentRecorded>> {
  const isOperator = ctx.actor.kinds.operates && reachOf(ctx.actor, 'credit.manage') === 'all';
  const sellers = reachOf(ctx.actor, 'credit.manage') === 'below' ? ctx.actor.below : [ctx.actor.organizationId];
  const debt = found(
    await ctx.sql.one<Debt>`
    select r.id, r.open_minor as "openMinor", r.currency, r.buyer_id as "buyerId", r.seller_id as "sellerId", v.order_id as "orderId", v.number
    from receivable r join vendor_order v on v.id = r.vendor_order_id
    where r.vendor_order_id = ${input.vendorOrderId} and ${isOperator ? fragment`true` : fragment`r.seller_id = any (${sellers}::uuid[])`} for update of r`,
    'debt',
  );
  const paidMinor = input.amountMinor ?? debt.openMinor;
  if (paidMinor > debt.openMinor || paidMinor <= 0)
    throw paymentTooLarge({ openMinor: debt.openMinor, currency: debt.currency });
  const left = await ctx.sql.one<{ openMinor: number }>`
    update receivable set open_minor = open_minor - ${paidMinor}, state = case when open_minor = ${paidMinor} then 'paid' else state end where id = ${debt.id} returning open_minor as "openMinor"`;
  const paymentId = newId<'payment'>();
  const { buyerId, sellerId, currency, orderId } = debt;
  await asPlatform(ctx, "the money lies in the operator's clearing", async () => {
    await giveBackCredit(ctx, 'repaid', {
      sellerId,
      buyerId,
      currency,
      amountMinor: paidMinor,
      reference: input.reference,
    });
    await book(ctx, [
      {
        kind: 'payment',
        reference: { type: 'payment', id: paymentId },
        memo: `Bank transfer ${input.reference} for ${debt.number}`,
        currency,
        buyerId,
        sellerId,
        orderId,
        vendorOrderId: input.vendorOrderId,
        postings: [
          { account: 'clearing', ownerId: null, detail: 'bank transfer', amountMinor: paidMinor },
          { account: 'receivable', ownerId: buyerId, amountMinor: -paidMinor },
        ],
      },
    ]);
  });
  ctx.emit(
    paymentReceived({
      subject: { type: 'vendor_order', id: input.vendorOrderId },
      parties: [sellerId, buyerId],
      data: {
        vendorOrderId: input.vendorOrderId,
        number: debt.number,
        paymentId,
        amountMinor: paidMinor,
        openMinor: left!.openMinor,
        currency,
        reference: input.reference,
      },
      before: { openMinor: debt.openMinor },
      after: { openMinor: left!.openMinor },
    }),
  );
  return { paymentId, openMinor: left!.openMinor };
}
