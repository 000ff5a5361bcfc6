import { z } from 'zod';
import { id } from '../../platform/ids.ts';
import { currencySchema } from '../../platform/money.ts';

export const RecordPayment = z.strictObject({
  idempotencyKey: z.uuid(),
  vendorOrderId: id('vendor_order'),
  /** Null: all that is open. */
  amountMinor: z.int().min(1).max(1e15).nullable().default(null),
  /** What the bank statement says. */
  reference: z.string().trim().min(1).max(140),
});
export const PaymentRecorded = z.object({ paymentId: z.string(), openMinor: z.int() });

export const ReceivableCard = z.object({
  vendorOrderId: z.string(),
  number: z.string(),
  /** The buyer's and the operator's alone. */
  orderId: z.string().nullable(),
  buyerId: z.string(),
  buyerName: z.string(),
  sellerId: z.string(),
  sellerName: z.string(),
  currency: z.string(),
  amountMinor: z.int(),
  openMinor: z.int(),
  dueOn: z.string(),
  daysOverdue: z.int(),
  state: z.enum(['open', 'paid', 'cancelled']),
  placedAt: z.date(),
});
/** `asWhom`: what others owe me as a seller, or what I owe as a buyer. The operator sees all either way. */
export const ListReceivables = z.strictObject({
  asWhom: z.enum(['seller', 'buyer']).default('seller'),
  state: z.enum(['open', 'overdue', 'paid', 'all']).default('open'),
  text: z.string().trim().max(100).default(''),
  buyerId: id('organization').optional(),
  offset: z.int().min(0).max(1_000_000).default(0),
  limit: z.int().min(1).max(1000).default(50),
});
export const ReceivableList = z.object({
  total: z.int(),
  items: z.array(ReceivableCard),
  /** Of all that is open under the filters: by currency, how much is not due yet and for how long the rest is. */
  ageing: z.array(
    z.object({
      currency: z.string(),
      notDueMinor: z.int(),
      to30Minor: z.int(),
      to60Minor: z.int(),
      to90Minor: z.int(),
      olderMinor: z.int(),
      openMinor: z.int(),
    }),
  ),
});

export const CreditCard = z.object({
  sellerId: z.string(),
  sellerName: z.string(),
  buyerId: z.string(),
  buyerName: z.string(),
  currency: z.string(),
  limitMinor: z.int(),
  usedMinor: z.int(),
  leftMinor: z.int(),
  overdueMinor: z.int(),
  isBlocked: z.boolean(),
  updatedAt: z.date(),
});
export const ListCredit = z.strictObject({
  asWhom: z.enum(['seller', 'buyer']).default('seller'),
  text: z.string().trim().max(100).default(''),
  buyerId: id('organization').optional(),
});
export const CreditList = z.object({ items: z.array(CreditCard) });
/** A limit below what is used stops new orders and nothing else. */
export const SetCreditLimit = z.strictObject({
  /** The operator says for which seller; a seller sets its own. */
  sellerId: id('organization').optional(),
  buyerId: id('organization'),
  currency: currencySchema,
  limitMinor: z.int().min(0).max(1e15),
  isBlocked: z.boolean().default(false),
  comment: z.string().trim().min(3).max(500),
});
export const Done = z.object({ id: z.string() });
