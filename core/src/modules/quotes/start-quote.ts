import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { newId, type Id } from '../../platform/ids.ts';
import { nextNumber } from '../../platform/numbers/next-number.ts';
import { found } from '../../platform/refusal.ts';
import { emptyTerms, type QuoteDocument } from './document/document.ts';
import { quoteTotals } from './document/totals.ts';
import { quoteStarted } from './events.ts';
import { readDocument } from './read-document.ts';
import type { QuoteDone, StartQuote } from './schemas.ts';
import { partyOn } from './scope.ts';

/**
 * A seller quotes without being asked: from a template, from what it once offered somebody else, or from nothing. Only
 * to whoever it deals with (a contract, a group, an earlier quote); others are unknown to it here.
 */
export async function startQuote(
  ctx: ActorContext,
  input: z.output<typeof StartQuote>,
): Promise<z.output<typeof QuoteDone>> {
  const sellerId = ctx.actor.organizationId;
  const buyer = found(
    await ctx.sql.one<{ id: Id<'organization'>; currency: string }>`
    select o.id, o.currency from organization o where o.id = ${input.buyerId} and o.id <> ${sellerId} and o.is_buyer and o.state = 'active' and (
      exists (select 1 from contract c where c.seller_id = ${sellerId} and c.buyer_id = o.id) or exists (select 1 from customer_group_member m where m.owner_id = ${sellerId} and m.buyer_id = o.id)
      or exists (select 1 from quote q where q.seller_id = ${sellerId} and q.buyer_id = o.id))`,
    'organization',
  );
  const from = input.fromId === null ? null : await partyOn(ctx, input.fromId, 'seller');
  const document: QuoteDocument =
    from === null
      ? { currency: buyer.currency, allowsAlternatives: true, lines: {}, terms: emptyTerms }
      : forAnybody(await readDocument(ctx, from));
  return writeQuote(ctx, {
    buyerId: buyer.id,
    sellerId,
    storefrontId: ctx.storefrontId,
    title: input.title,
    document,
    buyerUserId: null,
    copiedFromId: from?.id ?? null,
    isTemplate: false,
  });
}

/**
 * What is the seller's of a document. Whoever a quote was for has written wishes, notes and places into it: they are
 * nobody else's to read.
 */
export function forAnybody(document: QuoteDocument): QuoteDocument {
  const lines = Object.values(document.lines).map((line) => ({
    ...line,
    targetPrice: null,
    needBy: null,
    note: line.addedBy === 'seller' ? line.note : '',
    addedBy: 'seller' as const,
  }));
  const { paymentDays, freightMinor, incoterm } = document.terms;
  return {
    ...document,
    allowsAlternatives: true,
    lines: Object.fromEntries(lines.map((line) => [line.id, line])),
    terms: { paymentDays, freightMinor, incoterm, validUntil: null, deliveryPlace: null, needBy: null, note: '' },
  };
}

interface New {
  readonly buyerId: Id<'organization'>;
  readonly sellerId: Id<'organization'>;
  readonly storefrontId: Id<'storefront'>;
  readonly title: string;
  readonly document: QuoteDocument;
  readonly buyerUserId: Id<'user'> | null;
  readonly copiedFromId: Id<'quote'> | null;
  readonly isTemplate: boolean;
}

/** A quote that the seller has begun, in the hands of whoever began it. */
export async function writeQuote(
  ctx: ActorContext,
  { buyerId, sellerId, document, ...quote }: New,
): Promise<{ quoteId: Id<'quote'> }> {
  const quoteId = newId<'quote'>();
  const number = await nextNumber(ctx, 'Q');
  const now = ctx.clock.now();
  await ctx.sql`
    insert into quote (id, number, buyer_id, seller_id, storefront_id, title, state, currency, document, document_sequence, sequence, versions, total_minor, buyer_user_id, rep_user_id, copied_from_id, is_template, created_at, updated_at)
    values (${quoteId}, ${number}, ${buyerId}, ${sellerId}, ${quote.storefrontId}, ${quote.title}, 'answering', ${document.currency}, ${JSON.stringify(document)}::jsonb, 0, 0, 0, ${quoteTotals(document).totalMinor}, ${quote.buyerUserId}, ${ctx.actor.userId}, ${quote.copiedFromId}, ${quote.isTemplate}, ${now}, ${now})`;
  ctx.emit(
    quoteStarted({
      subject: { type: 'quote', id: quoteId },
      parties: [...new Set([buyerId, sellerId])],
      data: { quoteId, number, buyerId, sellerId, copiedFromId: quote.copiedFromId, isTemplate: quote.isTemplate },
    }),
  );
  return { quoteId };
}
