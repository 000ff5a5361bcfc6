import { z } from 'zod';
import { fact } from '../../platform/events/fact.ts';

export const deliveryReplayed = fact('delivery.replayed', z.object({ eventId: z.string().nullable(), subscriber: z.string(), count: z.number() }));
export const deliveryDiscarded = fact('delivery.discarded', z.object({ eventId: z.string(), subscriber: z.string(), reason: z.string() }));
