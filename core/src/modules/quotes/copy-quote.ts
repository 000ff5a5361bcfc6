import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { nextNumber } from '../../platform/numbers/next-number.ts';
import { readDocument } from './read-document.ts';
import type { CopyQuote, QuoteDone } from './schemas.ts';
import { partyOn } from './scope.ts';

/** A new quote of the seller for the same buyer, lines and terms as they stand, validity to be set anew; or a template that is copied from later. */
export async function copyQuote(ctx: ActorContext, input: z.output<typeof CopyQuote>): Promise<z.output<typeof QuoteDone>> {
  const quote = await partyOn(ctx, input.quoteId, 'seller');
  const document = await readDocument(ctx, quote);
  const copy = { ...document, terms: { ...document.terms, validUntil: null } };
  const quoteId = newId<'quote'>();
  const now = ctx.clock.now();
  await ctx.sql`
    insert into quote (id, number, buyer_id, seller_id, storefront_id, title, state, currency, document, document_sequence, sequence, versions, total_minor, buyer_user_id, rep_user_id, copied_from_id, is_template, created_at, updated_at)
    values (${quoteId}, ${await nextNumber(ctx, 'Q')}, ${quote.buyerId}, ${quote.sellerId}, ${quote.storefrontId}, ${input.title ?? quote.title}, 'answering', ${quote.currency}, ${JSON.stringify(copy)}::jsonb, 0, 0, 0, 0, ${quote.buyerUserId}, ${ctx.actor.userId}, ${quote.id}, ${input.asTemplate}, ${now}, ${now})`;
  return { quoteId };
}
