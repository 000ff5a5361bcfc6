/** The price lists behind a plan: which offers of a seller, at which factor of its list price, in which tiers. */
import { ancestry, category } from '../categories.ts';
import { perEuro, priceText } from '../decimal.ts';
import { makeRandom } from '../random.ts';
import type { Currency, Day, Offer, PriceList, PriceRow, Text } from '../world.ts';

export interface ListPlan {
  readonly key: string;
  readonly seller: string;
  readonly name: Text;
  readonly currency: Currency;
  readonly validFrom: Day;
  readonly validUntil: Day | null;
  readonly storefront: string | null;
  /** Categories of any level; absent: all. */
  readonly categories?: readonly string[];
  /** How many of those offers are on the list. */
  readonly share: number;
  /** Of the offer's list price, at the first tier. */
  readonly factor: number;
  /**
   * Quantities at which tiers begin, in multiples of what the offer is sold by; a list that does not begin at 1 leaves
   * small quantities to the levels below.
   */
  readonly tiers: readonly number[];
  /** Whether the offers of a leaf category count their quantities together. */
  readonly mixes?: boolean;
}

export function priceListOf(
  seed: string,
  plan: ListPlan,
  offers: readonly Offer[],
  categoryOf: ReadonlyMap<string, string>,
): PriceList {
  const random = makeRandom(`${seed}/price-list/${plan.key}`),
    groups = new Set<string>();
  const rows = offers.flatMap((offer): PriceRow[] => {
    const leaf = categoryOf.get(offer.product) ?? '';
    if (offer.seller !== plan.seller || !random.chance(plan.share)) return [];
    if (plan.categories && !ancestry(leaf).some((key) => plan.categories?.includes(key))) return [];
    if (plan.mixes) groups.add(leaf);
    const own = plan.factor * (1 + random.bell() * 0.015) * perEuro[plan.currency] * Number(offer.listPrice);
    return plan.tiers.map((tier, i) => ({
      offer: offer.key,
      minimumQuantity: tier * offer.multipleQuantity,
      unitPrice: priceText(own * (1 - 0.045 * i), plan.currency),
      ...(plan.mixes ? { tierGroup: `${plan.key}/${leaf}` } : {}),
    }));
  });
  return {
    key: plan.key,
    seller: plan.seller,
    name: plan.name,
    currency: plan.currency,
    validFrom: plan.validFrom,
    validUntil: plan.validUntil,
    storefront: plan.storefront,
    fillsFromBelow: plan.tiers[0] !== 1,
    tierGroups: [...groups].map((leaf) => ({ key: `${plan.key}/${leaf}`, name: category(leaf).name })),
    rows,
  };
}
