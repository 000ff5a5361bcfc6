import type { ActorContext } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import { found } from '../../platform/refusal.ts';
import { step } from '../../platform/states.ts';
import { rfqNotOpen } from './errors.ts';
import { quoteLost, rfqAwarded } from './events.ts';
import type { QuoteRow } from './scope.ts';
import { quoteStates } from './states.ts';

export interface OpenRfq {
  readonly id: Id<'rfq'>;
  readonly number: string;
  readonly quoteIds: readonly Id<'quote'>[];
}

/** A request that waits for its award, held until the commit: it is awarded once. */
export async function rfqToAward(ctx: ActorContext, rfqId: Id<'rfq'>): Promise<OpenRfq> {
  const rfq = found(
    await ctx.sql.one<{
      number: string;
      state: string;
    }>`select number, state from rfq where id = ${rfqId} and buyer_id = ${ctx.actor.organizationId} for update`,
    'rfq',
  );
  if (rfq.state !== 'sent') throw rfqNotOpen({ state: rfq.state });
  const quotes = await ctx.sql<{ id: Id<'quote'> }>`select id from quote where rfq_id = ${rfqId}`;
  return { id: rfqId, number: rfq.number, quoteIds: quotes.map((one) => one.id) };
}

/**
 * The request that a quote answers, held as above; null: it answers none, or none that waits. Taken before the quote's
 * own lock, as an award does, so that an award and an acceptance wait for each other rather than cross.
 */
export async function rfqOfQuote(ctx: ActorContext, quoteId: Id<'quote'>): Promise<OpenRfq | null> {
  const rfq = await ctx.sql.one<{ id: Id<'rfq'> }>`
    select r.id from rfq r where r.id = (select rfq_id from quote where id = ${quoteId} and buyer_id = ${ctx.actor.organizationId}) and r.state = 'sent' for update`;
  return rfq === null ? null : rfqToAward(ctx, rfq.id);
}

/**
 * The winners are accepted: the request is over, and whoever still hoped is told that it went to others, not to whom.
 */
export async function closeRfq(ctx: ActorContext, rfq: OpenRfq, won: readonly Id<'quote'>[]): Promise<void> {
  const now = ctx.clock.now();
  const losers = await ctx.sql<Pick<QuoteRow, 'id' | 'number' | 'state' | 'buyerId' | 'sellerId'>>`
    select id, number, state, buyer_id as "buyerId", seller_id as "sellerId" from quote
    where rfq_id = ${rfq.id} and not id = any (${won}::uuid[]) and state in ('requested', 'answering', 'sent', 'countered') order by id for update`;
  for (const quote of losers) {
    await ctx.sql`update quote set state = ${step('quote', quoteStates, quote.state, 'lose')}, updated_at = ${now} where id = ${quote.id}`;
    ctx.emit(
      quoteLost({
        subject: { type: 'quote', id: quote.id },
        parties: [quote.buyerId, quote.sellerId],
        data: { quoteId: quote.id, number: quote.number, buyerId: quote.buyerId, sellerId: quote.sellerId },
      }),
    );
  }
  await ctx.sql`update rfq set state = 'awarded', updated_at = ${now}, version = version + 1 where id = ${rfq.id}`;
  ctx.emit(
    rfqAwarded({
      subject: { type: 'rfq', id: rfq.id },
      parties: [ctx.actor.organizationId],
      data: { rfqId: rfq.id, number: rfq.number, quoteIds: [...won] },
    }),
  );
}
