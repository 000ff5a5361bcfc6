import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { asPlatform } from '../../platform/db/transact.ts';
import type { Id } from '../../platform/ids.ts';
import { found } from '../../platform/refusal.ts';
import { entitledCatalogsOf, groupsOf, lineOf } from './find-entitlement.ts';
import type { Preview, PreviewCatalogs } from './schemas.ts';

/** What a buyer sees of the acting seller in a storefront, by the same rule that the buyer's own searches go by. */
export async function previewCatalogs(
  ctx: ActorContext,
  input: z.output<typeof PreviewCatalogs>,
): Promise<z.output<typeof Preview>> {
  const sellerId = ctx.actor.organizationId;
  found(await ctx.sql.one`select id from organization where id = ${input.buyerId} and is_buyer`, 'organization');
  const storefront = found(
    await ctx.sql.one<{ id: Id<'storefront'>; name: string }>`
    select f.id, f.name from storefront f join storefront_seller s on s.storefront_id = f.id and s.seller_id = ${sellerId} and s.is_active
    where f.is_active and (${input.storefrontId ?? null}::uuid is null or f.id = ${input.storefrontId ?? null}::uuid) order by (f.id = ${ctx.storefrontId}) desc, f.name limit 1`,
    'storefront',
  );
  const seen = (await entitledCatalogsOf(ctx, input.buyerId, storefront.id)).ids;
  const { line, groups } = await asPlatform(ctx, "which of the seller's groups hold the buyer", async () => {
    const up = await lineOf(ctx, input.buyerId);
    return { line: up, groups: await groupsOf(ctx, up) };
  });
  const catalogs = await ctx.sql`
    with named as (
      select a.catalog_id, bool_or(a.is_denied) as denied, bool_or(not a.is_denied and a.buyer_id is not null) as buyer, bool_or(not a.is_denied and a.group_id is not null) as in_group
      from catalog_audience a where a.buyer_id = any (${line}::uuid[]) or a.group_id = any (${groups}::uuid[]) group by a.catalog_id)
    select c.id, c.name, c.id = any (${seen}::uuid[]) as "isSeen", (select count(*)::int from catalog_offer o where o.catalog_id = c.id) as offers,
           case when not c.is_active then 'notActive' when n.denied then 'denied'
                when exists (select 1 from catalog_storefront s where s.catalog_id = c.id) and not exists (select 1 from catalog_storefront s where s.catalog_id = c.id and s.storefront_id = ${storefront.id}) then 'notInStorefront'
                when n.buyer then 'buyer' when n.in_group then 'group' when c.is_public then 'public' else 'notNamed' end as why
    from catalog c left join named n on n.catalog_id = c.id where c.seller_id = ${sellerId} order by "isSeen" desc, c.name`;
  const samples = await ctx.sql<{ total: number }>`
    select o.id as "offerId", o.sku, p.title, (count(*) over ())::int as total from offer o join product p on p.id = o.product_id
    where o.seller_id = ${sellerId} and o.state = 'active' and exists (select 1 from catalog_offer c where c.offer_id = o.id and c.catalog_id = any (${seen}::uuid[])) order by o.sku limit 12`;
  return {
    storefrontId: storefront.id,
    storefrontName: storefront.name,
    offers: samples[0]?.total ?? 0,
    catalogs: catalogs as never,
    samples: samples as never,
  };
}
