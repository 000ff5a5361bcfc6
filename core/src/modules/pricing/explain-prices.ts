import type { z } from 'zod';
import { dayOf } from '../../platform/clock.ts';
import type { ActorContext } from '../../platform/context.ts';
import { asPlatform } from '../../platform/db/transact.ts';
import type { Id } from '../../platform/ids.ts';
import { decimalOf, sumMinor } from '../../platform/money.ts';
import { found } from '../../platform/refusal.ts';
import { entitledCatalogsOf, groupsOf, lineOf } from '../entitlement/index.ts';
import { readGround } from './read-ground.ts';
import type { Candidate as Possible } from './resolver/price-ground.ts';
import { decideLines, resolvedLines } from './resolver/price-lines.ts';
import type { Candidate, ExplainPrices, Explanation } from './schemas.ts';
import { tiersOn } from './tiers-of.ts';

interface Offer {
  id: Id<'offer'>;
  sku: string;
  title: { en: string; vi: string };
  unit: string;
  listPrice: string | null;
  isSeen: boolean;
}

/**
 * What a buyer would pay for the acting seller's offers, and why: the price that placing would resolve, beside
 * everything else that could have been it, by level. Only contracts and lists of the acting seller are looked at.
 */
export async function explainPrices(
  ctx: ActorContext,
  input: z.output<typeof ExplainPrices>,
): Promise<z.output<typeof Explanation>> {
  const sellerId = ctx.actor.organizationId;
  const buyer = found(
    await ctx.sql.one<{ currency: string }>`select currency from organization where id = ${input.buyerId} and is_buyer`,
    'organization',
  );
  const storefront = found(
    await ctx.sql.one<{ id: Id<'storefront'>; name: string }>`
    select f.id, f.name from storefront f join storefront_seller s on s.storefront_id = f.id and s.seller_id = ${sellerId} where (${input.storefrontId ?? null}::uuid is null or f.id = ${input.storefrontId ?? null}::uuid)
    order by (f.id = ${ctx.storefrontId}) desc, f.name limit 1`,
    'storefront',
  );
  const currency = input.currency ?? buyer.currency;
  const at = input.on === undefined ? ctx.clock.now() : new Date(`${input.on}T12:00:00Z`);
  const seen = (await entitledCatalogsOf(ctx, input.buyerId, storefront.id)).ids;
  const offers = new Map(
    (
      await ctx.sql<Offer>`
    select o.id, o.sku, p.title, o.unit, case when o.currency = ${currency} then trim_scale(o.list_price)::text end as "listPrice", o.state = 'active' and exists (select 1 from catalog_offer c where c.offer_id = o.id and c.catalog_id = any (${seen}::uuid[])) as "isSeen"
    from offer o join product p on p.id = o.product_id where o.seller_id = ${sellerId} and o.id = any (${input.lines.map((one) => one.offerId)}::uuid[])`
    ).map((row) => [row.id, row]),
  );
  const lines = input.lines.map((one, index) => ({
    key: String(index),
    offerId: found(offers.get(one.offerId), 'offer').id,
    quantity: one.quantity,
  }));
  const { line, groups } = await asPlatform(ctx, 'who the buyer is to the asking seller', async () => {
    const up = await lineOf(ctx, input.buyerId);
    return { line: up, groups: await groupsOf(ctx, up) };
  });
  // The offers are the asking seller's, and so are then all contracts and lists that are looked at.
  const ground = await readGround(ctx, { buyerId: input.buyerId, storefrontId: storefront.id, currency, at }, [
    ...offers.keys(),
  ]);
  const decided = decideLines(ground, lines, false);
  const resolved = resolvedLines(ground, decided, false);
  const tiers = tiersOn(ground);
  return {
    currency,
    on: dayOf(at),
    storefrontName: storefront.name,
    line: (await ctx.sql`select id, name from organization where id = any (${line}::uuid[]) order by array_position(${line}::uuid[], id)`) as never,
    groups: (await asPlatform(
      ctx,
      'groups of this seller or of the operator that hold the buyer',
      () => ctx.sql`
      select g.id, g.name from customer_group g join organization o on o.id = g.owner_id where g.id = any (${groups}::uuid[]) and (g.owner_id = ${sellerId} or o.is_operator) order by g.name->>'en'`,
    )) as never,
    totalMinor: sumMinor(resolved.map((one) => one.price?.lineMinor ?? 0)),
    discountMinor: sumMinor(resolved.map((one) => one.price?.discountMinor ?? 0)),
    lines: lines.map((one) => {
      const offer = offers.get(one.offerId)!;
      const at = resolved.findIndex((other) => other.key === one.key);
      const [answer, found] = [resolved[at], decided[at]];
      const price = answer?.price ?? null;
      const candidates = (found?.candidates ?? [])
        .toSorted((a, b) => a.by.level - b.by.level || (a.price === b.price ? 0 : a.price < b.price ? -1 : 1))
        .map((other) => cardOf(other, other === found!.decided));
      return {
        offerId: offer.id,
        sku: offer.sku,
        title: offer.title,
        unit: offer.unit,
        quantity: one.quantity,
        isSeen: offer.isSeen,
        unitPrice: price?.unitPrice ?? null,
        listPrice: offer.listPrice,
        lineMinor: price?.lineMinor ?? 0,
        discountMinor: price?.discountMinor ?? 0,
        reason: price?.reason ?? null,
        next: answer?.next ?? null,
        candidates,
        tiers: tiers.get(offer.id) ?? [],
      };
    }),
  };
}

function cardOf({ by, price, from, basisPoints }: Possible, isDeciding: boolean): z.output<typeof Candidate> {
  const { level, source, label, priceListId, contractId, contractNumber, validTo } = by;
  return {
    level,
    source,
    label,
    priceListId,
    contractId,
    contractNumber,
    unitPrice: decimalOf(price),
    tierFrom: from === null ? null : decimalOf(from),
    basisPoints,
    validTo,
    isDeciding,
  };
}
