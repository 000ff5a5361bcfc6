import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { quoteCommented } from './events.ts';
import type { AddComment, CommentCard } from './schemas.ts';
import { factOf, partyTo } from './scope.ts';

/**
 * A word to the other side, about the whole or a line. The caller makes the id, so that a repeat after a lost answer
 * says it once.
 */
export async function addComment(
  ctx: ActorContext,
  input: z.output<typeof AddComment>,
): Promise<z.output<typeof CommentCard>> {
  const { quote, side } = await partyTo(ctx, input.quoteId);
  const now = ctx.clock.now();
  const written = await ctx.sql.run`
    insert into quote_comment (id, quote_id, line_id, text, mentions, side, user_id, user_name, impersonator_name, buyer_id, seller_id, at)
    values (${input.commentId}, ${quote.id}, ${input.lineId}, ${input.text}, ${JSON.stringify(input.mentions)}::jsonb, ${side}, ${ctx.actor.userId}, ${ctx.actor.name}, ${ctx.actor.impersonator?.name ?? null}, ${quote.buyerId}, ${quote.sellerId}, ${now}) on conflict (id) do nothing`;
  if (written > 0) {
    const { subject, parties, part } = factOf(quote);
    ctx.emit(
      quoteCommented({ subject, parties, data: { ...part, commentId: input.commentId, mentions: input.mentions } }),
    );
  }
  return {
    id: input.commentId,
    lineId: input.lineId,
    text: input.text,
    mentions: input.mentions,
    side,
    userId: ctx.actor.userId,
    userName: ctx.actor.name,
    impersonatorName: ctx.actor.impersonator?.name ?? null,
    at: now,
  };
}
