import type { Context } from '../../platform/context.ts';
import { type Fragment, fragment, trusted } from '../../platform/db/sql.ts';
import type { Id } from '../../platform/ids.ts';
import { productRevisionsOf, revisionOf } from '../../platform/revisions/revision-of.ts';
import { micros } from '../../platform/money.ts';
import { contractsThatCount, listsThatCount, type PriceQuestion } from './applicable-lists.ts';
import type { AskedOffer, ContractDiscount, CountingContract, CountingList } from './resolver/price-ground.ts';
import { type PriceTier, rowOf, type Tiers } from './resolver/tiers.ts';

/**
 * A name for what a list or contract says, never used for anything else: what was read under it may be used again for
 * as long as it stands.
 */
export type Revised<Thing> = Thing & { readonly revision: string };
/** Contracts and lists that count for a buyer. */
export interface Counting {
  readonly contracts: readonly Revised<CountingContract>[];
  readonly lists: readonly Revised<CountingList>[];
}
/** Those of one seller, who says so under this revision. */
export type CountingOfSeller = Revised<Counting> & { readonly sellerId: Id<'organization'> };

/**
 * More than so many are asked seldom, and by a plan that suits so many: the one that is kept joins as if there were
 * ten.
 */
const planned = 300;
const asking = (ctx: Context, many: number) => (many <= planned ? ctx.sql : ctx.sql.anew);

/** Of sellers without a row. */
const neverRevised = '00000000-0000-0000-0000-000000000000';

/**
 * What pricing asks of an offer, as columns of `offer o` and `product p`. Whoever reads offers anyway reads these with
 * them, and the revision of what their sellers say anew each time.
 */
export const offerColumns = fragment`o.id, o.seller_id as "sellerId", o.list_price::text as "listPrice", o.currency, o.tier_group as "tierGroup", trim_scale(o.minimum_quantity)::text as "minimumQuantity", p.category_id as "categoryId", p.brand_id as "brandId"`;
/** The same with the revision of what its seller says. */
export const askedColumns = fragment`${offerColumns},
  coalesce((select r.revision from pricing_revision r where r.seller_id = o.seller_id), ${trusted(`'${neverRevised}'`)}::uuid) as "pricingRevision"`;

/**
 * Revisions of what these sellers say, by seller, as one value of a statement. A seller without one has never said
 * otherwise (`revisionIn`).
 */
export const pricingRevisionsOf = (sellerIds: readonly Id<'organization'>[]): Fragment =>
  fragment`(select json_object_agg(r.seller_id, r.revision) from pricing_revision r where r.seller_id = any (${sellerIds}::uuid[]))`;
export const revisionIn = (revisions: Readonly<Record<string, string>> | null, sellerId: Id<'organization'>): string =>
  revisions?.[sellerId] ?? neverRevised;

/** Offers that the asker may see. */
export function askedOffers(ctx: Context, offerIds: readonly Id<'offer'>[]): Promise<AskedOffer[]> {
  return asking(ctx, offerIds.length)<
    AskedOffer & object
  >`select ${askedColumns} from offer o join product p on p.id = o.product_id where o.id = any (${offerIds}::uuid[])`;
}

/** Of an offer those of the given catalogs that it stands in, of which there is one at least. */
export interface OfferInCatalogs extends AskedOffer {
  readonly catalogIds: readonly Id<'catalog'>[];
}

/** Active offers in any of these catalogs. Whose sight they are, the caller knows. */
export async function offersInCatalogs(
  ctx: Context,
  catalogIds: readonly Id<'catalog'>[],
  offerIds: readonly Id<'offer'>[],
): Promise<OfferInCatalogs[]> {
  const rows = await ctx.sql<AskedOffer & { catalogs: string }>`
    select ${askedColumns}, k.ids as catalogs from offer o join product p on p.id = o.product_id
    cross join lateral (select string_agg(k.catalog_id::text, ' ') as ids from catalog_offer k where k.offer_id = o.id and k.catalog_id = any (${catalogIds}::uuid[])) k
    where o.id = any (${offerIds}::uuid[]) and o.state = 'active' and k.ids is not null`;
  return rows.map(({ catalogs, ...offer }) => ({ ...offer, catalogIds: catalogs.split(' ') as Id<'catalog'>[] }));
}

/** What is known of an offer under the revisions of its product. */
export interface OfferOfProduct extends Omit<OfferInCatalogs, 'pricingRevision'> {
  readonly productId: Id<'product'>;
}
interface MomentOfOffers {
  /** What all products are called together; null: nothing is to be kept. */
  readonly products: string | null;
  readonly revisions: Readonly<Record<string, string>> | null;
  readonly pricing: Readonly<Record<string, string>> | null;
}

/** What offers that are known, and what their sellers say of prices, are called at the moment. */
export async function momentOfOffers(
  platform: Context,
  offers: readonly Pick<OfferOfProduct, 'productId' | 'sellerId'>[],
): Promise<MomentOfOffers> {
  const [moment] = await platform.sql<MomentOfOffers & object>`
    select ${revisionOf('products')} as products, ${productRevisionsOf([...new Set(offers.map((one) => one.productId))])} as revisions,
           ${pricingRevisionsOf([...new Set(offers.map((one) => one.sellerId))])} as pricing`;
  return moment!;
}

/** Active offers that stand in any catalog, with the revisions under which that is so. */
export async function offersOfProducts(
  platform: Context,
  offerIds: readonly Id<'offer'>[],
): Promise<(OfferInCatalogs & OfferOfProduct & { readonly products: string | null; readonly revisions: string })[]> {
  const rows = await platform.sql<
    AskedOffer & { productId: Id<'product'>; catalogs: string; products: string | null; revisions: string }
  >`
    select ${askedColumns}, o.product_id as "productId", k.ids as catalogs, ${revisionOf('products')} as products,
           coalesce((select string_agg(r.revision::text, ' ' order by r.revision) from product_revision r where r.product_id = o.product_id), '') as revisions
    from offer o join product p on p.id = o.product_id
    cross join lateral (select string_agg(k.catalog_id::text, ' ') as ids from catalog_offer k where k.offer_id = o.id) k
    where o.id = any (${offerIds}::uuid[]) and o.state = 'active' and k.ids is not null`;
  return rows.map(({ catalogs, ...offer }) => ({ ...offer, catalogIds: catalogs.split(' ') as Id<'catalog'>[] }));
}

/**
 * What counts for buyers among what sellers say, for each question in its order, seller by seller: few rows. For whom a
 * contract or a list is, is said here as the row policies say it (the slow reference judges it), so that the platform
 * may ask it.
 */
export async function countingFor(
  ctx: Context,
  questions: readonly (PriceQuestion & { readonly sellerIds: readonly Id<'organization'>[] })[],
): Promise<CountingOfSeller[][]> {
  const given = questions.map(({ line, groups, storefrontId, currency, day, sellerIds }, at) => ({
    at,
    line,
    groups,
    storefront: storefrontId,
    currency,
    day,
    sellers: sellerIds,
  }));
  const sellerIds = [...new Set(questions.flatMap((one) => one.sellerIds))];
  const [found] = await ctx.sql<{
    contracts: (Counting['contracts'][number] & { at: number })[] | null;
    lists: (Counting['lists'][number] & { at: number })[] | null;
    revisions: Record<string, string> | null;
  }>`
    with question as materialized (select * from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as q(at int, line uuid[], groups uuid[], storefront uuid, currency text, day date, sellers uuid[])),
    contracts as materialized (${contractsThatCount}), lists as materialized (${listsThatCount})
    select (select json_agg(contracts) from contracts) as contracts, (select json_agg(lists) from lists) as lists,
           ${pricingRevisionsOf(sellerIds)} as revisions`;
  const keyOf = (one: { readonly at: number; readonly sellerId: string }) => `${one.at} ${one.sellerId}`;
  const [contracts, lists] = [Map.groupBy(found!.contracts ?? [], keyOf), Map.groupBy(found!.lists ?? [], keyOf)];
  return questions.map((question, at) =>
    question.sellerIds.map((sellerId) => {
      const key = keyOf({ at, sellerId });
      return {
        sellerId,
        revision: revisionIn(found!.revisions, sellerId),
        contracts: contracts.get(key) ?? [],
        lists: lists.get(key) ?? [],
      };
    }),
  );
}

/**
 * Tiers of an offer in a list, smallest quantity first; none where the list does not price it. `revision`: under which
 * the list says so.
 */
export interface ReadTiers {
  readonly listId: Id<'price_list'>;
  readonly revision: string;
  readonly offerId: Id<'offer'>;
  readonly tiers: Tiers;
}

/**
 * What lists say of offers of their own sellers, by the table's key. Told by columns: hundreds of rows of four numbers
 * cost core more to read one by one than PostgreSQL to find. Lists that are gone meanwhile say nothing.
 */
export async function tiersIn(
  ctx: Context,
  lists: readonly CountingList[],
  offers: readonly AskedOffer[],
): Promise<ReadTiers[]> {
  // Sellers by small numbers: what belongs together is then joined without reading a table for it.
  const numbers = new Map([...new Set(lists.map((list) => list.sellerId))].map((id, at) => [id, at]));
  const listIds = lists.map((list) => list.priceListId);
  const [found] = await asking(ctx, offers.length)<{
    revisions: Record<string, string> | null;
    list: string | null;
    offer: string;
    quantity: string;
    price: string;
  }>`
    select array_agg(l.at)::text as list, array_agg(o.at)::text as offer, array_agg(t.minimum_quantity)::text as quantity, array_agg(t.price)::text as price,
           (select json_object_agg(id, prices_revision) from price_list where id = any (${listIds}::uuid[])) as revisions
    from unnest(${listIds}::uuid[], ${lists.map((list) => numbers.get(list.sellerId))}::int[]) with ordinality as l(id, seller, at)
    join unnest(${offers.map((offer) => offer.id)}::uuid[], ${offers.map((offer) => numbers.get(offer.sellerId) ?? -1)}::int[]) with ordinality as o(id, seller, at) on o.seller = l.seller
    join price t on t.price_list_id = l.id and t.offer_id = o.id`;
  const { revisions, list, offer, quantity, price } = found!;
  const tiers = lists.map(() => new Map<number, PriceTier[]>());
  if (list !== null) {
    const [offerAt, from, unit] = [elementsOf(offer), elementsOf(quantity), elementsOf(price)];
    elementsOf(list).forEach((at, row) => {
      const [ofList, index] = [tiers[Number(at) - 1]!, Number(offerAt[row]) - 1];
      const tier = { from: micros(from[row]!), price: micros(unit[row]!) };
      const known = ofList.get(index);
      if (known === undefined) ofList.set(index, [tier]);
      else known.push(tier);
    });
  }
  const offersOf = Map.groupBy(
    offers.map((one, index) => ({ ...one, index })),
    (one) => one.sellerId,
  );
  return lists.flatMap(({ priceListId: listId, sellerId }, at) => {
    const revision = revisions?.[listId];
    return revision === undefined
      ? []
      : (offersOf.get(sellerId) ?? []).map(({ id: offerId, index }) => ({
          listId,
          revision,
          offerId,
          tiers: rowOf((tiers[at]!.get(index) ?? none).sort((one, other) => (one.from < other.from ? -1 : 1))),
        }));
  });
}
const none: PriceTier[] = [];

/** Of an array of numbers as PostgreSQL writes it: `{1.50,2.75}`. */
const elementsOf = (array: string): string[] => array.slice(1, -1).split(',');

/** What contracts take off. `revision`: under which the contract says so. */
export function discountsOf(
  ctx: Context,
  contractIds: readonly Id<'contract'>[],
): Promise<{ contractId: Id<'contract'>; revision: string; discounts: ContractDiscount[] }[]> {
  return ctx.sql`
    select c.id as "contractId", c.discounts_revision as revision, coalesce((select json_agg(json_build_object('contractId', d.contract_id, 'categoryId', d.category_id, 'brandId', d.brand_id, 'basisPoints', d.basis_points))
      from contract_discount d where d.contract_id = c.id), '[]') as discounts from contract c where c.id = any (${contractIds}::uuid[])` as never;
}

/** Categories with all above them: the one above each. */
export async function categoriesAbove(
  ctx: Context,
  categoryIds: readonly Id<'category'>[],
): Promise<ReadonlyMap<Id<'category'>, Id<'category'> | null>> {
  const rows = await ctx.sql<{ id: Id<'category'>; parentId: Id<'category'> | null }>`
    with recursive above as (
      select id, parent_id as "parentId" from category where id = any (${categoryIds}::uuid[])
      union select c.id, c.parent_id from above join category c on c.id = above."parentId"
    )
    select id, "parentId" from above`;
  return new Map(rows.map((row) => [row.id, row.parentId]));
}
