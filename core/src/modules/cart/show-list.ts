import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import { sumMinor } from '../../platform/money.ts';
import { findList, type List } from './find-list.ts';
import { buyerCurrency, findCart } from './open-cart.ts';
import { priceCart, type PricedLine } from './price-cart.ts';
import type { CartLineRow } from './queries.ts';
import type { ListPage, ShowList } from './schemas.ts';
import { cartLineOf } from './show-cart.ts';

/**
 * A list as it would be bought now, each line with its price, and with what changed since it was put in or last bought.
 */
export async function showList(
  ctx: ActorContext,
  input: z.output<typeof ShowList>,
): Promise<z.output<typeof ListPage>> {
  const list = await findList(ctx, input.listId);
  const { currency, lines } = await pricedList(ctx, list);
  return {
    list,
    currency,
    totalMinor: sumMinor(lines.map(({ price }) => (price?.price?.lineMinor ?? 0) - (price?.price?.discountMinor ?? 0))),
    lines: lines.map((one) => ({
      ...cartLineOf(one),
      sellerId: one.offer?.sellerId ?? null,
      sellerName: one.offer?.sellerName ?? null,
    })),
  };
}

/**
 * The lines of a list, priced together in the currency that the actor's cart has or would have. A price of another
 * currency tells no change.
 */
export async function pricedList(
  ctx: ActorContext,
  list: List,
  lineIds?: readonly string[],
): Promise<{ currency: string; lines: PricedLine[] }> {
  const currency = (await findCart(ctx))?.currency ?? (await buyerCurrency(ctx));
  const rows = await listLineRows(ctx, list.id as Id<'requisition_list'>);
  const wanted = lineIds ? rows.filter((row) => lineIds.includes(row.id)) : rows;
  return {
    currency,
    lines: await priceCart(
      ctx,
      currency,
      wanted.map((row) => (currency === list.currency ? row : { ...row, seenPrice: null })),
    ),
  };
}

/** Lines of a list, in order, as lines of a cart are. */
export function listLineRows(ctx: ActorContext, listId: Id<'requisition_list'>): Promise<CartLineRow[]> {
  return ctx.sql<CartLineRow>`
    select l.id, l.product_id as "productId", l.offer_id as "chosenOfferId", trim_scale(l.quantity)::text as quantity, l.note, trim_scale(l.seen_price)::text as "seenPrice", p.title, p.unit as "productUnit"
    from requisition_line l join product p on p.id = l.product_id where l.list_id = ${listId} order by l.position, l.id`;
}
