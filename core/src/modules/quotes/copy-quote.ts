import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { readDocument } from './read-document.ts';
import type { CopyQuote, QuoteDone } from './schemas.ts';
import { partyOn } from './scope.ts';
import { forAnybody, writeQuote } from './start-quote.ts';

/**
 * A new quote of the seller for the same buyer, lines and terms as they stand, validity to be set anew; or a template
 * that quotes for others are started from.
 */
export async function copyQuote(
  ctx: ActorContext,
  input: z.output<typeof CopyQuote>,
): Promise<z.output<typeof QuoteDone>> {
  const quote = await partyOn(ctx, input.quoteId, 'seller');
  const document = await readDocument(ctx, quote);
  const title = input.title ?? quote.title;
  const own = { sellerId: quote.sellerId, storefrontId: quote.storefrontId, title, copiedFromId: quote.id };
  // A template has no buyer: the seller stands in its place, so that nobody else ever reads it.
  if (input.asTemplate || quote.isTemplate)
    return writeQuote(ctx, {
      ...own,
      buyerId: quote.sellerId,
      buyerUserId: null,
      document: forAnybody(document),
      isTemplate: true,
    });
  return writeQuote(ctx, {
    ...own,
    buyerId: quote.buyerId,
    buyerUserId: quote.buyerUserId,
    document: { ...document, terms: { ...document.terms, validUntil: null } },
    isTemplate: false,
  });
}
