import { z } from 'zod';
import { fact } from '../../platform/events/fact.ts';

/** `leftOut`: so many more refusals of the same person are not written, because there were too many at once. */
export const accessRefused = fact(
  'access.refused',
  z.object({
    door: z.string(),
    code: z.string(),
    facts: z.record(z.string(), z.unknown()),
    ids: z.array(z.string()),
    leftOut: z.int(),
  }),
);
export const deliveryReplayed = fact(
  'delivery.replayed',
  z.object({ eventId: z.string().nullable(), subscriber: z.string(), count: z.number() }),
);
export const deliveryDiscarded = fact(
  'delivery.discarded',
  z.object({ eventId: z.string(), subscriber: z.string(), reason: z.string() }),
);
