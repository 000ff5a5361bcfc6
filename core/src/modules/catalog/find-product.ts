import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import { keyOfBrand, keyOfIdentifier } from './identifiers.ts';
import { readGtin } from './gtin.ts';
import type { FindProduct, FoundProduct } from './schemas.ts';

/** The product that an identifier names: by GTIN, else by brand and part number. Null where nobody sold it yet. */
export async function findProduct(
  ctx: Context,
  input: z.output<typeof FindProduct>,
): Promise<z.output<typeof FoundProduct>> {
  const read = input.gtin === undefined ? null : readGtin(input.gtin);
  const gtin = read && 'gtin' in read ? read.gtin : null;
  const [brand, mpn] = [keyOfBrand(input.brand ?? ''), keyOfIdentifier(input.mpn ?? '')];
  const product = await ctx.sql.one<NonNullable<z.output<typeof FoundProduct>['product']> & { id: Id<'product'> }>`
    select p.id, p.title, b.name as "brandName", p.mpn, p.gtin, p.unit, (select count(distinct o.seller_id)::int from offer o where o.product_id = p.id and o.state <> 'ended') as sellers
    from product p left join brand b on b.id = p.brand_id
    where p.merged_into_id is null and (p.gtin = ${gtin} or (${brand} <> '' and ${mpn} <> '' and b.name_key = ${brand} and p.mpn_key = ${mpn})) order by (p.gtin = ${gtin}) desc nulls last, p.id limit 1`;
  return { product, gtinFault: read && 'fault' in read ? read.fault : null };
}
