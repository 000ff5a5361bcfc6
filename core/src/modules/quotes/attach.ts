import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { filesInUse, type KeptFile } from '../../platform/files/files.ts';
import type { Id } from '../../platform/ids.ts';
import { forbidden, found } from '../../platform/refusal.ts';
import { mayEdit } from './do-operations.ts';
import { quoteClosed, tooManyAttachments } from './errors.ts';
import { quoteAttached, quoteDetached } from './events.ts';
import type { ShowAttachment } from './schemas.ts';
import { factOf, partyTo } from './scope.ts';
import { isOpen } from './states.ts';

/** What both sides still find their way in. */
const most = 50;

/** A quote that the actor may put something beside: one of its own that is open. */
async function openToMe(ctx: ActorContext, quoteId: Id<'quote'>, lock: boolean) {
  const party = await partyTo(ctx, quoteId, lock);
  if (!mayEdit(ctx, party.side))
    throw forbidden({ permission: party.side === 'buyer' ? 'quote.request' : 'quote.answer' });
  if (!isOpen(party.quote.state)) throw quoteClosed({ state: party.quote.state });
  return party;
}

export async function demandAttaching(ctx: ActorContext, quoteId: Id<'quote'>): Promise<void> {
  await openToMe(ctx, quoteId, false);
}

/**
 * Puts a file that was kept beside a quote, for both sides to read. The id follows from the sender's key, so that a
 * repeat is the same attachment.
 */
export async function attach(
  ctx: ActorContext,
  input: { quoteId: Id<'quote'>; attachmentId: Id<'quote_attachment'>; name: string; mediaType: string },
  file: KeptFile,
): Promise<{ isRepeat: boolean }> {
  const { quote, side } = await openToMe(ctx, input.quoteId, true);
  const there = found(
    await ctx.sql.one<{
      count: number;
    }>`select count(*)::int as count from quote_attachment where quote_id = ${quote.id}`,
    'quote',
  );
  if (there.count >= most) throw tooManyAttachments({ most });
  const made = await ctx.sql.run`
    insert into quote_attachment (id, quote_id, name, file_key, media_type, size_bytes, side, user_name, impersonator_name, buyer_id, seller_id, at)
    values (${input.attachmentId}, ${quote.id}, ${input.name}, ${file.key}, ${input.mediaType}, ${file.bytes}, ${side}, ${ctx.actor.name}, ${ctx.actor.impersonator?.name ?? null}, ${quote.buyerId}, ${quote.sellerId}, ${ctx.clock.now()}) on conflict (id) do nothing`;
  if (made === 0) return { isRepeat: true };
  const { subject, parties, part } = factOf(quote);
  ctx.emit(
    quoteAttached({
      subject,
      parties,
      data: { ...part, attachmentId: input.attachmentId, name: input.name },
      after: { name: input.name, mediaType: input.mediaType, sizeBytes: file.bytes },
    }),
  );
  return { isRepeat: false };
}

/** Takes back what one's own side has put there, and its file with it, as long as the quote is open. */
export async function removeAttachment(
  ctx: ActorContext,
  input: z.output<typeof ShowAttachment>,
): Promise<{ quoteId: string }> {
  const { quote, side } = await openToMe(ctx, input.quoteId, true);
  const gone = found(
    await ctx.sql.one<{ name: string; fileKey: string }>`
    delete from quote_attachment where id = ${input.attachmentId} and quote_id = ${quote.id} and side = ${side} returning name, file_key as "fileKey"`,
    'attachment',
  );
  ctx.afterCommit(() => filesInUse().remove(gone.fileKey));
  const { subject, parties, part } = factOf(quote);
  ctx.emit(
    quoteDetached({
      subject,
      parties,
      data: { ...part, attachmentId: input.attachmentId, name: gone.name },
      before: { name: gone.name },
    }),
  );
  return { quoteId: quote.id };
}

export interface AttachedFile {
  readonly name: string;
  readonly fileKey: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
}

/** To whoever is party to the quote; to others it is unknown. */
export async function findAttachment(ctx: ActorContext, input: z.output<typeof ShowAttachment>): Promise<AttachedFile> {
  const { quote } = await partyTo(ctx, input.quoteId);
  return found(
    await ctx.sql
      .one<AttachedFile>`select name, file_key as "fileKey", media_type as "mediaType", size_bytes as "sizeBytes" from quote_attachment where id = ${input.attachmentId} and quote_id = ${quote.id}`,
    'attachment',
  );
}
