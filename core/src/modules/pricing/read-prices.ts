import type { Context } from '../../platform/context.ts';
import { askAsPlatform } from '../../platform/db/transact.ts';
import type { Id } from '../../platform/ids.ts';
import { knownDiscounts, knownTiers, rememberDiscounts, rememberTiers } from './known-prices.ts';
import { categoriesAbove, type Counting, discountsOf, tiersIn } from './queries.ts';
import type { AskedOffer, ContractDiscount, CountingList, PriceGround } from './resolver/price-ground.ts';
import type { Tiers } from './resolver/tiers.ts';

/** Offers, and what counts for the buyer who asks for them. */
type Asked = Counting & { readonly offers: readonly AskedOffer[] };

/**
 * What lists and contracts that count say of offers, for all buyers that ask. What this process knows under the
 * revision that was found is not read again.
 */
export async function readPrices(
  ctx: Context,
  asked: readonly Asked[],
): Promise<Pick<PriceGround, 'tiers' | 'discounts' | 'parents'>> {
  const tiers = new Map<Id<'price_list'>, Map<Id<'offer'>, Tiers>>();
  const [unreadLists, unreadOffers] = [new Map<Id<'price_list'>, CountingList>(), new Map<Id<'offer'>, AskedOffer>()];
  for (const { offers, lists } of asked) {
    for (const list of lists) if (!tiers.has(list.priceListId)) tiers.set(list.priceListId, new Map());
    const listsOf = Map.groupBy(
      lists.map((list) => ({
        list,
        ofList: tiers.get(list.priceListId)!,
        known: knownTiers(list.priceListId, list.revision),
      })),
      ({ list }) => list.sellerId,
    );
    for (const offer of offers) {
      for (const { list, ofList, known } of listsOf.get(offer.sellerId) ?? []) {
        if (ofList.has(offer.id)) continue;
        const own = known(offer.id);
        if (own !== undefined) {
          ofList.set(offer.id, own);
          continue;
        }
        unreadLists.set(list.priceListId, list);
        unreadOffers.set(offer.id, offer);
      }
    }
  }
  const contracts = asked.flatMap((one) => one.contracts);
  const discounts = new Map(contracts.map((contract) => [contract.id, knownDiscounts(contract.id, contract.revision)]));
  const unreadContracts = [...discounts].flatMap(([id, known]) => (known === undefined ? [id] : []));
  if (unreadLists.size > 0 || unreadContracts.length > 0) {
    const [readTiers, readDiscounts] = await askAsPlatform(
      ctx,
      'tiers and discounts of lists and contracts that were found under the policies of who asks',
      (platform) =>
        Promise.all([
          unreadLists.size === 0 ? [] : tiersIn(platform, [...unreadLists.values()], [...unreadOffers.values()]),
          unreadContracts.length === 0 ? [] : discountsOf(platform, unreadContracts),
        ]),
    );
    for (const one of readTiers) {
      rememberTiers(one.listId, one.revision, one.offerId, one.tiers);
      tiers.get(one.listId)!.set(one.offerId, one.tiers);
    }
    for (const one of readDiscounts) {
      rememberDiscounts(one.contractId, one.revision, one.discounts);
      discounts.set(one.contractId, one.discounts);
    }
  }
  const all = [...discounts.values()].flatMap((own) => own ?? []);
  return {
    tiers,
    discounts: all,
    parents: await parentsFor(
      ctx,
      all,
      asked.flatMap((one) => one.offers),
    ),
  };
}

/** Which category is above which matters only where a discount is on one. */
function parentsFor(
  ctx: Context,
  discounts: readonly ContractDiscount[],
  offers: readonly AskedOffer[],
): PriceGround['parents'] | Promise<PriceGround['parents']> {
  if (discounts.every((one) => one.categoryId === null)) return new Map();
  const unread = offers.flatMap(({ categoryId, categoriesAbove: above }) =>
    above === undefined ? (categoryId ?? []) : [],
  );
  const known = new Map(
    offers.flatMap(({ categoryId, categoriesAbove: above }) =>
      categoryId === null || above === undefined
        ? []
        : [categoryId, ...above].map((id, at) => [id, above[at] ?? null] as const),
    ),
  );
  return unread.length === 0
    ? known
    : categoriesAbove(ctx, [...new Set(unread)]).then((read) => new Map([...known, ...read]));
}
