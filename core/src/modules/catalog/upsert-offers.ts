import type { Context } from '../../platform/context.ts';
import { type Id, newId } from '../../platform/ids.ts';
import { offersImported } from './events.ts';
import { keyOfIdentifier } from './identifiers.ts';

/** An offer as somebody outside says it. What is left out stays as it is; a new offer gets what is usual. */
export interface OfferInput {
  readonly sku: string;
  readonly productId: Id<'product'>;
  readonly contentHash: string;
  readonly title?: string | undefined;
  readonly unit?: string | undefined;
  readonly packSize?: string | undefined;
  readonly minimumQuantity?: string | undefined;
  readonly quantityMultiple?: string | undefined;
  readonly leadTimeDays?: number | undefined;
  readonly listPrice?: string | undefined;
  readonly currency?: string | undefined;
}
export interface UpsertedOffer {
  readonly sku: string;
  readonly offerId: Id<'offer'>;
  readonly outcome: 'new' | 'changed' | 'same';
}

/**
 * Writes many offers of one seller by their SKUs in three statements, and puts them into a catalog. An ended offer that
 * comes again is active again; a paused one stays paused.
 */
export async function upsertOffers(
  ctx: Context,
  sellerId: Id<'organization'>,
  catalogId: Id<'catalog'> | null,
  currency: string,
  offers: readonly OfferInput[],
): Promise<UpsertedOffer[]> {
  if (offers.length === 0) return [];
  const now = ctx.clock.now();
  const rows = JSON.stringify(
    [...offers]
      .sort((a, b) => (a.sku < b.sku ? -1 : 1))
      .map((one) => ({
        id: newId<'offer'>(),
        sku: one.sku,
        sku_key: keyOfIdentifier(one.sku),
        product_id: one.productId,
        hash: one.contentHash,
        title: one.title,
        unit: one.unit,
        pack_size: one.packSize,
        minimum: one.minimumQuantity,
        multiple: one.quantityMultiple,
        lead: one.leadTimeDays,
        price: one.listPrice,
        currency: one.currency,
      })),
  );
  const changed = await ctx.sql<{ id: Id<'offer'>; sku: string; same: boolean; before: unknown; after: unknown }>`
    with incoming as (select * from jsonb_to_recordset(${rows}::jsonb) as i(sku text, hash text, title text, unit text, pack_size numeric, minimum numeric, multiple numeric, lead int, price numeric, currency text)),
    before as materialized (
      select o.*, coalesce(i.title, o.title) as n_title, coalesce(i.unit, o.unit) as n_unit, coalesce(i.pack_size, o.pack_size) as n_pack, coalesce(i.minimum, o.minimum_quantity) as n_minimum,
             coalesce(i.multiple, o.quantity_multiple) as n_multiple, coalesce(i.lead, o.lead_time_days) as n_lead, coalesce(i.price, o.list_price) as n_price, coalesce(i.currency, o.currency) as n_currency,
             case o.state when 'ended' then 'active' else o.state end as n_state, i.hash as n_hash
      from incoming i join offer o on o.seller_id = ${sellerId} and o.sku = i.sku and o.sku = any (${offers.map((one) => one.sku)}::text[]) order by o.id for no key update of o),
    compared as (select b.*, (b.title, b.unit, b.pack_size, b.minimum_quantity, b.quantity_multiple, b.lead_time_days, b.list_price, b.currency, b.state)
        is not distinct from (b.n_title, b.n_unit, b.n_pack, b.n_minimum, b.n_multiple, b.n_lead, b.n_price, b.n_currency, b.n_state) as same from before b),
    written as (
      update offer o set title = b.n_title, unit = b.n_unit, pack_size = b.n_pack, minimum_quantity = b.n_minimum, quantity_multiple = b.n_multiple, lead_time_days = b.n_lead, list_price = b.n_price, currency = b.n_currency,
             state = b.n_state, content_hash = b.n_hash, updated_at = case when b.same then o.updated_at else ${now} end
      from compared b where o.id = b.id returning o.id)
    select b.id, b.sku, b.same,
           jsonb_build_object('title', b.title, 'unit', b.unit, 'packSize', b.pack_size::text, 'listPrice', b.list_price::text, 'currency', b.currency, 'leadTimeDays', b.lead_time_days, 'state', b.state) as before,
           jsonb_build_object('title', b.n_title, 'unit', b.n_unit, 'packSize', b.n_pack::text, 'listPrice', b.n_price::text, 'currency', b.n_currency, 'leadTimeDays', b.n_lead, 'state', b.n_state) as after
    from compared b`;
  const made = await ctx.sql<{ id: Id<'offer'>; sku: string }>`
    insert into offer (id, seller_id, product_id, sku, sku_key, title, unit, pack_size, minimum_quantity, quantity_multiple, lead_time_days, list_price, currency, tax_class, condition, state, content_hash, created_at, updated_at)
    select i.id, ${sellerId}, i.product_id, i.sku, i.sku_key, i.title, coalesce(i.unit, p.unit), coalesce(i.pack_size, 1), coalesce(i.minimum, i.multiple, 1), coalesce(i.multiple, 1), coalesce(i.lead, 0), i.price, coalesce(i.currency, ${currency}),
           p.tax_class, 'new', 'active', i.hash, ${now}, ${now}
    from jsonb_to_recordset(${rows}::jsonb) as i(id uuid, sku text, sku_key text, product_id uuid, hash text, title text, unit text, pack_size numeric, minimum numeric, multiple numeric, lead int, price numeric, currency text)
    join product p on p.id = i.product_id on conflict (seller_id, sku) do nothing returning id, sku`;
  const all = [...changed, ...made];
  if (catalogId !== null) {
    await ctx.sql`insert into catalog_offer (catalog_id, offer_id, seller_id) select ${catalogId}, o, ${sellerId} from unnest(${all.map((one) => one.id)}::uuid[]) as o order by o on conflict do nothing`;
  }
  const moved = changed.filter((one) => !one.same);
  if (moved.length + made.length > 0) {
    const ids = new Set([...moved, ...made].map((one) => one.sku));
    const told = offers.filter((one) => ids.has(one.sku));
    ctx.emit(
      offersImported({
        subject: { type: 'catalog', id: catalogId ?? sellerId },
        parties: [sellerId],
        data: {
          sellerId,
          offerIds: [...moved, ...made].map((one) => one.id),
          productIds: [...new Set(told.map((one) => one.productId))],
        },
        before: Object.fromEntries(moved.map((one) => [one.sku, one.before])),
        after: Object.fromEntries([
          ...moved.map((one) => [one.sku, one.after]),
          ...made.map((one) => [one.sku, { isNew: true }]),
        ]),
      }),
    );
  }
  return [
    ...changed.map((one) => ({
      sku: one.sku,
      offerId: one.id,
      outcome: one.same ? ('same' as const) : ('changed' as const),
    })),
    ...made.map((one) => ({ sku: one.sku, offerId: one.id, outcome: 'new' as const })),
  ];
}
