import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { fragment } from '../../platform/db/sql.ts';
import { found } from '../../platform/refusal.ts';
import { deliveryReplayed } from './events.ts';
import type { Count, Replay } from './schemas.ts';

/**
 * Sets a dead letter (or all of a subscriber) due again, with its tries counted anew. What was done is never done
 * twice.
 */
export async function replayDelivery(
  ctx: ActorContext,
  input: z.output<typeof Replay>,
): Promise<z.output<typeof Count>> {
  const count = await ctx.sql.run`
    update event_delivery set state = 'due', attempts = 0, due_at = ${ctx.clock.now()} where state = 'dead' and subscriber = ${input.subscriber}
      and ${input.eventId === undefined ? fragment`true` : fragment`event_id = ${input.eventId}`}`;
  if (input.eventId !== undefined && count === 0) found(null, 'dead letter');
  ctx.emit(
    deliveryReplayed({
      subject: { type: 'subscriber', id: input.subscriber },
      parties: [ctx.actor.organizationId],
      data: { eventId: input.eventId ?? null, subscriber: input.subscriber, count },
    }),
  );
  return { count };
}
