import { z } from 'zod';

/** Why a price is what it is; stamped on the order line and never resolved again. */
export const PriceReason = z.object({
  source: z.enum(['contract', 'customer group', 'storefront', 'list', 'discount']),
  label: z.string(), priceListId: z.string().optional(), contractId: z.string().optional(), contractNumber: z.string().optional(),
  tierFrom: z.string().optional(), basisPoints: z.int().optional(), validTo: z.string().optional(),
});
export type PriceReason = z.output<typeof PriceReason>;

export const Tier = z.object({ minimumQuantity: z.string(), unitPrice: z.string() });
export type Tier = z.output<typeof Tier>;
export const NextTier = z.object({ minimumQuantity: z.string(), unitPrice: z.string(), moreQuantity: z.string() });
