import { dayOf } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { fragment } from '../../platform/db/sql.ts';
import type { Schedule } from '../../platform/jobs/schedules.ts';
import { expireQuotes } from './end-quote.ts';
import { quoteReminded } from './events.ts';
import type { QuoteRow } from './scope.ts';

/**
 * So many days before an offer ends, or an answer is due, somebody is told: in time to do it, and once more before it
 * is too late.
 */
const [early, late] = [3, 1];

/**
 * Reminds of offers that wait for their buyer and soon end, and of requests that wait for their seller and are soon
 * due. Each of the two days of reminding counts once: whoever was reminded since it began, or was written to by a new
 * version, is not told the same again; what was missed while nobody ran is told once. Gives how many.
 */
export async function remindOfQuotes(ctx: Context): Promise<number> {
  const now = ctx.clock.now();
  const today = dayOf(now);
  const day = fragment`case when state = 'sent' then valid_until else due_on end`;
  const rows = await ctx.sql<Pick<QuoteRow, 'id' | 'number' | 'buyerId' | 'sellerId'> & { daysLeft: number }>`
    update quote set reminded_at = ${now} where id in (
      select q.id from quote q where not is_template and state in ('requested', 'answering', 'sent', 'countered') and ${day} <= ${today}::date + ${early}::int
        and greatest(reminded_at, (select max(at) from quote_version v where v.quote_id = q.id)) < (${day} - case when ${day} <= ${today}::date + ${late}::int then ${late}::int else ${early}::int end)::timestamp at time zone 'UTC'
      limit 500 for update skip locked)
    returning id, number, buyer_id as "buyerId", seller_id as "sellerId", (${day}) - ${today}::date as "daysLeft"`;
  for (const { id, ...part } of rows)
    ctx.emit(
      quoteReminded({
        subject: { type: 'quote', id },
        parties: [part.buyerId, part.sellerId],
        data: { quoteId: id, ...part },
      }),
    );
  return rows.length;
}

export const watchQuotes: Schedule = {
  name: 'quotes.watch',
  everySeconds: 300,
  run: async (ctx) => {
    await expireQuotes(ctx);
    await remindOfQuotes(ctx);
  },
};
