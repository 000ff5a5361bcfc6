import type { Context } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import { micros } from '../../platform/money.ts';
import { contractsThatCount, listsThatCount, type PriceQuestion } from './applicable-lists.ts';
import type { AskedOffer, ContractDiscount, CountingContract, CountingList, PriceGround, PriceTier, TiersByList } from './resolver/price-ground.ts';

/** Offers, with the contracts and lists of their sellers that count for a buyer. */
export interface Counting { readonly offers: readonly AskedOffer[]; readonly contracts: readonly CountingContract[]; readonly lists: readonly CountingList[] }

/** More than so many are asked seldom, and by a plan that suits so many: the one that is kept joins as if there were ten. */
const planned = 300;
const asking = (ctx: Context, many: number) => (many <= planned ? ctx.sql : ctx.sql.anew);

/** Offers that the asker may see, and what counts for the buyer among what its sellers say: few rows, each behind its row policies. One statement, one row of lists. */
export async function countingFor(ctx: Context, question: PriceQuestion, offerIds: readonly Id<'offer'>[]): Promise<Counting> {
  const [found] = await asking(ctx, offerIds.length)<{ [Part in keyof Counting]: Counting[Part] | null }>`
    with asked as materialized (
      select o.id, o.seller_id as "sellerId", o.list_price::text as "listPrice", o.currency, o.tier_group as "tierGroup", o.minimum_quantity::text as "minimumQuantity", p.category_id as "categoryId", p.brand_id as "brandId"
      from offer o join product p on p.id = o.product_id where o.id = any (${offerIds}::uuid[])
    ),
    sellers as materialized (select distinct "sellerId" as id from asked),
    contracts as materialized (${contractsThatCount(question)} and c.seller_id in (select id from sellers)),
    lists as materialized (${listsThatCount(question)} and l.seller_id in (select id from sellers))
    select (select json_agg(asked) from asked) as offers, (select json_agg(contracts) from contracts) as contracts, (select json_agg(lists) from lists) as lists`;
  return { offers: found!.offers ?? [], contracts: found!.contracts ?? [], lists: found!.lists ?? [] };
}

/**
 * The tiers of offers in lists of their own sellers, by the table's key. Told by columns: hundreds of rows of four numbers cost core more to read one by one
 * than PostgreSQL to find.
 */
export async function tiersIn(ctx: Context, lists: readonly CountingList[], offers: readonly AskedOffer[]): Promise<TiersByList> {
  if (lists.length === 0) return new Map();
  // Sellers by small numbers: what belongs together is then joined without reading a table for it.
  const numbers = new Map([...new Set(lists.map((list) => list.sellerId))].map((id, at) => [id, at]));
  const sold = offers.filter((offer) => numbers.has(offer.sellerId));
  const [columns] = await asking(ctx, sold.length)<{ list: string; offer: string; quantity: string; price: string }>`
    select array_agg(l.at)::text as list, array_agg(o.at)::text as offer, array_agg(t.minimum_quantity)::text as quantity, array_agg(t.price)::text as price
    from unnest(${lists.map((list) => list.priceListId)}::uuid[], ${lists.map((list) => numbers.get(list.sellerId))}::int[]) with ordinality as l(id, seller, at)
    join unnest(${sold.map((offer) => offer.id)}::uuid[], ${sold.map((offer) => numbers.get(offer.sellerId))}::int[]) with ordinality as o(id, seller, at) on o.seller = l.seller
    join price t on t.price_list_id = l.id and t.offer_id = o.id`;
  if (!columns?.list) return new Map();
  const [listAt, offerAt, from, price] = [elementsOf(columns.list), elementsOf(columns.offer), elementsOf(columns.quantity), elementsOf(columns.price)];
  const found = new Map<Id<'price_list'>, Map<Id<'offer'>, PriceTier[]>>();
  listAt.forEach((at, row) => {
    const ofList = valueIn(found, lists[Number(at) - 1]!.priceListId, () => new Map<Id<'offer'>, PriceTier[]>());
    valueIn(ofList, sold[Number(offerAt[row]) - 1]!.id, () => []).push({ from: micros(from[row]!), price: micros(price[row]!) });
  });
  for (const ofList of found.values()) for (const tiers of ofList.values()) tiers.sort((one, other) => (one.from < other.from ? -1 : 1));
  return found;
}

function valueIn<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** Of an array of numbers as PostgreSQL writes it: `{1.50,2.75}`. */
const elementsOf = (array: string): string[] => array.slice(1, -1).split(',');

/** What contracts take off, and, where any does by category, the categories of these offers with all above them. */
export async function discountsOf(ctx: Context, contracts: readonly CountingContract[], offers: readonly AskedOffer[]): Promise<Pick<PriceGround, 'discounts' | 'parents'>> {
  if (contracts.length === 0) return { discounts: [], parents: new Map() };
  const [found] = await ctx.sql<{ discounts: ContractDiscount[] | null; categories: { id: Id<'category'>; parentId: Id<'category'> | null }[] | null }>`
    with recursive discounts as materialized (
      select contract_id as "contractId", category_id as "categoryId", brand_id as "brandId", basis_points as "basisPoints" from contract_discount where contract_id = any (${contracts.map((one) => one.id)}::uuid[])
    ),
    above as (
      select id, parent_id as "parentId" from category where id = any (${[...new Set(offers.flatMap((offer) => offer.categoryId ?? []))]}::uuid[])
      union select c.id, c.parent_id from above join category c on c.id = above."parentId"
    )
    select (select json_agg(discounts) from discounts) as discounts, case when exists (select 1 from discounts where "categoryId" is not null) then (select json_agg(above) from above) end as categories`;
  return { discounts: found!.discounts ?? [], parents: new Map((found!.categories ?? []).map((one) => [one.id, one.parentId])) };
}
