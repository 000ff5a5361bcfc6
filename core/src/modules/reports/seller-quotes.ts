import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { type Fragment, fragment, nothing } from '../../platform/db/sql.ts';
import { soldCurrencies } from './currency-of.ts';
import type { QuoteFigures, SellerQuotes, SellerQuotesBy } from './seller-schemas.ts';

const groupings: Record<
  z.output<typeof SellerQuotesBy>['by'],
  { readonly key: Fragment; readonly name: Fragment; readonly from: Fragment; readonly order: Fragment }
> = {
  month: {
    key: fragment`to_char(q.created_at at time zone 'UTC', 'YYYY-MM')`,
    name: fragment`to_char(q.created_at at time zone 'UTC', 'YYYY-MM')`,
    from: nothing,
    order: fragment`1`,
  },
  customer: {
    key: fragment`q.buyer_id::text`,
    name: fragment`b.name`,
    from: fragment`join organization b on b.id = q.buyer_id`,
    order: fragment`"wonMinor" desc, "quotedMinor" desc, 1`,
  },
};

/**
 * Figures of quotes `q` that began in a period, as they stand now. Asked: buyers' requests, not what the seller began
 * by itself. Answered: at least one version was sent; what was quoted is the last of them. Won is what was ordered of
 * it, without tax: an award may take some lines only. How long an answer took is told of requests, by the median,
 * because one that was forgotten would outweigh all others in a mean.
 */
const figures = fragment`
  count(*)::int as begun, (count(*) filter (where q.asked))::int as received, (count(*) filter (where q.first_sent is not null))::int as answered,
  (count(*) filter (where q.state = 'accepted'))::int as accepted, (count(*) filter (where q.state = 'declined'))::int as declined, (count(*) filter (where q.state = 'lost'))::int as lost,
  (count(*) filter (where q.state = 'expired'))::int as expired, (count(*) filter (where q.state = 'withdrawn'))::int as withdrawn, (count(*) filter (where q.state in ('requested', 'answering', 'sent', 'countered')))::int as open,
  (percentile_cont(0.5) within group (order by extract(epoch from q.first_sent - q.created_at) / 3600) filter (where q.asked and q.first_sent is not null))::float8 as "hoursToAnswer",
  coalesce(sum(q.quoted), 0)::bigint as "quotedMinor", coalesce(sum(q.won), 0)::bigint as "wonMinor"`;

/** What became of the requests of a period, by month or by customer. Two statements, whatever the number of quotes. */
export async function sellerQuotes(
  ctx: ActorContext,
  input: z.output<typeof SellerQuotesBy>,
): Promise<z.output<typeof SellerQuotes>> {
  const sold = await soldCurrencies(ctx);
  const quoted = await ctx.sql<{
    currency: string;
  }>`select currency from quote where seller_id = any(${ctx.actor.below}::uuid[]) and not is_template group by currency order by count(*) desc, currency`;
  const currencies = [...new Set([...sold, ...quoted.map((row) => row.currency)])];
  const currency = input.currency ?? currencies[0]!;
  const q = fragment`(
    select q.id, q.buyer_id, q.state, q.created_at, q.rfq_id is not null as asked, v.first_sent, v.quoted, w.won
    from quote q
    left join lateral (select min(at) as first_sent, (array_agg(total_minor order by number desc))[1] as quoted from quote_version where quote_id = q.id and kind = 'sent') v on true
    left join lateral (select sum(o.lines_minor - o.discount_minor + o.freight_minor) as won from vendor_order o where o.order_id = q.order_id and o.seller_id = q.seller_id) w on true
    where q.seller_id = any(${ctx.actor.below}::uuid[]) and not q.is_template and q.currency = ${currency} and q.created_at >= ${input.from}::date and q.created_at < ${input.to}::date + 1) q`;
  const { key, name, from, order } = groupings[input.by];
  const rows = await ctx.sql<
    z.output<typeof SellerQuotes>['rows'][number]
  >`select ${key} as key, ${name} as name, ${figures} from ${q} ${from} group by 1, 2 order by ${order} limit ${input.limit}`;
  const total = await ctx.sql.one<z.output<typeof QuoteFigures>>`select ${figures} from ${q}`;
  return { currency, currencies, total: total!, rows };
}
