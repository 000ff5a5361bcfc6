/** Who offers a product, at what price, from which stock: lazily, product by product. */
import { makers } from '../brands.ts';
import { category } from '../categories.ts';
import { priceText } from '../decimal.ts';
import { makeRandom, type Random } from '../random.ts';
import type { Offer, Organization, Product, Stock } from '../world.ts';
import { catalogPlans } from './audiences.ts';
import { sellers } from './companies.ts';
import { styleOf } from './offer-style.ts';

const vendorOf = new Map(makers.map(({ key, vendor }) => [key, vendor]));

/** All offers of the `n`-th product of the stream; at least one. */
export function offersOf(seed: string, product: Product, n: number): Offer[] {
  const random = makeRandom(`${seed}/offers/${product.key}`),
    branch = category(product.category).parent ?? '';
  const vendor = vendorOf.get(product.brand) ?? null;
  const carriers = sellers.filter(({ key }) => {
    const { carries, branches } = styleOf(key);
    return key === vendor || ((!branches || branches.includes(branch)) && random.chance(carries));
  });
  const fallback = sellers.find(({ key }) => key === 'nordhaven');
  return (carriers.length === 0 && fallback ? [fallback] : carriers).map((seller) => offerOf(seed, seller, product, n));
}

export function offerOf(seed: string, seller: Organization, product: Product, n: number): Offer {
  const random = makeRandom(`${seed}/offer/${seller.key}/${product.key}`),
    style = styleOf(seller.key),
    worth = Number(product.worthEur);
  const [smallest = 1] = product.packSizes,
    isCheap = product.unit === 'PCE' && smallest >= 10 && worth < 3;
  const packSize = isCheap && style.sellsBoxes ? smallest : 1,
    isBoxed = packSize > 1;
  // Loose sellers of cheap things, and sellers of cable, still do not count out single ones.
  const step = isBoxed ? 1 : isCheap ? Math.min(smallest, 10) : product.unit === 'MTR' ? (worth < 1 ? 10 : 5) : 1;
  const price = worth * packSize * style.markup * (isBoxed ? 0.95 : 1) * (1 + random.bell() * 0.05);
  const [least, most] = style.leadTimeDays;
  return {
    key: `${seller.key}:${product.key}`,
    seller: seller.key,
    product: product.key,
    sku: style.sku(product, n),
    title: style.title(product),
    unit: isBoxed ? 'PK' : product.unit,
    packSize,
    minimumQuantity: step * (random.chance(0.12) ? 5 : 1),
    multipleQuantity: step,
    leadTimeDays: random.whole(least, most),
    listPrice: priceText(price),
    currency: 'EUR',
    stock: stockOf(random, seller, price, step),
    catalogs: catalogsOf(random, seller.key, category(product.category).parent ?? ''),
  };
}

/** Dear things lie in ones and twos, cheap ones in thousands; one offer in twelve is out of stock. */
function stockOf(random: Random, { locations }: Organization, price: number, step: number): Stock[] {
  const isOut = random.chance(0.08),
    target = Math.max(2, Math.min(4000, 4000 / price));
  return locations
    .filter((_, i) => i === 0 || random.chance(0.55))
    .map(({ key }, i) => {
      const quantity = isOut
        ? 0
        : Math.round((target * (i === 0 ? 1 : 0.4) * (0.3 + random.next() * 1.4)) / step) * step;
      return { location: key, quantity, opening: quantity };
    });
}

function catalogsOf(random: Random, seller: string, branch: string): string[] {
  const plans = catalogPlans.filter((plan) => plan.seller === seller);
  const chosen = plans.filter(
    ({ share, branches }) => random.chance(share) && (!branches || branches.includes(branch)),
  );
  return (chosen.length === 0 ? plans.slice(0, 1) : chosen).map(({ key }) => key);
}
