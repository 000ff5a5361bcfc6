import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { found } from '../../platform/refusal.ts';
import { deliveryDiscarded } from './events.ts';
import type { Count, Discard } from './schemas.ts';

/** Takes a dead letter off the list for good; the reason and the person stay in the audit. */
export async function discardDelivery(
  ctx: ActorContext,
  input: z.output<typeof Discard>,
): Promise<z.output<typeof Count>> {
  const count = await ctx.sql.run`
    update event_delivery set state = 'done', done_at = ${ctx.clock.now()}, error = ${`discarded by ${ctx.actor.name}: ${input.reason}`}
    where state = 'dead' and event_id = ${input.eventId} and subscriber = ${input.subscriber}`;
  if (count === 0) found(null, 'dead letter');
  ctx.emit(
    deliveryDiscarded({
      subject: { type: 'event', id: input.eventId },
      parties: [ctx.actor.organizationId],
      data: { eventId: input.eventId, subscriber: input.subscriber, reason: input.reason },
    }),
  );
  return { count };
}
