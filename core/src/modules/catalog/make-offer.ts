import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { found } from '../../platform/refusal.ts';
import { addProducts } from './add-products.ts';
import { gtinWrong, productNotFound, skuTaken } from './errors.ts';
import { offerMade } from './events.ts';
import { findProduct } from './find-product.ts';
import { keyOfIdentifier } from './identifiers.ts';
import { readGtin } from './gtin.ts';
import type { MadeOffer, MakeOffer } from './schemas.ts';

/**
 * A seller lists one product by hand: one that is there, by GTIN or by brand and part number; or, with a title, one
 * that nobody sold yet. The offer stands in the catalogs that are named, so that it is seen at once; in none, it waits.
 */
export async function makeOffer(
  ctx: ActorContext,
  input: z.output<typeof MakeOffer>,
): Promise<z.output<typeof MadeOffer>> {
  const sellerId = ctx.actor.organizationId;
  const seller = found(
    await ctx.sql.one<{
      currency: string;
    }>`select currency from organization where id = ${sellerId} and seller_kind is not null`,
    'seller',
  );
  const known = await findProduct(ctx, { gtin: input.gtin, brand: input.brand, mpn: input.mpn });
  if (known.gtinFault !== null) throw gtinWrong({ gtin: input.gtin! });
  if (known.product === null && input.title === undefined) throw productNotFound();
  const productId =
    known.product?.id ??
    (
      await addProducts(
        ctx,
        [
          {
            ...(input.gtin === undefined ? {} : readGtin(input.gtin)),
            brand: input.brand,
            mpn: input.mpn,
            title: input.title!,
            unit: input.unit,
          },
        ],
        [sellerId],
      )
    ).ids[0]!;
  const catalogs = [...new Set(input.catalogIds)];
  const mine = await ctx.sql<{
    id: string;
  }>`select id from catalog where seller_id = ${sellerId} and id = any (${catalogs}::uuid[])`;
  found(mine.length === catalogs.length ? true : null, 'catalog');
  const offer = {
    sku: input.sku,
    productId,
    listPrice: input.listPrice,
    currency: input.currency ?? seller.currency,
    leadTimeDays: input.leadTimeDays,
    minimumQuantity: input.minimumQuantity,
    quantityMultiple: input.quantityMultiple,
    packSize: input.packSize,
  };
  const made = await ctx.sql.one<{ id: string }>`
    insert into offer (id, seller_id, product_id, sku, sku_key, unit, pack_size, minimum_quantity, quantity_multiple, lead_time_days, list_price, currency, tax_class, condition, state, created_at, updated_at)
    select ${newId<'offer'>()}, ${sellerId}, p.id, ${offer.sku}, ${keyOfIdentifier(offer.sku)}, p.unit, ${offer.packSize}, ${offer.minimumQuantity}, ${offer.quantityMultiple}, ${offer.leadTimeDays}, ${offer.listPrice}, ${offer.currency}, p.tax_class, 'new', 'active', ${ctx.clock.now()}, ${ctx.clock.now()}
    from product p where p.id = ${productId} on conflict (seller_id, sku) do nothing returning id`;
  if (made === null) throw skuTaken({ sku: offer.sku });
  await ctx.sql`insert into catalog_offer (catalog_id, offer_id, seller_id) select c, ${made.id}, ${sellerId} from unnest(${catalogs}::uuid[]) as c order by c`;
  ctx.emit(
    offerMade({
      subject: { type: 'offer', id: made.id },
      parties: [sellerId],
      data: { sellerId, offerId: made.id, productId },
      before: null,
      after: { ...offer, catalogIds: catalogs },
    }),
  );
  return { offerId: made.id, productId, isNewProduct: known.product === null };
}
