import { z } from 'zod';

const Text2 = z.object({ en: z.string(), vi: z.string() });
const currency = z.string().regex(/^[A-Z]{3}$/);

/** Days in UTC, both included. Sums of money are of one currency; without one it is the currency most sold in. */
export const SellerPeriod = z
  .strictObject({ from: z.iso.date(), to: z.iso.date(), currency: currency.optional() })
  .refine((one) => one.from <= one.to, { path: ['to'], message: 'ends before it begins' });
export const SellerSalesBy = z
  .strictObject({
    ...SellerPeriod.shape,
    by: z.enum(['month', 'customer', 'product', 'category']),
    limit: z.int().min(1).max(1000).default(200),
  })
  .refine((one) => one.from <= one.to, { path: ['to'], message: 'ends before it begins' });

const Waiting = z.object({
  id: z.string(),
  number: z.string(),
  buyerName: z.string(),
  totalMinor: z.int(),
  currency: z.string(),
  lines: z.int(),
  placedAt: z.date(),
  promisedOn: z.string().nullable(),
});
/**
 * What the actor may not see is null. `begin`: what a seller needs before anything of it is found, while some of it is
 * missing.
 */
export const SellerToday = z.object({
  begin: z.object({ catalogs: z.int(), places: z.int(), offers: z.int() }).nullable(),
  toConfirm: z.object({ count: z.int(), items: z.array(Waiting) }).nullable(),
  toShip: z.object({ count: z.int(), late: z.int(), items: z.array(Waiting) }).nullable(),
  stockLow: z
    .object({
      count: z.int(),
      items: z.array(
        z.object({
          offerId: z.string(),
          sku: z.string(),
          title: Text2,
          unit: z.string(),
          available: z.string(),
          sold30: z.string(),
          daysLeft: z.int(),
        }),
      ),
    })
    .nullable(),
  contractsExpiring: z
    .object({
      count: z.int(),
      items: z.array(
        z.object({
          id: z.string(),
          number: z.string(),
          name: z.string(),
          customerName: z.string(),
          validTo: z.string(),
        }),
      ),
    })
    .nullable(),
  importsWaiting: z
    .object({
      count: z.int(),
      items: z.array(
        z.object({ id: z.string(), fileName: z.string(), state: z.string(), rowsBad: z.int(), createdAt: z.date() }),
      ),
    })
    .nullable(),
  sales: z
    .object({
      currency: z.string(),
      days: z.array(z.object({ on: z.string(), salesMinor: z.int(), orders: z.int() })),
      salesMinor: z.int(),
      orders: z.int(),
      beforeMinor: z.int(),
      ordersBefore: z.int(),
      customers: z.int(),
      customersBefore: z.int(),
      products: z.array(
        z.object({ productId: z.string(), title: Text2, unit: z.string(), quantity: z.string(), salesMinor: z.int() }),
      ),
    })
    .nullable(),
});

export const SellerSales = z.object({
  currency: z.string(),
  currencies: z.array(z.string()),
  totalMinor: z.int(),
  commissionMinor: z.int(),
  orders: z.int(),
  rows: z.array(
    z.object({
      key: z.string(),
      name: Text2,
      orders: z.int(),
      lines: z.int(),
      salesMinor: z.int(),
      commissionMinor: z.int(),
    }),
  ),
});
/** How well promises were kept, by month of placing. Shares are of what came to an end; null: nothing did. */
export const SellerPromises = z.object({
  months: z.array(
    z.object({
      month: z.string(),
      orders: z.int(),
      linesEnded: z.int(),
      linesFilled: z.int(),
      ordersShipped: z.int(),
      ordersOnTime: z.int(),
      rejected: z.int(),
      hoursToConfirm: z.number().nullable(),
    }),
  ),
});

export const SellerQuotesBy = z
  .strictObject({
    ...SellerPeriod.shape,
    by: z.enum(['month', 'customer']),
    limit: z.int().min(1).max(1000).default(200),
  })
  .refine((one) => one.from <= one.to, { path: ['to'], message: 'ends before it begins' });
/** `hoursToAnswer`: the median; null: nothing was answered. */
export const QuoteFigures = z.object({
  begun: z.int(),
  received: z.int(),
  answered: z.int(),
  accepted: z.int(),
  declined: z.int(),
  lost: z.int(),
  expired: z.int(),
  withdrawn: z.int(),
  open: z.int(),
  hoursToAnswer: z.number().nullable(),
  quotedMinor: z.int(),
  wonMinor: z.int(),
});
export const SellerQuotes = z.object({
  currency: z.string(),
  currencies: z.array(z.string()),
  total: QuoteFigures,
  rows: z.array(z.object({ key: z.string(), name: z.string(), ...QuoteFigures.shape })),
});
