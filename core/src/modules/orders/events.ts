import { z } from 'zod';
import { fact } from '../../platform/events/fact.ts';

export const orderPlaced = fact('order.placed', z.object({ orderId: z.string(), number: z.string(), totalMinor: z.number(), currency: z.string(), lines: z.number() }));
const Part = z.object({ vendorOrderId: z.string(), number: z.string() });
export const vendorOrderPlaced = fact('vendorOrder.placed', z.object({ ...Part.shape, buyerId: z.string(), sellerId: z.string(), totalMinor: z.number(), currency: z.string() }));
export const vendorOrderConfirmed = fact('vendorOrder.confirmed', Part);
export const vendorOrderRejected = fact('vendorOrder.rejected', z.object({ ...Part.shape, reason: z.string() }));
export const vendorOrderShipped = fact('vendorOrder.shipped', z.object({ ...Part.shape, shipmentId: z.string(), isWhole: z.boolean() }));
export const vendorOrderDelivered = fact('vendorOrder.delivered', Part);
export const vendorOrderClosed = fact('vendorOrder.closed', Part);
export const vendorOrderCancelled = fact('vendorOrder.cancelled', z.object({ ...Part.shape, reason: z.string(), isWhole: z.boolean(), amountMinor: z.number() }));
