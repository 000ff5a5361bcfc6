import type { Context } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import { book } from '../ledger/index.ts';

export interface SaleAmounts {
  readonly totalMinor: number;
  readonly commissionMinor: number;
  readonly commissionTaxMinor: number;
}
interface Parties {
  readonly orderId: Id<'purchase_order'>;
  readonly vendorOrderId: Id<'vendor_order'>;
  readonly buyerId: Id<'organization'>;
  readonly sellerId: Id<'organization'>;
  readonly currency: string;
}
interface SoldPart extends SaleAmounts {
  readonly id: Id<'vendor_order'>;
  readonly position: number;
  readonly sellerId: Id<'organization'>;
}

/** What a sale does to the books, as ledger/README.md has it; `sign` -1 takes it back. */
function postings(parties: Parties, amounts: SaleAmounts, sign: 1 | -1) {
  const toSeller = amounts.totalMinor - amounts.commissionMinor - amounts.commissionTaxMinor;
  return [
    { account: 'receivable' as const, ownerId: parties.buyerId, amountMinor: sign * amounts.totalMinor },
    { account: 'payable' as const, ownerId: parties.sellerId, amountMinor: -sign * toSeller },
    { account: 'commission revenue' as const, ownerId: null, amountMinor: -sign * amounts.commissionMinor },
    { account: 'tax payable' as const, ownerId: null, amountMinor: -sign * amounts.commissionTaxMinor },
  ];
}

interface SoldOrder {
  readonly orderId: Id<'purchase_order'>;
  readonly number: string;
  readonly buyerId: Id<'organization'>;
  readonly currency: string;
  readonly parts: readonly SoldPart[];
}

/** Books every part of orders that were placed, each as a transaction of its own. */
export async function bookPlacing(ctx: Context, orders: readonly SoldOrder[]): Promise<void> {
  await book(
    ctx,
    orders.flatMap((order) =>
      order.parts.map((part) => {
        const parties = {
          orderId: order.orderId,
          vendorOrderId: part.id,
          buyerId: order.buyerId,
          sellerId: part.sellerId,
          currency: order.currency,
        };
        return {
          kind: 'placing',
          reference: { type: 'vendor_order', id: part.id },
          memo: `${order.number}-${part.position} placed`,
          ...parties,
          postings: postings(parties, part, 1),
        };
      }),
    ),
  );
}

/** Takes back a part of a sale, under a reference of its own. */
export async function bookCancelling(
  ctx: Context,
  reference: string,
  memo: string,
  parties: Parties,
  amounts: SaleAmounts,
): Promise<void> {
  await book(ctx, [
    {
      kind: 'cancelling',
      reference: { type: 'vendor_order', id: reference },
      memo,
      ...parties,
      postings: postings(parties, amounts, -1),
    },
  ]);
}
