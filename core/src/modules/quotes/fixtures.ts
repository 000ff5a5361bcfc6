import type { Context } from '../../platform/context.ts';
import { newId, type Id } from '../../platform/ids.ts';

export interface Trade {
  readonly buyerId: Id<'organization'>;
  readonly outsiderId: Id<'organization'>;
  readonly sellerIds: readonly Id<'organization'>[];
  readonly productIds: readonly Id<'product'>[];
  /** By seller, then product. */
  readonly offerIds: readonly (readonly Id<'offer'>[])[];
}

/**
 * A storefront with sellers that each offer all products to everyone at a list price, and a buyer. Run as the platform.
 */
export async function aTrade(ctx: Context, size: { sellers: number; products: number }): Promise<Trade> {
  const now = ctx.clock.now();
  const company = async (name: string, kind: string | null) => {
    const id = newId<'organization'>();
    await ctx.sql`insert into organization (id, name, legal_name, slug, is_operator, is_buyer, seller_kind, state, country, currency, language, created_at, version) values (${id}, ${name}, ${name}, ${id}, false, ${kind === null}, ${kind}, 'active', 'DE', 'EUR', 'en', ${now}, 1)`;
    return id;
  };
  const [buyerId, outsiderId] = [await company('Suchanok', null), await company('Somebody else', null)];
  const sellerIds: Id<'organization'>[] = [];
  for (let n = 0; n < size.sellers; n += 1) sellerIds.push(await company(`Seller ${n}`, 'dealer'));
  await ctx.sql`insert into storefront (id, owner_id, key, name, host, languages, currencies, tax_region, theme, is_active) values (${ctx.storefrontId}, ${sellerIds[0]!}, 'main', 'Main', null, '["en"]', '["EUR"]', 'DE', '{}', true)`;
  await ctx.sql`insert into tax_rate (region, tax_class, basis_points) values ('DE', 'standard', 1900)`;
  const productIds = Array.from({ length: size.products }, () => newId<'product'>());
  for (const [n, id] of productIds.entries()) {
    await ctx.sql`insert into product (id, mpn, mpn_key, title, description, attributes, unit, tax_class, created_at, updated_at, revision) values (${id}, ${`M-${n}`}, ${`M${n}`}, ${JSON.stringify({ en: `Screw ${n}`, vi: `Vít ${n}` })}::jsonb, '{"en":"","vi":""}', '{}', 'C62', 'standard', ${now}, ${now}, 1)`;
  }
  const offerIds = [];
  for (const [s, sellerId] of sellerIds.entries()) {
    const catalogId = newId<'catalog'>();
    const own = productIds.map(() => newId<'offer'>());
    offerIds.push(own);
    await ctx.sql`insert into storefront_seller (storefront_id, seller_id, is_active) values (${ctx.storefrontId}, ${sellerId}, true)`;
    await ctx.sql`insert into catalog (id, seller_id, key, name, is_public, is_active, created_at) values (${catalogId}, ${sellerId}, 'all', 'All', true, true, ${now})`;
    const locationId = newId<'stock_location'>();
    await ctx.sql`insert into stock_location (id, seller_id, key, name, city, country, is_active) values (${locationId}, ${sellerId}, ${locationId}, 'Main', 'Hamburg', 'DE', true)`;
    await ctx.sql`insert into credit_account (id, seller_id, buyer_id, currency, limit_minor, used_minor, is_blocked, updated_at, version) values (${newId()}, ${sellerId}, ${buyerId}, 'EUR', 100000000, 0, false, ${now}, 1)`;
    for (const [n, offerId] of own.entries()) {
      await ctx.sql`insert into offer (id, seller_id, product_id, sku, sku_key, unit, pack_size, minimum_quantity, quantity_multiple, lead_time_days, list_price, currency, tax_class, condition, state, created_at, updated_at)
        values (${offerId}, ${sellerId}, ${productIds[n]!}, ${`S${s}-${n}`}, ${`S${s}${n}`}, 'C62', 1, 1, 1, ${s + 1}, ${String(2 + n + s)}, 'EUR', 'standard', 'new', 'active', ${now}, ${now})`;
      await ctx.sql`insert into catalog_offer (catalog_id, offer_id, seller_id) values (${catalogId}, ${offerId}, ${sellerId})`;
      await ctx.sql`insert into stock (offer_id, location_id, seller_id, on_hand, reserved, updated_at) values (${offerId}, ${locationId}, ${sellerId}, 10000, 0, ${now})`;
    }
  }
  return { buyerId, outsiderId, sellerIds, productIds, offerIds };
}
