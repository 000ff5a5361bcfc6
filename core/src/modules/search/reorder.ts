import type { Context } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import type { PricedProducts } from './price-products.ts';
import type { Scope } from './scope-of.ts';

type Ids = readonly Id<'product'>[];

/** What one piece costs this buyer at best, of the sellers chosen where any were. Null: no price. */
function pieceOf(id: Id<'product'>, priced: PricedProducts, { asked }: Scope): bigint | null {
  const offers = (priced.get(id) ?? []).filter(
    (one) => asked.sellerIds.length === 0 || asked.sellerIds.includes(one.offer.sellerId),
  );
  return offers.reduce<bigint | null>(
    (best, { pieceMicros }) => (pieceMicros !== null && (best === null || pieceMicros < best) ? pieceMicros : best),
    null,
  );
}

export function withinPrices(ids: Ids, priced: PricedProducts, scope: Scope): Ids {
  const { price } = scope;
  if (price === null) return ids;
  return ids.filter((id) => {
    const piece = pieceOf(id, priced, scope);
    return piece !== null && (price.from === null || piece >= price.from) && (price.to === null || piece <= price.to);
  });
}

/** By price of one piece; without a price last, whichever way. Equal prices keep their rank. */
export function byPrice(ids: Ids, priced: PricedProducts, scope: Scope, direction: 1 | -1): Ids {
  const pieces = new Map(ids.map((id) => [id, pieceOf(id, priced, scope)]));
  return ids.toSorted((one, other) => {
    const [a, b] = [pieces.get(one)!, pieces.get(other)!];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return a === b ? 0 : a < b ? -direction : direction;
  });
}

export async function byNewest(ctx: Context, ids: Ids): Promise<Ids> {
  const rows = await ctx.sql<{
    id: Id<'product'>;
  }>`select p.id from product p where p.id = any (${ids}::uuid[]) order by p.created_at desc, array_position(${ids}::uuid[], p.id)`;
  return rows.map((row) => row.id);
}
