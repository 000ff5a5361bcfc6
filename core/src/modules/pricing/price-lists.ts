import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { type Fragment, fragment } from '../../platform/db/sql.ts';
import { found } from '../../platform/refusal.ts';
import { assortmentOf, offersCalled } from '../catalog/index.ts';
import { priceListCards, priceListsWithBreaks } from './list-rows.ts';
import type { OfferPrices, PriceListList, PriceListPage, ShowOfferPrices, ShowPriceList } from './schemas.ts';

export async function listPriceLists(ctx: ActorContext): Promise<z.output<typeof PriceListList>> {
  const storefronts = await ctx.sql<{ id: string; name: string; currencies: string[] }>`
    select f.id, f.name, f.currencies from storefront_seller s join storefront f on f.id = s.storefront_id where s.seller_id = ${ctx.actor.organizationId} and s.is_active and f.is_active order by f.name`;
  return {
    items: await priceListCards(ctx, fragment`true`),
    storefronts: storefronts.map(({ id, name }) => ({ id, name })),
    currencies: [...new Set(storefronts.flatMap((one) => one.currencies))].sort(),
  };
}

type Counts = z.output<typeof PriceListPage>['counts'];

/** So many offers that a text finds are named one by one; of more it is said again what they are found by. */
const fewMost = 5_000;

/** A list as a grid: the seller's offers down, the quantities where prices begin across. */
export async function showPriceList(
  ctx: ActorContext,
  input: z.output<typeof ShowPriceList>,
): Promise<z.output<typeof PriceListPage>> {
  const [list] = await priceListsWithBreaks(ctx, fragment`l.id = ${input.priceListId}`);
  const { breaks, ...card } = found(list, 'price list');
  const mine = fragment`o.seller_id = ${ctx.actor.organizationId}`;
  const priced = fragment`exists (select 1 from price t where t.price_list_id = ${input.priceListId} and t.offer_id = o.id)`;
  const shown = fragment`${mine} and ${await withText()} and (o.state <> 'ended' or ${priced})`;
  const only = { all: fragment`true`, priced, unpriced: fragment`not ${priced}` }[input.only];
  // In the order of the seller's numbers, which an index has; only rows of the page are put together.
  const rows = await ctx.sql`
    with page as materialized (select o.id from offer o where ${shown} and ${only} order by o.sku limit ${input.limit} offset ${input.offset})
    select o.id as "offerId", o.sku, p.title, o.unit, o.state, trim_scale(o.list_price)::text as "listPrice", o.currency as "listCurrency",
           coalesce((select jsonb_agg(jsonb_build_object('minimumQuantity', trim_scale(t.minimum_quantity)::text, 'unitPrice', trim_scale(t.price)::text) order by t.minimum_quantity) from price t where t.price_list_id = ${input.priceListId} and t.offer_id = o.id), '[]') as tiers
    from page join offer o on o.id = page.id join product p on p.id = o.product_id order by o.sku`;
  const counts =
    input.text === ''
      ? await countOffers()
      : await ctx.sql.one<Counts>`
    select count(*)::int as all, (count(*) filter (where is_priced))::int as priced, (count(*) filter (where not is_priced))::int as unpriced from (select ${priced} as is_priced from offer o where ${shown}) as counted`;
  return { list: card, total: counts?.[input.only] ?? 0, counts: counts!, breaks: [...breaks], rows: rows as never };

  async function withText(): Promise<Fragment> {
    if (input.text === '') return fragment`true`;
    const where = await offersCalled(ctx, input.text);
    const ids = (
      await ctx.sql<{ id: string }>`select o.id from offer o where ${mine} and ${where} limit ${fewMost + 1}`
    ).map((row) => row.id);
    return ids.length > fewMost ? where : fragment`o.id = any (${ids}::uuid[])`;
  }

  /**
   * Of the whole list, how many it prices is known, and only ended offers are looked up in it: a seller may have
   * 300,000 others.
   */
  async function countOffers(): Promise<Counts> {
    const { active, paused } = await assortmentOf(ctx);
    const ended = (await ctx.sql.one<{
      count: number;
    }>`select count(*)::int as count from offer o where ${mine} and o.state = 'ended' and ${priced}`)!.count;
    return { all: active + paused + ended, priced: card.offers, unpriced: active + paused + ended - card.offers };
  }
}

/** What one offer costs in all lists. */
export function pricesOfOffer(
  ctx: ActorContext,
  input: z.output<typeof ShowOfferPrices>,
): Promise<z.output<typeof OfferPrices>> {
  return ctx.sql`
    select l.id as "priceListId", l.name, case when l.contract_id is not null then 'contract' when l.group_id is not null then 'customer group' when l.storefront_id is not null then 'storefront' else 'own' end as scope,
           coalesce(b.name, cg.name->>${ctx.language}, g.name->>${ctx.language}, f.name) as "customerName", l.currency, l.is_active and coalesce(c.state, 'active') = 'active' as "isActive", coalesce(l.valid_to, c.valid_to)::text as "validTo",
           jsonb_agg(jsonb_build_object('minimumQuantity', trim_scale(t.minimum_quantity)::text, 'unitPrice', trim_scale(t.price)::text) order by t.minimum_quantity) as tiers
    from price t join price_list l on l.id = t.price_list_id and l.seller_id = ${ctx.actor.organizationId} left join contract c on c.id = l.contract_id left join organization b on b.id = c.buyer_id
    left join customer_group cg on cg.id = c.group_id left join customer_group g on g.id = l.group_id left join storefront f on f.id = l.storefront_id
    where t.offer_id = ${input.offerId} group by l.id, b.name, cg.name, g.name, f.name, c.state, c.valid_to order by "isActive" desc, l.name` as never;
}
