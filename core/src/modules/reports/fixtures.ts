import type { Context } from '../../platform/context.ts';
import { type Id, newId } from '../../platform/ids.ts';

type Organization = { readonly id: Id<'organization'>; readonly name: string };

/** A company, as reports see one. Run as the platform. */
export async function aCompany(
  ctx: Context,
  name: string,
  more: { sellerKind?: 'vendor' | 'distributor' | 'dealer'; parentId?: string; state?: string; currency?: string } = {},
): Promise<Organization> {
  const id = newId<'organization'>();
  await ctx.sql`
    insert into organization (id, name, legal_name, slug, parent_id, is_operator, is_buyer, seller_kind, state, country, currency, language, created_at, version)
    values (${id}, ${name}, ${name}, ${id}, ${more.parentId ?? null}, false, ${more.sellerKind === undefined}, ${more.sellerKind ?? null}, ${more.state ?? 'active'}, 'DE', ${more.currency ?? 'EUR'}, 'en', ${ctx.clock.now()}, 1)`;
  return { id, name };
}

export async function aStorefront(ctx: Context, ownerId: string): Promise<Id<'storefront'>> {
  const id = newId<'storefront'>();
  await ctx.sql`insert into storefront (id, owner_id, key, name, host, languages, currencies, tax_region, theme, is_active) values (${id}, ${ownerId}, ${id}, 'Main', ${id}, '["en"]', '["EUR"]', 'DE', '{}', true)`;
  return id;
}

export interface Sale {
  readonly buyerId: string;
  readonly sellerId: string;
  readonly storefrontId: string;
  readonly placedAt: string;
  readonly lineMinor: number;
  readonly currency?: string;
  readonly commissionMinor?: number;
  readonly state?: string;
  readonly quantity?: number;
  readonly shipped?: number;
  readonly cancelled?: number;
  readonly confirmedAt?: string;
  readonly shippedAt?: string;
  readonly leadDays?: number;
  readonly placedBy?: string;
  readonly categoryId?: string;
  readonly brandId?: string;
  readonly costCenterId?: string;
}

/** An order of one line from one seller, as if it had gone its way. Run as the platform. */
export async function aSale(ctx: Context, sale: Sale): Promise<{ orderId: string; vendorOrderId: string }> {
  const [orderId, vendorOrderId] = [newId<'purchase_order'>(), newId<'vendor_order'>()];
  const { lineMinor: minor, currency = 'EUR', commissionMinor = 0, quantity = 10 } = sale;
  const place = JSON.stringify({ label: '', recipient: '', street: '', postalCode: '', city: '', country: 'DE' });
  await ctx.sql`
    insert into purchase_order (id, number, buyer_id, storefront_id, placed_by, placed_by_name, cost_center_id, ship_to, bill_to, payment_method, currency, lines_minor, discount_minor, freight_minor, tax_minor, total_minor, placed_at)
    values (${orderId}, ${orderId}, ${sale.buyerId}, ${sale.storefrontId}, ${sale.placedBy ?? newId<'user'>()}, 'Somebody', ${sale.costCenterId ?? null}, ${place}::jsonb, ${place}::jsonb, 'on account', ${currency}, ${minor}, 0, 0, 0, ${minor}, ${sale.placedAt})`;
  await ctx.sql`
    insert into vendor_order (id, number, order_id, position, buyer_id, seller_id, location_id, state, ship_to, bill_to, currency, lines_minor, discount_minor, freight_minor, tax_minor, total_minor, commission_minor, commission_tax_minor,
      payment_days, placed_at, confirmed_at, shipped_at, version)
    values (${vendorOrderId}, ${vendorOrderId}, ${orderId}, 1, ${sale.buyerId}, ${sale.sellerId}, ${newId<'stock_location'>()}, ${sale.state ?? 'placed'}, ${place}::jsonb, ${place}::jsonb, ${currency}, ${minor}, 0, 0, 0, ${minor}, ${commissionMinor}, 0,
      30, ${sale.placedAt}, ${sale.confirmedAt ?? null}, ${sale.shippedAt ?? null}, 1)`;
  await ctx.sql`
    insert into order_line (id, vendor_order_id, order_id, buyer_id, seller_id, position, product_id, offer_id, category_id, brand_id, sku, title, unit, quantity, unit_price, currency, line_minor, discount_minor, tax_basis_points, tax_minor,
      price_reason, commission_minor, commission_tax_minor, commission_rule, quantity_shipped, quantity_cancelled, lead_time_days)
    values (${newId<'order_line'>()}, ${vendorOrderId}, ${orderId}, ${sale.buyerId}, ${sale.sellerId}, 1, ${newId<'product'>()}, ${newId<'offer'>()}, ${sale.categoryId ?? null}, ${sale.brandId ?? null}, 'SKU', '{"en":"Thing","vi":"Vật"}', 'C62', ${quantity}, 1, ${currency}, ${minor}, 0, 0, 0,
      '{"source":"list","label":"list"}', ${commissionMinor}, 0, '{"ruleId":null,"listVersion":null,"name":"none","rateBasisPoints":0}', ${sale.shipped ?? 0}, ${sale.cancelled ?? 0}, ${sale.leadDays ?? 2})`;
  return { orderId, vendorOrderId };
}

export interface PastQuote {
  readonly buyerId: string;
  readonly sellerId: string;
  readonly storefrontId: string;
  readonly state: string;
  readonly createdAt: string;
  /** What was sent and when, in their order. */
  readonly sent?: readonly { readonly at: string; readonly totalMinor: number }[];
  /** The seller began it by itself: empty, or by a copy. */
  readonly isUnasked?: boolean;
  readonly currency?: string;
  readonly isTemplate?: boolean;
  readonly orderId?: string;
}

/** A quote as if it had gone its way. Run as the platform. */
export async function aPastQuote(ctx: Context, quote: PastQuote): Promise<string> {
  const id = newId<'quote'>();
  const { sent = [], currency = 'EUR' } = quote;
  const document = JSON.stringify({ currency, allowsAlternatives: true, lines: {}, terms: {} });
  await ctx.sql`
    insert into quote (id, number, rfq_id, buyer_id, seller_id, storefront_id, title, state, currency, document, document_sequence, sequence, versions, total_minor, is_template, order_id, created_at, updated_at)
    values (${id}, ${id}, ${quote.isUnasked ? null : newId<'rfq'>()}, ${quote.buyerId}, ${quote.sellerId}, ${quote.storefrontId}, 'Things', ${quote.state}, ${currency}, ${document}::jsonb, 0, 0, ${sent.length + 1}, ${sent.at(-1)?.totalMinor ?? 0}, ${quote.isTemplate ?? false}, ${quote.orderId ?? null}, ${quote.createdAt}, ${quote.createdAt})`;
  const versions = [
    { kind: 'requested', side: 'buyer', at: quote.createdAt, totalMinor: 0 },
    ...sent.map((one) => ({ kind: 'sent', side: 'seller', ...one })),
  ];
  for (const [at, version] of versions.entries()) {
    await ctx.sql`
      insert into quote_version (quote_id, number, kind, sequence, document, content, hash, side, user_id, user_name, message, total_minor, buyer_id, seller_id, at)
      values (${id}, ${at + 1}, ${version.kind}, 0, ${document}::jsonb, '', ${'0'.repeat(64)}, ${version.side}, ${newId<'user'>()}, 'Somebody', '', ${version.totalMinor}, ${quote.buyerId}, ${quote.sellerId}, ${version.at})`;
  }
  return id;
}
