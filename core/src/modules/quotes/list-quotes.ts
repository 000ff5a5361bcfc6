import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { fragment, nothing } from '../../platform/db/sql.ts';
import { anywhere } from '../../platform/db/text-patterns.ts';
import type { ListQuotes, QuoteCard, QuoteList } from './schemas.ts';

/**
 * Columns of a card for an actor with these organizations. Names of both sides are on the marketplace for all to see.
 */
export function cardColumns(mine: readonly string[], acting: string) {
  return fragment`q.id, q.number, q.title, q.state, case when not q.is_template and q.buyer_id = any (${mine}::uuid[]) and (q.buyer_id = ${acting} or not q.seller_id = any (${mine}::uuid[])) then 'buyer' else 'seller' end as side,
    q.buyer_id as "buyerId", b.name as "buyerName", q.seller_id as "sellerId", s.name as "sellerName", q.currency, q.total_minor as "totalMinor",
    (select count(*)::int from jsonb_object_keys(q.document->'lines')) as lines, q.valid_until as "validUntil", q.due_on as "dueOn", q.is_template as "isTemplate", q.versions,
    case when q.buyer_id = any (${mine}::uuid[]) then q.rfq_id end as "rfqId", case when q.buyer_id = any (${mine}::uuid[]) then q.order_id end as "orderId", r.name as "repName", q.updated_at as "updatedAt", q.created_at as "createdAt"`;
}
export const cardTables = fragment`quote q join organization b on b.id = q.buyer_id join organization s on s.id = q.seller_id left join user_account r on r.id = q.rep_user_id`;

/**
 * Quotes of both roles of an organization, newest change first. Counts follow the text and the partner, so that each
 * list that one may go to says how many wait there.
 */
export async function listQuotes(
  ctx: ActorContext,
  input: z.output<typeof ListQuotes>,
): Promise<z.output<typeof QuoteList>> {
  const { below: mine, organizationId, userId } = ctx.actor;
  const ofUser = fragment`(q.rep_user_id = ${userId} or q.buyer_user_id = ${userId})`;
  const where = fragment`(q.buyer_id = any (${mine}::uuid[]) or q.seller_id = any (${mine}::uuid[]))
    ${input.text === '' ? nothing : fragment`and (q.number ilike ${anywhere(input.text)} or q.title ilike ${anywhere(input.text)} or b.name ilike ${anywhere(input.text)} or s.name ilike ${anywhere(input.text)})`}
    ${input.partnerId ? fragment`and (q.buyer_id = ${input.partnerId} or q.seller_id = ${input.partnerId})` : nothing}`;
  const shown = fragment`and q.is_template = ${input.isTemplate} ${input.mine ? fragment`and ${ofUser}` : nothing} ${input.states.length === 0 ? nothing : fragment`and q.state = any (${input.states}::text[])`}`;
  const rows = await ctx.sql<{ state: string; isTemplate: boolean; isMine: boolean; count: number }>`
    select q.state, q.is_template as "isTemplate", coalesce(${ofUser}, false) as "isMine", count(*)::int as count from ${cardTables} where ${where} group by 1, 2, 3`;
  const items = await ctx.sql<
    z.output<typeof QuoteCard>
  >`select ${cardColumns(mine, organizationId)} from ${cardTables} where ${where} ${shown} order by q.updated_at desc, q.id limit ${input.limit} offset ${input.offset}`;
  const sums = (which: (row: (typeof rows)[number]) => boolean) => {
    const counts: Record<string, number> = {};
    for (const row of rows.filter(which)) counts[row.state] = (counts[row.state] ?? 0) + row.count;
    return counts;
  };
  const counts = sums((row) => row.isTemplate === input.isTemplate && (!input.mine || row.isMine));
  const total = Object.entries(counts).reduce(
    (sum, [state, count]) => (input.states.length === 0 || input.states.includes(state as never) ? sum + count : sum),
    0,
  );
  return {
    total,
    items,
    counts,
    everywhere: {
      all: sums((row) => !row.isTemplate),
      mine: sums((row) => !row.isTemplate && row.isMine),
      templates: sums((row) => row.isTemplate),
    },
  };
}
