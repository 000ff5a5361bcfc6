import type { Id } from '../../../platform/ids.ts';
import { discountsOn } from './contract-discounts.ts';
import { listPriceOf, type OfferPrices, type PriceGround } from './price-ground.ts';

/** What could be the price of each offer, gathered once, however many lines ask for it and at whatever quantities. */
export function pricesOfOffers(ground: PriceGround): ReadonlyMap<Id<'offer'>, OfferPrices> {
  const listsOf = Map.groupBy(ground.lists, (list) => list.sellerId);
  return new Map(
    ground.offers.map((offer) => {
      const lists = (listsOf.get(offer.sellerId) ?? []).flatMap((by) => {
        const tiers = ground.tiers.get(by.priceListId)?.get(offer.id);
        return tiers === undefined || tiers.length === 0 ? [] : [{ by, tiers }];
      });
      const own = listPriceOf(offer, ground.currency);
      return [
        offer.id,
        { offer, lists, fixed: [...discountsOn(ground, offer, lists, own), ...(own === null ? [] : [own])] },
      ];
    }),
  );
}
