/** A seed and a day become a marketplace. */
import { brands } from './brands.ts';
import { categories } from './categories.ts';
import { peaksOwed, withCredit, withDefaultCredit } from './history/credit.ts';
import { ordersOf } from './history/orders.ts';
import { products as productStream } from './products/stream.ts';
import { catalogs, customerGroups, storefronts } from './trade/audiences.ts';
import { organizations } from './trade/companies.ts';
import { contractsOn, listPlansOn } from './trade/contracts.ts';
import { offersOf } from './trade/offers.ts';
import { people } from './trade/people.ts';
import { priceListOf } from './trade/price-lists.ts';
import type { Offer, PastOrder, Product, World, WorldOptions } from './world.ts';

/** All of it in memory: for more than some 50,000 products, use the streams. */
export function makeWorld({ seed, today, products: count = 2000, orders: orderCount = 600 }: WorldOptions): World {
  const products: Product[] = [...productStream().take(count)];
  const offered = products.flatMap((product, n) => offersOf(seed, product, n));
  const categoryOf = new Map(products.map(({ key, category }) => [key, category]));
  const agreed = contractsOn(today),
    orders = ordersOf({ seed, today, offers: offered, categoryOf, contracts: agreed }, orderCount);
  const peaks = peaksOwed(orders, new Map(offered.map((offer) => [offer.key, offer])));
  return {
    seed,
    today,
    operator: 'hansa',
    categories,
    brands,
    products,
    organizations: withDefaultCredit(organizations, peaks),
    people,
    storefronts,
    customerGroups,
    catalogs,
    offers: stockedFor(orders, offered),
    priceLists: listPlansOn(today).map((plan) => priceListOf(seed, plan, offered, categoryOf)),
    contracts: withCredit(agreed, peaks),
    orders,
  };
}

/** Everything that was ever ordered lay in the first location when the year began. */
function stockedFor(orders: readonly PastOrder[], offers: readonly Offer[]): Offer[] {
  const ordered = new Map<string, number>();
  for (const { offer, quantity } of orders.flatMap(({ lines }) => lines))
    ordered.set(offer, (ordered.get(offer) ?? 0) + quantity);
  return offers.map((offer) => ({
    ...offer,
    stock: offer.stock.map((at, i) => (i === 0 ? { ...at, opening: at.quantity + (ordered.get(offer.key) ?? 0) } : at)),
  }));
}
