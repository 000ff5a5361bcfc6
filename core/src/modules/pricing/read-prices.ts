import type { Context } from '../../platform/context.ts';
import { asPlatform } from '../../platform/db/transact.ts';
import type { Id } from '../../platform/ids.ts';
import { knownDiscounts, knownTiers, rememberDiscounts, rememberTiers } from './known-prices.ts';
import { categoriesAbove, type Counting, discountsOf, tiersIn } from './queries.ts';
import type { AskedOffer, ContractDiscount, CountingList, PriceGround, PriceTier } from './resolver/price-ground.ts';

/** What lists and contracts that count say of offers. What this process knows under the revision that was found is not read again. */
export async function readPrices(ctx: Context, { offers, contracts, lists }: Counting): Promise<Pick<PriceGround, 'tiers' | 'discounts' | 'parents'>> {
  const tiers = new Map(lists.map((list) => [list.priceListId, new Map<Id<'offer'>, readonly PriceTier[]>()]));
  const [unreadLists, unreadOffers] = [new Set<CountingList>(), new Set<AskedOffer>()];
  const listsOf = Map.groupBy(lists, (list) => list.sellerId);
  for (const offer of offers) {
    for (const list of listsOf.get(offer.sellerId) ?? []) {
      const known = knownTiers(list.priceListId, list.revision, offer.id);
      if (known !== undefined) { tiers.get(list.priceListId)!.set(offer.id, known); continue; }
      unreadLists.add(list);
      unreadOffers.add(offer);
    }
  }
  const discounts = new Map(contracts.map((contract) => [contract.id, knownDiscounts(contract.id, contract.revision)]));
  const unreadContracts = contracts.map((contract) => contract.id).filter((id) => discounts.get(id) === undefined);
  if (unreadLists.size > 0 || unreadContracts.length > 0) {
    const [readTiers, readDiscounts] = await asPlatform(ctx, 'tiers and discounts of lists and contracts that were found under the policies of who asks', () => Promise.all([
      unreadLists.size === 0 ? [] : tiersIn(ctx, [...unreadLists], [...unreadOffers]), unreadContracts.length === 0 ? [] : discountsOf(ctx, unreadContracts),
    ]));
    for (const one of readTiers) { rememberTiers(one.listId, one.revision, one.offerId, one.tiers); tiers.get(one.listId)!.set(one.offerId, one.tiers); }
    for (const one of readDiscounts) { rememberDiscounts(one.contractId, one.revision, one.discounts); discounts.set(one.contractId, one.discounts); }
  }
  const all = [...discounts.values()].flatMap((own) => own ?? []);
  return { tiers, discounts: all, parents: await parentsFor(ctx, all, offers) };
}

/** Which category is above which matters only where a discount is on one. */
function parentsFor(ctx: Context, discounts: readonly ContractDiscount[], offers: readonly AskedOffer[]): PriceGround['parents'] | Promise<PriceGround['parents']> {
  return discounts.some((one) => one.categoryId !== null) ? categoriesAbove(ctx, [...new Set(offers.flatMap((offer) => offer.categoryId ?? []))]) : new Map();
}
