import { z } from 'zod';
import { fact } from '../../platform/events/fact.ts';

export const orderPlaced = fact(
  'order.placed',
  z.object({
    orderId: z.string(),
    number: z.string(),
    totalMinor: z.number(),
    currency: z.string(),
    lines: z.number(),
  }),
);
const Part = z.object({ vendorOrderId: z.string(), number: z.string() });
const Lines = z.array(z.object({ sku: z.string(), quantity: z.string() }));
export const vendorOrderPlaced = fact(
  'vendorOrder.placed',
  z.object({ ...Part.shape, buyerId: z.string(), sellerId: z.string(), totalMinor: z.number(), currency: z.string() }),
);
export const vendorOrderConfirmed = fact(
  'vendorOrder.confirmed',
  z.object({ ...Part.shape, promisedOn: z.string().nullable() }),
);
export const vendorOrderRejected = fact(
  'vendorOrder.rejected',
  z.object({ ...Part.shape, reason: z.string(), amountMinor: z.number(), currency: z.string() }),
);
export const vendorOrderShipped = fact(
  'vendorOrder.shipped',
  z.object({
    ...Part.shape,
    shipmentId: z.string(),
    shipmentNumber: z.string(),
    carrier: z.string().nullable(),
    trackingNumber: z.string().nullable(),
    isWhole: z.boolean(),
    lines: Lines,
  }),
);
export const vendorOrderDelivered = fact(
  'vendorOrder.delivered',
  z.object({ ...Part.shape, shipmentIds: z.array(z.string()), isWhole: z.boolean() }),
);
export const vendorOrderClosed = fact('vendorOrder.closed', Part);
export const vendorOrderCancelled = fact(
  'vendorOrder.cancelled',
  z.object({
    ...Part.shape,
    reason: z.string(),
    isWhole: z.boolean(),
    amountMinor: z.number(),
    currency: z.string(),
    lines: Lines,
  }),
);
