import { z } from 'zod';
import { id } from '../../platform/ids.ts';

/**
 * What is wanted of a plan. Own weights say what a day of a line's lead time, and one seller more, are worth in minor
 * units.
 */
export const PlanCart = z.strictObject({
  goal: z.enum(['cheapest', 'fastest', 'fewest sellers', 'own weights']).default('cheapest'),
  perLeadDayMinor: z.int().min(0).max(1_000_000_000).default(0),
  perSellerMinor: z.int().min(0).max(1_000_000_000).default(0),
  needBy: z.iso.date().nullable().default(null),
  preferredSellerIds: z.array(id('organization')).max(50).default([]),
  excludedSellerIds: z.array(id('organization')).max(50).default([]),
  sellersMax: z.int().min(1).max(50).nullable().default(null),
});

const Landed = z.object({
  goodsMinor: z.int(),
  freightMinor: z.int(),
  shortfallMinor: z.int(),
  totalMinor: z.int(),
  wasteMinor: z.int(),
  leadDaysMax: z.int(),
  sellers: z.int(),
});
export const PlannedLine = z.object({
  lineId: z.string(),
  productId: z.string(),
  title: z.object({ en: z.string(), vi: z.string() }),
  isChanged: z.boolean(),
  takes: z.array(
    z.object({
      offerId: z.string(),
      sellerId: z.string(),
      sku: z.string(),
      quantity: z.string(),
      unit: z.string(),
      packSize: z.string(),
      goodsMinor: z.int(),
      wasteMinor: z.int(),
      leadTimeDays: z.int(),
    }),
  ),
  /** Why this offer: what it beats, and by how much. */
  reason: z.object({
    code: z.enum(['only', 'cheapest', 'saves freight', 'fewer sellers', 'faster', 'preferred', 'in time', 'split']),
    otherSellerName: z.string().nullable(),
    differenceMinor: z.int(),
  }),
  /** No offer can be there by the day that was asked for; this one comes soonest or costs least. */
  isLate: z.boolean(),
});
export const SourcingPlan = z.object({
  currency: z.string(),
  status: z.enum(['optimal', 'good']),
  before: Landed.nullable(),
  after: Landed,
  savingMinor: z.int(),
  sellers: z.array(
    z.object({
      sellerId: z.string(),
      name: z.string(),
      lines: z.int(),
      goodsMinor: z.int(),
      freightMinor: z.int(),
      freightFreeFromMinor: z.int().nullable(),
      shortfallMinor: z.int(),
      leadDaysMax: z.int(),
    }),
  ),
  lines: z.array(PlannedLine),
  /** Lines that no plan can fill, and why. They stay in the cart as they are. */
  unsourced: z.array(
    z.object({
      lineId: z.string(),
      title: z.object({ en: z.string(), vi: z.string() }),
      code: z.enum(['no offer', 'made to order', 'no price', 'no stock', 'all sellers excluded']),
    }),
  ),
});
