import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { micros } from '../../platform/money.ts';
import { entitledCatalogs } from '../entitlement/index.ts';
import { buyerCurrency } from './open-cart.ts';
import { type Priceable, priceCart, type PricedLine } from './price-cart.ts';
import type { LineNow, PreviewedLines, PreviewLines } from './schemas.ts';
import { refuseUnsold } from './set-currency.ts';

/**
 * What lines would cost if they were ordered together now: the exact price at each quantity with its reason, and what
 * stands in the way. Says of an offer that the buyer may not see what it says of one that never was.
 */
export async function previewLines(
  ctx: ActorContext,
  input: z.output<typeof PreviewLines>,
): Promise<z.output<typeof PreviewedLines>> {
  const currency = input.currency ?? (await buyerCurrency(ctx));
  await refuseUnsold(ctx, currency);
  await entitledCatalogs(ctx);
  const priced = await priceCart(ctx, currency, await wantedLines(ctx, input.lines));
  return { currency, lines: priced.map(lineNow) };
}

/**
 * An offer is named by itself; which product it is of may have changed since it was written down. Nothing of a product
 * is told but what its offer tells.
 */
function wantedLines(ctx: ActorContext, lines: z.output<typeof PreviewLines>['lines']): Promise<Priceable[]> {
  return ctx.sql<Priceable & object>`
    select a.position::text as id, coalesce(o.product_id, p.merged_into_id, a.product_id) as "productId", a.offer_id as "chosenOfferId", a.quantity, '' as "productUnit"
    from unnest(${lines.map((line) => line.productId)}::uuid[], ${lines.map((line) => line.offerId)}::uuid[], ${lines.map((line) => line.quantity)}::text[]) with ordinality as a(product_id, offer_id, quantity, position)
    left join offer o on o.id = a.offer_id left join product p on p.id = a.product_id order by a.position`;
}

/** A priced line as it stands now, whatever kind of line it is. */
export function lineNow({ line, offer, quantity, fits, price }: PricedLine<Priceable>): z.output<typeof LineNow> {
  const resolved = price?.price ?? null;
  const faults: z.output<typeof LineNow>['faults'] = [];
  if (!offer || !resolved) faults.push('gone');
  else if (offer.isMadeToOrder) faults.push('choices');
  if (offer && !fits) faults.push('quantity');
  if (offer && !offer.isMadeToOrder && micros(offer.free) < micros(quantity)) faults.push('stock');
  return {
    productId: offer?.productId ?? null,
    sellerName: offer?.sellerName ?? null,
    unit: line.chosenOfferId !== null && offer ? offer.unit : (offer?.productUnit ?? line.productUnit),
    offerQuantity: offer ? quantity : null,
    offer: offer && {
      id: offer.id,
      sku: offer.sku,
      unit: offer.unit,
      packSize: offer.packSize,
      minimumQuantity: offer.minimumQuantity,
      quantityMultiple: offer.quantityMultiple,
      leadTimeDays: offer.leadTimeDays,
      free: offer.free,
    },
    unitPrice: resolved?.unitPrice ?? null,
    lineMinor: resolved?.lineMinor ?? 0,
    discountMinor: resolved?.discountMinor ?? 0,
    reason: resolved?.reason ?? null,
    next: price?.next ?? null,
    faults,
  };
}
