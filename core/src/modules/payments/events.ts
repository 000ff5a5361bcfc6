import { z } from 'zod';
import { fact } from '../../platform/events/fact.ts';

export const paymentReceived = fact(
  'payment.received',
  z.object({
    vendorOrderId: z.string(),
    number: z.string(),
    paymentId: z.string(),
    amountMinor: z.number(),
    openMinor: z.number(),
    currency: z.string(),
    reference: z.string(),
  }),
);
export const creditLimitSet = fact(
  'credit.limitSet',
  z.object({
    sellerId: z.string(),
    buyerId: z.string(),
    currency: z.string(),
    limitMinor: z.number(),
    isBlocked: z.boolean(),
    comment: z.string(),
  }),
);
