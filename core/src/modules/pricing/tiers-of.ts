import type { Context } from '../../platform/context.ts';
import { asPlatform } from '../../platform/db/transact.ts';
import type { Id } from '../../platform/ids.ts';
import { micros } from '../../platform/money.ts';
import { breakRows } from './queries.ts';
import { questionOf, resolvePrices, type Asked } from './resolve-prices.ts';
import type { Tier } from './schemas.ts';

/**
 * This buyer's quantity breaks of each offer, smallest quantity first: what the offer is resolved to, bought alone, from each quantity on. Asked
 * of the one resolver, so that a table of breaks cannot say another price than the cart: a contract's discount, or a nearer list that begins
 * later and is dearer, counts as it does there. An offer without breaks is not in the map.
 */
export async function tiersOf(ctx: Context, asked: Omit<Asked, 'lines'> & { offerIds: readonly Id<'offer'>[] }): Promise<Map<Id<'offer'>, Tier[]>> {
  const { offerIds, ...question } = asked;
  const isOwn = asked.buyerId === (ctx.actor?.organizationId ?? null);
  const look = async () => breakRows(ctx, await questionOf(ctx, asked), offerIds);
  const breaks = isOwn ? await look() : await asPlatform(ctx, 'quantity breaks of a buyer other than the asker', look);
  const prices = await resolvePrices(ctx, { ...question, isApart: true, lines: breaks.map(({ offerId, quantity }) => ({ key: `${offerId} ${quantity}`, offerId, quantity })) });
  return new Map([...Map.groupBy(prices.filter((one) => one.price !== null), (one) => one.offerId)].map(([offerId, own]) => {
    const steps = own.sort((a, b) => Number(micros(a.quantity) - micros(b.quantity))).map((one): Tier => ({ minimumQuantity: one.quantity, unitPrice: one.price!.unitPrice }));
    return [offerId, steps.filter((step, index) => step.unitPrice !== steps[index - 1]?.unitPrice)];
  }));
}
