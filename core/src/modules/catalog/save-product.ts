import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import { found } from '../../platform/refusal.ts';
import { gtinWrong, identifierTaken, mergedAlready, productSavedMeanwhile } from './errors.ts';
import { productChanged } from './events.ts';
import { keyOfIdentifier } from './identifiers.ts';
import { readGtin } from './gtin.ts';
import type { SaveProduct } from './schemas.ts';

interface Held {
  categoryId: string | null;
  title: { en: string; vi: string };
  description: { en: string; vi: string };
  mpn: string | null;
  gtin: string | null;
  weightG: number | null;
  tariffCode: string | null;
  countryOfOrigin: string | null;
  attributes: Record<string, unknown>;
  brandId: string | null;
  mergedIntoId: string | null;
  revision: number;
}

/**
 * The operator mends a shared product. What is left out stays; attributes are laid over those that are there, and null
 * takes one away.
 */
export async function saveProduct(ctx: ActorContext, input: z.output<typeof SaveProduct>): Promise<{ id: string }> {
  const { productId, revision, attributes, gtin: typed, ...rest } = input;
  const before = found(
    await ctx.sql.one<Held>`
    select category_id as "categoryId", title, description, mpn, gtin, weight_g as "weightG", tariff_code as "tariffCode", country_of_origin as "countryOfOrigin", attributes, brand_id as "brandId", merged_into_id as "mergedIntoId", revision::int as revision
    from product where id = ${productId} for no key update`,
    'product',
  );
  if (before.mergedIntoId !== null) throw mergedAlready();
  if (before.revision !== revision) throw productSavedMeanwhile();
  const read = typed === undefined || typed === null ? null : readGtin(typed);
  if (read && 'fault' in read) throw gtinWrong({ gtin: typed! });
  const given = {
    ...rest,
    ...(typed === undefined ? {} : { gtin: read && 'gtin' in read ? read.gtin : null }),
    ...(attributes === undefined ? {} : { attributes: laidOver(before.attributes, attributes) }),
  };
  const after = {
    ...before,
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  } as Held;
  if (after.categoryId !== null)
    found(await ctx.sql.one`select 1 from category where id = ${after.categoryId}`, 'category');
  const mpnKey = after.mpn === null ? null : keyOfIdentifier(after.mpn) || null;
  const other = await ctx.sql.one<{ id: Id<'product'> }>`
    select id from product where merged_into_id is null and id <> ${productId} and (gtin = ${after.gtin} or (brand_id = ${before.brandId} and mpn_key = ${mpnKey})) limit 1`;
  if (other) throw identifierTaken({ productId: other.id });
  await ctx.sql`
    update product set category_id = ${after.categoryId}, title = ${JSON.stringify(after.title)}::jsonb, description = ${JSON.stringify(after.description)}::jsonb, mpn = ${after.mpn}, mpn_key = ${mpnKey}, gtin = ${after.gtin}, weight_g = ${after.weightG},
      tariff_code = ${after.tariffCode}, country_of_origin = ${after.countryOfOrigin}, attributes = ${JSON.stringify(after.attributes)}::jsonb, updated_at = ${ctx.clock.now()}, revision = revision + 1 where id = ${productId}`;
  const changed = Object.keys(given).filter(
    (key) => JSON.stringify(before[key as keyof Held]) !== JSON.stringify(after[key as keyof Held]),
  );
  const side = (of: Held) => Object.fromEntries(changed.map((key) => [key, of[key as keyof Held]]));
  if (changed.length > 0)
    ctx.emit(
      productChanged({
        subject: { type: 'product', id: productId },
        parties: [ctx.actor.organizationId],
        data: { productId },
        before: side(before),
        after: side(after),
      }),
    );
  return { id: productId };
}

function laidOver(held: Record<string, unknown>, given: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries({ ...held, ...given }).filter(([, value]) => value !== null));
}
