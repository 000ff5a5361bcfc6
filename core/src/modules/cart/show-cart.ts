import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { shareOf, sumMinor } from '../../platform/money.ts';
import { buyerCurrency, findCart } from './open-cart.ts';
import { lineNow } from './preview-lines.ts';
import { priceCart, type PricedLine } from './price-cart.ts';
import { cartLineRows } from './queries.ts';
import type { CartCount, CartLine, CartPage } from './schemas.ts';
import { sellerConditions, freightOf, taxRates } from './conditions.ts';

/** The cart as it would be ordered now: grouped by seller, each line with its price, reason and what has changed. */
export async function showCart(ctx: ActorContext): Promise<z.output<typeof CartPage>> {
  const cart = await findCart(ctx);
  const currency = cart?.currency ?? (await buyerCurrency(ctx));
  const priced = cart ? await priceCart(ctx, currency, await cartLineRows(ctx, cart.id)) : [];
  const sellable = priced.filter((one) => one.offer !== null && !one.offer.isMadeToOrder && one.price?.price);
  const conditions = await sellerConditions(ctx, currency, [...new Set(sellable.map((one) => one.offer!.sellerId))]);
  const rates = await taxRates(ctx);
  const sellers = [...new Set(sellable.map((one) => one.offer!.sellerId))].map((sellerId) => {
    const own = sellable.filter((one) => one.offer!.sellerId === sellerId);
    const linesMinor = sumMinor(own.map((one) => one.price!.price!.lineMinor));
    const discountMinor = sumMinor(own.map((one) => one.price!.price!.discountMinor));
    const condition = conditions.get(sellerId)!;
    const freightMinor = freightOf(condition, linesMinor - discountMinor);
    const taxMinor =
      sumMinor(
        own.map((one) =>
          shareOf(one.price!.price!.lineMinor - one.price!.price!.discountMinor, rates.get(one.offer!.taxClass) ?? 0),
        ),
      ) + shareOf(freightMinor, rates.get('standard') ?? 0);
    return {
      sellerId,
      sellerName: own[0]!.offer!.sellerName,
      lines: own.map(cartLineOf),
      linesMinor,
      discountMinor,
      freightMinor,
      freightFreeFromMinor: condition.freightFreeFromMinor,
      minimumOrderMinor: condition.minimumOrderMinor,
      missingMinor: Math.max(0, (condition.minimumOrderMinor ?? 0) - (linesMinor - discountMinor)),
      taxMinor,
      totalMinor: linesMinor - discountMinor + freightMinor + taxMinor,
      paymentDays: condition.paymentDays,
    };
  });
  const sum = (pick: (seller: (typeof sellers)[number]) => number) => sumMinor(sellers.map(pick));
  return {
    id: cart?.id ?? null,
    currency,
    currencies: await currenciesOf(ctx),
    lines: priced.length,
    sellers,
    unavailable: priced.filter((one) => !sellable.includes(one)).map(cartLineOf),
    linesMinor: sum((one) => one.linesMinor),
    discountMinor: sum((one) => one.discountMinor),
    freightMinor: sum((one) => one.freightMinor),
    taxMinor: sum((one) => one.taxMinor),
    totalMinor: sum((one) => one.totalMinor),
  };
}

export function cartLineOf(priced: PricedLine): z.output<typeof CartLine> {
  const { line } = priced;
  const { faults, productId: _sold, sellerName: _seller, ...now } = lineNow(priced);
  const warnings: z.output<typeof CartLine>['warnings'] = [...faults];
  if (now.unitPrice !== null && line.seenPrice !== null && line.seenPrice !== now.unitPrice) warnings.push('price');
  return {
    ...now,
    id: line.id,
    productId: line.productId,
    title: line.title,
    quantity: line.quantity,
    note: line.note,
    isChosen: line.chosenOfferId !== null,
    seenPrice: line.seenPrice,
    warnings,
  };
}

export async function countCart(ctx: ActorContext): Promise<z.output<typeof CartCount>> {
  const row = await ctx.sql.one<{ lines: number }>`
    select count(l.id)::int as lines from cart c join cart_line l on l.cart_id = c.id
    where c.buyer_id = ${ctx.actor.organizationId} and c.user_id = ${ctx.actor.userId} and c.storefront_id = ${ctx.storefrontId} and c.state = 'open'`;
  return { lines: row?.lines ?? 0 };
}

async function currenciesOf(ctx: ActorContext): Promise<string[]> {
  return (
    (await ctx.sql.one<{ currencies: string[] }>`select currencies from storefront where id = ${ctx.storefrontId}`)
      ?.currencies ?? []
  );
}
