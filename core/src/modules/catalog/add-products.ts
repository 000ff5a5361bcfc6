import type { Context } from '../../platform/context.ts';
import { asPlatform } from '../../platform/db/transact.ts';
import { type Id, newId } from '../../platform/ids.ts';
import type { Parties } from '../../platform/events/fact.ts';
import { productsAdded } from './events.ts';
import { keyOfBrand, keyOfIdentifier } from './identifiers.ts';

export interface NewProduct {
  readonly gtin?: string | undefined;
  readonly brand?: string | undefined;
  readonly mpn?: string | undefined;
  readonly title: string;
  readonly description?: string | undefined;
  readonly categoryId?: string | undefined;
  readonly unit: string;
  readonly weightG?: number | undefined;
  readonly tariffCode?: string | undefined;
  readonly countryOfOrigin?: string | undefined;
}

/**
 * Makes products that nobody had, with the brands that they need; gives the id of each, in order. Two that name the
 * same thing (by GTIN, or by brand and MPN) become one, also when another seller makes it in this very moment.
 */
export async function addProducts(
  ctx: Context,
  wanted: readonly NewProduct[],
  parties: Parties,
): Promise<{ ids: Id<'product'>[]; added: number }> {
  if (wanted.length === 0) return { ids: [], added: 0 };
  const brands = await brandIds(
    ctx,
    wanted.flatMap((one) => one.brand ?? []),
  );
  const rows = wanted.map((one) => ({
    id: newId<'product'>(),
    brand_id: one.brand === undefined ? null : (brands.get(keyOfBrand(one.brand)) ?? null),
    mpn: one.mpn ?? null,
    mpn_key: one.mpn === undefined ? null : keyOfIdentifier(one.mpn) || null,
    gtin: one.gtin ?? null,
    category_id: one.categoryId ?? null,
    title: { en: one.title, vi: one.title },
    description: { en: one.description ?? '', vi: one.description ?? '' },
    unit: one.unit,
    weight_g: one.weightG ?? null,
    tariff_code: one.tariffCode ?? null,
    country: one.countryOfOrigin ?? null,
  }));
  const made = await ctx.sql<{ id: Id<'product'> }>`
    insert into product (id, brand_id, category_id, mpn, mpn_key, gtin, title, description, attributes, unit, weight_g, tariff_code, country_of_origin, tax_class, created_at, updated_at, revision)
    select i.id, i.brand_id, i.category_id, i.mpn, i.mpn_key, i.gtin, i.title, i.description, '{}', i.unit, i.weight_g, i.tariff_code, i.country, 'standard', ${ctx.clock.now()}, ${ctx.clock.now()}, 1
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as i(id uuid, brand_id uuid, category_id uuid, mpn text, mpn_key text, gtin text, title jsonb, description jsonb, unit text, weight_g int, tariff_code text, country text)
    order by i.gtin, i.mpn_key on conflict do nothing returning id`;
  const added = new Set(made.map((row) => row.id));
  const missing = rows.filter((row) => !added.has(row.id));
  const known = await alike(ctx, missing);
  if (added.size > 0)
    ctx.emit(
      productsAdded({ subject: { type: 'product', id: [...added][0]! }, parties, data: { productIds: [...added] } }),
    );
  return { ids: rows.map((row) => (added.has(row.id) ? row.id : (known.get(row.id) ?? row.id))), added: added.size };
}

/** What stood in the way of those that were not inserted. */
async function alike(
  ctx: Context,
  rows: readonly { id: Id<'product'>; gtin: string | null; brand_id: string | null; mpn_key: string | null }[],
): Promise<Map<string, Id<'product'>>> {
  if (rows.length === 0) return new Map();
  const found = await ctx.sql<{ id: string; productId: Id<'product'> }>`
    select i.id, coalesce(g.id, m.id) as "productId" from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as i(id uuid, gtin text, brand_id uuid, mpn_key text)
    left join product g on g.gtin = i.gtin and g.merged_into_id is null
    left join product m on m.brand_id = i.brand_id and m.mpn_key = i.mpn_key and m.merged_into_id is null where coalesce(g.id, m.id) is not null`;
  return new Map(found.map((row) => [row.id, row.productId]));
}

/** Brands by their folded names; those not known yet are made. */
async function brandIds(ctx: Context, names: readonly string[]): Promise<Map<string, string>> {
  const byKey = new Map(names.map((name) => [keyOfBrand(name), name] as const).filter(([key]) => key !== ''));
  const keys = [...byKey.keys()].sort();
  if (keys.length === 0) return new Map();
  const known = await ctx.sql<{
    id: string;
    name_key: string;
  }>`select id, name_key from brand where name_key = any (${keys}::text[])`;
  const missing = keys.filter((key) => !known.some((row) => row.name_key === key));
  if (missing.length > 0) {
    await asPlatform(
      ctx,
      'a brand is shared by all sellers; the first who lists one of its products makes it',
      () => ctx.sql`
      insert into brand (id, name, name_key) select * from unnest(${missing.map(() => newId<'brand'>())}::uuid[], ${missing.map((key) => byKey.get(key)!)}::text[], ${missing}::text[]) on conflict do nothing`,
    );
    known.push(
      ...(await ctx.sql<{
        id: string;
        name_key: string;
      }>`select id, name_key from brand where name_key = any (${missing}::text[])`),
    );
  }
  return new Map(known.map((row) => [row.name_key, row.id]));
}
