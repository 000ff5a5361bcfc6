import type { Context } from '../../platform/context.ts';
import { askAsPlatform } from '../../platform/db/transact.ts';
import { type Fragment, fragment } from '../../platform/db/sql.ts';
import type { Id } from '../../platform/ids.ts';
import type { Actor } from '../../platform/permission.ts';
import { askedColumns, type AskedOffer } from '../pricing/index.ts';

export interface CartLineRow {
  id: Id<'cart_line'>;
  productId: Id<'product'>;
  chosenOfferId: Id<'offer'> | null;
  quantity: string;
  note: string | null;
  seenPrice: string | null;
  title: { en: string; vi: string };
  productUnit: string;
}
/** Lines of the actor's open cart, in order. */
export async function cartLineRows(ctx: Context, cartId: Id<'cart'>): Promise<CartLineRow[]> {
  return (await cartLineRowsOf(ctx, [cartId])).get(cartId) ?? [];
}

/** Lines of several carts, in order; by cart, those that are empty left out. */
export async function cartLineRowsOf(
  ctx: Context,
  cartIds: readonly Id<'cart'>[],
): Promise<ReadonlyMap<Id<'cart'>, CartLineRow[]>> {
  const rows = await ctx.sql<CartLineRow & { cartId: Id<'cart'> }>`
    select l.cart_id as "cartId", l.id, l.product_id as "productId", l.offer_id as "chosenOfferId", trim_scale(l.quantity)::text as quantity, l.note, trim_scale(l.seen_price)::text as "seenPrice", p.title, p.unit as "productUnit"
    from cart_line l join product p on p.id = l.product_id where l.cart_id = any (${cartIds}::uuid[]) order by l.position, l.id`;
  return Map.groupBy(rows, (row) => row.cartId);
}

/** An offer as its seller sells it, with what its price depends on. */
export interface OfferFacts extends AskedOffer {
  productId: Id<'product'>;
  sellerName: string;
  sellerKind: 'vendor' | 'distributor' | 'dealer';
  sku: string;
  title: string | null;
  unit: string;
  packSize: string;
  quantityMultiple: string;
  leadTimeDays: number;
  taxClass: string;
  productUnit: string;
  /** Made to order by its live model: what is wanted of it has to be chosen, so it is never bought as it stands. */
  isMadeToOrder: boolean;
}
/** The same with what is free in stock. */
export interface OfferRow extends OfferFacts {
  free: string;
}
export interface Wanted {
  productIds?: readonly Id<'product'>[];
  offerIds?: readonly Id<'offer'>[];
}

/** Active, entitled offers of products (or named ones), with what is free in stock. */
export async function offerRows(ctx: Context, by: Wanted): Promise<OfferRow[]> {
  const offers = await offerFacts(ctx, by);
  const free = await freeRows(
    ctx,
    offers.map((offer) => offer.id),
  );
  return offers.map((offer) => ({ ...offer, free: free.get(offer.id) ?? '0' }));
}

/** What is free of offers that were found already; those that have none are left out. */
export async function freeRows(
  ctx: Context,
  offerIds: readonly Id<'offer'>[],
): Promise<ReadonlyMap<Id<'offer'>, string>> {
  if (offerIds.length === 0) return new Map();
  const rows = await askAsPlatform(
    ctx,
    'whoever may see an offer may see its stock, and these were seen: asked once more for each of hundreds of rows it is most of what a cart costs',
    ({ sql }) => sql<{ id: Id<'offer'>; free: string }>`
    select k.offer_id as id, trim_scale(sum(k.on_hand - k.reserved))::text as free from stock k join stock_location l on l.id = k.location_id and l.is_active where k.offer_id = any (${offerIds}::uuid[]) group by k.offer_id`,
  );
  return new Map(rows.map((row) => [row.id, row.free]));
}

/** Active, entitled offers of products (or named ones). The policies cut what the buyer may not see. */
export function offerFacts(ctx: Context, by: Wanted): Promise<OfferFacts[]> {
  return ctx.sql<OfferFacts & object>`select ${factColumns} from ${activeOffers(by)} order by o.product_id, o.id`;
}

const factColumns = fragment`
  ${askedColumns}, o.product_id as "productId", s.name as "sellerName", s.seller_kind as "sellerKind", o.sku, o.title, o.unit, trim_scale(o.pack_size)::text as "packSize",
  trim_scale(o.quantity_multiple)::text as "quantityMultiple", o.lead_time_days as "leadTimeDays", o.tax_class as "taxClass", p.unit as "productUnit",
  exists (select 1 from configuration_live c where c.offer_id = o.id) as "isMadeToOrder"`;

function activeOffers({ productIds = [], offerIds = [] }: Wanted): Fragment {
  // Each key by its own index; joined by `or` neither would be used.
  const wanted =
    productIds.length === 0
      ? fragment`o.id = any (${offerIds}::uuid[])`
      : offerIds.length === 0
        ? fragment`o.product_id = any (${productIds}::uuid[])`
        : fragment`o.id in (select unnest(${offerIds}::uuid[]) union select x.id from offer x where x.product_id = any (${productIds}::uuid[]))`;
  return fragment`offer o join organization s on s.id = o.seller_id and s.state = 'active' join product p on p.id = o.product_id where o.state = 'active' and ${wanted}`;
}

/**
 * A buyer's sight of offers: what stands in these catalogs, what its own companies sell; everything, where it operates
 * the marketplace.
 */
export interface Sight {
  readonly actor: Actor;
  readonly catalogIds: readonly Id<'catalog'>[];
}

/**
 * Active, entitled offers for several buyers, each one's in its order, in one statement of the platform's: offers are
 * read once, however many want them. Who may see which is the row policy of `offer` said once more in core
 * (`offers-for-each.test.ts` compares the two over random sights).
 */
export async function offerFactsForEach(
  platform: Context,
  asked: readonly { readonly sight: Sight; readonly wanted: Required<Wanted> }[],
): Promise<OfferFacts[][]> {
  const together = {
    productIds: [...new Set(asked.flatMap((one) => one.wanted.productIds))],
    offerIds: [...new Set(asked.flatMap((one) => one.wanted.offerIds))],
  };
  const catalogIds = [...new Set(asked.flatMap((one) => one.sight.catalogIds))];
  const rows = await platform.sql<OfferFacts & { catalogs: Id<'catalog'>[] }>`
    select ${factColumns}, (select coalesce(json_agg(k.catalog_id), '[]') from catalog_offer k where k.offer_id = o.id and k.catalog_id = any (${catalogIds}::uuid[])) as catalogs from ${activeOffers(together)} order by o.product_id, o.id`;
  const found = rows.map(({ catalogs, ...offer }) => ({ offer, catalogs }));
  return asked.map(({ sight: { actor, catalogIds: own }, wanted }) => {
    const [products, offers, seen] = [new Set(wanted.productIds), new Set(wanted.offerIds), new Set(own)];
    const isWanted = (offer: OfferFacts) => products.has(offer.productId) || offers.has(offer.id);
    const sees = ({ offer, catalogs }: (typeof found)[number]) =>
      actor.kinds.operates || actor.below.includes(offer.sellerId) || catalogs.some((id) => seen.has(id));
    return found.flatMap((one) => (isWanted(one.offer) && sees(one) ? [one.offer] : []));
  });
}
