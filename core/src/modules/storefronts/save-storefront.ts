import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { fragment } from '../../platform/db/sql.ts';
import { found } from '../../platform/refusal.ts';
import { hostTaken, lastOpen, noSeller } from './errors.ts';
import { storefrontSaved } from './events.ts';
import { storefrontsWhere } from './list-storefronts.ts';
import type { Saved, SaveStorefront } from './schemas.ts';

/**
 * Settings of a storefront whole, its sellers in scope included. There is always an open one for hosts that nobody
 * names.
 */
export async function saveStorefront(
  ctx: ActorContext,
  input: z.output<typeof SaveStorefront>,
): Promise<z.output<typeof Saved>> {
  const { storefrontId, sellerIds, ...after } = input;
  found(await ctx.sql.one`select id from storefront where id = ${storefrontId} for update`, 'storefront');
  const [before] = await storefrontsWhere(ctx, fragment`s.id = ${storefrontId}`);
  const other = await ctx.sql.one<{
    name: string;
  }>`select name from storefront where id <> ${storefrontId} and host is not distinct from ${after.host}`;
  if (other !== null) throw hostTaken({ host: after.host ?? '*', name: other.name });
  if (before!.host === null && (after.host !== null || !after.isActive)) throw lastOpen({ name: before!.name });
  const known =
    await ctx.sql`select id from organization where id = any(${sellerIds}::uuid[]) and seller_kind is not null`;
  if (known.length !== new Set(sellerIds).size) throw noSeller();
  await ctx.sql`
    update storefront set name = ${after.name}, host = ${after.host}, languages = ${JSON.stringify(after.languages)}::jsonb, currencies = ${JSON.stringify(after.currencies)}::jsonb,
      tax_region = ${after.taxRegion}, theme = ${JSON.stringify(after.theme)}::jsonb, is_active = ${after.isActive} where id = ${storefrontId}`;
  await ctx.sql`update storefront_seller set is_active = seller_id = any(${sellerIds}::uuid[]) where storefront_id = ${storefrontId}`;
  await ctx.sql`insert into storefront_seller (storefront_id, seller_id, is_active) select ${storefrontId}, seller, true from unnest(${sellerIds}::uuid[]) as seller on conflict do nothing`;
  ctx.emit(
    storefrontSaved({
      subject: { type: 'storefront', id: storefrontId },
      parties: [...new Set([ctx.actor.organizationId, ...sellerIds])],
      data: { storefrontId },
      before: flat(before!),
      after: { ...after, sellers: nameOf(before!, sellerIds) },
    }),
  );
  return { id: storefrontId };
}

type Settings = Awaited<ReturnType<typeof storefrontsWhere>>[number];
const nameOf = (settings: Settings, ids: readonly string[]) =>
  settings.sellers.filter((seller) => ids.includes(seller.id)).map((seller) => seller.name);

/** As the audit shows it: what can be set, sellers by name. */
function flat({ name, host, languages, currencies, taxRegion, theme, isActive, sellers }: Settings) {
  return {
    name,
    host,
    languages,
    currencies,
    taxRegion,
    theme,
    isActive,
    sellers: sellers.filter((seller) => seller.isIn).map((seller) => seller.name),
  };
}
