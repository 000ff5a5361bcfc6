import { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { type Fragment, fragment } from '../../platform/db/sql.ts';
import { CustomerCard, customerCards, customersOf, mayQuote } from './seller-customers.ts';

export const ListCustomers = z.strictObject({
  /** Words of a name, of the company above it, or of groups. */
  text: z.string().trim().max(200).default(''),
  /** Only those for whom a quote may be begun. */
  mayQuote: z.boolean().default(false),
  sort: z.enum(['last', 'name', 'sales', 'orders', 'open', 'contracts', 'groups', 'credit']).default('last'),
  isDescending: z.boolean().default(true),
  offset: z.int().min(0).max(1_000_000).default(0),
  limit: z.int().min(1).max(200).default(100),
});
export const CustomerList = z.object({ total: z.int(), items: z.array(CustomerCard) });

interface Found {
  readonly id: string;
  readonly name: string;
  readonly parentName: string | null;
  readonly groups: string | null;
  readonly value: string | number | null;
}

/** What a column is sorted by, of a buyer `o` and its orders `r`. */
function valueBy(ctx: ActorContext, sort: z.output<typeof ListCustomers>['sort']): Fragment {
  const sellerId = ctx.actor.organizationId;
  return {
    last: fragment`extract(epoch from r.last)::float8`,
    name: fragment`o.name`,
    orders: fragment`coalesce(r.orders, 0)`,
    open: fragment`coalesce(r.open, 0)`,
    groups: groupsOf(ctx),
    sales: fragment`coalesce((select max(s.minor) from sold s where s.buyer_id = o.id), 0)::float8`,
    contracts: fragment`(select count(*)::int from contract c where c.seller_id = ${sellerId} and c.buyer_id = o.id and c.state = 'active')`,
    credit: fragment`(select a.used_minor::float8 / greatest(a.limit_minor, 1) from credit_account a where a.buyer_id = o.id and a.seller_id = ${sellerId} order by a.currency limit 1)`,
  }[sort];
}
const groupsOf = (ctx: ActorContext) =>
  fragment`(select string_agg(g.name->>${ctx.language}, ', ') from customer_group_member m join customer_group g on g.id = m.group_id where m.buyer_id = o.id and g.owner_id = ${ctx.actor.organizationId})`;

/** As tables in the browser do it: without marks on letters. */
const plainText = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .replaceAll('đ', 'd');

/**
 * The seller's customers by pages: sorted and looked through as a table in the browser would, and only what is shown is
 * put together and sent. A seller may have thousands.
 */
export async function listCustomers(
  ctx: ActorContext,
  input: z.output<typeof ListCustomers>,
): Promise<z.output<typeof CustomerList>> {
  const words = plainText(input.text).split(/\s+/).filter(Boolean);
  const all = await ctx.sql<Found & object>`
    with ${customersOf(ctx)}
    select o.id, o.name, up.name as "parentName", ${words.length === 0 ? fragment`null` : groupsOf(ctx)} as groups, ${valueBy(ctx, input.sort)} as value
    from known k join organization o on o.id = k.id left join organization up on up.id = o.parent_id left join ordered r on r.buyer_id = o.id
    where ${input.mayQuote ? mayQuote(ctx.actor.organizationId) : fragment`true`} order by r.last desc nulls last, o.name`;
  const found =
    words.length === 0
      ? all
      : all.filter((row) => {
          const text = plainText([row.name, row.parentName, row.groups].join(' '));
          return words.every((word) => text.includes(word));
        });
  const collator = new Intl.Collator(ctx.language, { numeric: true, sensitivity: 'base' });
  const sign = input.isDescending ? -1 : 1;
  // Rows without a value stand last, whichever way it is sorted.
  const ids = found
    .toSorted(({ value: a }, { value: b }) => {
      if (a === null || b === null) return Number(a === null) - Number(b === null);
      return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b)));
    })
    .slice(input.offset, input.offset + input.limit)
    .map((row) => row.id);
  const cards = new Map(
    (await customerCards(ctx, fragment`o.id = any (${ids}::uuid[])`)).map((card) => [card.id, card]),
  );
  return { total: found.length, items: ids.flatMap((id) => cards.get(id) ?? []) };
}
