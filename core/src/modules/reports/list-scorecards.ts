import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { bounds, leastParts, levelOf } from './level-of.ts';
import { periodOf } from './period.ts';
import type { AskScorecards, Scorecard, Scorecards } from './schemas.ts';
import { noService, serviceOf, type ServiceRow } from './how-served.ts';
import { type Scope, soldLines } from './sales.ts';

const everything: Scope = { side: 'all' };

/**
 * Every seller with how it served, beside the period before; sellers without an order too, because silence is a result.
 */
export async function listScorecards(
  ctx: ActorContext,
  input: z.output<typeof AskScorecards>,
): Promise<z.output<typeof Scorecards>> {
  const period = periodOf(ctx, input);
  const now = byId(await serviceOf(ctx, everything, input.only, period, true));
  const then = byId(await serviceOf(ctx, everything, input.only, period.before, true));
  const sellers = await ctx.sql<
    Pick<z.output<typeof Scorecard>, 'sellerId' | 'sellerName' | 'sellerKind' | 'state' | 'sales'>
  >`
    with sold as (${soldLines(everything, input.only, period.start, period.end)}), sums as (select seller_id, currency, sum(net)::bigint as sales, sum(commission)::bigint as commission from sold group by 1, 2)
    select o.id as "sellerId", o.name as "sellerName", o.seller_kind as "sellerKind", o.state,
           coalesce(jsonb_agg(jsonb_build_object('currency', s.currency, 'salesMinor', s.sales, 'commissionMinor', s.commission) order by s.sales desc) filter (where s.currency is not null), '[]') as sales
    from organization o left join sums s on s.seller_id = o.id
    where o.seller_kind is not null and (${input.only.sellerId ?? null}::uuid is null or o.id = ${input.only.sellerId ?? null}) group by o.id order by coalesce(sum(s.sales), 0) desc, o.name`;
  const { from, to, before } = period;
  return {
    from,
    to,
    before: { from: before.from, to: before.to },
    formula: { leastParts, ...bounds },
    items: sellers.map((seller) => {
      const served = now.get(seller.sellerId) ?? noService;
      return {
        ...seller,
        ...served,
        sellerId: seller.sellerId,
        level: levelOf(served),
        then: then.get(seller.sellerId) ?? noService,
      };
    }),
  };
}

function byId(rows: readonly ServiceRow[]): Map<string, ServiceRow> {
  return new Map(rows.map((row) => [row.sellerId ?? '', row]));
}
