import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { type Fragment, fragment, nothing } from '../../platform/db/sql.ts';
import { asPlatform } from '../../platform/db/transact.ts';
import type { Id } from '../../platform/ids.ts';
import { countPrices } from './price-counts.ts';
import type { ContractCard, PriceListCard } from './schemas.ts';

/** Both narrow to the acting seller themselves. */
const why = "a seller's list or contract may be for a group of the operator, whose name it then reads";

type ListCard = z.output<typeof PriceListCard>;
type Card = z.output<typeof ContractCard>;

/** Price lists of the acting seller as cards, with whom they are for. */
export async function priceListCards(ctx: ActorContext, where: Fragment): Promise<ListCard[]> {
  return (await priceListsWithBreaks(ctx, where)).map((list) => {
    const { breaks: _, ...card } = list;
    return card;
  });
}

/** The same, each with the quantities where its prices begin. */
export function priceListsWithBreaks(
  ctx: ActorContext,
  where: Fragment,
): Promise<(ListCard & { breaks: readonly string[] })[]> {
  return asPlatform(ctx, why, async () => {
    const rows = await listRows(ctx, where);
    const counts = await countPrices(ctx, rows, { isOwn: true });
    return rows.map((one, at) => {
      const { pricesRevision: _, ...row } = one;
      return { ...row, ...counts[at]! };
    });
  });
}

function listRows(
  ctx: ActorContext,
  where: Fragment,
): Promise<(Omit<ListCard, 'offers' | 'prices'> & { id: Id<'price_list'>; pricesRevision: string })[]> {
  return ctx.sql`
    select l.id, l.name, l.currency, case when l.contract_id is not null then 'contract' when l.group_id is not null then 'customer group' when l.storefront_id is not null then 'storefront' else 'own' end as scope,
           l.contract_id as "contractId", c.number as "contractNumber", l.group_id as "groupId", g.name as "groupName", l.storefront_id as "storefrontId", f.name as "storefrontName", coalesce(b.name, cg.name->>${ctx.language}, g.name->>${ctx.language}) as "customerName",
           l.valid_from::text as "validFrom", l.valid_to::text as "validTo", l.fills_from_below as "fillsFromBelow", l.is_active as "isActive", l.updated_at as "updatedAt", l.version, l.prices_revision as "pricesRevision"
    from price_list l left join contract c on c.id = l.contract_id left join organization b on b.id = c.buyer_id left join customer_group cg on cg.id = c.group_id
    left join customer_group g on g.id = l.group_id left join storefront f on f.id = l.storefront_id
    where l.seller_id = ${ctx.actor.organizationId} and ${where} order by l.is_active desc, l.contract_id is not null, l.name` as never;
}

const contractColumns: Fragment = fragment`
  c.id, c.number, c.name, c.buyer_id as "buyerId", c.group_id as "groupId", case when b.id is null then g.name::jsonb else jsonb_build_object('en', b.name, 'vi', b.name) end as "customerName", c.valid_from::text as "validFrom", c.valid_to::text as "validTo", c.state, c.currency,
  c.payment_days as "paymentDays", c.minimum_commitment_minor as "minimumCommitmentMinor", c.updated_at as "updatedAt", (select count(*)::int from contract_discount d where d.contract_id = c.id) as discounts`;

/** Contracts of the acting seller as cards; `more` adds columns. */
export function contractCards(ctx: ActorContext, where: Fragment, more: Fragment = nothing): Promise<Card[]> {
  return asPlatform(ctx, why, async () => {
    const rows = await ctx.sql<Omit<Card, 'prices'> & object>`
      select ${contractColumns}${more} from contract c left join organization b on b.id = c.buyer_id left join customer_group g on g.id = c.group_id
      where c.seller_id = ${ctx.actor.organizationId} and ${where} order by case c.state when 'active' then 0 when 'draft' then 1 else 2 end, c.valid_to nulls last, c.number`;
    const lists = await ctx.sql<{ id: Id<'price_list'>; contractId: string; pricesRevision: string }>`
      select id, contract_id as "contractId", prices_revision as "pricesRevision" from price_list where contract_id = any (${rows.map((row) => row.id)}::uuid[])`;
    const pricesOf = new Map<string, number>();
    (await countPrices(ctx, lists, { isOwn: true })).forEach(({ prices }, at) => {
      const { contractId } = lists[at]!;
      pricesOf.set(contractId, (pricesOf.get(contractId) ?? 0) + prices);
    });
    return rows.map((row) => ({ ...row, prices: pricesOf.get(row.id) ?? 0 }));
  });
}
