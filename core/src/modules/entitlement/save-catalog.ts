import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { asPlatform } from '../../platform/db/transact.ts';
import { newId, type Id } from '../../platform/ids.ts';
import { found } from '../../platform/refusal.ts';
import { audienceUnknown, nameTaken } from './errors.ts';
import { catalogFilled, catalogSaved } from './events.ts';
import type { PutDone, PutOffers, SaveCatalog } from './schemas.ts';
import { showCatalog } from './list-catalogs.ts';

/** Makes a catalog or changes its name and its audience, whole: what is not named is not in it any more. */
export async function saveCatalog(ctx: ActorContext, input: z.output<typeof SaveCatalog>): Promise<{ id: string }> {
  const sellerId = ctx.actor.organizationId;
  const catalogId = input.catalogId ?? newId<'catalog'>();
  // Two who save at once follow each other, so that the audience is one's or the other's, never a mixture.
  if (input.catalogId !== undefined)
    await ctx.sql`select 1 from catalog where id = ${catalogId} and seller_id = ${sellerId} for update`;
  const before = input.catalogId === undefined ? null : await showCatalog(ctx, { catalogId: input.catalogId });
  if (
    await ctx.sql
      .one`select 1 from catalog where seller_id = ${sellerId} and lower(name) = lower(${input.name}) and id <> ${catalogId}`
  )
    throw nameTaken({ name: input.name });
  await checkAudience(ctx, input);
  await ctx.sql`
    insert into catalog (id, seller_id, key, name, is_public, is_active, created_at) values (${catalogId}, ${sellerId}, ${catalogId}, ${input.name}, ${input.isPublic}, ${input.isActive}, ${ctx.clock.now()})
    on conflict (id) do update set name = excluded.name, is_public = excluded.is_public, is_active = excluded.is_active`;
  const audience = [
    ...[...new Set(input.buyerIds)].map((buyer) => ({ id: newId(), buyer, group: null, denied: false })),
    ...[...new Set(input.deniedBuyerIds)].map((buyer) => ({ id: newId(), buyer, group: null, denied: true })),
    ...[...new Set(input.groupIds)].map((group) => ({ id: newId(), buyer: null, group, denied: false })),
    ...[...new Set(input.deniedGroupIds)].map((group) => ({ id: newId(), buyer: null, group, denied: true })),
  ];
  await ctx.sql`delete from catalog_audience where catalog_id = ${catalogId}`;
  await ctx.sql`
    insert into catalog_audience (id, catalog_id, seller_id, buyer_id, group_id, is_denied)
    select a.id, ${catalogId}, ${sellerId}, a.buyer, a."group", a.denied from jsonb_to_recordset(${JSON.stringify(audience)}::jsonb) as a(id uuid, buyer uuid, "group" uuid, denied boolean)`;
  await ctx.sql`delete from catalog_storefront where catalog_id = ${catalogId}`;
  await ctx.sql`insert into catalog_storefront (catalog_id, storefront_id, seller_id) select ${catalogId}, f, ${sellerId} from unnest(${[...new Set(input.storefrontIds)]}::uuid[]) as f`;
  ctx.emit(
    catalogSaved({
      subject: { type: 'catalog', id: catalogId },
      parties: [sellerId],
      data: { catalogId, name: input.name },
      before,
      after: input,
    }),
  );
  return { id: catalogId };
}

/**
 * Every buyer is an active buyer, every group the seller's own or the operator's, every storefront one that it sells
 * in.
 */
async function checkAudience(ctx: ActorContext, input: z.output<typeof SaveCatalog>): Promise<void> {
  const buyers = [...new Set([...input.buyerIds, ...input.deniedBuyerIds])];
  const groups = [...new Set([...input.groupIds, ...input.deniedGroupIds])];
  const storefronts = [...new Set(input.storefrontIds)];
  const known = await asPlatform(
    ctx,
    "the operator's groups may be named too",
    () => ctx.sql.one<{ buyers: number; groups: number; storefronts: number }>`
    select (select count(*)::int from organization where id = any (${buyers}::uuid[]) and is_buyer) as buyers, (select count(*)::int from customer_group g join organization o on o.id = g.owner_id where g.id = any (${groups}::uuid[]) and (g.owner_id = ${ctx.actor.organizationId} or o.is_operator)) as groups,
           (select count(*)::int from storefront_seller where storefront_id = any (${storefronts}::uuid[]) and seller_id = ${ctx.actor.organizationId}) as storefronts`,
  );
  if (known?.buyers !== buyers.length || known.groups !== groups.length || known.storefronts !== storefronts.length)
    throw audienceUnknown();
}

/** Puts offers into a catalog and takes others out. The fact tells what came of it, not what was asked. */
export async function putOffers(
  ctx: ActorContext,
  input: z.output<typeof PutOffers>,
): Promise<z.output<typeof PutDone>> {
  const sellerId: Id<'organization'> = ctx.actor.organizationId;
  found(
    await ctx.sql.one`select id from catalog where id = ${input.catalogId} and seller_id = ${sellerId} for update`,
    'catalog',
  );
  const asked = [...new Set([...input.add, ...input.remove])];
  const mine = new Set(
    (
      await ctx.sql<{ id: string }>`select id from offer where id = any (${asked}::uuid[]) and seller_id = ${sellerId}`
    ).map((row) => row.id),
  );
  const added = await ctx.sql<{ id: string }>`
    insert into catalog_offer (catalog_id, offer_id, seller_id) select ${input.catalogId}, o, ${sellerId} from unnest(${[...new Set(input.add)].filter((one) => mine.has(one))}::uuid[]) as o order by o on conflict do nothing returning offer_id as id`;
  const removed = await ctx.sql<{
    id: string;
  }>`delete from catalog_offer where catalog_id = ${input.catalogId} and offer_id = any (${input.remove}::uuid[]) returning offer_id as id`;
  if (added.length + removed.length > 0) {
    ctx.emit(
      catalogFilled({
        subject: { type: 'catalog', id: input.catalogId },
        parties: [sellerId],
        data: { catalogId: input.catalogId, added: added.length, removed: removed.length },
        before: { held: removed.map((row) => row.id), lacked: added.map((row) => row.id) },
        after: { added: added.map((row) => row.id), removed: removed.map((row) => row.id) },
      }),
    );
  }
  return { added: added.length, removed: removed.length, unknown: asked.filter((one) => !mine.has(one)) };
}
