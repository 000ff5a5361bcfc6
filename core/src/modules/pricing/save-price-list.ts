import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { fragment } from '../../platform/db/sql.ts';
import { asPlatform } from '../../platform/db/transact.ts';
import { newId, type Id } from '../../platform/ids.ts';
import { found } from '../../platform/refusal.ts';
import { listSavedMeanwhile, scopeUnknown } from './errors.ts';
import { priceListSaved, pricesChanged } from './events.ts';
import { priceListCards } from './list-rows.ts';
import type { CopyPriceList, SavedPrices, SavePriceList, SavePrices } from './schemas.ts';

interface Scope {
  readonly contractId: Id<'contract'> | null;
  readonly groupId: Id<'customer_group'> | null;
  readonly storefrontId: Id<'storefront'> | null;
}

/**
 * Makes a list, or changes its name, validity and whether it counts. Whom it is for and its currency are decided once.
 */
export async function savePriceList(ctx: ActorContext, input: z.output<typeof SavePriceList>): Promise<{ id: string }> {
  const priceListId = input.priceListId ?? newId<'price_list'>();
  if (input.priceListId !== undefined)
    found(
      await ctx.sql
        .one`select id from price_list where id = ${priceListId} and seller_id = ${ctx.actor.organizationId} for update`,
      'price list',
    );
  const [before] =
    input.priceListId === undefined
      ? []
      : [found((await priceListCards(ctx, fragment`l.id = ${input.priceListId}`))[0], 'price list')];
  if (before && before.version !== input.version) throw listSavedMeanwhile();
  if (before === undefined) await checkScope(ctx, input, input.currency);
  const now = ctx.clock.now();
  await ctx.sql`
    insert into price_list (id, seller_id, contract_id, group_id, storefront_id, name, currency, valid_from, valid_to, fills_from_below, is_active, created_at, updated_at, version)
    values (${priceListId}, ${ctx.actor.organizationId}, ${input.contractId}, ${input.groupId}, ${input.storefrontId}, ${input.name}, ${input.currency}, ${input.validFrom}, ${input.validTo}, ${input.fillsFromBelow}, ${input.isActive}, ${now}, ${now}, 1)
    on conflict (id) do update set name = excluded.name, valid_from = excluded.valid_from, valid_to = excluded.valid_to, fills_from_below = excluded.fills_from_below, is_active = excluded.is_active, updated_at = excluded.updated_at, version = price_list.version + 1`;
  ctx.emit(
    priceListSaved({
      subject: { type: 'price_list', id: priceListId },
      parties: [ctx.actor.organizationId],
      data: { priceListId, name: input.name },
      before: before ?? null,
      after: input,
    }),
  );
  return { id: priceListId };
}

async function checkScope(ctx: ActorContext, scope: Scope, currency: string): Promise<void> {
  const named = [scope.contractId, scope.groupId, scope.storefrontId].filter((one) => one !== null).length;
  const sellerId = ctx.actor.organizationId;
  const isKnown = await asPlatform(
    ctx,
    'a list may be for a group of the operator',
    () => ctx.sql.one`
    select 1 where (${scope.contractId}::uuid is null or exists (select 1 from contract where id = ${scope.contractId} and seller_id = ${sellerId} and currency = ${currency}))
      and (${scope.groupId}::uuid is null or exists (select 1 from customer_group g join organization o on o.id = g.owner_id where g.id = ${scope.groupId} and (g.owner_id = ${sellerId} or o.is_operator)))
      and (${scope.storefrontId}::uuid is null or exists (select 1 from storefront_seller where storefront_id = ${scope.storefrontId} and seller_id = ${sellerId}))`,
  );
  if (named > 1 || isKnown === null) throw scopeUnknown();
}

/**
 * Sets and takes away prices by offer and quantity, thousands at once. Offers of others are answered as unknown, and
 * the rest is saved.
 */
export async function savePrices(
  ctx: ActorContext,
  input: z.output<typeof SavePrices>,
): Promise<z.output<typeof SavedPrices>> {
  const sellerId = ctx.actor.organizationId;
  found(
    await ctx.sql.one`select id from price_list where id = ${input.priceListId} and seller_id = ${sellerId} for update`,
    'price list',
  );
  const given = JSON.stringify(
    [...new Map(input.changes.map((one) => [`${one.offerId} ${Number(one.minimumQuantity)}`, one])).values()].map(
      (one) => ({ offer: one.offerId, minimum: one.minimumQuantity, price: one.unitPrice }),
    ),
  );
  const unknown = await ctx.sql<{ offer: string }>`
    select distinct g.offer from jsonb_to_recordset(${given}::jsonb) as g(offer uuid) left join offer o on o.id = g.offer and o.seller_id = ${sellerId} where o.id is null`;
  const before = await ctx.sql`
    select o.sku, trim_scale(t.minimum_quantity)::text as from, trim_scale(t.price)::text as price from jsonb_to_recordset(${given}::jsonb) as g(offer uuid, minimum numeric, price numeric)
    join price t on t.price_list_id = ${input.priceListId} and t.offer_id = g.offer and t.minimum_quantity = g.minimum join offer o on o.id = t.offer_id order by o.sku`;
  const removed = await ctx.sql.run`
    delete from price t using jsonb_to_recordset(${given}::jsonb) as g(offer uuid, minimum numeric, price numeric)
    where t.price_list_id = ${input.priceListId} and t.offer_id = g.offer and t.minimum_quantity = g.minimum and g.price is null`;
  const set = await ctx.sql<{ sku: string; from: string; price: string }>`
    with written as (
      insert into price (price_list_id, offer_id, minimum_quantity, seller_id, price)
      select ${input.priceListId}, g.offer, g.minimum, ${sellerId}, g.price from jsonb_to_recordset(${given}::jsonb) as g(offer uuid, minimum numeric, price numeric)
      join offer o on o.id = g.offer and o.seller_id = ${sellerId} where g.price is not null order by g.offer, g.minimum
      on conflict (price_list_id, offer_id, minimum_quantity) do update set price = excluded.price where price.price <> excluded.price returning offer_id, minimum_quantity, price)
    select o.sku, trim_scale(w.minimum_quantity)::text as from, trim_scale(w.price)::text as price from written w join offer o on o.id = w.offer_id order by o.sku`;
  const changed = removed + set.length;
  if (changed > 0) {
    await ctx.sql`update price_list set updated_at = ${ctx.clock.now()} where id = ${input.priceListId}`;
    ctx.emit(
      pricesChanged({
        subject: { type: 'price_list', id: input.priceListId },
        parties: [sellerId],
        data: { priceListId: input.priceListId, changed },
        before,
        after: set,
      }),
    );
  }
  return { changed, unknown: unknown.map((one) => one.offer) };
}

/**
 * A new list with the prices of another, each changed by a percentage and rounded half up. It does not count until
 * somebody says so.
 */
export async function copyPriceList(ctx: ActorContext, input: z.output<typeof CopyPriceList>): Promise<{ id: string }> {
  const [source] = await priceListCards(ctx, fragment`l.id = ${input.priceListId}`);
  const from = found(source, 'price list');
  const { id } = await savePriceList(ctx, {
    name: input.name,
    currency: from.currency,
    validFrom: input.validFrom,
    validTo: input.validTo,
    fillsFromBelow: from.fillsFromBelow,
    isActive: false,
    contractId: input.contractId,
    groupId: input.groupId,
    storefrontId: null,
  });
  const changed = await ctx.sql.run`
    insert into price (price_list_id, offer_id, minimum_quantity, seller_id, price)
    select ${id}, offer_id, minimum_quantity, seller_id, round(price * (100 + ${String(input.percent)}::numeric) / 100, ${input.decimals}) from price where price_list_id = ${input.priceListId} order by offer_id, minimum_quantity`;
  ctx.emit(
    pricesChanged({
      subject: { type: 'price_list', id },
      parties: [ctx.actor.organizationId],
      data: { priceListId: id, changed },
      after: { copiedFrom: input.priceListId, percent: input.percent },
    }),
  );
  return { id };
}
