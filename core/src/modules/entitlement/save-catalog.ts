import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { asPlatform } from '../../platform/db/transact.ts';
import { newId, type Id } from '../../platform/ids.ts';
import { found } from '../../platform/refusal.ts';
import { audienceUnknown, nameTaken } from './errors.ts';
import { catalogFilled, catalogSaved } from './events.ts';
import type { PutOffers, SaveCatalog } from './schemas.ts';
import { showCatalog } from './list-catalogs.ts';

/** Makes a catalog or changes its name and its audience, whole: what is not named is not in it any more. */
export async function saveCatalog(ctx: ActorContext, input: z.output<typeof SaveCatalog>): Promise<{ id: string }> {
  const sellerId = ctx.actor.organizationId;
  const catalogId = input.catalogId ?? newId<'catalog'>();
  const before = input.catalogId === undefined ? null : await showCatalog(ctx, { catalogId: input.catalogId });
  if (await ctx.sql.one`select 1 from catalog where seller_id = ${sellerId} and lower(name) = lower(${input.name}) and id <> ${catalogId}`) throw nameTaken({ name: input.name });
  await checkAudience(ctx, input);
  await ctx.sql`
    insert into catalog (id, seller_id, key, name, is_public, is_active, created_at) values (${catalogId}, ${sellerId}, ${catalogId}, ${input.name}, ${input.isPublic}, ${input.isActive}, ${ctx.clock.now()})
    on conflict (id) do update set name = excluded.name, is_public = excluded.is_public, is_active = excluded.is_active`;
  const audience = [
    ...input.buyerIds.map((buyer) => ({ id: newId(), buyer, group: null, denied: false })), ...input.deniedBuyerIds.map((buyer) => ({ id: newId(), buyer, group: null, denied: true })),
    ...input.groupIds.map((group) => ({ id: newId(), buyer: null, group, denied: false })), ...input.deniedGroupIds.map((group) => ({ id: newId(), buyer: null, group, denied: true })),
  ];
  await ctx.sql`delete from catalog_audience where catalog_id = ${catalogId}`;
  await ctx.sql`
    insert into catalog_audience (id, catalog_id, seller_id, buyer_id, group_id, is_denied)
    select a.id, ${catalogId}, ${sellerId}, a.buyer, a."group", a.denied from jsonb_to_recordset(${JSON.stringify(audience)}::jsonb) as a(id uuid, buyer uuid, "group" uuid, denied boolean)`;
  await ctx.sql`delete from catalog_storefront where catalog_id = ${catalogId}`;
  await ctx.sql`insert into catalog_storefront (catalog_id, storefront_id, seller_id) select ${catalogId}, f, ${sellerId} from unnest(${input.storefrontIds}::uuid[]) as f`;
  ctx.emit(catalogSaved({ subject: { type: 'catalog', id: catalogId }, parties: [sellerId], data: { catalogId, name: input.name }, before, after: input }));
  return { id: catalogId };
}

/** Every buyer is an active buyer, every group the seller's own or the operator's, every storefront one that it sells in. */
async function checkAudience(ctx: ActorContext, input: z.output<typeof SaveCatalog>): Promise<void> {
  const buyers = [...new Set([...input.buyerIds, ...input.deniedBuyerIds])];
  const groups = [...new Set([...input.groupIds, ...input.deniedGroupIds])];
  const storefronts = [...new Set(input.storefrontIds)];
  const known = await asPlatform(ctx, 'the operator\'s groups may be named too', () => ctx.sql.one<{ buyers: number; groups: number; storefronts: number }>`
    select (select count(*)::int from organization where id = any (${buyers}::uuid[]) and is_buyer) as buyers, (select count(*)::int from customer_group g join organization o on o.id = g.owner_id where g.id = any (${groups}::uuid[]) and (g.owner_id = ${ctx.actor.organizationId} or o.is_operator)) as groups,
           (select count(*)::int from storefront_seller where storefront_id = any (${storefronts}::uuid[]) and seller_id = ${ctx.actor.organizationId}) as storefronts`);
  if (known?.buyers !== buyers.length || known.groups !== groups.length || known.storefronts !== storefronts.length) throw audienceUnknown();
}

/** Puts offers into a catalog and takes others out. */
export async function putOffers(ctx: ActorContext, input: z.output<typeof PutOffers>): Promise<{ added: number; removed: number }> {
  const sellerId: Id<'organization'> = ctx.actor.organizationId;
  found(await ctx.sql.one`select id from catalog where id = ${input.catalogId} and seller_id = ${sellerId}`, 'catalog');
  const added = await ctx.sql.run`
    insert into catalog_offer (catalog_id, offer_id, seller_id) select ${input.catalogId}, o.id, ${sellerId} from offer o where o.id = any (${input.add}::uuid[]) and o.seller_id = ${sellerId} order by o.id on conflict do nothing`;
  const removed = await ctx.sql.run`delete from catalog_offer where catalog_id = ${input.catalogId} and offer_id = any (${input.remove}::uuid[])`;
  ctx.emit(catalogFilled({ subject: { type: 'catalog', id: input.catalogId }, parties: [sellerId], data: { catalogId: input.catalogId, added, removed }, after: { add: input.add, remove: input.remove } }));
  return { added, removed };
}
