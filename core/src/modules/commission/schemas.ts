import { z } from 'zod';
import { id } from '../../platform/ids.ts';

export const Conditions = z.strictObject({
  sellerIds: z.array(z.uuid()).max(200).optional(),
  sellerKinds: z
    .array(z.enum(['vendor', 'distributor', 'dealer']))
    .max(3)
    .min(1)
    .optional(),
  categoryIds: z.array(z.uuid()).max(200).optional(),
  brandIds: z.array(z.uuid()).max(200).optional(),
  storefrontIds: z.array(z.uuid()).max(50).optional(),
  orderValueFromMinor: z.int().min(0).optional(),
  monthVolumeFromMinor: z.int().min(0).optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
});
export const RuleInput = z.strictObject({
  name: z.string().trim().min(2).max(120),
  conditions: Conditions,
  rateBasisPoints: z.int().min(0).max(10_000),
  fixedMinor: z.int().min(0).max(1e12).default(0),
  minimumMinor: z.int().min(0).max(1e12).nullable().default(null),
  capMinor: z.int().min(0).max(1e12).nullable().default(null),
  tiers: z
    .array(z.strictObject({ fromMinor: z.int().min(0), rateBasisPoints: z.int().min(0).max(10_000) }))
    .max(20)
    .nullable()
    .default(null),
  taxBasisPoints: z.int().min(0).max(5000).default(0),
});
export const RuleCard = z.object({ ...RuleInput.shape, id: z.string(), conditions: z.any() });
export const ListCard = z.object({
  id: z.string(),
  version: z.int(),
  note: z.string(),
  state: z.enum(['draft', 'scheduled', 'withdrawn']),
  liveFrom: z.date().nullable(),
  createdAt: z.date(),
  isLive: z.boolean(),
  rules: z.int(),
});
export const CommissionLists = z.object({
  lists: z.array(ListCard),
  sellers: z.array(z.object({ id: z.string(), name: z.string() })),
  categories: z.array(z.object({ id: z.string(), name: z.object({ en: z.string(), vi: z.string() }), level: z.int() })),
  brands: z.array(z.object({ id: z.string(), name: z.string() })),
});
export const ShowList = z.strictObject({ listId: id('commission_list') });
export const ListPage = z.object({ list: ListCard, rules: z.array(RuleCard) });
export const SaveList = z.strictObject({
  listId: id('commission_list').optional(),
  note: z.string().trim().min(1).max(500),
  rules: z.array(RuleInput).min(1).max(200),
});
export const ScheduleList = z.strictObject({ listId: id('commission_list'), liveFrom: z.iso.datetime().optional() });
export const TryList = z.strictObject({ listId: id('commission_list'), days: z.int().min(1).max(366).default(90) });
export const Trial = z.object({
  lines: z.int(),
  since: z.date(),
  rules: z.array(
    z.object({
      ruleId: z.string().nullable(),
      name: z.string(),
      currency: z.string(),
      lines: z.int(),
      netMinor: z.number(),
      nowMinor: z.number(),
      thenMinor: z.number(),
    }),
  ),
  rows: z.array(
    z.object({
      sellerId: z.string(),
      sellerName: z.string(),
      currency: z.string(),
      netMinor: z.number(),
      nowMinor: z.number(),
      thenMinor: z.number(),
    }),
  ),
});
export const Saved = z.object({ id: z.string() });
