import type { z } from 'zod';
import { dayOf } from '../../platform/clock.ts';
import type { ActorContext, Context } from '../../platform/context.ts';
import { newId, type Id } from '../../platform/ids.ts';
import { step } from '../../platform/states.ts';
import { found } from '../../platform/refusal.ts';
import { doOperations } from './do-operations.ts';
import { validityPast } from './errors.ts';
import {
  quoteAssigned,
  quoteDeclined,
  quoteExpiredFact,
  quoteExtended,
  quoteRevived,
  quoteWithdrawn,
} from './events.ts';
import { makeVersion } from './make-version.ts';
import { readDocument } from './read-document.ts';
import type { Assign, Extend, QuoteDone, Reasoned, ShowQuote, VersionMade } from './schemas.ts';
import { factOf, partyOn, type QuoteRow } from './scope.ts';
import { quoteStates, type QuoteEvent } from './states.ts';

async function take(ctx: Context, quote: QuoteRow, event: QuoteEvent): Promise<void> {
  const state = step('quote', quoteStates, quote.state, event);
  await ctx.sql`update quote set state = ${state}, updated_at = ${ctx.clock.now()} where id = ${quote.id}`;
}

/** The buyer says no. */
export async function declineQuote(
  ctx: ActorContext,
  input: z.output<typeof Reasoned>,
): Promise<z.output<typeof QuoteDone>> {
  const quote = await partyOn(ctx, input.quoteId, 'buyer', true);
  await take(ctx, quote, 'decline');
  const { subject, parties, part } = factOf(quote);
  ctx.emit(quoteDeclined({ subject, parties, data: { ...part, reason: input.reason } }));
  return { quoteId: quote.id };
}

/** The seller takes its answer back. */
export async function withdrawQuote(
  ctx: ActorContext,
  input: z.output<typeof Reasoned>,
): Promise<z.output<typeof QuoteDone>> {
  const quote = await partyOn(ctx, input.quoteId, 'seller', true);
  await take(ctx, quote, 'withdraw');
  const { subject, parties, part } = factOf(quote);
  ctx.emit(quoteWithdrawn({ subject, parties, data: { ...part, reason: input.reason } }));
  return { quoteId: quote.id };
}

/**
 * More time from the seller: the term changes in the document, and where a version is out, a new one with the new day.
 */
export async function extendQuote(
  ctx: ActorContext,
  input: z.output<typeof Extend>,
): Promise<z.output<typeof VersionMade>> {
  if (input.validUntil < dayOf(ctx.clock.now())) throw validityPast({ day: input.validUntil });
  await partyOn(ctx, input.quoteId, 'seller', true);
  await doOperations(ctx, {
    quoteId: input.quoteId,
    operations: [
      { opId: newId<'operation'>(), base: 0, op: { type: 'term', field: 'validUntil', value: input.validUntil } },
    ],
  });
  const quote = await partyOn(ctx, input.quoteId, 'seller', true);
  const made = await makeVersion(ctx, quote, await readDocument(ctx, quote), {
    kind: 'sent',
    event: 'send',
    side: 'seller',
    message: '',
    seen: undefined,
  });
  const { subject, parties, part } = factOf(quote);
  ctx.emit(quoteExtended({ subject, parties, data: { ...part, validUntil: input.validUntil } }));
  return { quoteId: quote.id, version: made.number, hash: made.hash };
}

/** An ended quote lives again as a new version, which the seller then completes and sends. */
export async function reviveQuote(
  ctx: ActorContext,
  input: z.output<typeof ShowQuote>,
): Promise<z.output<typeof VersionMade>> {
  const quote = await partyOn(ctx, input.quoteId, 'seller', true);
  const document = await readDocument(ctx, quote);
  const fresh = document.terms.validUntil !== null && document.terms.validUntil < dayOf(ctx.clock.now());
  const made = await makeVersion(ctx, quote, document, {
    kind: 'revived',
    event: 'revive',
    side: 'seller',
    message: '',
    seen: undefined,
  });
  const { subject, parties, part } = factOf(quote);
  ctx.emit(quoteRevived({ subject, parties, data: part }));
  if (fresh)
    await doOperations(ctx, {
      quoteId: quote.id,
      operations: [{ opId: newId<'operation'>(), base: 0, op: { type: 'term', field: 'validUntil', value: null } }],
    });
  return { quoteId: quote.id, version: made.number, hash: made.hash };
}

/** Gives a quote to one of the seller's people. */
export async function assignQuote(
  ctx: ActorContext,
  input: z.output<typeof Assign>,
): Promise<z.output<typeof QuoteDone>> {
  const quote = await partyOn(ctx, input.quoteId, 'seller', true);
  found(
    await ctx.sql
      .one`select 1 from member where organization_id = ${quote.sellerId} and user_id = ${input.repUserId} and is_active`,
    'member',
  );
  await ctx.sql`update quote set rep_user_id = ${input.repUserId}, updated_at = ${ctx.clock.now()} where id = ${quote.id}`;
  const { subject, part } = factOf(quote);
  ctx.emit(quoteAssigned({ subject, parties: [quote.sellerId], data: { ...part, repUserId: input.repUserId } }));
  return { quoteId: quote.id };
}

/** What is over by today: run by schedule as the platform, however often. Gives how many. */
export async function expireQuotes(ctx: Context): Promise<number> {
  const today = dayOf(ctx.clock.now());
  const rows = await ctx.sql<{
    id: Id<'quote'>;
    number: string;
    buyerId: Id<'organization'>;
    sellerId: Id<'organization'>;
  }>`
    update quote set state = 'expired', updated_at = ${ctx.clock.now()}
    where id in (select id from quote where state in ('requested', 'answering', 'sent', 'countered') and valid_until < ${today}::date and not is_template limit 1000 for update skip locked)
    returning id, number, buyer_id as "buyerId", seller_id as "sellerId"`;
  for (const row of rows)
    ctx.emit(
      quoteExpiredFact({
        subject: { type: 'quote', id: row.id },
        parties: [row.buyerId, row.sellerId],
        data: { quoteId: row.id, number: row.number, buyerId: row.buyerId, sellerId: row.sellerId },
      }),
    );
  return rows.length;
}
