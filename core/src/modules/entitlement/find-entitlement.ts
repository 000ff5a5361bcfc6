import type { Context } from '../../platform/context.ts';
import { askAsPlatform } from '../../platform/db/transact.ts';
import type { Id } from '../../platform/ids.ts';
import { catalogsFor, type Entitlement } from './entitled-catalogs.ts';
import { entitlementsFor } from './known-entitlements.ts';

const asked = new WeakMap<Context, Entitlement>();

/**
 * What the actor (or the visitor) may see in the storefront at hand. Asked once a transaction, and set in it as
 * `hansa.catalogs`, so that from then on PostgreSQL itself shows no offer outside it. A change of an audience counts at
 * once: what a process knows of it, it knows under a revision that is read anew (`known-entitlements.ts`).
 */
export async function entitledCatalogs(ctx: Context): Promise<Entitlement> {
  const earlier = asked.get(ctx);
  if (earlier) return earlier;
  const [found] = await askAsPlatform(ctx, 'audiences of all sellers decide what this buyer sees', (platform) =>
    entitlementsFor(platform, [onlookerOf(ctx)]),
  );
  ctx.sql.set('hansa.catalogs', found!.ids.length === 0 ? '' : `{${found!.ids.join(',')}}`);
  asked.set(ctx, found!);
  return found!;
}

/**
 * For a context of the platform's, which sees all rows: what it may see by itself was found already (`entitlementsOf`),
 * and nothing needs to be set.
 */
export function sees(ctx: Context, entitlement: Entitlement): void {
  asked.set(ctx, entitlement);
}

/**
 * The same for all of several requests, in their order: one statement for their revision, and one for all that are not
 * known under it. Nothing is set: whoever asks further for all of them says itself what each may see.
 */
export function entitlementsOf(
  platform: Context,
  members: readonly Pick<Context, 'actor' | 'storefrontId'>[],
): Promise<Entitlement[]> {
  return entitlementsFor(platform, members.map(onlookerOf));
}

const onlookerOf = (ctx: Pick<Context, 'actor' | 'storefrontId'>) => ({
  line: ctx.actor?.line ?? [],
  storefrontId: ctx.storefrontId,
});

/**
 * What another buyer may see: for a seller who asks what it shows to whom, narrowed to the seller's own catalogs by the
 * caller.
 */
export function entitledCatalogsOf(
  ctx: Context,
  buyerId: Id<'organization'>,
  storefrontId: Id<'storefront'>,
): Promise<Entitlement> {
  return askAsPlatform(ctx, 'the answer is narrowed to the asking seller by the caller', async (platform) =>
    catalogsFor(platform, { line: await lineOf(platform, buyerId), storefrontId }),
  );
}

/** An organization and all above it, nearest first. */
export async function lineOf(ctx: Context, organizationId: Id<'organization'>): Promise<Id<'organization'>[]> {
  const rows = await ctx.sql<{ id: Id<'organization'> }>`
    with recursive up as (select id, parent_id, 0 as depth from organization where id = ${organizationId}
      union all select o.id, o.parent_id, up.depth + 1 from up join organization o on o.id = up.parent_id where up.depth < 20)
    select id from up order by depth`;
  return rows.map((row) => row.id);
}

/** Customer groups that hold any of a line. */
export async function groupsOf(ctx: Context, line: readonly Id<'organization'>[]): Promise<Id<'customer_group'>[]> {
  const rows = await ctx.sql<{
    id: Id<'customer_group'>;
  }>`select distinct group_id as id from customer_group_member where buyer_id = any (${line}::uuid[])`;
  return rows.map((row) => row.id);
}
