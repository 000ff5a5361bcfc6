import type { Context } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import { offersEnded } from './events.ts';

/** Ends offers of a seller: they are found and sold no more; what was ordered stays as it is. */
export async function endOffers(
  ctx: Context,
  sellerId: Id<'organization'>,
  offerIds: readonly string[],
): Promise<number> {
  if (offerIds.length === 0) return 0;
  const ended = await ctx.sql<{ id: string; sku: string; before: string }>`
    with before as materialized (select id, state from offer where seller_id = ${sellerId} and id = any (${offerIds}::uuid[]) and state <> 'ended' order by id for no key update)
    update offer o set state = 'ended', content_hash = null, updated_at = ${ctx.clock.now()} from before b where o.id = b.id returning o.id, o.sku, b.state as before`;
  if (ended.length > 0) {
    ctx.emit(
      offersEnded({
        subject: { type: 'organization', id: sellerId },
        parties: [sellerId],
        data: { sellerId, offerIds: ended.map((one) => one.id) },
        before: Object.fromEntries(ended.map((one) => [one.sku, { state: one.before }])),
        after: Object.fromEntries(ended.map((one) => [one.sku, { state: 'ended' }])),
      }),
    );
  }
  return ended.length;
}
