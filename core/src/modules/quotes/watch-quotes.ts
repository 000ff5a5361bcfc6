import { dayOf } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import type { Schedule } from '../../platform/jobs/schedules.ts';
import { expireQuotes } from './end-quote.ts';
import { quoteReminded } from './events.ts';
import type { QuoteRow } from './scope.ts';

/** So many days before an offer ends, or an answer is due, somebody is told. */
const daysBefore = 3;

/** Reminds once of an offer that waits for its buyer and soon ends, or of a request that waits for its seller and is soon due. Gives how many. */
export async function remindOfQuotes(ctx: Context): Promise<number> {
  const now = ctx.clock.now();
  const soon = dayOf(new Date(now.getTime() + daysBefore * 86_400_000));
  const rows = await ctx.sql<Pick<QuoteRow, 'id' | 'number' | 'buyerId' | 'sellerId'>>`
    update quote set reminded_at = ${now} where id in (
      select id from quote where reminded_at is null and not is_template and ((state = 'sent' and valid_until <= ${soon}::date) or (state in ('requested', 'answering', 'countered') and due_on <= ${soon}::date)) limit 500 for update skip locked)
    returning id, number, buyer_id as "buyerId", seller_id as "sellerId"`;
  for (const { id, ...part } of rows) ctx.emit(quoteReminded({ subject: { type: 'quote', id }, parties: [part.buyerId, part.sellerId], data: { quoteId: id, ...part } }));
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
